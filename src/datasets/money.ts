import { isMetricId, metricFacts, type MetricId } from '../metrics/catalogue.js';
import type { DatasetName } from './data.js';
import type { Answer } from './question.js';

type Currency = string | null;

/** Metrics of another answer without its money, where that is in another currency: amounts of two are no change. */
export const inCurrency = <T>(
  metrics: Readonly<Partial<Record<MetricId, T>>>,
  currency: Currency,
  wanted: Currency,
): Readonly<Partial<Record<MetricId, T>>> =>
  currency === wanted
    ? metrics
    : Object.fromEntries(Object.entries(metrics).filter(([id]) => !isMetricId(id) || metricFacts(id).unit !== 'money'));

/** The other currency that money was in before; null is an unknown one, undefined none. */
export function otherCurrency(
  { data: now }: Pick<Answer<DatasetName>, 'data'>,
  previous: Pick<Answer<DatasetName>, 'data'> | undefined,
): Currency | undefined {
  const before = previous?.data;
  if (!before || !('currency' in before) || !('currency' in now) || before.currency === now.currency) return undefined;
  const metrics = 'values' in before && !Array.isArray(before.values) ? before.values : 'series' in before ? before.series : {};
  const isMoney = ([id, value]: [string, unknown]): boolean =>
    isMetricId(id) && metricFacts(id).unit === 'money' && value !== null && value !== undefined;
  return Object.entries(metrics).some(isMoney) ? before.currency : undefined;
}
