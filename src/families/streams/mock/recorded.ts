import { timestamp } from '../../../mock/timestamp.js';
import type { ViewersJson } from './answers.js';

type Rows = ViewersJson['timeline'];

const minute = 60_000;

/**
 * A recording at another interval. What was recorded every five minutes cannot be told every minute, so a finer
 * question is answered at the recorded interval; a coarser one by the mean of each bucket, counted from the first
 * row. A bucket in which nothing was recorded stays absent.
 */
export function atInterval(
  rows: Rows,
  recordedMinutes: number,
  askedMinutes: number,
): Pick<ViewersJson, 'interval_minutes' | 'timeline'> {
  const first = rows[0];
  if (!first || askedMinutes <= recordedMinutes) return { interval_minutes: recordedMinutes, timeline: rows };

  const start = Date.parse(first.timestamp);
  const buckets = new Map<number, number[]>();
  for (const row of rows) {
    const bucket = Math.floor((Date.parse(row.timestamp) - start) / (askedMinutes * minute));
    const counts = buckets.get(bucket);
    if (counts) counts.push(row.viewer_count);
    else buckets.set(bucket, [row.viewer_count]);
  }
  return {
    interval_minutes: askedMinutes,
    timeline: [...buckets].map(([bucket, counts]) => ({
      timestamp: timestamp(start + bucket * askedMinutes * minute),
      viewer_count: Math.round(counts.reduce((sum, count) => sum + count, 0) / counts.length),
    })),
  };
}
