import { daysBetween } from '../datasets/dates.js';
import type { Granularity, PeriodSpec, RangeName } from '../datasets/scope.js';

/** Buckets that a range has some dozens of. */
const buckets: Readonly<Record<RangeName, Granularity>> = {
  day: 'hourly',
  week: 'daily',
  month: 'daily',
  '7d': 'daily',
  '30d': 'daily',
  '90d': 'daily',
  ytd: 'weekly',
  'all-time': 'monthly',
};

/** Buckets of which a period has some dozens: enough for a line, and few enough to tell apart. */
export function granularityFor(period: PeriodSpec | null): Granularity {
  if (period === null) return 'daily';
  if ('range' in period) return buckets[period.range];
  const days = daysBetween(period.start, period.end) + 1;
  return days <= 2 ? 'hourly' : days <= 120 ? 'daily' : days <= 730 ? 'weekly' : 'monthly';
}
