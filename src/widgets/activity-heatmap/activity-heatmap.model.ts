import type { ActivityData } from '../../datasets/data.js';

/** An hour of the week: 1 (Monday) to 7, and 0 to 23. */
export interface HourOfWeek {
  readonly weekday: number;
  readonly hour: number;
  readonly value: number;
}

/** The days of a week in their order, 1–7, from the one it begins with. */
export const weekFrom = (first: number): readonly number[] => Array.from({ length: 7 }, (_, day) => ((first - 1 + day) % 7) + 1);

/** What was reported, hour by hour, Monday first. */
export const reported = ({ values }: ActivityData): readonly HourOfWeek[] =>
  values.flatMap((hours, day) => hours.flatMap((value, hour) => (value === null ? [] : [{ weekday: day + 1, hour, value }])));

/** The hour with the most, of several the first from Monday on; null where there is nothing at any. */
export function busiest(data: ActivityData): HourOfWeek | null {
  let most: HourOfWeek | null = null;
  for (const each of reported(data)) if (each.value > (most?.value ?? 0)) most = each;
  return most;
}
