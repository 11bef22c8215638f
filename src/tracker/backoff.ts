/** So many attempts in a row are made without much waiting; more than that need a reason, or a long time. */
export const mostInVain = 10;

/** How much longer than the longest wait the wait may become after them. */
const slowdown = 60;

/**
 * Ms to wait after so many failures in a row: doubled each time up to the longest, of which the second half is at random, so
 * that those who failed together do not come back together. After ten in a row it grows on, up to sixty times that.
 */
export const waitAfter = (failures: number, { backoff, longestBackoff }: { backoff: number; longestBackoff: number }): number =>
  Math.min(backoff * 2 ** (failures - 1), longestBackoff * (failures > mostInVain ? slowdown : 1)) * (0.5 + Math.random() / 2);
