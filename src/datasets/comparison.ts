import { dateOf, dayOf, monthsBefore, type Day } from './calendar.js';
import { datesOf, type Today } from './period.js';
import type { Comparison, Dates, PeriodSpec } from './scope.js';
import { dayAt, minutesAt } from './zoned.js';

/**
 * What a period is compared with. Null is nothing: `all-time` has nothing before it.
 *
 * - `previous-period` as many days just before; of a week or a month to date the same days of the one before, of a
 *   year to date the same dates of the last one
 * - `previous-year` the same dates a year before; the 28th for 29 February
 * - by weekday as many days whole weeks before: for the previous period as few as do not overlap it, for the year 52
 * - `custom` its dates, whatever the alignment
 *
 * Today, which is not over, is compared with the same hours.
 */
export function comparedDates(spec: PeriodSpec, comparison: Comparison, today: Today): Dates | null {
  const dates = datesOf(spec, today);
  if (dates === null) return null;
  if (comparison.with === 'custom') return comparison.dates;
  const [first, last] = [dayOf(dates.start), dayOf(dates.end)];
  const range = 'range' in spec ? spec.range : null;
  const yearly = comparison.with === 'previous-year' || range === 'ytd';
  const [from, to] = yearly
    ? [monthsBefore(first, 12), monthsBefore(last, 12)]
    : range === 'month'
      ? [monthsBefore(first, 1), monthsBefore(last, 1)]
      : daysBefore(first, last, range === 'week' ? 7 : last - first + 1);
  const compared =
    comparison.align === 'date' ? [from, to] : daysBefore(first, last, 7 * (yearly ? 52 : Math.ceil((first - from) / 7)));
  return { ...written(compared), ...sameHours(first, last, today) };
}

const daysBefore = (first: Day, last: Day, days: number): [Day, Day] => [first - days, last - days];

const written = ([first = NaN, last = NaN]: readonly Day[]): Dates => ({ start: dateOf(first), end: dateOf(last) });

function sameHours(first: Day, last: Day, { now, zone }: Today): Pick<Dates, 'until'> {
  if (first !== last || last !== dayAt(now, zone)) return {};
  const minutes = minutesAt(now, zone);
  return { until: [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':') };
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
