import { median, probit } from 'simple-statistics';

/** How much values vary, and how well that is known. */
export interface Dispersion {
  /** The variance, in the unit of the squares it was found from: of counts, in times of Poisson's. */
  readonly value: number;
  /** How many independent values it was found from; infinite where it is what it cannot be less than. */
  readonly freedom: number;
}

/** The largest squares are left out, this share of them. */
const trimmed = 0.1;

/**
 * The mean of squared residuals without the largest tenth (of six or more, at least two; of three or more, one), so that a few
 * that stand out do not count, made up for what that takes from noise that is normal.
 *
 * @param squares each in times of what it would be
 * @param lost how many values were used up to centre them
 * @param independent how many of them are as good as independent, as a share
 * @param least what noise cannot be less than: 1 of counts
 */
export function dispersionOf(squares: readonly number[], lost: number, independent: number, least: number): Dispersion {
  const count = squares.length;
  const left = count >= 6 ? Math.max(2, Math.ceil(trimmed * count)) : count >= 3 ? 1 : 0;
  const kept = [...squares].sort((one, other) => one - other).slice(0, count - left);
  if (kept.length === 0) return { value: least, freedom: 1 };
  const share = kept.length / count;
  const end = share < 1 ? probit((1 + share) / 2) : Infinity;
  const made = share < 1 ? 1 - (2 * end * Math.exp((-end * end) / 2)) / Math.sqrt(2 * Math.PI) / share : 1;
  const mean = kept.reduce((sum, square) => sum + square, 0) / kept.length / made;
  const value = (mean * count) / Math.max(1, count - lost);
  // What cannot be less is known without them.
  return value < least
    ? { value: least, freedom: Infinity }
    : { value, freedom: Math.max(1, (kept.length - lost) * independent) };
}

/** What values are off by from what is expected of them, and the variance of each under noise of dispersion 1. */
export interface Differences {
  readonly off: readonly number[];
  readonly unit: readonly number[];
}

/** From their median. */
export function centred({ off, unit }: Differences): Differences {
  const middle = off.length > 0 ? median([...off]) : 0;
  return { off: off.map((each) => each - middle), unit };
}

/** The smallest unit: two values of 0 are as alike as they can be. */
const leastUnit = 1e-9;

export const squaresOf = ({ off, unit }: Differences): readonly number[] =>
  off.map((each, index) => each ** 2 / Math.max(unit[index] ?? 1, leastUnit));

/** Farther than this from their middle, in standard deviations, a value is by itself and is not read with the others. */
const alone = 3;

/** The places of those that are not by themselves. */
export function together(differences: Differences, { value }: Dispersion): readonly number[] {
  return squaresOf(differences).flatMap((square, index) =>
    square <= alone ** 2 * Math.max(value, Number.MIN_VALUE) ? [index] : [],
  );
}
