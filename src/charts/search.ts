/** Index of the first x that is not below `at`; the length where all are. `xs` is increasing. */
export function firstFrom(xs: Float64Array, at: number, low = 0, high = xs.length): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((xs[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last x that is not above `at`; -1 where all are. */
export function lastUpTo(xs: Float64Array, at: number): number {
  const index = firstFrom(xs, at);
  return xs[index] === at ? index : index - 1;
}

/** From which index up to which a line is not dotted, for the ends of `PlotSeries`. */
export const completePart = (
  xs: Float64Array,
  openTo: number | null,
  openFrom: number | null,
): readonly [from: number, to: number] => [
  openTo === null ? 0 : firstFrom(xs, openTo),
  openFrom === null ? xs.length : firstFrom(xs, openFrom),
];

/** Index of the x closest to `at`, the earlier of two equally close. -1 where there is none. */
export function nearestIndex(xs: Float64Array, at: number): number {
  const after = firstFrom(xs, at);
  if (after === 0) return xs.length ? 0 : -1;
  if (after === xs.length) return after - 1;
  return at - (xs[after - 1] as number) <= (xs[after] as number) - at ? after - 1 : after;
}

/** The value at an x, on the straight line between the two points around it. NaN in a gap and outside. */
export function valueAt(xs: Float64Array, values: Float64Array, gap: number | null, at: number): number {
  const after = firstFrom(xs, at);
  const x = xs[after];
  if (x === undefined) return NaN;
  if (x === at) return values[after] as number;
  const before = xs[after - 1];
  if (before === undefined || (gap !== null && x - before > gap)) return NaN;
  const start = values[after - 1] as number;
  return start + (((values[after] as number) - start) * (at - before)) / (x - before);
}
