import { dayOf, firstOfMonth, monthOf, startOfWeek, weekdayOf, type Day } from './calendar.js';
import { counterpart } from './comparison.js';
import type { Instant } from './data.js';
import type { Answer, Period } from './question.js';
import type { Comparison, Dates, Granularity } from './scope.js';
import { dayAt, instantOf, minutesAt, startOfDay } from './zoned.js';

const minute = 60_000;
const hour = 60 * minute;

/** How a series is cut: the size of its buckets, the zone their days are in, and the day its weeks begin with (null is Monday). */
export interface Cut {
  readonly granularity: Granularity;
  readonly zone: string;
  readonly weekStart: number | null;
}

/** Starts of the buckets that were answered about a period, ms, strictly increasing. */
export interface Buckets {
  readonly times: Float64Array;
  readonly dates: Dates;
}

/**
 * For each bucket of the current period the index of the one it is compared with, -1 where there is none: on a day
 * an hour longer, on a date the other year has not. No bucket is compared with twice.
 */
export function pairs(current: Buckets, compared: Buckets, comparison: Comparison, cut: Cut): Int32Array {
  const counterpartOf = counterpart(current.dates, compared.dates, comparison);
  const there = new Map(keysOf(compared, cut, (day) => day).map((key, index) => [key, index]));
  const taken = new Set<number>();
  return Int32Array.from(keysOf(current, cut, counterpartOf), (key) => {
    const index = there.get(key) ?? -1;
    if (taken.has(index)) return -1;
    if (index >= 0) taken.add(index);
    return index;
  });
}

/** The values of the compared series in the places of the current one; NaN where there is nothing to compare with. */
export const pairedValues = (indices: Int32Array, values: Float64Array): Float64Array =>
  Float64Array.from(indices, (index) => values[index] ?? NaN);

/** Weeks and months meet by their number in the period, since weeks need not begin on the same date; days by their date; hours by date and clock. */
function keysOf({ times, dates }: Buckets, { granularity, zone, weekStart }: Cut, move: (day: Day) => Day): readonly string[] {
  const first = dayOf(dates.start);
  const days = daysOf(times, zone);
  switch (granularity) {
    case 'monthly':
      return Array.from(days, (day) => `${monthOf(day) - monthOf(first)}`);
    case 'weekly': {
      const start = weekStart ?? 1;
      return Array.from(days, (day) => `${Math.round((startOfWeek(day, start) - startOfWeek(first, start)) / 7)}`);
    }
    case 'daily':
      return Array.from(days, (day) => `${move(day)}`);
    case 'hourly':
      return hoursOf(times, zone).map((time, index) => `${move(days[index] ?? NaN)} ${time}`);
  }
}

/** The date of each bucket. */
export const daysOf = (times: Float64Array, zone: string): Int32Array => {
  let span: DaySpan | null = null;
  const [first = NaN, second = NaN] = times;
  // To know where a day ends takes longer than to ask which one it is, unless there are hours of it.
  if (second - first > 12 * hour) return Int32Array.from(times, (time) => dayAt(time, zone));
  return Int32Array.from(times, (time) => (span = spanAt(time, zone, span)).day);
};

/** What the clocks show at each bucket, and whether for the first time on that date. */
function hoursOf(times: Float64Array, zone: string): readonly string[] {
  let span: DaySpan | null = null;
  return Array.from(times, (time) => {
    span = spanAt(time, zone, span);
    // The zone is asked once a day, not once an hour, where the clocks are not changed.
    if (span.to - span.from === 24 * hour) return `${(time - span.from) / minute}`;
    const minutes = minutesAt(time, zone);
    return instantOf(span.day, minutes, zone) === time ? `${minutes}` : `${minutes} again`;
  });
}

interface DaySpan {
  readonly day: Day;
  readonly from: Instant;
  readonly to: Instant;
}

function spanAt(time: Instant, zone: string, last: DaySpan | null): DaySpan {
  if (last && time >= last.from && time < last.to) return last;
  const day = dayAt(time, zone);
  return { day, from: startOfDay(day, zone), to: startOfDay(day + 1, zone) };
}

/** Any answer in buckets. */
interface BucketsAnswered {
  readonly data: { readonly times: Float64Array; readonly granularity: Granularity };
  readonly zone: string | null;
}

/** How the server cuts its buckets. The day its weeks begin with is that of the last one: the first may be cut off. */
export function cutOf({ data, zone }: BucketsAnswered, otherwise: string): Cut {
  const [in_, last] = [zone ?? otherwise, data.times[data.times.length - 1]];
  const weekStart = data.granularity === 'weekly' && last !== undefined ? weekdayOf(dayAt(last, in_)) : null;
  return { granularity: data.granularity, zone: in_, weekStart };
}

/** From the first to the last bucket that starts between two instants, as far as they are of the period; null where none does. */
export function bucketsBetween(
  answer: Answer<'trend'>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  otherwise: string,
): Period | null {
  const starts = answer.data.times.filter((time) => time >= from && time <= to);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: first, end: Math.min(bucketEnd(last, cutOf(answer, otherwise)), answer.period?.end ?? Infinity) };
}

/** The end of a bucket that starts there; its week or month may have begun before the period. */
export function bucketEnd(start: Instant, { granularity, zone, weekStart }: Cut): Instant {
  if (granularity === 'hourly') return start + hour;
  const day = dayAt(start, zone);
  const next = {
    daily: (): Day => day + 1,
    weekly: (): Day => startOfWeek(day, weekStart ?? 1) + 7,
    monthly: (): Day => firstOfMonth(monthOf(day) + 1),
  };
  return startOfDay(next[granularity](), zone);
}
