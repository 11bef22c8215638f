import { joinedWithin } from '../../datasets/gaps.js';
import type { TimelineData } from '../../datasets/data.js';

export interface TimelineFacts {
  /** Index of the highest sample, the first of equals; -1 where nothing was reported. */
  readonly highest: number;
  /** Index of the first and last reported sample; -1 where there is none. */
  readonly first: number;
  readonly last: number;
  /** Stretches without data between the first and the last sample. */
  readonly gaps: number;
}

export function timelineFacts({ times, values }: TimelineData, step: number | null): TimelineFacts {
  const limit = joinedWithin(step) ?? Infinity;
  let highest = -1;
  let first = -1;
  let last = -1;
  let gaps = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (Number.isNaN(value)) continue;
    if (first < 0) first = index;
    else if (last !== index - 1 || (times[index] as number) - (times[last] as number) > limit) gaps++;
    if (highest < 0 || value > (values[highest] as number)) highest = index;
    last = index;
  }
  return { highest, first, last, gaps };
}
