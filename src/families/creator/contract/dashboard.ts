import { currency } from '../../../contract/coverage.js';
import { endpointOf, group, metric, metrics } from '../../../contract/fields.js';
import { commonFields, commonQuery, earnings, root } from './common.js';

/**
 * All single numbers of a creator in a period. Rates are 0–1, scores 0–5, money in `revenue.currency`; null was not reported.
 * Seed 000, dashboard metrics; the seed prints no shape, so the shape is this project's.
 */
export const creatorDashboard = endpointOf(`${root}/dashboard`, commonQuery, {
  ...metrics('total-conversations', 'unique-users', 'new-users', 'returning-rate', 'messages-per-session'),
  avg_session_length_seconds: metric('average-session-length'),
  satisfaction: group({
    score: metric('satisfaction-score'),
    components: group({
      ratings: metric('satisfaction-ratings'),
      session_length: metric('satisfaction-session-length'),
      return_rate: metric('satisfaction-return-rate'),
      sentiment: metric('satisfaction-sentiment'),
    }),
  }),
  revenue: group({ currency, ...earnings }),
  ...metrics('dau', 'mau', 'ltv', 'churn-rate'),
  ...commonFields,
});
