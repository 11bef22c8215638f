import type { GenericSchema, InferInput, InferOutput, ObjectEntries, ObjectSchema } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../datasets/schema.js';
import * as schemas from '../datasets/schema.js';
import type { MetricId } from '../metrics/catalogue.js';
import { readAnswer } from './answer.js';
import type { Endpoint } from './endpoint.js';
import type { QueryParameters } from './parameters.js';

/**
 * What a field of an answer is in a dataset: a metric, or one of these.
 *
 * - `zone`, `firstDay`, `lastDay` what the answer covers, `granularity` in buckets of which size
 * - `currency` what its money is in
 * - `startedAt`, `endedAt` of a subject
 * - `id`, `label`, `count`, `percentage` (0–100, of the whole), `definition` of a row
 * - `next`, `total` where the next page begins, and how many rows all pages have
 */
export type Column =
  | MetricId
  | 'zone'
  | 'firstDay'
  | 'lastDay'
  | 'granularity'
  | 'currency'
  | 'startedAt'
  | 'endedAt'
  | 'id'
  | 'label'
  | 'count'
  | 'percentage'
  | 'definition'
  | 'next'
  | 'total';

/** A field that is a column of a dataset. */
export interface Placed {
  /** Its own, and the metric that it stands in for where that has no field of its own that is reported. */
  readonly columns: readonly [Column, MetricId?];
}

/** A field that is read once all others are: a list, in which one bad row does not cost the others. */
interface Deferred<T> {
  readonly read: (value: unknown, path: string, answer: Readonly<Record<string, unknown>>, fields: Fields) => T;
}

/** The fields of an answer by their names, each with the schema it is read by. */
export type Fields = ObjectEntries;

/** What is made of an answer: its fields by the API's names, in the API's units. */
export type FieldsRead<E extends Fields> = {
  readonly [K in keyof E]: E[K] extends Deferred<infer T> ? T : InferOutput<E[K]>;
};

/** An endpoint whose answer is described field by field. */
export interface FieldsEndpoint<E extends Fields = Fields, Query extends QueryParameters = QueryParameters> extends Endpoint<
  FieldsRead<E>,
  Query
> {
  readonly fields: E;
}

/** The same schema, as a field of its own: schemas are shared, columns are not. */
export const as = <S extends GenericSchema>(schema: S, ...columns: Placed['columns']): S & Placed => ({ ...schema, columns });

/** A number of a metric, in the API's unit; null was not reported. */
export const metric = (...columns: readonly [id: MetricId, fills?: MetricId]) => as(schemas.metricOrNull(columns[0]), ...columns);

type Snake<Name extends string> = Name extends `${infer Start}-${infer End}` ? `${Start}_${Snake<End>}` : Name;

/** Metrics whose fields are called as they are, with underscores: `unique_users`. */
export const metrics = <Id extends MetricId>(...ids: readonly Id[]) =>
  Object.fromEntries(ids.map((id) => [id.replaceAll('-', '_'), metric(id)])) as {
    readonly [I in Id as Snake<I>]: ReturnType<typeof metric>;
  };

/** Fields in a field: `{ "satisfaction": { "score": 4.1 } }`. Where it is null or absent, so are they. */
export const group = <const E extends Fields>(fields: E) => {
  const schema = schemas.object(fields);
  return nullish(schema, {} as InferInput<ObjectSchema<E, undefined>>);
};

/** When something began and ended. */
export const startedAt = as(schemas.instantOrNull, 'startedAt');
export const endedAt = as(schemas.instantOrNull, 'endedAt');

/** The columns of a row. Where the id may be missing, the label says what it is about. */
export const idOrNull = as(schemas.textOrNull, 'id');
export const label = as(schemas.textOrNull, 'label');
export const count = as(schemas.amountOrNull, 'count');
export const percentage = as(schemas.amountOrNull, 'percentage');

/** Rows, read one by one. None is an empty list, unless `whole` says otherwise. */
export const list = <const S extends GenericSchema>(row: S, whole: GenericSchema = nullish(unknown())) => ({
  ...whole,
  row,
  read: (value: unknown, path: string): Rows<InferOutput<S>> => schemas.readRows(row, value, path),
});

/** The names of the fields that are lists of rows. */
export type ListIn<E extends Fields> = {
  [K in keyof E & string]: E[K] extends { readonly row: GenericSchema } ? K : never;
}[keyof E & string];

/** The columns of a list's rows. */
export function rowIn(fields: Fields, list: string): readonly Place[] {
  const field: object | undefined = fields[list];
  return field && 'row' in field ? placesIn((field.row as { readonly entries: Fields }).entries) : [];
}

/** An endpoint that is asked by GET and answers with these fields. */
export function endpointOf<const E extends Fields, const Query extends QueryParameters>(
  path: string,
  query: Query,
  fields: E,
): FieldsEndpoint<E, Query> {
  const schema = schemas.object({ ...fields });
  return {
    method: 'GET',
    path,
    query,
    fields,
    parse: (payload) => {
      const answer: Record<string, unknown> = readAnswer(schema, payload.json());
      for (const [name, field] of Object.entries<object>(fields))
        if ('read' in field) answer[name] = (field as Deferred<unknown>).read(answer[name], name, answer, fields);
      return answer as ReturnType<FieldsEndpoint<E>['parse']>;
    },
  };
}

/** Where a column is in an answer, or in a row. */
export interface Place extends Placed {
  /** `satisfaction.score` */
  readonly path: string;
}

/** The fields that are columns, those of groups too; those of lists are the lists' own. */
export const placesIn = (fields: Fields, start = ''): readonly Place[] =>
  Object.entries<object>(fields).flatMap(([name, field]) => {
    const path = `${start}${name}`;
    if ('columns' in field) return [{ path, columns: (field as Placed).columns }];
    const inner = 'wrapped' in field && (field.wrapped as { entries?: Fields }).entries;
    return inner ? placesIn(inner, `${path}.`) : [];
  });
