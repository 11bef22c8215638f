import type { MetricId } from '../metrics/catalogue.js';
import { Unread } from './notes.js';
import { readerOf } from './number.js';
import type { Note } from './question.js';
import { isRecord } from './schema.js';

/** Several metrics over the same times. */
export interface Series {
  /** Strictly increasing. */
  readonly times: Float64Array;
  /** Each as long as the times; NaN is not reported. A metric that no row reports is absent. */
  readonly series: Readonly<Partial<Record<MetricId, Float64Array>>>;
  /** What could not be read, or was left out, on the way. */
  readonly notes: readonly Note[];
}

/** How the rows are written. */
export interface SeriesShape {
  /** The field that says when. */
  readonly time: string;
  /** Reads it; NaN for what is no time. */
  readonly readTime: (value: unknown) => number;
  /** The field of each metric; it may be absent or null in any row. */
  readonly fields: readonly (readonly [field: string, id: MetricId])[];
}

interface Row {
  readonly time: number;
  readonly values: readonly number[];
}

/**
 * Rows as columns, sorted by time; of several rows at one time the last counts. A row that does not say when is left out
 * and counted; a value that cannot be read is not reported, and told.
 *
 * @param path the name of the rows in their document: `points`
 */
export function readSeries(rows: unknown, { time, readTime, fields }: SeriesShape, path: string): Series {
  if (!Array.isArray(rows))
    return { times: new Float64Array(), series: {}, notes: [{ kind: 'unreadable', values: 1, first: path }] };
  const readers = fields.map(([field, id]) => ({ field, read: readerOf(id) }));
  const unread = new Unread();
  const good: Row[] = [];
  let firstBad: string | null = null;
  rows.forEach((row: unknown, index) => {
    const at = isRecord(row) ? readTime(row[time]) : NaN;
    if (!isRecord(row) || Number.isNaN(at)) {
      firstBad ??= `${path}[${index}]${isRecord(row) ? `.${time}` : ''}`;
      return;
    }
    const values = readers.map(({ field, read }) => {
      const value = row[field] ?? null;
      const number = value === null ? NaN : read(value);
      if (value !== null && Number.isNaN(number))
        unread.add({ kind: 'unreadable', values: 1, first: `${path}[${index}].${field}` });
      return number;
    });
    good.push({ time: at, values });
  });
  const notes: Note[] = [...unread.notes];
  if (firstBad !== null) notes.push({ kind: 'dropped', rows: rows.length - good.length, of: rows.length, first: firstBad });
  const last = [...new Map(good.map((row) => [row.time, row])).values()].sort((a, b) => a.time - b.time);
  if (last.length < good.length) notes.push({ kind: 'duplicates', rows: good.length - last.length });
  const series: Partial<Record<MetricId, Float64Array>> = {};
  fields.forEach(([, id], index) => {
    const column = Float64Array.from(last, ({ values }) => values[index] ?? NaN);
    if (column.some((value) => !Number.isNaN(value))) series[id] = column;
  });
  return { times: Float64Array.from(last, (row) => row.time), series, notes };
}
