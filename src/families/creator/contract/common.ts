import { firstDay, lastDay, zone } from '../../../contract/coverage.js';
import { metric, metrics } from '../../../contract/fields.js';
import { choice, required, text } from '../../../contract/parameters.js';

export const root = '/api/v1/creator/analytics';

/** Whose analytics; every request needs it. */
export const creatorQuery = { creator_id: required('creatorId') };

/** Whose, and of when: a range that ends today, or two calendar dates, both in it, which come before it. */
export const commonQuery = {
  ...creatorQuery,
  date_range: choice('range', { '7d': '7d', '30d': '30d', '90d': '90d', ytd: 'ytd', 'all-time': 'all_time' }, '30d'),
  start_date: text('start'),
  end_date: text('end'),
};

/** The size of the buckets. By the hour a server need not answer more than 31 days. */
export const granularityQuery = {
  granularity: choice('granularity', { hourly: 'hourly', daily: 'daily', weekly: 'weekly', monthly: 'monthly' }, 'daily'),
};

/** What an answer says it is of: the days from one date to the other, both in it, in a zone (UTC where the server is silent). */
export const commonFields = { time_zone: zone, start_date: firstDay, end_date: lastDay };

/** What was earned, all in one currency. */
export const earnings = {
  total: metric('total-revenue'),
  ...metrics('premium-subscriptions', 'tips', 'exclusive-content', 'paying-users', 'arpu'),
};
