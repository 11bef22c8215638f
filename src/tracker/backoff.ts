/**
 * Ms to wait after so many failures in a row: doubled each time up to the longest, of which the second half is at random, so
 * that those who failed together do not come back together.
 */
export const waitAfter = (failures: number, { backoff, longestBackoff }: { backoff: number; longestBackoff: number }): number =>
  Math.min(backoff * 2 ** (failures - 1), longestBackoff) * (0.5 + Math.random() / 2);
