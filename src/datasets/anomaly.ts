import { mean, median, medianAbsoluteDeviation } from 'simple-statistics';
import { notEnough, type NotEnough } from './known.js';

/** A value that is not what its kind of day makes one expect, and by how much. */
export interface Anomaly {
  readonly index: number;
  readonly observed: number;
  /** The median of the days of the same kind. */
  readonly expected: number;
  /** How far off it is in the usual distances: above 0 is more than expected. */
  readonly score: number;
}

export type Anomalies = { readonly kind: 'read'; readonly sample: number; readonly anomalies: readonly Anomaly[] } | NotEnough;

export interface AnomalyRule {
  /** The least score, either way. 3.5 is what Iglewicz and Hoaglin recommend. */
  readonly threshold?: number;
  /** How many values a kind of day needs to be judged by. */
  readonly leastOfKind?: number;
}

/**
 * Values that stand out of those of the same kind of day. What is expected is the median of the kind; what is left over
 * is scored by the modified z-score of Iglewicz and Hoaglin (1993): 0.6745 times its distance from the median of all that
 * is left over, by their median absolute deviation. Where more than half are exactly as expected that deviation is 0, and
 * their mean absolute deviation, times 1.2533, takes its place. A single extreme value moves neither.
 *
 * @param values one a bucket; NaN is not reported, and the place for a bucket that is not over
 * @param kinds the kind of each, such as its weekday: what is compared with what
 */
export function anomaliesIn(
  values: ArrayLike<number>,
  kinds: ArrayLike<number>,
  { threshold = 3.5, leastOfKind = 4 }: AnomalyRule = {},
): Anomalies {
  const byKind = new Map<number, number[]>();
  for (let index = 0; index < values.length; index++) {
    const [value, kind] = [values[index] ?? NaN, kinds[index] ?? NaN];
    if (Number.isFinite(value)) byKind.set(kind, [...(byKind.get(kind) ?? []), value]);
  }
  const judged = [...byKind].filter(([, of]) => of.length >= leastOfKind);
  const expectedOf = new Map(judged.map(([kind, of]) => [kind, median(of)]));
  const rows = Array.from(values, (observed, index) => {
    const expected = expectedOf.get(kinds[index] ?? NaN) ?? NaN;
    return { index, observed, expected, off: observed - expected };
  }).filter(({ off }) => Number.isFinite(off));
  if (rows.length === 0) {
    return notEnough(Math.max(0, ...[...byKind.values()].map((of) => of.length)), leastOfKind);
  }
  const left = rows.map(({ off }) => off);
  const middle = median(left);
  const usual = medianAbsoluteDeviation(left) / 0.6745 || 1.2533 * mean(left.map((off) => Math.abs(off - middle)));
  const anomalies = rows
    .map(({ index, observed, expected, off }) => ({ index, observed, expected, score: usual === 0 ? 0 : (off - middle) / usual }))
    .filter(({ score }) => Math.abs(score) >= threshold);
  return { kind: 'read', sample: rows.length, anomalies };
}
