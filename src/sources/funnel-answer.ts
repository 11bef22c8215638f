import { placesIn, rowIn, type Fields, type FieldsEndpoint, type ListIn } from '../contract/fields.js';
import type { FunnelStep } from '../datasets/data.js';
import { lastOfEachId, type Rows } from '../datasets/schema.js';
import { shareAt } from './breakdown-answer.js';
import { ask, covered, numberAt, pathOf, textAt, valueAt, type Dialect } from './dialect.js';
import type { Answers } from './lazy-answer.js';

/** Steps in the server's order, from a list whose rows say `id`, `label`, `count`, `percentage` of the first step and `definition`. */
export const funnelFrom =
  <E extends Fields>(dialect: Dialect, endpoint: FieldsEndpoint<E>, list: ListIn<E>): Answers<'funnel'> =>
  async (question, io) => {
    const { value, asOf } = await ask(dialect, endpoint, question, io);
    const row = rowIn(endpoint.fields, list);
    const read = valueAt(value, list) as Rows<object>;
    const { rows, notes } = lastOfEachId(
      read.rows.map((step): FunnelStep => ({
        id: textAt(step, pathOf(row, 'id')) ?? '',
        label: textAt(step, pathOf(row, 'label')),
        count: numberAt(step, pathOf(row, 'count')),
        shareOfFirst: shareAt(step, pathOf(row, 'percentage')),
        definition: textAt(step, pathOf(row, 'definition')),
      })),
    );
    return {
      data: { steps: rows },
      ...covered(dialect, { places: placesIn(endpoint.fields), value, asOf }),
      notes: [...value.notes, ...read.notes, ...notes],
    };
  };
