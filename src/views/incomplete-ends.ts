import type { PlotSeries } from '../charts/spec.js';
import type { Completeness } from '../datasets/completeness.js';

/** Where a line over buckets is dotted: at those at its ends that are not whole. */
export function incompleteEnds(
  times: Float64Array,
  { from, to }: Completeness,
): Pick<PlotSeries, 'incompleteTo' | 'incompleteFrom'> {
  return { incompleteTo: to > 0 && from > 0 ? times[from] : null, incompleteFrom: times[to] ?? null };
}
