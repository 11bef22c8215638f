import { multiples, niceSteps } from './ticks.js';

/** More classes than this cannot be told apart by their shade. */
const mostClasses = 5;

/** Where the classes of a scale begin: round numbers, rising, above zero. The last class has no upper end. */
export type Breaks = readonly number[];

/** Within this ratio of the largest value to the smallest, equal differences tell more than equal ratios. */
const evenRatio = 5;

/** First digits of the breaks, the closest ones first. */
const digits: readonly (readonly number[])[] = [[1, 2, 3, 5], [1, 2, 5], [1, 3], [1]];

/**
 * Classes for values that differ by orders of magnitude, as those of countries do: each begins at about the same
 * multiple of the one before, so that small audiences are not all of one shade. They follow from the smallest and the
 * largest value alone, and so stay what they are while an audience grows a little. At most five; none where no value
 * is above zero.
 */
export function breaksOf(values: Iterable<number>): Breaks {
  let [least, most, whole] = [Infinity, 0, true];
  for (const value of values) {
    if (!(value > 0 && value < Infinity)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
    whole &&= Number.isInteger(value);
  }
  if (least > most) return [];
  // Values that differ in their last binary digits only are one value.
  const differ = most > least * (1 + 1e-9);
  return (differ && most <= least * evenRatio && even(least, most, whole)) || rising(least, most);
}

function even(least: number, most: number, whole: boolean): Breaks | null {
  for (const step of niceSteps((most - least) / mostClasses, whole)) {
    const breaks = multiples(Math.floor(least / step) * step, most, step).filter((at) => at <= most);
    // Zero is not a small audience but none, and has a look of its own.
    if (breaks[0] === 0) return null;
    if (breaks.length <= mostClasses) return breaks;
  }
  return null;
}

function rising(least: number, most: number): Breaks {
  for (const series of digits) {
    const breaks = between(least, most, series, 1);
    if (breaks.length <= mostClasses) return breaks;
  }
  for (let decades = 2; ; decades++) {
    const breaks = between(least, most, [1], decades);
    if (breaks.length <= mostClasses) return breaks;
  }
}

/** From the last of these numbers that is not above the smallest value to the last that is not above the largest. */
function between(least: number, most: number, series: readonly number[], decades: number): number[] {
  const breaks: number[] = [];
  for (let power = Math.floor(Math.log10(least)) - decades; ; power += decades) {
    for (const digit of series) {
      const at = Number(`${digit}e${power}`);
      if (at > most) return breaks;
      if (at <= least) breaks.length = 0;
      breaks.push(at);
    }
  }
}

/** The class a value is in, from 0; null where it is in none: zero, and what is not a number of people. */
export function classOf(breaks: Breaks, value: number): number | null {
  const above = breaks.filter((at) => at <= value).length;
  return above > 0 && value < Infinity ? above - 1 : null;
}
