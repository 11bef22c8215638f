import type { Day } from './calendar.js';
import type { Instant } from './data.js';

const minute = 60_000;
const dayLength = 1440 * minute;

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times as much as using it.
function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const [numeric, digits] = ['numeric', '2-digit'] as const;
    const parts = { year: numeric, month: digits, day: digits, hour: digits, minute: digits, second: digits };
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...parts, timeZone: zone, hourCycle: 'h23' });
    formats.set(zone, format);
  }
  return format;
}

/** What the clocks on the wall show, as ms of a UTC that shows the same. */
function wallAt(instant: Instant, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatIn(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = NaN, month = NaN, day = NaN, hour, minute: minutes, second } = part;
  return Date.UTC(year, month - 1, day, hour, minutes, second) + (((instant % 1000) + 1000) % 1000);
}

/** The date that an instant falls on. */
export const dayAt = (instant: Instant, zone: string): Day => Math.floor(wallAt(instant, zone) / dayLength);

/** The minutes the clocks show past midnight. */
export const minutesAt = (instant: Instant, zone: string): number => {
  const wall = wallAt(instant, zone);
  return Math.floor((wall - Math.floor(wall / dayLength) * dayLength) / minute);
};

/**
 * When the clocks show that many minutes past midnight of a date: the first time where they show it twice, and the
 * moment they are put forward where they jump over it. Not every day begins with midnight.
 */
export function instantOf(day: Day, minutes: number, zone: string): Instant {
  const wall = day * dayLength + minutes * minute;
  const offset = (instant: Instant): number => wallAt(instant, zone) - instant;
  // Clocks change at most once in two days, so one of both is right, where any is.
  const [before, after] = [wall - offset(wall - dayLength), wall - offset(wall + dayLength)];
  const [early, late] = [Math.min(before, after), Math.max(before, after)];
  const right = [early, late].find((instant) => wallAt(instant, zone) === wall);
  if (right !== undefined) return right;
  let [from, to] = [early - 1, late];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (wallAt(middle, zone) < wall) from = middle;
    else to = middle;
  }
  return to;
}

/** The first moment of a date. */
export const startOfDay = (day: Day, zone: string): Instant => instantOf(day, 0, zone);
