const bucketSize = 16;
const branching = 4;

interface TreeLevel {
  readonly lows: Int32Array;
  readonly highs: Int32Array;
}

/** Indices of the lowest and the highest value from `from` up to but not including `to`; -1 where all are NaN. */
export function extremesIn(values: Float64Array, from: number, to: number): readonly [low: number, high: number] {
  let low = -1;
  let high = -1;
  let least = Infinity;
  let most = -Infinity;
  for (let index = from; index < to; index++) {
    const value = values[index] as number;
    if (value < least) {
      least = value;
      low = index;
    }
    if (value > most) {
      most = value;
      high = index;
    }
  }
  return [low, high];
}

/**
 * Where the lowest and highest values are, kept for buckets of 16, 64, 256, … values: the extremes of any stretch
 * cost a few dozen looks, however long it is. NaN is skipped.
 */
export class MinMaxTree {
  readonly #values: Float64Array;
  readonly #levels: readonly TreeLevel[];

  constructor(values: Float64Array) {
    this.#values = values;
    const levels = [lowest(values)];
    for (let below = levels[0] as TreeLevel; below.lows.length >= branching; levels.push(below)) below = above(values, below);
    this.#levels = levels;
  }

  /** Indices of the lowest and the highest value from `from` up to but not including `to`; -1 where all are NaN. */
  extremes(from: number, to: number): readonly [low: number, high: number] {
    const values = this.#values;
    let low = -1;
    let high = -1;
    for (let index = from; index < to;) {
      let [nextLow, nextHigh, step] = [index, index, 1];
      if (index % bucketSize === 0 && index + bucketSize <= to) {
        step = bucketSize;
        let level = 0;
        while (level + 1 < this.#levels.length && index % (step * branching) === 0 && index + step * branching <= to) {
          level++;
          step *= branching;
        }
        const { lows, highs } = this.#levels[level] as TreeLevel;
        nextLow = lows[index / step] as number;
        nextHigh = highs[index / step] as number;
      }
      // A comparison with NaN is false, and so is one with the undefined value at -1.
      if (low < 0 ? reported(values, nextLow) : (values[nextLow] as number) < (values[low] as number)) low = nextLow;
      if (high < 0 ? reported(values, nextHigh) : (values[nextHigh] as number) > (values[high] as number)) high = nextHigh;
      index += step;
    }
    return [low, high];
  }
}

const reported = (values: Float64Array, index: number): boolean => index >= 0 && !Number.isNaN(values[index]);

/** Only whole buckets are kept; what is left over at the end is looked at value by value. */
function lowest(values: Float64Array): TreeLevel {
  const size = Math.floor(values.length / bucketSize);
  const lows = new Int32Array(size);
  const highs = new Int32Array(size);
  for (let slot = 0, index = 0; slot < size; slot++, index += bucketSize) {
    const [low, high] = extremesIn(values, index, index + bucketSize);
    lows[slot] = low;
    highs[slot] = high;
  }
  return { lows, highs };
}

function above(values: Float64Array, below: TreeLevel): TreeLevel {
  const size = Math.floor(below.lows.length / branching);
  const lows = new Int32Array(size).fill(-1);
  const highs = new Int32Array(size).fill(-1);
  for (let slot = 0; slot < size; slot++) {
    for (let child = slot * branching; child < (slot + 1) * branching; child++) {
      const low = below.lows[child] as number;
      const high = below.highs[child] as number;
      const kept = lows[slot] as number;
      if (low >= 0 && (kept < 0 || (values[low] as number) < (values[kept] as number))) lows[slot] = low;
      const keptHigh = highs[slot] as number;
      if (high >= 0 && (keptHigh < 0 || (values[high] as number) > (values[keptHigh] as number))) highs[slot] = high;
    }
  }
  return { lows, highs };
}
