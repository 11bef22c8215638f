import type { RetentionData } from '../../datasets/data.js';

/** The first minutes, in which most of an audience decides: 5 min, the seed's first interval. */
export const openingSeconds = 300;

/** Share still there at a moment, on the straight line between the two points around it. Null outside the curve. */
export function shareAt({ at, share }: Pick<RetentionData, 'at' | 'share'>, seconds: number): number | null {
  let before = -1;
  for (let index = 0; index < at.length; index++) {
    if (Number.isNaN(share[index])) continue;
    const here = at[index] as number;
    if (here === seconds) return share[index] as number;
    if (here > seconds) {
      if (before < 0) return null;
      const start = at[before] as number;
      const from = share[before] as number;
      return from + (((share[index] as number) - from) * (seconds - start)) / (here - start);
    }
    before = index;
  }
  return null;
}

/** Seconds at which the share first falls to a half, on the straight line between two points. Null where it never does. */
export function halfGone({ at, share }: RetentionData): number | null {
  let before = -1;
  for (let index = 0; index < at.length; index++) {
    const here = share[index] as number;
    if (Number.isNaN(here)) continue;
    if (here <= 0.5) {
      if (before < 0 || here === 0.5) return at[index] as number;
      const from = share[before] as number;
      const start = at[before] as number;
      return start + (((at[index] as number) - start) * (from - 0.5)) / (from - here);
    }
    before = index;
  }
  return null;
}

/** Share lost between the start and a moment. Null where the curve does not cover both. */
export function lostBy(data: RetentionData, seconds: number): number | null {
  const start = shareAt(data, 0);
  const then = shareAt(data, seconds);
  return start === null || then === null ? null : start - then;
}
