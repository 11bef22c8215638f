import type { BaseIssue, GenericSchema, InferOutput, ObjectEntries, ObjectSchema } from 'valibot';
import { custom, nullish, object as objectOf, pipe, regex, safeParse, string, transform } from 'valibot';
import { isAmount, readInstant } from './columns.js';
import { AnalyticsFailure } from './failure.js';
import type { Note } from './question.js';

/** Whether a value has fields by name; a list has none. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An object with these fields. Valibot goes through them with `for … in`, and would take a method that a script of the page has
 * added to `Object.prototype` for one more.
 */
export function object<const E extends ObjectEntries>(fields: E): ObjectSchema<E, undefined> {
  Object.setPrototypeOf(fields, null);
  return objectOf(fields);
}

/** A finite number, not negative. */
export const amount = custom<number>(isAmount);

/** The same, or null where it is null or absent: not reported. */
export const amountOrNull = nullish(amount, null);

export const textOrNull = nullish(string(), null);

/** A code of ISO 4217: anything of that form can be formatted. */
export const currencyOrNull = nullish(pipe(string(), regex(/^[A-Z]{3}$/)), null);

export const positiveOrNull = nullish(
  custom<number>((input) => isAmount(input) && input > 0),
  null,
);

/** What a reader makes of a value that it does not answer NaN for, or null where the value is null or absent. */
export const orNull = (read: (value: unknown) => number) =>
  nullish(
    pipe(
      custom<unknown>((input) => !Number.isNaN(read(input))),
      transform(read),
    ),
    null,
  );

/** An RFC 3339 text as ms. */
export const instantOrNull = orNull(readInstant);

/**
 * What a schema makes of an input.
 *
 * @throws AnalyticsFailure `malformed` with the path of the first field at fault; empty where that is the whole
 */
export function readWith<S extends GenericSchema>(schema: S, input: unknown): InferOutput<S> {
  const result = safeParse(schema, input);
  if (result.success) return result.output;
  throw new AnalyticsFailure({ kind: 'malformed', path: pathOf(result.issues[0], '') });
}

/** `viewers.total_views`, `retention_curve[3].minute` */
function pathOf({ path }: BaseIssue<unknown>, start: string): string {
  return (path ?? []).reduce((text, { type, key }) => {
    if (type === 'array') return `${text}[${String(key)}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, start);
}

/** The rows of a list that could be read, and what had to be left out. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly notes: readonly Note[];
}

/** Of several rows with one id the last counts, and how many are left out is told. */
export function lastOfEachId<T extends { readonly id: string }>(rows: readonly T[]): Rows<T> {
  const last = [...new Map(rows.map((row) => [row.id, row])).values()];
  const duplicates = rows.length - last.length;
  return { rows: last, notes: duplicates > 0 ? [{ kind: 'duplicates', rows: duplicates }] : [] };
}

/**
 * Rows read one by one: a bad one is left out and counted. Null or absent is an empty list.
 *
 * @throws AnalyticsFailure `malformed` where this is no list, or where it has rows and none can be read
 */
export function readRows<S extends GenericSchema>(schema: S, list: unknown, path: string): Rows<InferOutput<S>> {
  if (list === null || list === undefined) return { rows: [], notes: [] };
  if (!Array.isArray(list)) throw new AnalyticsFailure({ kind: 'malformed', path });
  const rows: InferOutput<S>[] = [];
  let firstBad: string | null = null;
  list.forEach((row: unknown, index) => {
    const result = safeParse(schema, row);
    if (result.success) rows.push(result.output);
    else firstBad ??= pathOf(result.issues[0], `${path}[${index}]`);
  });
  if (firstBad === null) return { rows, notes: [] };
  if (rows.length === 0) throw new AnalyticsFailure({ kind: 'malformed', path: firstBad });
  return { rows, notes: [{ kind: 'dropped', rows: list.length - rows.length, of: list.length, first: firstBad }] };
}
