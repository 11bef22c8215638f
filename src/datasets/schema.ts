import type { BaseIssue, GenericSchema, InferOutput, ObjectEntries, ObjectSchema } from 'valibot';
import { custom, minLength, nullish, object as objectOf, pipe, safeParse, transform } from 'valibot';
import type { MetricId } from '../metrics/catalogue.js';
import { readInstant } from './instant.js';
import { AnalyticsFailure } from './failure.js';
import { Unread, type FieldNote } from './notes.js';
import { readAmount, readerOf, readNumber } from './number.js';
import type { Note } from './question.js';
import { readZone } from './zone.js';

/** Whether a value has fields by name; a list has none. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An object with these fields. Valibot goes through them with `for … in`, and would take a method that a script of the page has
 * added to `Object.prototype` for one more; and it would take a list for an object without any.
 */
export function object<const E extends ObjectEntries>(fields: E): ObjectSchema<E, undefined> {
  Object.setPrototypeOf(fields, null);
  const schema = objectOf(fields);
  const run = schema['~run'].bind(schema);
  return Object.assign(schema, {
    '~run': ((dataset, config) => run(isRecord(dataset.value) ? dataset : { value: null }, config)) satisfies typeof run,
  });
}

/** What a reader makes of a value that it does not answer NaN for. */
export const readBy = (read: (value: unknown) => number) =>
  pipe(
    custom<unknown>((input) => !Number.isNaN(read(input))),
    transform(read),
  );

/** The same, or null where the value is null or absent. */
export const orNull = (read: (value: unknown) => number) => nullish(readBy(read), null);

/** A number, not negative. */
export const amount = readBy(readAmount);

/** A number, not negative, or null where it is null or absent: not reported. */
export const amountOrNull = orNull(readAmount);

/** The number of a metric: negative where that metric can be. */
export const metricOrNull = (id: MetricId) => orNull(readerOf(id));

export const positiveOrNull = orNull((value) => readAmount(value) || NaN);

/** Text; ids come as numbers too, and an id is text. */
export const text = pipe(
  custom<string | number>(
    (input) => typeof input === 'string' || !Number.isNaN(typeof input === 'number' ? readNumber(input) : NaN),
  ),
  transform(String),
);

export const textOrNull = nullish(text, null);

/** Something that has a name: it is not empty. */
export const id = pipe(text, minLength(1));

/** A code of ISO 4217, whatever its case: anything of that form can be formatted. */
export const currencyOrNull = nullish(
  pipe(
    custom<string>((input) => typeof input === 'string' && /^\s*[a-z]{3}\s*$/i.test(input), 'currency'),
    transform((code) => code.trim().toUpperCase()),
  ),
  null,
);

/** A time zone as this browser calls it; UTC where none is named. */
export const zoneOrUtc = nullish(
  pipe(
    custom<string>((input) => readZone(input) !== null, 'zone'),
    transform((name) => readZone(name) ?? 'UTC'),
  ),
  'UTC',
);

/** An RFC 3339 text as ms. */
export const instantOrNull = orNull(readInstant);

/** What could be read of a document, and what could not. */
export interface Read<T> {
  readonly value: T;
  readonly notes: readonly FieldNote[];
}

/**
 * What a schema makes of an input. A field that cannot be read is as if it were null, and told.
 *
 * @throws AnalyticsFailure `malformed` with the path of the first field at fault that cannot be null; empty where that is the whole
 */
export function readWith<S extends GenericSchema>(schema: S, input: unknown): Read<InferOutput<S>> {
  const read = readLeniently(schema, input, '');
  if (typeof read === 'string') throw new AnalyticsFailure({ kind: 'malformed', path: read });
  return read;
}

/** The same; the path of the first fault that cannot be mended in the place of the failure. */
function readLeniently<S extends GenericSchema>(schema: S, input: unknown, start: string): Read<InferOutput<S>> | string {
  const strict = safeParse(schema, input);
  if (strict.success) return { value: strict.output, notes: [] };
  const mended = strict.issues.reduce(
    (whole: unknown, { path = [] }) =>
      withoutField(
        whole,
        path.map(({ key }) => key),
      ),
    input,
  );
  const lenient = safeParse(schema, mended);
  if (!lenient.success) return pathOf(strict.issues[0], start);
  const unread = new Unread();
  for (const issue of strict.issues) unread.add(noteOf(issue, start));
  return { value: lenient.output, notes: unread.notes };
}

/** A copy in which what is there is null. */
function withoutField(whole: unknown, [key, ...rest]: readonly unknown[]): unknown {
  if (Array.isArray(whole) && typeof key === 'number')
    return whole.with(key, rest.length === 0 ? null : withoutField(whole[key], rest));
  if (!isRecord(whole) || typeof key !== 'string') return whole;
  return { ...whole, [key]: rest.length === 0 ? null : withoutField(whole[key], rest) };
}

/** More of a name than this tells nobody more. */
const mostOfName = 40;

function noteOf(issue: BaseIssue<unknown>, start: string): FieldNote {
  const first = pathOf(issue, start);
  const { message, input } = issue;
  return (message === 'currency' || message === 'zone') && typeof input === 'string'
    ? { kind: message, given: input.slice(0, mostOfName), first }
    : { kind: 'unreadable', values: 1, first };
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
 * Rows read one by one. One that does not say what it is about is left out and counted; any other field that cannot be
 * read is not reported, and told. Null or absent is an empty list.
 */
export function readRows<S extends GenericSchema>(schema: S, list: unknown, path: string): Rows<InferOutput<S>> {
  if (list === null || list === undefined) return { rows: [], notes: [] };
  if (!Array.isArray(list)) return { rows: [], notes: [{ kind: 'unreadable', values: 1, first: path }] };
  const rows: InferOutput<S>[] = [];
  const unread = new Unread();
  let firstBad: string | null = null;
  list.forEach((row: unknown, index) => {
    const read = readLeniently(schema, row, `${path}[${index}]`);
    if (typeof read === 'string') {
      firstBad ??= read;
      return;
    }
    rows.push(read.value);
    for (const note of read.notes) unread.add(note);
  });
  const dropped: readonly Note[] =
    firstBad === null ? [] : [{ kind: 'dropped', rows: list.length - rows.length, of: list.length, first: firstBad }];
  return { rows, notes: [...unread.notes, ...dropped] };
}
