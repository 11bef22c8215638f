import type { Told } from '../contract/answer.js';
import { placesIn, rowIn, type Fields, type FieldsEndpoint, type ListIn } from '../contract/fields.js';
import { breakdownOf } from '../datasets/breakdown.js';
import type { BreakdownItem, Dimension } from '../datasets/data.js';
import { notesAbout } from '../datasets/notes.js';
import type { Answer, Note, Provenance, Reply } from '../datasets/question.js';
import type { Rows } from '../datasets/schema.js';
import { metricFacts, type MetricId } from '../metrics/catalogue.js';
import { fromPercentage } from '../metrics/convert.js';
import { ask, covered, numberAt, pathOf, pathsFor, textAt, unsupported, valueAt, type Dialect } from './dialect.js';
import type { Answers } from './lazy-answer.js';

/** The whole that an answer has in parts. */
interface Whole {
  /** The metric that is in parts. */
  readonly of?: MetricId;
  /** The field of the whole, where that is not the metric's. */
  readonly total?: string;
  readonly provenance?: Provenance;
  /** The parts of a piece of content in the place of these, where its are asked for. */
  readonly content?: Parts;
}

/** Where an answer has a whole in parts. */
export interface Parts extends Whole {
  readonly endpoint: FieldsEndpoint;
  /** The list of them; or the field of each, by the id it gets. */
  readonly parts: string | Readonly<Record<string, string>>;
}

/** Parts that are the rows of a list, which say `id`, `label`, `count` and `percentage`. */
export const rowsOf = <E extends Fields>(endpoint: FieldsEndpoint<E>, parts: ListIn<E>, whole: Whole = {}): Parts => ({
  endpoint,
  parts,
  ...whole,
});

/** Parts that are fields: their paths by the ids they get. Those that were not reported are left out. */
export const fieldsOf = (endpoint: FieldsEndpoint, parts: Readonly<Record<string, string>>, whole: Whole = {}): Parts => ({
  endpoint,
  parts,
  ...whole,
});

/** Breakdowns by where the API has the parts. Percentages are as reported, whether they add up to the whole or not. */
export const breakdownsFrom =
  (dialect: Dialect, table: { readonly [By in Dimension]?: Parts }): Answers<'breakdown'> =>
  async (question, io) => {
    const { by, of } = question.params;
    const named = Object.hasOwn(table, by) ? table[by] : undefined;
    const parts = (of && named?.[of]) ?? named;
    if (!parts) throw unsupported('breakdown', dialect);
    return breakdownIn(dialect, by, parts, await ask(dialect, parts.endpoint, question, io));
  };

/** What an answer has in parts. */
export function breakdownIn(dialect: Dialect, by: Dimension, table: Parts, { value, asOf }: Reply<Told>): Answer<'breakdown'> {
  const { endpoint, parts, of = null, provenance } = table;
  const places = placesIn(endpoint.fields);
  const total = table.total ?? (of === null ? undefined : pathOf(places, of));
  const isMoney = of !== null && metricFacts(of).unit === 'money';
  const { items, paths, notes: ofList } = typeof parts === 'string' ? fromList(endpoint, parts, value) : fromFields(parts, value);
  const { data, notes } = breakdownOf(by, items, numberAt(value, total), {
    of,
    currency: isMoney ? textAt(value, pathOf(places, 'currency')) : null,
  });
  const own = [...pathsFor(places, isMoney ? ['currency'] : []), ...paths, ...(total ? [total] : [])];
  return {
    data,
    ...covered(dialect, { places, value, asOf }),
    notes: [...notesAbout(value.notes, own), ...ofList, ...notes],
    ...(provenance && { provenance }),
  };
}

interface Items {
  readonly items: readonly BreakdownItem[];
  /** The fields that they are, where they are fields. */
  readonly paths: readonly string[];
  readonly notes: readonly Note[];
}

function fromList({ fields }: FieldsEndpoint, list: string, value: unknown): Items {
  const { rows, notes } = valueAt(value, list) as Rows<object>;
  const row = rowIn(fields, list);
  const [id, label, count, percentage] = (['id', 'label', 'count', 'percentage'] as const).map((column) => pathOf(row, column));
  const items = rows.map((part): BreakdownItem => {
    const name = textAt(part, label);
    return { id: textAt(part, id) || (name ?? ''), label: name, count: numberAt(part, count), share: shareAt(part, percentage) };
  });
  return { items, paths: [], notes };
}

/** A percentage as the fraction that datasets hold. */
export function shareAt(value: unknown, path: string | undefined): number | null {
  const percentage = numberAt(value, path);
  return percentage === null ? null : fromPercentage(percentage);
}

const fromFields = (parts: Readonly<Record<string, string>>, value: unknown): Items => ({
  items: Object.entries(parts).flatMap(([id, path]) => {
    const count = numberAt(value, path);
    return count === null ? [] : [{ id, label: null, count, share: null }];
  }),
  paths: Object.values(parts),
  notes: [],
});
