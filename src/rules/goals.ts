import type { MetricsData, MetricValues } from '../datasets/data.js';
import { formatMetric } from '../locale/format.js';
import { judgeOf } from '../metrics/bands.js';
import { isMetricId, metricFacts, type MetricId } from '../metrics/catalogue.js';
import type { Say } from './say.js';

export type Goals = Readonly<Partial<Record<MetricId, number>>>;

/** What a host set as goals, without what is no goal: unknown metrics, text, nothing to reach. */
export function readGoals(given: unknown): Goals {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).filter(([id, goal]) => isMetricId(id) && typeof goal === 'number' && Number.isFinite(goal) && goal > 0),
  );
}

export interface Reached {
  readonly id: MetricId;
  readonly value: number;
  readonly goal: number;
  readonly isMet: boolean;
}

/** Goals that the data can be measured by: those of money, or the others. Of what should fall the goal is the most. */
export function goalsReached(goals: Goals, values: MetricValues, ofMoney: boolean): readonly Reached[] {
  return Object.entries(goals).flatMap(([id, goal]) => {
    if (!isMetricId(id) || (metricFacts(id).unit === 'money') !== ofMoney) return [];
    const value = values[id];
    if (value === null || value === undefined) return [];
    const isMet = metricFacts(id).polarity === 'down' ? value <= goal : value >= goal;
    return [{ id, value, goal, isMet }];
  });
}

/** What became of the goals of money, or of the others: a sentence each, or that there is none. */
export function goalsSaid(goals: Goals, { values, currency }: MetricsData, ofMoney: boolean, say: Say): readonly string[] {
  const said = goalsReached(goals, values, ofMoney).map(({ id, value, goal, isMet }) => {
    const { shown, polarity } = metricFacts(id);
    const text = (of: number, beside: number): string =>
      formatMetric(of, shown, say, currency, { beside, judged: judgeOf(id) }).text;
    const [is, wanted] = [text(value, goal), text(goal, value)];
    const label = say.metric(id);
    if (isMet) return say.term('reviewGoalMet', label, is, wanted);
    // Of what should fall, the share of the goal would praise what is too much.
    if (polarity === 'down') return say.term('reviewGoalOver', label, is, wanted);
    const share = formatMetric(value / goal, 'percent', say, null, { judged: (each) => each < 1 }).text;
    return say.term('reviewGoalMissed', label, is, wanted, share);
  });
  return said.length > 0 ? said : [say.term('reviewNoGoal')];
}
