import { dateOf, dayOf, startOfMonth, startOfWeek, startOfYear, type Day } from './calendar.js';
import type { Instant } from './data.js';
import type { Period } from './question.js';
import type { Dates, PeriodSpec, RangeName } from './scope.js';
import { dayAt, startOfDay } from './zoned.js';

/** What it takes to know which dates a named range is. */
export interface Today {
  readonly now: Instant;
  /** IANA zone whose dates are meant. */
  readonly zone: string;
  /** The day a week begins with, 1–7; null is Monday. */
  readonly weekStart: number | null;
}

const firstDays: Readonly<Record<RangeName, (today: Day, weekStart: number) => Day | null>> = {
  day: (today) => today,
  week: startOfWeek,
  month: startOfMonth,
  '7d': (today) => today - 6,
  '30d': (today) => today - 29,
  '90d': (today) => today - 89,
  ytd: startOfYear,
  'all-time': () => null,
};

/** The dates that a period comes to; null where it is without end: `all-time`. */
export function datesOf(spec: PeriodSpec, { now, zone, weekStart }: Today): Dates | null {
  if (!('range' in spec)) return spec;
  const today = dayAt(now, zone);
  const first = firstDays[spec.range](today, weekStart ?? 1);
  return first === null ? null : { start: dateOf(first), end: dateOf(today) };
}

/** From the first moment of the first date to the first one after the last. Days may have 23 or 25 hours. */
export const periodOf = ({ start, end }: Dates, zone: string): Period => ({
  start: startOfDay(dayOf(start), zone),
  end: startOfDay(dayOf(end) + 1, zone),
});
