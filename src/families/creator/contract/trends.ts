import { currency } from '../../../contract/coverage.js';
import { endpointOf } from '../../../contract/fields.js';
import type { FileEndpoint } from '../../../contract/endpoint.js';
import type { ChoiceParameter } from '../../../contract/parameters.js';
import { granularity, series } from '../../../contract/series.js';
import { commonFields, commonQuery, granularityQuery, root } from './common.js';

const format: ChoiceParameter = { kind: 'choice', values: ['json', 'csv'], default: 'json' };

/**
 * Engagement over time. A bucket's `date` is the calendar date it begins on, by the hour an instant. Seed 000, engagement trends;
 * the seed prints no shape, so the shape is this project's.
 */
export const creatorTrends = endpointOf(
  `${root}/trends`,
  { ...commonQuery, ...granularityQuery, format },
  {
    granularity: granularity(granularityQuery.granularity.words),
    currency,
    points: series('date', {
      conversations: 'total-conversations',
      unique_users: 'unique-users',
      messages: 'messages',
      avg_session_length_seconds: 'average-session-length',
      satisfaction_score: 'satisfaction-score',
      revenue: 'total-revenue',
    }),
    ...commonFields,
  },
);

/** The same as a file. */
export const creatorTrendsFile: FileEndpoint<'trend'> = {
  method: 'GET',
  path: creatorTrends.path,
  query: creatorTrends.query,
  files: { trend: { type: 'text/csv', name: 'creator_{creator_id}_trends.csv', query: { format: 'csv' } } },
};
