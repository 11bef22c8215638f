import { extremesIn, MinMaxTree } from './min-max-tree.js';
import { firstFrom } from './search.js';
import type { PlotSpec } from './spec.js';

/** What the canvas is given: as many points as it can show. A NaN breaks the line. */
export interface PlotPoints {
  readonly xs: Float64Array;
  readonly ys: readonly Float64Array[];
}

const trees = new WeakMap<Float64Array, MinMaxTree>();

/**
 * The min-max tree of some values. Seeing all of them once costs less than building it, so it is made when a part of them
 * is looked at first.
 */
function treeOf(values: Float64Array, isWhole: boolean): Pick<MinMaxTree, 'extremes'> {
  let tree = trees.get(values);
  if (tree) return tree;
  if (isWhole) return { extremes: (from, to) => extremesIn(values, from, to) };
  trees.set(values, (tree = new MinMaxTree(values)));
  return tree;
}

/** Points a column of pixels can show at most: first, lowest, highest, last. */
const perColumn = 4;

/**
 * The points in view and one neighbour on each side. Where they are more than the columns of pixels can show, only
 * the first, lowest, highest and last of each column: the picture is the same, and costs its width, not its length.
 * A gap as wide as a column survives.
 */
export function decimate(spec: PlotSpec, from: number, to: number, columns: number): PlotPoints {
  const { xs, maxGap } = spec;
  const start = Math.max(0, firstFrom(xs, from) - 1);
  const end = Math.min(xs.length, firstFrom(xs, to) + 1);
  const columnWidth = (to - from) / columns;
  const everything = end - start <= columns * perColumn;
  const series = everything ? [] : spec.series.map(({ values }) => treeOf(values, end - start === xs.length));
  const kept: number[] = [];
  /** -1 stands for a break. */
  const keep = (index: number): void => {
    if (kept.length && maxGap !== null && index > 0 && (xs[index] as number) - (xs[index - 1] as number) > maxGap) kept.push(-1);
    kept.push(index);
  };
  if (everything) for (let index = start; index < end; index++) keep(index);
  else {
    for (let first = start; first < end;) {
      const column = Math.floor(((xs[first] as number) - from) / columnWidth);
      let next = firstFrom(xs, from + (column + 1) * columnWidth, first, end);
      // Rounding may put a point on the edge into the column it has just left.
      if (next === first) next++;
      keep(first);
      for (const index of between(series, first, next)) kept.push(index);
      first = next;
    }
  }
  return {
    xs: picked(kept, xs, (at) => ((xs[kept[at - 1] as number] as number) + (xs[kept[at + 1] as number] as number)) / 2),
    ys: spec.series.map(({ values }) => picked(kept, values, () => NaN)),
  };
}

/** The numbers at these places, and something else where there is a break. */
function picked(places: readonly number[], numbers: Float64Array, atBreak: (at: number) => number): Float64Array {
  const found = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const index = places[at] as number;
    found[at] = index < 0 ? atBreak(at) : (numbers[index] as number);
  }
  return found;
}

/** The extremes of each series and the last index of a column, in order, without its first. */
function between(series: readonly Pick<MinMaxTree, 'extremes'>[], first: number, next: number): readonly number[] {
  if (next - first < 3) return next - first === 2 ? [first + 1] : [];
  const found = [next - 1];
  for (const values of series)
    for (const index of values.extremes(first, next)) if (index > first && !found.includes(index)) found.push(index);
  return found.sort((a, b) => a - b);
}

/** Whether both charts have the same points, whatever else is different. */
export const hasSameData = (one: PlotSpec, other: PlotSpec): boolean =>
  one.xs === other.xs &&
  one.maxGap === other.maxGap &&
  one.series.length === other.series.length &&
  one.series.every(({ values }, index) => values === other.series[index]?.values);

/** The lowest and the highest value of all series; infinite where there is none. */
export function extremesOf({ ys }: PlotPoints): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const values of ys) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}
