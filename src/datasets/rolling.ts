import { tidy } from '../metrics/convert.js';
import { known } from './sample.js';

/**
 * The mean of each value and those before it, so many in all. NaN where fewer than `least` of them are known: at the
 * start, and in gaps.
 *
 * @param least all of them where left out
 */
export const rollingMean = (values: ArrayLike<number>, window: number, least = window): Float64Array =>
  Float64Array.from(values, (_, index) => {
    const within = known(Array.from({ length: Math.min(window, index + 1) }, (_value, back) => values[index - back] ?? NaN));
    return within.length >= least && within.length > 0
      ? tidy(within.reduce((sum, value) => sum + value, 0) / within.length)
      : NaN;
  });
