/** A row of the answer. */
export interface Row {
  readonly timestamp: string;
  readonly viewer_count: number;
}

/** The colour of the line. */
export const ink = '#3b5bd4';

/** Asks as a page without a library would. */
export async function askRows(stream: string): Promise<readonly Row[]> {
  const response = await fetch(`/api/v1/streams/${stream}/analytics/viewers`, { headers: { authorization: 'Bearer token' } });
  const { timeline } = (await response.json()) as { readonly timeline: readonly Row[] };
  return timeline;
}

export interface Columns {
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** Rows as columns of numbers, the way JSON is usually read. */
export function columnsOf(rows: readonly Row[]): Columns {
  const times = new Float64Array(rows.length);
  const values = new Float64Array(rows.length);
  rows.forEach((row, index) => {
    times[index] = Date.parse(row.timestamp);
    values[index] = row.viewer_count;
  });
  return { times, values };
}

/** A part of the x axis. */
export interface View {
  readonly from: number;
  readonly to: number;
}

export const middleHalf = ({ from, to }: View): View => ({ from: from + (to - from) / 4, to: to - (to - from) / 4 });

export const onward = ({ from, to }: View): View => ({ from: from + (to - from) / 5, to: to + (to - from) / 5 });

/** Columns with one point more, in arrays of their own. */
export function withPoint({ times, values }: Columns, time: number, value: number): Columns {
  const longer = { times: new Float64Array(times.length + 1), values: new Float64Array(times.length + 1) };
  longer.times.set(times);
  longer.values.set(values);
  longer.times[times.length] = time;
  longer.values[times.length] = value;
  return longer;
}
