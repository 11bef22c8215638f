import { bucketEnd, cutOf, type Cut } from './alignment.js';
import { firstOfMonth, monthOf, startOfWeek, type Day } from './calendar.js';
import type { Instant } from './data.js';
import { datesOf, periodOf, type Today } from './period.js';
import type { Answer, Period } from './question.js';
import type { PeriodSpec } from './scope.js';
import { dayAt, startOfDay } from './zoned.js';

/** What may be read of buckets: those that are over, and of which nothing lies outside of the period. */
export interface Completeness {
  /** 1 where a bucket is known to be whole. Only these are read, added up and compared. */
  readonly whole: Uint8Array;
  /** The index of the first bucket that was not over when the answer was made; the number of buckets where all were. */
  readonly open: number;
  /** By their index the buckets that the period cuts, with the part of them that it holds. */
  readonly cuts: ReadonlyMap<number, Period>;
  /** The index of the first bucket that is not known to be cut; 0 where there is none. */
  readonly from: number;
  /** The index after the last whole bucket; 0 where there is none. */
  readonly to: number;
}

/** What buckets are of; `all-time` is everything there is, from a day that nobody says; null is not known. */
export type Covered = Period | 'all-time' | null;

/** Less than this outside of the period cuts no bucket: some say that a day ends at 23:59:59. */
const slack = 60_000;

/**
 * Which buckets are whole. A week or month that begins before the period, or goes on after it, holds some of its days only.
 *
 * @param cut how the server cuts its buckets
 * @param asOf when the answer was made
 * @param covered what the buckets are of. Where no dates are known, only a first bucket that begins late is known to be cut;
 * that of `all-time` is not read either, since there was nothing before some day within it.
 */
export function completenessOf(times: Float64Array, cut: Cut, asOf: Instant, covered: Covered): Completeness {
  const period = covered === 'all-time' ? null : covered;
  const whole = new Uint8Array(times.length).fill(1);
  const cuts = new Map<number, Period>();
  let open = times.length;
  const isWhole = (index: number): boolean => {
    const time = times[index] ?? NaN;
    const [start, end] = [bucketStart(time, cut), bucketEnd(time, cut)];
    const held = heldOf(start, end, period ?? { start: time, end });
    if (held && held.end <= asOf) cuts.set(index, held);
    else if (end > asOf) open = Math.min(open, index);
    if (held || end > asOf) whole[index] = 0;
    return whole[index] === 1;
  };
  // Between two whole ones all are.
  let [from, to] = [0, times.length];
  while (from < to && !isWhole(from)) from += 1;
  while (to > from && !isWhole(to - 1)) to -= 1;
  if (covered === 'all-time' && (cut.granularity === 'weekly' || cut.granularity === 'monthly')) whole[0] = 0;
  return { whole, open, cuts, from: from < to ? from : 0, to: from < to ? to : 0 };
}

/** The part of a bucket that a period holds; null where it holds all of it, or is about other times. */
function heldOf(start: Instant, end: Instant, period: Period): Period | null {
  const held = { start: Math.max(start, period.start), end: Math.min(end, period.end) };
  const isCut = held.start - start > slack || end - held.end > slack;
  return isCut && held.end > held.start ? held : null;
}

/** Where the week or month of a bucket begins: its own start, or before it where the server begins it with the period. */
function bucketStart(time: Instant, { granularity, zone, weekStart }: Cut): Instant {
  const first: Partial<Record<Cut['granularity'], (day: Day) => Day>> = {
    weekly: (day) => startOfWeek(day, weekStart ?? 1),
    monthly: (day) => firstOfMonth(monthOf(day)),
  };
  const begin = first[granularity];
  return begin ? startOfDay(begin(dayAt(time, zone)), zone) : time;
}

/** What an answer in buckets is of: as it says, else what was asked about. */
export function periodCovered(
  { period, zone }: Pick<Answer<'trend'>, 'period' | 'zone'>,
  asked: PeriodSpec | null,
  today: Today,
): Covered {
  if (period) return period;
  if (asked && 'range' in asked && asked.range === 'all-time') return 'all-time';
  const dates = asked && datesOf(asked, today);
  return dates && periodOf(dates, zone ?? today.zone);
}

/** Which buckets of an answer are whole, as far as it or the question says what it covers. */
export const completenessIn = (
  answer: Answer<'trend'>,
  asked: PeriodSpec | null,
  zone: string,
  weekStart: number | null,
): Completeness =>
  completenessOf(
    answer.data.times,
    cutOf(answer, zone),
    answer.asOf,
    periodCovered(answer, asked, { now: answer.asOf, zone, weekStart }),
  );

/** The values of whole buckets, in their places; NaN elsewhere. */
export const wholeOnly = (values: Float64Array, { whole }: Completeness): Float64Array =>
  values.map((value, index) => (whole[index] === 1 ? value : NaN));
