import { median } from 'simple-statistics';
import { dayOf, weekdayOf, type Day } from './calendar.js';
import { known } from './sample.js';
import type { Dates } from './scope.js';

/** It takes so many days of each weekday to know what it usually holds. */
const leastOfWeekday = 4;

/**
 * How many times as much the first dates usually hold as the others, by the weekdays that are in them: two days more of a
 * weekend are no growth. 1 where all weekdays are in both as often; null where it takes knowing what they usually hold, and there
 * are too few days to say.
 *
 * @param days that are known, with what each holds; NaN is not reported
 */
export function weekdayMix(
  days: readonly Day[],
  values: readonly number[],
  { current, previous }: { readonly current: Dates; readonly previous: Dates },
): number | null {
  const [now, before] = [weekdaysIn(current), weekdaysIn(previous)];
  if (now.every((count, weekday) => count === before[weekday])) return 1;
  const usual = now.map((_, weekday) => {
    const own = known(values.filter((_value, index) => weekdayOf(days[index] ?? NaN) === weekday + 1));
    return own.length >= leastOfWeekday ? median(own) : NaN;
  });
  const held = (counts: readonly number[]): number =>
    counts.reduce((sum, count, weekday) => sum + (count === 0 ? 0 : count * (usual[weekday] ?? NaN)), 0);
  const mix = held(now) / held(before);
  return Number.isFinite(mix) && mix > 0 ? mix : null;
}

/** What part of the days may be of other weekdays: two of thirty, one of thirteen. */
const mostApart = 0.1;

/**
 * Whether two periods have their weekdays nearly as often: then an average over one is not set against that of the other only
 * because weekends differ from workdays.
 */
export function areWeekdaysAlike({ current, previous }: { readonly current: Dates; readonly previous: Dates }): boolean {
  const [now, before] = [current, previous].map((dates) => {
    const counts = weekdaysIn(dates);
    const days = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / days);
  });
  const apart = now!.reduce((sum, share, weekday) => sum + Math.abs(share - (before![weekday] ?? 0)), 0) / 2;
  return apart <= mostApart;
}

/** How often each weekday, Monday first, is in these dates. */
function weekdaysIn({ start, end }: Dates): readonly number[] {
  const counts = new Array<number>(7).fill(0);
  for (let day = dayOf(start); day <= dayOf(end); day++) counts[weekdayOf(day) - 1] = (counts[weekdayOf(day) - 1] ?? 0) + 1;
  return counts;
}
