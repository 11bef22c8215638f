import { configuration, requestTo, type Endpoint, type PathIds } from '../contract/endpoint.js';
import type { Told } from '../contract/answer.js';
import type { Column, Place } from '../contract/fields.js';
import type { DatasetName } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import type { Answer, ApiRequest, Io, Question, Reply } from '../datasets/question.js';
import { isRecord } from '../datasets/schema.js';
import type { Scope } from '../datasets/scope.js';
import { metricFacts, type MetricId } from '../metrics/catalogue.js';
import { fromMinutes } from '../metrics/convert.js';

/** How an API is asked and answers, as far as its endpoints' own tables of parameters and fields do not say it. */
export interface Dialect {
  /** The name of the source. */
  readonly source: string;
  /** What its durations are in. */
  readonly durations: 'seconds' | 'minutes';
  /** How it is asked about a period and a segment. Absent where it has neither, as one that is about a single stream. */
  readonly scope?: ScopeDialect;
}

export interface ScopeDialect {
  /** What says it, by the endpoint's own names. */
  readonly query: (endpoint: Pick<Endpoint<unknown>, 'query'>, about: About, io: Pick<Io, 'request'>) => Promise<Query>;
  /** What an answer says that it covers. */
  readonly covered: (parts: readonly Part[]) => Pick<Answer<DatasetName>, 'period' | 'zone'>;
}

export type Query = NonNullable<ApiRequest<unknown>['query']>;

/** What is asked about. */
export type About = Pick<Question<DatasetName>, 'scope' | 'period'>;

/** What is said besides, by what it means; of ids in a path, by their names. */
export type Said = Readonly<Record<string, string | number | undefined>>;

/**
 * Asks an endpoint, in the API's own words. What its table of parameters does not have is not said.
 *
 * @throws AnalyticsFailure `configuration` where an id is missing
 */
export async function ask<T>(
  dialect: Pick<Dialect, 'scope'>,
  endpoint: Endpoint<T>,
  about: About,
  io: Pick<Io, 'request'>,
  more: Said = {},
): Promise<Reply<T & Told>> {
  const query = await queryOf(dialect, endpoint, about, io, more);
  return io.request(requestTo(endpoint, { ...idsOf(about.scope), ...(more as PathIds) }, query));
}

/** The ids of a scope by any name an API may have for them: `subjectId`, `subject_id`. */
export const idsOf = ({ ids }: Scope): PathIds =>
  Object.fromEntries(Object.entries(ids).flatMap(([name, id]) => [name, name.replace('Id', '_id')].map((each) => [each, id])));

/** What an endpoint is asked with. */
export const queryOf = async (
  { scope }: Pick<Dialect, 'scope'>,
  endpoint: Pick<Endpoint<unknown>, 'query'>,
  about: About,
  io: Pick<Io, 'request'>,
  more: Said = {},
): Promise<Query> => {
  const query = said(endpoint, about, more);
  return { ...(await scope?.query(endpoint, about, io)), ...query };
};

/** What of ids and of what is said besides an endpoint has parameters for. */
export function said({ query }: Pick<Endpoint<unknown>, 'query'>, { scope }: Pick<About, 'scope'>, more: Said = {}): Query {
  const values: Said = { ...scope.ids, ...more };
  const found: Record<string, string | number> = {};
  for (const [name, parameter] of Object.entries(query)) {
    const value = parameter.is && values[parameter.is];
    if (value !== undefined) found[name] = value;
    else if (parameter.kind === 'text' && parameter.required) throw configuration('missing', name);
  }
  return found;
}

/** What is at a path of fields; null where nothing is. */
export const valueAt = (value: unknown, path: string | undefined): unknown =>
  path === undefined ? null : path.split('.').reduce((at, field) => (isRecord(at) ? (at[field] ?? null) : null), value);

/** The same where the schema of what is there says that it is a number, or a text. */
export const numberAt = valueAt as (value: unknown, path: string | undefined) => number | null;
export const textAt = valueAt as (value: unknown, path: string | undefined) => string | null;

/** Where a column is. */
export const pathOf = (places: readonly Place[], column: Column): string | undefined =>
  places.find(({ columns: [own] }) => own === column)?.path;

const coverage: readonly Column[] = ['zone', 'firstDay', 'lastDay'];

/** An answer's fields for these columns, and those that say what it covers: whoever shows it shows that. */
export const pathsFor = (places: readonly Place[], columns: readonly Column[]): readonly string[] =>
  places
    .filter((place) => place.columns.some((each) => each && (columns.includes(each) || coverage.includes(each))))
    .map(({ path }) => path);

/** What an endpoint answered, and where its columns are. */
export interface Part<T = unknown> extends Reply<T> {
  readonly places: readonly Place[];
}

/** What the parts of an answer say of it; they are as old as the oldest. */
export const covered = (
  { scope }: Pick<Dialect, 'scope'>,
  ...parts: readonly Part[]
): Pick<Answer<DatasetName>, 'period' | 'asOf' | 'zone' | 'step'> => ({
  period: null,
  zone: null,
  ...scope?.covered(parts),
  asOf: Math.min(...parts.map(({ asOf }) => asOf)),
  step: null,
});

/** A column of the first part that says it. */
export const columnIn = (parts: readonly Part[], column: Column): unknown =>
  parts.map(({ places, value }) => valueAt(value, pathOf(places, column))).find((each) => each !== null) ?? null;

export const textIn = columnIn as (parts: readonly Part[], column: Column) => string | null;
export const numberIn = columnIn as (parts: readonly Part[], column: Column) => number | null;

/** A number of a metric as datasets hold it: durations in seconds. */
export const storedIn = ({ durations }: Dialect, id: MetricId): ((value: number) => number) =>
  durations === 'minutes' && metricFacts(id).unit === 'seconds' ? fromMinutes : (value) => value;

export const unsupported = (dataset: DatasetName, { source }: Dialect): AnalyticsFailure =>
  new AnalyticsFailure({ kind: 'unsupported', dataset, source });
