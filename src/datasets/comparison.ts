import { dateOf, dayOf, monthsBefore, type Day } from './calendar.js';
import { datesOf } from './period.js';
import type { DatasetName, Instant } from './data.js';
import type { Answer } from './question.js';
import type { Comparison, Dates, Granularity, PeriodSpec } from './scope.js';
import { dayAt } from './zoned.js';

const rangeOf = (spec: PeriodSpec) => ('range' in spec ? spec.range : null);

/**
 * What the dates that an answer covers are compared with, whole days or not. Null is nothing: `all-time` has nothing
 * before it.
 *
 * - `previous-period` as many days just before; of a week or a month to date the same days of the one before, of a
 *   year to date the same dates of the last one
 * - `previous-year` the same dates a year before; the 28th for 29 February
 * - by weekday the same dates moved to the nearest whole weeks: for the previous period those that do not overlap it,
 *   for the year 52
 * - `custom` its dates, whatever the alignment
 *
 * @param spec what was asked about, which the dates came of
 */
export function comparedDates(spec: PeriodSpec, dates: Dates, comparison: Comparison): Dates | null {
  const range = rangeOf(spec);
  if (range === 'all-time') return null;
  if (comparison.with === 'custom') return comparison.dates;
  const [first, last] = [dayOf(dates.start), dayOf(dates.end)];
  const length = last - first + 1;
  const yearly = comparison.with === 'previous-year' || range === 'ytd';
  const months = yearly ? 12 : range === 'month' ? 1 : 0;
  const days = range === 'week' ? 7 : length;
  if (comparison.align === 'date')
    return months > 0 ? written(monthsBefore(first, months), monthsBefore(last, months)) : written(first - days, last - days);
  const apart = months > 0 ? first - monthsBefore(first, months) : days;
  const weeks = yearly ? 52 : Math.max(Math.round(apart / 7), Math.ceil(length / 7));
  return written(first - 7 * weeks, last - 7 * weeks);
}

/** How much longer than a day a bucket may be. */
const moreThanADay: Readonly<Record<Granularity, number>> = { hourly: 0, daily: 0, weekly: 6, monthly: 30 };

/**
 * The dates of a compared period that are laid under those of a trend. An author's may go on long after: nothing is shown of
 * these, and a server may refuse so many of them in small buckets.
 */
export function overlaid(current: Dates, compared: Dates, comparison: Comparison, granularity: Granularity): Dates {
  const last = counterpart(current, compared, comparison)(dayOf(current.end)) + moreThanADay[granularity];
  return written(dayOf(compared.start), Math.min(Math.max(last, dayOf(compared.start)), dayOf(compared.end)));
}

const written = (first: Day, last: Day): Dates => ({ start: dateOf(first), end: dateOf(last) });

/** The first so many days of some dates. */
const firstDays = ({ start }: Dates, days: number): Dates => written(dayOf(start), dayOf(start) + days - 1);

const lengthOf = ({ start, end }: Dates): number => dayOf(end) - dayOf(start) + 1;

/** The days an answer is about, and how far they are over. */
export interface Covered {
  readonly dates: Dates;
  /** The last day that is over at the server, and covered to its end where the answer says how far it reaches. */
  readonly lastOver: Day;
  /** The date at the server. */
  readonly today: Day;
  /** IANA zone of its days. */
  readonly zone: string;
}

/**
 * What an answer covers: as it says, else the dates asked about as they were where its buckets are. Null is without end.
 *
 * @param asked what was asked; its zone counts where the answer names none
 */
export function coveredBy(
  { period, zone: named, asOf }: Pick<Answer<DatasetName>, 'period' | 'zone' | 'asOf'>,
  asked: { readonly spec: PeriodSpec; readonly zone: string; readonly weekStart: number | null },
): Covered | null {
  const zone = named ?? asked.zone;
  const today = dayAt(asOf, zone);
  if (period === null) {
    const dates = datesOf(asked.spec, { now: asOf, zone, weekStart: asked.weekStart });
    return dates && { dates, lastOver: Math.min(today - 1, dayOf(dates.end)), today, zone };
  }
  const dates = datesIn(period, zone);
  return { dates, lastOver: Math.min(today, dayAt(period.end, zone)) - 1, today, zone };
}

/** The dates that a span falls on. */
export const datesIn = ({ start, end }: { readonly start: Instant; readonly end: Instant }, zone: string): Dates =>
  written(dayAt(start, zone), dayAt(end - 1, zone));

/** Whether an answer is about exactly these dates, as far as it says what it is about. */
export function isAbout(
  { period, zone }: Pick<Answer<DatasetName>, 'period' | 'zone'>,
  dates: Dates,
  otherwise: string,
): boolean {
  if (period === null) return true;
  const covered = datesIn(period, zone ?? otherwise);
  return covered.start === dates.start && covered.end === dates.end;
}

/**
 * What a change is between.
 *
 * - `whole` two whole periods
 * - `days` the first so many days of each
 * - `hours` the first so many hours of two days
 * - `per-day` what there was on average on each of so many days, and on each of so many before
 */
export type Basis =
  | { readonly kind: 'whole' }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'per-day'; readonly days: number; readonly before: number };

/**
 * How an answer is compared so that no day that is not over stands against a whole one.
 *
 * - `dates` the answer about `current`, where null the answer itself, with that about `previous`
 * - `hours` only the first day is there and is not over: its hours so far with those of another day
 * - `open` it is not over, and there is no other day to hold it against
 * - `nothing` there is nothing to compare with
 */
export type Plan =
  | { readonly kind: 'dates'; readonly current: Dates | null; readonly previous: Dates; readonly basis: Basis }
  | { readonly kind: 'hours'; readonly current: Dates; readonly previous: Dates }
  | { readonly kind: 'open' | 'nothing' };

/** As many whole days of both as there are; where an author compares with dates of another length, what they come to per day. */
export function planOf(spec: PeriodSpec, { dates, lastOver, today }: Covered, comparison: Comparison): Plan {
  const compared = comparedDates(spec, dates, comparison);
  if (compared === null) return { kind: 'nothing' };
  const [length, length0] = [lengthOf(dates), lengthOf(compared)];
  const over = Math.min(length, lastOver - dayOf(dates.start) + 1);
  const over0 = Math.min(length0, today - dayOf(compared.start));
  if (over0 <= 0) return { kind: 'nothing' };
  const isUneven = comparison.with === 'custom' && length !== length0;
  if (over <= 0) {
    if (dayOf(dates.start) !== today || isUneven) return { kind: 'open' };
    return { kind: 'hours', current: firstDays(dates, 1), previous: firstDays(compared, 1) };
  }
  const [days, before] = isUneven ? [over, over0] : [Math.min(over, over0), Math.min(over, over0)];
  const isWhole = days === length && before === length0;
  return {
    kind: 'dates',
    current: days < length ? firstDays(dates, days) : null,
    previous: firstDays(compared, before),
    basis: isUneven ? { kind: 'per-day', days, before } : isWhole ? { kind: 'whole' } : { kind: 'days', days },
  };
}

/** Where each date of a period has its counterpart in the one it is compared with. */
export function counterpart(current: Dates, compared: Dates, { align }: Comparison): (day: Day) => Day {
  const first = dayOf(current.start);
  const shift = first - dayOf(compared.start);
  if (align === 'weekday') return (day) => day - 7 * Math.round(shift / 7);
  // A year, or months: the same dates, though February may be longer.
  const isYear =
    dayOf(compared.start) === monthsBefore(first, 12) && dayOf(compared.end) === monthsBefore(dayOf(current.end), 12);
  return isYear ? (day) => monthsBefore(day, 12) : (day) => day - shift;
}
