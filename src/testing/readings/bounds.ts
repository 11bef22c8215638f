import { probit } from 'simple-statistics';
import { chanceAbove } from '../../datasets/significance.js';

/**
 * How often a day that is so many times as high is told from its usual level by the most powerful test (Neyman and Pearson 1933),
 * which knows that level exactly, and claims it of a usual day with this chance.
 */
export function powerOfDay(usual: number, times: number, level: number): number {
  let [above, below] = [usual, times * usual].map(() => 0) as [number, number];
  // From the highest counts down, until they are as likely as may be.
  for (let count = Math.ceil(times * usual + 12 * Math.sqrt(times * usual) + 20); count >= 0; count--) {
    const here = chanceOf(count, usual);
    const there = chanceOf(count, times * usual);
    if (above + here >= level) return below + (there * (level - above)) / here;
    above += here;
    below += there;
  }
  return 1;
}

/** Of a Poisson count. */
const chanceOf = (count: number, mean: number): number => Math.exp(count * Math.log(mean) - mean - logFactorial(count));

const logs: number[] = [0];
function logFactorial(count: number): number {
  for (let next = logs.length; next <= count; next++) logs.push((logs[next - 1] ?? 0) + Math.log(next));
  return logs[count] ?? 0;
}

/** How often a share that fell is told from what it was, of so many each, by the uniformly most powerful unbiased test at 5 %. */
export function powerOfShares(from: number, to: number, of: number): number {
  const pooled = (from + to) / 2;
  const spread = Math.sqrt((2 * pooled * (1 - pooled)) / of);
  const spreadThen = Math.sqrt((from * (1 - from) + to * (1 - to)) / of);
  return chanceAbove((probit(0.95) * spread - (from - to)) / spreadThen);
}
