/** A line to draw small. The columns have the same length; a NaN value is a gap. */
export interface SmallLine {
  readonly xs: Float64Array;
  readonly values: Float64Array;
  /** Two neighbours further apart than this (unit of `xs`) are not joined. Null joins all. */
  readonly gap: number | null;
}

const columns = 100;

/**
 * The line as the `d` of an SVG path, in a box 100 wide. However many points there are, each hundredth of the width
 * gets its first, lowest, highest and last at most, so a million points cost the path of a few hundred and no
 * spike is lost. Empty where there is no value.
 */
export function sparklinePath({ xs, values, gap }: SmallLine, height: number): string {
  const [start, end] = [xs[0] ?? 0, xs[xs.length - 1] ?? 0];
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return '';
  const place = (x: number): number => (end > start ? ((x - start) / (end - start)) * columns : columns / 2);
  const level = (value: number): number => (high > low ? (1 - (value - low) / (high - low)) * height : height / 2);

  let path = '';
  let broken = true;
  let before = NaN;
  const draw = (index: number): void => {
    const point = `${round(place(xs[index] ?? NaN))} ${round(level(values[index] ?? NaN))}`;
    // The line of no length makes a point between two gaps visible: its caps are round.
    path += broken ? `M${point}h0` : `L${point}`;
    broken = false;
  };
  let column = nowhere;
  const close = (): void => {
    const { number, first, lowest, highest, last } = column;
    if (number >= 0) [...new Set([first, lowest, highest, last])].sort((a, b) => a - b).forEach(draw);
    column = nowhere;
  };
  for (let index = 0; index < xs.length; index++) {
    const x = xs[index] ?? NaN;
    const value = values[index] ?? NaN;
    if (Number.isNaN(value) || (gap !== null && x - before > gap)) {
      close();
      broken = true;
    }
    if (Number.isNaN(value)) continue;
    before = x;
    const number = Math.floor(place(x));
    if (column.number !== number) {
      close();
      column = { number, first: index, lowest: index, highest: index, last: index };
      continue;
    }
    column.last = index;
    if (value < (values[column.lowest] ?? NaN)) column.lowest = index;
    if (value > (values[column.highest] ?? NaN)) column.highest = index;
  }
  close();
  return path;
}

/** The points of one hundredth of the width, by their index. */
interface Column {
  readonly number: number;
  readonly first: number;
  lowest: number;
  highest: number;
  last: number;
}

const nowhere: Column = { number: -1, first: 0, lowest: 0, highest: 0, last: 0 };

const round = (value: number): number => Math.round(value * 10) / 10;
