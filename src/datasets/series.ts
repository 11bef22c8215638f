import { isAmount } from './columns.js';
import { AnalyticsFailure } from './failure.js';
import type { Note } from './question.js';
import { isRecord } from './schema.js';

/** Several quantities over the same times. */
export interface Series<Name extends string> {
  /** Strictly increasing. */
  readonly times: Float64Array;
  /** Each as long as the times; NaN is not reported. A name that no row reports is absent. */
  readonly series: Readonly<Partial<Record<Name, Float64Array>>>;
  /** What was left out on the way: `dropped` and `duplicates`. */
  readonly notes: readonly Note[];
}

/** How the rows are written. */
export interface SeriesShape<Name extends string> {
  /** The field that says when. */
  readonly time: string;
  /** Reads it; NaN for what is no time. */
  readonly readTime: (value: unknown) => number;
  /** The field of each quantity; it may be absent or null in any row. */
  readonly fields: readonly (readonly [field: string, name: Name])[];
}

interface Row {
  readonly time: number;
  readonly values: readonly number[];
}

/**
 * Rows as columns, sorted by time; of several rows at one time the last counts. A row that cannot be read is left out
 * and counted.
 *
 * @param path the name of the rows in their document: `points`
 * @throws AnalyticsFailure `malformed` where these are no rows, or where there are some and none can be read
 */
export function readSeries<Name extends string>(rows: unknown, shape: SeriesShape<Name>, path: string): Series<Name> {
  if (!Array.isArray(rows)) throw new AnalyticsFailure({ kind: 'malformed', path });
  const read = rows.map((row: unknown) => readRow(row, shape));
  const good = read.filter((row) => typeof row !== 'string');
  const notes: Note[] = [];
  if (good.length < read.length) {
    const firstBad = read.findIndex((row) => typeof row === 'string');
    const fault = read[firstBad];
    const first = `${path}[${firstBad}]${typeof fault === 'string' ? fault : ''}`;
    if (good.length === 0) throw new AnalyticsFailure({ kind: 'malformed', path: first });
    notes.push({ kind: 'dropped', rows: read.length - good.length, of: read.length, first });
  }
  const last = [...new Map(good.map((row) => [row.time, row])).values()].sort((a, b) => a.time - b.time);
  if (last.length < good.length) notes.push({ kind: 'duplicates', rows: good.length - last.length });
  const series: Partial<Record<Name, Float64Array>> = {};
  shape.fields.forEach(([, name], index) => {
    const column = Float64Array.from(last, ({ values }) => values[index] ?? NaN);
    if (column.some((value) => !Number.isNaN(value))) series[name] = column;
  });
  return { times: Float64Array.from(last, ({ time }) => time), series, notes };
}

/** The row, or where in it the fault is. */
function readRow<Name extends string>(row: unknown, { time, readTime, fields }: SeriesShape<Name>): Row | string {
  if (!isRecord(row)) return '';
  const at = readTime(row[time]);
  if (Number.isNaN(at)) return `.${time}`;
  const values = fields.map(([field]) => row[field] ?? NaN);
  const bad = values.findIndex((value) => !isAmount(value) && !Number.isNaN(value));
  return bad < 0 ? { time: at, values: values as number[] } : `.${fields[bad]?.[0]}`;
}
