import { known } from './known.js';

/**
 * The value below which a share of the others lies, 0–1, interpolated between neighbours, as spreadsheets do
 * (`PERCENTILE.INC`; type 7 of Hyndman and Fan), so that a reader who checks it gets the same. NaN where nothing is known.
 */
export function percentile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(known(values)).sort();
  const place = (sorted.length - 1) * Math.min(1, Math.max(0, share));
  const [low, high] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return low + (high - low) * (place - Math.floor(place));
}
