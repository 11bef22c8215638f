import type { MetricValues } from '../../datasets/data.js';
import { growth, type Growth } from '../../datasets/growth.js';
import { metricFacts, metricIds, type MetricId } from '../../metrics/catalogue.js';

export interface Change {
  readonly id: MetricId;
  readonly current: number;
  readonly previous: number;
  readonly growth: Growth;
  /** Whether that is good; null where it is neither. */
  readonly isGood: boolean | null;
}

/** A change smaller than this, as a share, is none. */
const leastChange = 0.005;

/** What is part of another metric is told with that. */
const isPart = (id: MetricId): boolean => metricFacts(id).partOf !== undefined;

/** What changed, by how much of what it was, the most first. What is new comes before all, since nothing can be larger. */
export function changesOf(values: MetricValues, previous: MetricValues): readonly Change[] {
  const size = ({ growth: grown }: Change): number => (grown === 'new' ? Infinity : Math.abs(grown));
  return metricIds
    .filter((id) => !isPart(id))
    .flatMap((id): Change[] => {
      const [now, before] = [values[id], previous[id]];
      const grown = growth(now, before);
      if (now === null || now === undefined || before === null || before === undefined || grown === null) return [];
      const { polarity } = metricFacts(id);
      const isGood = polarity === 'neutral' ? null : (polarity === 'up') === now > before;
      return [{ id, current: now, previous: before, growth: grown, isGood }];
    })
    .filter((change) => size(change) >= leastChange)
    .sort((one, other) => size(other) - size(one));
}
