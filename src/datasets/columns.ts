import { readAmount } from './number.js';
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

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/**
 * Rows as two columns, sorted by x; of several rows at one x the last counts. A row that does not say where it is is left
 * out and counted. A y that cannot be read is a gap where a line goes on, and told; else it is of no use either.
 *
 * @param path the name of the rows in their document, for notes: `timeline`
 */
export function readColumns(rows: unknown, shape: RowShape, path: string): Columns {
  if (!Array.isArray(rows)) return { x: none, y: none, notes: [{ kind: 'unreadable', values: 1, first: path }] };
  const x = new Float64Array(rows.length);
  const y = new Float64Array(rows.length);
  let length = 0;
  let firstBad: string | null = null;
  let unread = 0;
  let firstUnread: string | null = null;
  for (let index = 0; index < rows.length; index++) {
    const row: unknown = rows[index];
    const where = isRecord(row) ? shape.readX(row[shape.x]) : NaN;
    const value = isRecord(row) ? row[shape.y] : null;
    const amount = readAmount(value);
    if (Number.isNaN(where) || (Number.isNaN(amount) && shape.withoutY === 'bad')) {
      firstBad ??= `${path}[${index}]${!isRecord(row) ? '' : `.${Number.isNaN(where) ? shape.x : shape.y}`}`;
      continue;
    }
    if (Number.isNaN(amount) && value !== null && value !== undefined) {
      unread++;
      firstUnread ??= `${path}[${index}].${shape.y}`;
    }
    x[length] = where;
    y[length++] = amount;
  }
  const columns = finishColumns(x.subarray(0, length), y.subarray(0, length));
  const notes: Note[] = [];
  if (firstBad !== null) notes.push({ kind: 'dropped', rows: rows.length - length, of: rows.length, first: firstBad });
  if (firstUnread !== null) notes.push({ kind: 'unreadable', values: unread, first: firstUnread });
  return notes.length === 0 ? columns : { ...columns, notes: [...notes, ...columns.notes] };
}

const none = new Float64Array();

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
 * Columns that came as columns: answered as they are where they keep the promises of `Columns`, else read as rows are.
 *
 * @param shape its x and y are the names of the columns
 */
export function checkColumns(x: Float64Array, y: unknown, shape: RowShape): Columns {
  if (!(y instanceof Float64Array) || y.length !== x.length)
    return { x: none, y: none, notes: [{ kind: 'unreadable', values: 1, first: shape.y }] };
  const isGood = (value: number): boolean =>
    !Number.isNaN(readAmount(value)) || (Number.isNaN(value) && shape.withoutY === 'gap');
  const isPlace = (where: number): boolean => !Number.isNaN(shape.readX(where));
  if (isIncreasing(x) && x.every(isPlace) && y.every(isGood)) return { x, y, notes: [] };
  const rows = Array.from(x, (where, index) => ({ [shape.x]: where, [shape.y]: Number.isNaN(y[index]) ? null : y[index] }));
  return readColumns(rows, shape, 'rows');
}
