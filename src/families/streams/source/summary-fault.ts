import type { AnalyticsFailure } from '../../../datasets/failure.js';

/** Whether it is `/summary` that has a fault, and the documented endpoints may answer in its place. */
export const isFaultOfSummary = ({ failure }: AnalyticsFailure): boolean =>
  ['not-found', 'gone', 'malformed'].includes(failure.kind);
