import type { MetricsData } from './data.js';
import { inCurrency } from './money.js';
import type { Answer } from './question.js';

/**
 * Metrics with those of the period they are compared with, but for money in another currency. What an answer itself knows of
 * before, as a stream's does, comes first.
 */
export const comparedMetrics = ({ data }: Answer<'metrics'>, previous: Answer<'metrics'> | undefined): MetricsData =>
  data.previous || !previous
    ? data
    : { ...data, previous: inCurrency(previous.data.values, previous.data.currency, data.currency) };
