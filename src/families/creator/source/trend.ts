import { trendsFrom } from '../../../sources/trend-answer.js';
import { creatorRevenue } from '../contract/revenue.js';
import { creatorTrends } from '../contract/trends.js';
import { dialect } from './dialect.js';

/** Metrics of a creator over time. */
export const answerTrend = trendsFrom(dialect, [creatorTrends, creatorRevenue]);
