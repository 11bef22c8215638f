import type { BreakdownData, MetricValues, TrendData } from '../../datasets/data.js';
import { revenueParts, type RevenuePart } from '../../datasets/enums.js';

/** A part over time: its own amounts, and where its line is. NaN was not reported. */
export interface Layer {
  readonly id: RevenuePart;
  readonly values: Float64Array;
  readonly tops: Float64Array;
}

/** Half of a cent, which is what rounding leaves; of small totals a ten-thousandth. */
const leftByRounding = (total: number): number => Math.min(0.005, 1e-4 * Math.abs(total));

/** The parts that were reported and the total, as a breakdown; what they leave of it is its rest, but not what rounding left. */
export function partsOf(values: MetricValues, currency: string | null): BreakdownData {
  const items = revenueParts.flatMap((id) => {
    const count = values[id] ?? null;
    return count === null ? [] : [{ id, label: null, count, share: null }];
  });
  const total = values['total-revenue'] ?? null;
  const sum = items.reduce((amount, { count }) => amount + count, 0);
  const agrees = total !== null && Math.abs(total - sum) <= leftByRounding(total);
  return { items, total: agrees ? sum : total, of: 'total-revenue', currency };
}

/** Whether any amount was less than nothing: then parts cannot stand on each other. */
export const isOwing = ({ series }: Pick<TrendData, 'series'>): boolean =>
  revenueParts.some((id) => series[id]?.some((value) => value < 0));

/**
 * The parts of a trend on top of each other, the first lowest. What stands on something unknown is unknown. Where money was
 * paid back each has a line of its own, from zero.
 */
export function layersOf({ times, series }: TrendData): readonly Layer[] {
  const isApart = isOwing({ series });
  let below = new Float64Array(times.length);
  return revenueParts.flatMap((id) => {
    const values = series[id];
    if (!values) return [];
    const ground = below;
    below = values.map((value, index) => (isApart ? value : value + (ground[index] ?? NaN)));
    return [{ id, values, tops: below }];
  });
}
