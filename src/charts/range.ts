import type { PlotRange } from './spec.js';

/** A part of the x axis that is really there. */
export type AxisSpan = NonNullable<PlotRange>;

/** All of the data; where that is a single point, a little around it, but nothing before a beginning at 0. */
export function extent(xs: Float64Array, around: number): AxisSpan {
  const from = xs[0] ?? 0;
  const to = xs[xs.length - 1] ?? 0;
  return to > from ? { from, to } : { from: from >= 0 ? Math.max(0, from - around) : from - around, to: to + around };
}

/** The smallest span worth zooming into: two points apart, but never more than a quarter. */
const leastSpan = (all: AxisSpan, points: number): number => (all.to - all.from) * Math.min(0.25, 2 / Math.max(1, points - 1));

/** Moves a range into the data and keeps it from becoming too narrow. Null where it is all of the data or more. */
export function clampSpan({ from, to }: AxisSpan, all: AxisSpan, points: number): PlotRange {
  const whole = all.to - all.from;
  const span = Math.max(to - from, leastSpan(all, points));
  if (!(span < whole)) return null;
  const start = Math.min(Math.max((from + to - span) / 2, all.from), all.to - span);
  return { from: start, to: start + span };
}

/** A factor below 1 comes closer. What is at `at` stays where it is. */
export const zoomSpan = ({ from, to }: AxisSpan, at: number, factor: number): AxisSpan => ({
  from: at - (at - from) * factor,
  to: at + (to - at) * factor,
});

export const shiftSpan = ({ from, to }: AxisSpan, by: number): AxisSpan => ({ from: from + by, to: to + by });

/**
 * Where a zoom stands after new data: it moves along where the last point had been in view, stays otherwise, and is
 * given up where nothing of it is left.
 */
export function followData(range: PlotRange, before: Float64Array, after: Float64Array): PlotRange {
  const [first, last, previous] = [after[0], after[after.length - 1], before[before.length - 1]];
  if (!range || first === undefined || last === undefined || previous === undefined) return null;
  const moved = range.to >= previous ? shiftSpan(range, Math.max(0, last - previous)) : range;
  if (moved.to <= first || moved.from >= last) return null;
  return clampSpan(moved, { from: first, to: last }, after.length);
}
