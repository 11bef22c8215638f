import type { Aggregation } from '../metrics/catalogue.js';
import { totalOf } from './total.js';

/**
 * One value for several spans that follow each other. Null where it cannot be known: the metric must not be added up
 * (unique users: the same person may be in several spans), a span did not report it, there is no span, or the
 * sum is more than can be told to the last digit.
 *
 * @param values one a span, in order of time; null or absent is not reported
 * @param weights what a mean is weighted by, such as each span's length; null is unknown
 */
export function aggregate(
  values: readonly (number | null | undefined)[],
  aggregation: Aggregation,
  weights: readonly (number | null)[],
): number | null {
  const known = values.filter((value) => typeof value === 'number');
  if (known.length === 0 || known.length < values.length) return null;
  switch (aggregation) {
    case 'sum':
      return totalOf(known);
    case 'max':
      return known.reduce((most, value) => Math.max(most, value), -Infinity);
    case 'last':
      return known.at(-1) ?? null;
    case 'weighted-mean':
      return weightedMean(known, weights);
    case 'none':
      return null;
  }
}

function weightedMean(values: readonly number[], weights: readonly (number | null)[]): number | null {
  let [sum, weight] = [0, 0];
  for (const [index, value] of values.entries()) {
    const own = weights[index] ?? null;
    if (own === null) return null;
    sum += value * own;
    weight += own;
  }
  return weight > 0 ? sum / weight : null;
}
