import type { PathIds } from '../contract/endpoint.js';
import type { DatasetName } from '../datasets/data.js';
import { addDays, daysBetween, startOfDay } from '../datasets/calendar.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import type { ApiRequest, Period, Question } from '../datasets/question.js';
import type { Granularity, PeriodSpec, RangeName, Scope } from '../datasets/scope.js';

/** A scope's ids by the names the creator API gives them in its paths. */
export const idsOf = ({ ids }: Scope): PathIds => ({ creator_id: ids.creatorId ?? '', content_id: ids.contentId ?? '' });

const ranges: Readonly<Record<RangeName, string>> = {
  '7d': '7d',
  '30d': '30d',
  '90d': '90d',
  ytd: 'ytd',
  'all-time': 'all_time',
};

/**
 * What every request says: whose data, of which period. Without one the server takes its own.
 *
 * @throws AnalyticsFailure `invalid` where the period ends before it begins
 */
export function queryOf({
  scope,
  period,
}: Pick<Question<DatasetName>, 'scope' | 'period'>): NonNullable<ApiRequest<unknown>['query']> {
  const creator_id = scope.ids.creatorId;
  if (period === null) return { creator_id };
  if ('range' in period) return { creator_id, date_range: ranges[period.range] };
  if (period.start > period.end) throw new AnalyticsFailure({ kind: 'invalid', field: 'end_date' });
  return { creator_id, start_date: period.start, end_date: period.end };
}

/** Buckets of which a period has some dozens: enough for a line, and few enough to tell apart. */
export function granularityFor(period: PeriodSpec | null): Granularity {
  if (period === null) return 'daily';
  if ('range' in period) return period.range === 'ytd' ? 'weekly' : period.range === 'all-time' ? 'monthly' : 'daily';
  const days = daysBetween(period.start, period.end) + 1;
  return days <= 2 ? 'hourly' : days <= 120 ? 'daily' : days <= 730 ? 'weekly' : 'monthly';
}

interface Dated {
  readonly time_zone: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
}

/** What an answer says it covers; null where it does not. */
export const periodOf = ({ time_zone, start_date, end_date }: Dated): Period | null =>
  start_date === null || end_date === null
    ? null
    : { start: startOfDay(start_date, time_zone), end: startOfDay(addDays(end_date, 1), time_zone) };

/** The API writes names with underscores, the library with dashes. */
export const kebab = (name: string): string => name.replaceAll('_', '-');
