import { placesIn, rowIn, type Fields, type FieldsEndpoint, type ListIn } from '../contract/fields.js';
import type { SessionSort, StreamSession } from '../datasets/data.js';
import { lastOfEachId, type Rows } from '../datasets/schema.js';
import type { MetricId } from '../metrics/catalogue.js';
import { ask, covered, numberAt, pathOf, textAt, unsupported, valueAt, type Dialect } from './dialect.js';
import type { Answers } from './lazy-answer.js';
import { parameterFor } from './parameters.js';
import { valuesIn } from './metrics-in.js';

/**
 * One page of rows, as the server sorts and cuts them: a list whose rows say `id`, `label`, when they began and ended, and
 * metrics. A sort is the name of a field, with a minus before it the largest first.
 *
 * @param metrics those that are null in a row that does not say them
 */
export const sessionsFrom =
  <E extends Fields>(
    dialect: Dialect,
    endpoint: FieldsEndpoint<E>,
    list: ListIn<E>,
    metrics: readonly MetricId[],
  ): Answers<'sessions'> =>
  async (question, io) => {
    const { sort, cursor } = question.params;
    const row = rowIn(endpoint.fields, list);
    const sorted = sortIn(endpoint, pathOf(row, sort.by === 'started-at' ? 'startedAt' : sort.by), sort);
    if (sorted === undefined) throw unsupported('sessions', dialect);
    const offset = Number(cursor ?? 0);
    const { value, asOf } = await ask(dialect, endpoint, question, io, { sort: sorted, cursor: cursor ?? undefined, offset });
    const places = placesIn(endpoint.fields);
    const read = valueAt(value, list) as Rows<object>;
    const { rows, notes } = lastOfEachId(
      read.rows.map((each): StreamSession => ({
        id: textAt(each, pathOf(row, 'id')) ?? '',
        title: textAt(each, pathOf(row, 'label')),
        startedAt: numberAt(each, pathOf(row, 'startedAt')),
        endedAt: numberAt(each, pathOf(row, 'endedAt')),
        values: valuesIn(dialect, [{ places: row, value: each }], metrics),
      })),
    );
    const total = numberAt(value, pathOf(places, 'total'));
    return {
      data: { sessions: rows },
      ...covered(dialect, { places, value, asOf }),
      notes: [...value.notes, ...read.notes, ...notes],
      next: textAt(value, pathOf(places, 'next')) || offsetAfter(endpoint, offset, total),
      total,
    };
  };

/** The API's name for a sort, where it has it. */
function sortIn(endpoint: FieldsEndpoint, field: string | undefined, { direction }: SessionSort): string | undefined {
  const sort = `${direction === 'descending' ? '-' : ''}${field ?? ''}`;
  const parameter = parameterFor(endpoint, 'sort')?.[1];
  return parameter?.kind === 'choice' && parameter.values.includes(sort) ? sort : undefined;
}

/** Where the next page begins, where pages are asked for by the rows before them. */
function offsetAfter(endpoint: FieldsEndpoint, offset: number, total: number | null): string | null {
  const limit = parameterFor(endpoint, 'limit')?.[1];
  if (!parameterFor(endpoint, 'offset') || limit?.kind !== 'integer') return null;
  const next = offset + limit.default;
  return total !== null && next < total ? String(next) : null;
}
