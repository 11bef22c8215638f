import type { Period } from '../datasets/question.js';
import type { Settings } from '../element/settings.js';
import type { Bearing } from '../metrics/bands.js';

/** What the scales of an answer's metrics depend on. A day of 23 or 25 hours is one. */
export const bearingOf = ({ creatorSize, creatorStage }: Settings, period: Period | null): Bearing => ({
  size: creatorSize ?? null,
  stage: creatorStage ?? null,
  days: period && Math.round((period.end - period.start) / 86_400_000),
});
