import { errorFunction } from 'simple-statistics';

/** The chance that noise alone goes as far up as this, in standard deviations. */
export const chanceAbove = (z: number): number => (1 - errorFunction(z / Math.SQRT2)) / 2;

/** The chance that noise alone goes as far either way. */
export const chanceBeyond = (z: number): number => 2 * chanceAbove(Math.abs(z));

/**
 * What a value of Student's t says in standard deviations of the normal distribution: as rare as it is there (Wallace 1959).
 *
 * @param freedom how many independent values the standard deviation was found from; infinite where it is known
 */
export const normalOf = (t: number, freedom: number): number =>
  Number.isFinite(freedom)
    ? Math.sign(t) * Math.sqrt(freedom * Math.log1p((t * t) / freedom)) * ((8 * freedom + 1) / (8 * freedom + 3))
    : t;

/**
 * Which of several findings stand, so that in the whole family a false one comes no more often than `level` (Holm 1979).
 *
 * @param chances of each, that noise alone would look so
 */
export function standing(chances: readonly number[], level: number): readonly boolean[] {
  const order = chances.map((_, index) => index).sort((one, other) => (chances[one] ?? 1) - (chances[other] ?? 1));
  const fails = order.findIndex((index, rank) => !((chances[index] ?? 1) * (chances.length - rank) <= level));
  const stands = new Set(fails < 0 ? order : order.slice(0, fails));
  return chances.map((_, index) => stands.has(index));
}

/** `x · ln(x / expected)`, whose limit at 0 is 0. */
const part = (x: number, expected: number): number => (x > 0 ? x * Math.log(x / expected) : 0);

/**
 * How far a count is above (or, negative, below) what another one makes one expect: the signed root of the likelihood ratio of
 * two Poisson counts, with a correction for whole numbers, in standard deviations. It knows that the other one is a sample too.
 *
 * @param exposure how long the first count was counted, in times of the second one
 * @param dispersion how many times more than Poisson's the counts vary
 */
export function countsApart(count: number, other: number, exposure = 1, dispersion = 1): number {
  const all = count + other;
  const [expected, rest] = [(all * exposure) / (1 + exposure), all / (1 + exposure)];
  const off = count - expected;
  // Half a count nearer to what is expected, where they differ by more.
  const near = Math.sign(off) * Math.max(0, Math.abs(off) - 0.5);
  const ratio = 2 * (part(expected + near, expected) + part(rest - near, rest));
  return Math.sign(off) * Math.sqrt(Math.max(0, ratio) / dispersion);
}

/** The same of two shares: how far `share` of so many is above `other` of so many, by the likelihood ratio of two binomials. */
export function sharesApart(share: number, of: number, other: number, ofOther: number): number {
  const [yes, otherYes] = [share * of, other * ofOther];
  const pooled = (yes + otherYes) / (of + ofOther);
  const off = yes - pooled * of;
  const near = Math.sign(off) * Math.max(0, Math.abs(off) - 0.5);
  const [a, b] = [pooled * of + near, pooled * ofOther - near];
  const ratio =
    part(a, pooled * of) +
    part(of - a, (1 - pooled) * of) +
    part(b, pooled * ofOther) +
    part(ofOther - b, (1 - pooled) * ofOther);
  return Math.sign(off) * Math.sqrt(Math.max(0, 2 * ratio));
}
