import { currency } from '../../../contract/coverage.js';
import { endpointOf } from '../../../contract/fields.js';
import { granularity, series } from '../../../contract/series.js';
import { commonFields, commonQuery, earnings, granularityQuery, root } from './common.js';

/**
 * What was earned, by where it came from, and over time. ARPU is the revenue by paying users. Earnings; the seed names them, path
 * and shape are this project's.
 */
export const creatorRevenue = endpointOf(
  `${root}/revenue`,
  { ...commonQuery, ...granularityQuery },
  {
    currency,
    granularity: granularity(granularityQuery.granularity.words),
    ...earnings,
    points: series('date', {
      total: 'total-revenue',
      premium_subscriptions: 'premium-subscriptions',
      tips: 'tips',
      exclusive_content: 'exclusive-content',
      arpu: 'arpu',
    }),
    ...commonFields,
  },
);
