import type { MetricsData } from './data.js';
import type { Answer } from './question.js';

/** Metrics with those of the period they are compared with. What an answer itself knows of before, as a stream's does, comes first. */
export const comparedMetrics = ({ data }: Answer<'metrics'>, previous: Answer<'metrics'> | undefined): MetricsData =>
  data.previous || !previous ? data : { ...data, previous: previous.data.values };
