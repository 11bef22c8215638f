import type { Period } from '../datasets/question.js';
import { benchmarkOf, type Settings } from '../element/settings.js';
import type { BenchmarkContext } from '../metrics/bands.js';

/** A day of 23 or 25 hours is one. */
const daysBetween = (start: number, end: number): number => Math.round((end - start) / 86_400_000);

/** What the scales of an answer's metrics depend on: whose they are, the period, and the one it is compared with. */
export const benchmarkContextOf = (
  settings: Settings,
  period: Period | null,
  before: Period | null = null,
): BenchmarkContext => ({
  size: benchmarkOf(settings, 'size'),
  stage: benchmarkOf(settings, 'stage'),
  days: period && daysBetween(period.start, period.end),
  before: period && before && daysBetween(before.start, period.start),
});
