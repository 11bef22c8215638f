import { metricFacts, type MetricId } from '../metrics/catalogue.js';
import type { Basis } from './comparison.js';
import type { MetricsData, MetricValues } from './data.js';
import { inCurrency } from './money.js';
import type { Answer } from './question.js';
import type { Dates } from './scope.js';

/** An answer and what it is held against: two periods of which no day is part of one and whole in the other. */
export interface ComparedPair<T> {
  /** Of the days that are compared: the answer shown, or one about as many of its days as are over. */
  readonly current: T;
  readonly previous: T;
  readonly basis: Basis;
  /** What was asked about for each. */
  readonly dates: { readonly current: Dates; readonly previous: Dates };
}

/** What the changes of metrics are between. */
export interface MetricsChange {
  readonly current: MetricValues;
  readonly previous: MetricValues;
  readonly basis: Basis;
}

/** Metrics of a whole period, and what their changes are between; null where nothing is compared. */
export interface ComparedMetrics extends Omit<MetricsData, 'previous'> {
  readonly change: MetricsChange | null;
}

const wholePeriod: Basis = { kind: 'whole' };

/**
 * Metrics with what they are compared with, but for money in another currency. What an answer itself knows of before, as a
 * stream's does, comes first.
 */
export function comparedMetrics({ data }: Answer<'metrics'>, pair: ComparedPair<Answer<'metrics'>> | null): ComparedMetrics {
  const { previous: own, ...metrics } = data;
  if (own) return { ...metrics, change: { current: data.values, previous: own, basis: wholePeriod } };
  if (!pair) return { ...metrics, change: null };
  const { basis } = pair;
  const [current, before] = [comparable(pair.current, basis, 'days'), comparable(pair.previous, basis, 'before')];
  const previous = inCurrency(before, pair.previous.data.currency, data.currency);
  return { ...metrics, change: { current: reportedIn(data.values, current), previous, basis } };
}

/** Nothing changes of what the whole period does not report, though a part of it, or its trend, does. */
const reportedIn = (whole: MetricValues, values: MetricValues): MetricValues =>
  Object.fromEntries(Object.entries(values).filter(([id]) => typeof whole[id as MetricId] === 'number'));

/** Whether a metric of unequal spans can be compared by what it comes to on a day. */
export const isPerDay = (id: MetricId): boolean => ['sum', 'weighted-mean'].includes(metricFacts(id).aggregation);

/** Values as they are compared: of unequal spans sums by the day, means as they are, and nothing of what is neither. */
function comparable({ data: { values } }: Answer<'metrics'>, basis: Basis, side: 'days' | 'before'): MetricValues {
  if (basis.kind !== 'per-day') return values;
  const ids = (Object.keys(values) as MetricId[]).filter(isPerDay);
  return Object.fromEntries(
    ids.map((id) => {
      const value = values[id];
      const isSum = metricFacts(id).aggregation === 'sum';
      return [id, isSum && typeof value === 'number' ? value / basis[side] : value];
    }),
  );
}
