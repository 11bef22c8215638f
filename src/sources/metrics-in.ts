import type { Told } from '../contract/answer.js';
import { placesIn, type Fields, type FieldsEndpoint, type Place } from '../contract/fields.js';
import type { MetricValues } from '../datasets/data.js';
import { isUnread, notesAbout } from '../datasets/notes.js';
import type { Answer, Question, Reply } from '../datasets/question.js';
import { isMetricId, metricFacts, type MetricId } from '../metrics/catalogue.js';
import { covered, numberAt, numberIn, pathOf, pathsFor, storedIn, textIn, type Dialect, type Part } from './dialect.js';

/** The metrics that an endpoint has a field for. */
export const metricsOf = ({ fields }: Pick<FieldsEndpoint, 'fields'>): readonly MetricId[] =>
  placesIn(fields).flatMap(({ columns: [own] }) => (isMetricId(own) ? [own] : []));

interface Found {
  readonly endpoint: { readonly fields: Fields };
  readonly reply: Reply<Told>;
}

/**
 * What some endpoints have answered, one at least.
 *
 * @param endpoints all that might have: their metrics are not reported where nobody says them
 */
export function metricsIn(
  dialect: Dialect,
  endpoints: readonly Found['endpoint'][],
  found: readonly Found[],
  { params: { ids } }: Question<'metrics'>,
): Answer<'metrics'> {
  const parts = found.map(({ endpoint, reply }) => ({ places: placesIn(endpoint.fields), ...reply }));
  const isMoney = ids.some((id) => metricFacts(id).unit === 'money');
  return {
    data: {
      values: valuesIn(dialect, parts, endpoints.flatMap(metricsOf)),
      currency: textIn(parts, 'currency'),
      previous: null,
      startedAt: numberIn(parts, 'startedAt'),
      endedAt: parts.some(isEndUnread) ? NaN : numberIn(parts, 'endedAt'),
      reached: {},
    },
    ...covered(dialect, ...parts),
    notes: parts.flatMap(({ places, value }) => notesAbout(value.notes, pathsFor(places, isMoney ? [...ids, 'currency'] : ids))),
  };
}

/** An end that could not be read does not pass for something still going on. */
const isEndUnread = ({ places, value }: Part<Told>): boolean => isUnread(value.notes, pathOf(places, 'endedAt') ?? '');

/**
 * The metrics of some fields, each from its own where that is reported, else from one that stands in for it.
 *
 * @param ids those that are null where nobody says them
 */
export function valuesIn(
  dialect: Dialect,
  parts: readonly { readonly places: readonly Place[]; readonly value: unknown }[],
  ids: readonly MetricId[],
): MetricValues {
  const values: Partial<Record<MetricId, number | null>> = Object.fromEntries(ids.map((id) => [id, null]));
  for (const rank of [0, 1])
    for (const { places, value } of parts)
      for (const { path, columns } of places) {
        const id = columns[rank];
        const number = numberAt(value, path);
        if (id !== undefined && isMetricId(id)) values[id] ??= number === null ? null : storedIn(dialect, id)(number);
      }
  return values;
}
