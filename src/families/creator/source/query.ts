import type { PathIds } from '../../../contract/endpoint.js';
import { creatorDashboard } from '../contract/dashboard.js';
import { requestTo } from '../../../contract/endpoint.js';
import type { DatasetName } from '../../../datasets/data.js';
import { startOfDay } from '../../../datasets/dates.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import { datesOf, periodOf } from '../../../datasets/period.js';
import type { ApiRequest, Io, Period, Question } from '../../../datasets/question.js';
import type { RangeName, Scope } from '../../../datasets/scope.js';

/** A scope's ids by the names the creator API gives them in its paths. */
export const idsOf = ({ ids }: Scope): PathIds => ({ creator_id: ids.creatorId ?? '', content_id: ids.contentId ?? '' });

/** The ranges that the API has names for; the others it is told by their dates. */
const ranges: Readonly<Partial<Record<RangeName, string>>> = {
  '7d': '7d',
  '30d': '30d',
  '90d': '90d',
  ytd: 'ytd',
  'all-time': 'all_time',
};

/**
 * What every request says: whose data, of which period. Without one the server takes its own. A range that the API has no
 * name for is asked for by the server's dates, which one request tells all that ask at the same tick.
 *
 * @throws AnalyticsFailure `invalid` where the period ends before it begins
 */
export async function queryOf(
  { scope, period }: Pick<Question<DatasetName>, 'scope' | 'period'>,
  io: Pick<Io, 'request'>,
): Promise<NonNullable<ApiRequest<unknown>['query']>> {
  const creator_id = scope.ids.creatorId;
  if (period === null) return { creator_id };
  if (!('range' in period)) {
    if (period.start > period.end) throw new AnalyticsFailure({ kind: 'invalid', field: 'end_date' });
    return { creator_id, start_date: period.start, end_date: period.end };
  }
  const named = ranges[period.range];
  if (named !== undefined) return { creator_id, date_range: named };
  const { value, asOf } = await io.request(requestTo(creatorDashboard, idsOf(scope), { creator_id, date_range: '7d' }));
  const zone = value.time_zone;
  // It ends today.
  const now = value.end_date === null ? asOf : startOfDay(value.end_date, zone);
  const dates = datesOf(period, { now, zone, weekStart: scope.weekStart });
  return dates ? { creator_id, start_date: dates.start, end_date: dates.end } : { creator_id };
}

interface Dated {
  readonly time_zone: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
}

/** What an answer says it covers; null where it does not. */
export const coveredBy = ({ time_zone, start_date, end_date }: Dated): Period | null =>
  start_date === null || end_date === null ? null : periodOf({ start: start_date, end: end_date }, time_zone);

/** What an answer says it covers, by the names of its fields: whoever shows it shows that. */
export const coverage = ['time_zone', 'start_date', 'end_date'] as const;

/** The API writes names with underscores, the library with dashes. */
export const kebab = (name: string): string => name.replaceAll('_', '-');
