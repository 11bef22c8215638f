import { AnalyticsFailure } from './failure.js';
import { parseInstant } from './instant.js';
import type { Note } from './question.js';

/** Two columns of the same length: x strictly increasing, y at least 0, or NaN where a row came without a value. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What was left out on the way: `dropped` and `duplicates`. */
  readonly notes: readonly Note[];
}

/** How the rows of a series are written. */
export interface RowShape {
  /** The name of the field that says where: an instant, a minute. */
  readonly x: string;
  /** The name of the field that says how much. */
  readonly y: string;
  /** Reads x; NaN for what is not one. */
  readonly readX: (value: unknown) => number;
  /** What a row whose y is null or absent is: a gap in a line that goes on, or of no use. */
  readonly withoutY: 'gap' | 'bad';
}

/** A number that counts or measures something: finite and not negative. `"12"` and `""` are text, not numbers. */
export const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < Infinity;

/** The amount, or NaN. */
export const readAmount = (value: unknown): number => (isAmount(value) ? value : NaN);

/** The ms of an RFC 3339 text, or NaN. */
export const readInstant = (value: unknown): number => (typeof value === 'string' ? (parseInstant(value) ?? NaN) : NaN);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/**
 * Rows as two columns, sorted by x; of several rows at one x the last counts. A row that cannot be read is
 * left out and counted.
 *
 * @param path the name of the rows in their document, for notes and failures: `timeline`
 * @throws AnalyticsFailure `malformed` where these are no rows, or where there are some and none can be read
 */
export function readColumns(rows: unknown, shape: RowShape, path: string): Columns {
  if (!Array.isArray(rows)) throw new AnalyticsFailure({ kind: 'malformed', path });
  const x = new Float64Array(rows.length);
  const y = new Float64Array(rows.length);
  let length = 0;
  let firstBad: string | null = null;
  for (let index = 0; index < rows.length; index++) {
    const fault = readRow(rows[index], shape, x, y, length);
    if (fault === null) length++;
    else firstBad ??= `${path}[${index}]${fault}`;
  }
  if (firstBad === null) return finishColumns(x, y);
  if (length === 0) throw new AnalyticsFailure({ kind: 'malformed', path: firstBad });
  const columns = finishColumns(x.subarray(0, length), y.subarray(0, length));
  const dropped: Note = { kind: 'dropped', rows: rows.length - length, of: rows.length, first: firstBad };
  return { ...columns, notes: [dropped, ...columns.notes] };
}

/** Writes one row into the columns; answers null, or where in the row the fault is. */
function readRow(row: unknown, shape: RowShape, x: Float64Array, y: Float64Array, index: number): string | null {
  if (!isRecord(row)) return '';
  const where = shape.readX(row[shape.x]);
  if (Number.isNaN(where)) return `.${shape.x}`;
  const amount = readY(row[shape.y], shape);
  if (amount === null) return `.${shape.y}`;
  x[index] = where;
  y[index] = amount;
  return null;
}

/** The amount, NaN for a gap, null for a bad row. */
function readY(value: unknown, shape: RowShape): number | null {
  if (value === null || value === undefined) return shape.withoutY === 'gap' ? NaN : null;
  return isAmount(value) ? value : null;
}

const finishColumns = (x: Float64Array, y: Float64Array): Columns => (isIncreasing(x) ? { x, y, notes: [] } : sortColumns(x, y));

/** Sorts columns of good rows by x and keeps the last row of each x. */
export function sortColumns(x: Float64Array, y: Float64Array): Columns {
  // Sorting positions, not rows, keeps equal x in the order they came in.
  // An ordinary array, since only its sort is quick about rows that run backwards.
  const order = Array.from(x, (_, index) => index).sort((a, b) => at(x, a) - at(x, b) || a - b);
  const last = order.filter((row, index) => at(x, row) !== at(x, order[index + 1] ?? -1));
  const duplicates = x.length - last.length;
  return {
    x: Float64Array.from(last, (row) => at(x, row)),
    y: Float64Array.from(last, (row) => at(y, row)),
    notes: duplicates > 0 ? [{ kind: 'duplicates', rows: duplicates }] : [],
  };
}

/** The number there; NaN outside the column. */
const at = (numbers: Float64Array, index: number): number => numbers[index] ?? NaN;

/** Whether each number is larger than the one before. */
const isIncreasing = (numbers: Float64Array): boolean =>
  numbers.every((number, index) => index === 0 || number > at(numbers, index - 1));

/**
 * Columns that came as columns: checked, and answered as they are.
 *
 * @param shape its x and y are the names of the columns
 * @throws AnalyticsFailure `malformed` with the first place that breaks the promises of `Columns`: `times[3]`
 */
export function checkColumns(x: Float64Array, y: unknown, shape: RowShape): Columns {
  if (!(y instanceof Float64Array) || y.length !== x.length) throw new AnalyticsFailure({ kind: 'malformed', path: shape.y });
  let before = -Infinity;
  for (let index = 0; index < x.length; index++) {
    const where = at(x, index);
    if (!(where > before) || Number.isNaN(shape.readX(where)))
      throw new AnalyticsFailure({ kind: 'malformed', path: `${shape.x}[${index}]` });
    before = where;
    const value = at(y, index);
    if (!isAmount(value) && !(Number.isNaN(value) && shape.withoutY === 'gap'))
      throw new AnalyticsFailure({ kind: 'malformed', path: `${shape.y}[${index}]` });
  }
  return { x, y, notes: [] };
}
