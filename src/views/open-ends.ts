import type { PlotSeries } from '../charts/spec.js';
import type { Completeness } from '../datasets/completeness.js';

/** Where a line over buckets is dotted: at those at its ends that are not whole. */
export function openEnds(times: Float64Array, { from, to }: Completeness): Pick<PlotSeries, 'openTo' | 'openFrom'> {
  return { openTo: to > 0 && from > 0 ? times[from] : null, openFrom: times[to] ?? null };
}
