import type { Day } from './calendar.js';
import type { Instant } from './data.js';
import { readZone, viewerZone } from './zone.js';

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

/** The last moment that has a date. */
const lastDated = 8.64e15;

const formats = new Map<string | null, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times as much as using it.
function formatIn(zone: string | null): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const [numeric, digits] = ['numeric', '2-digit'] as const;
    const parts = { year: numeric, month: digits, day: digits, hour: digits, minute: digits, second: digits };
    const timeZone = readZone(zone) ?? viewerZone();
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...parts, timeZone, hourCycle: 'h23' });
    formats.set(zone, format);
  }
  return format;
}

/**
 * What the clocks on the wall show, as ms of a UTC that shows the same.
 *
 * @param zone null, and one that this browser does not know, is the viewer's own
 */
export function wallAt(instant: Instant, zone: string | null): number {
  if (zone === 'UTC' || !(Math.abs(instant) <= lastDated)) return instant;
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatIn(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = NaN, month = NaN, day = NaN, hour, minute: minutes, second } = part;
  return Date.UTC(year, month - 1, day, hour, minutes, second) + (((instant % 1000) + 1000) % 1000);
}

const offsetAt = (instant: Instant, zone: string | null): number => wallAt(instant, zone) - instant;

/** The date that an instant falls on. */
export const dayAt = (instant: Instant, zone: string): Day => Math.floor(wallAt(instant, zone) / dayLength);

/** The minutes the clocks show past midnight. */
export const minutesAt = (instant: Instant, zone: string): number => {
  const wall = wallAt(instant, zone);
  return Math.floor((wall - Math.floor(wall / dayLength) * dayLength) / minute);
};

/**
 * When the clocks show this (ms of a UTC that shows the same): the first time where they show it twice, and the moment
 * they are put forward where they jump over it.
 */
export function instantAt(wall: number, zone: string | null): Instant {
  // Clocks change at most once in two days, so one of both is right, where any is.
  const [before, after] = [wall - offsetAt(wall - dayLength, zone), wall - offsetAt(wall + dayLength, zone)];
  if (before === after) return before;
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

/** When the clocks show that many minutes past midnight of a date, as `instantAt` has it. Not every day begins with midnight. */
export const instantOf = (day: Day, minutes: number, zone: string): Instant =>
  instantAt(day * dayLength + minutes * minute, zone);

/** The first moment of a date. */
export const startOfDay = (day: Day, zone: string): Instant => instantOf(day, 0, zone);

/** No clocks are put back by more. */
const longestRepeat = 3 * hour;

/** The hours looked at last in each zone, and whether the clocks are put back near them: most never are. */
const looked = new Map<string | null, { readonly block: number; readonly isEven: boolean }>();

function isEven(instant: Instant, zone: string | null): boolean {
  const block = Math.floor(instant / dayLength);
  const last = looked.get(zone);
  if (last?.block === block) return last.isEven;
  const [from, to] = [block * dayLength - longestRepeat, (block + 1) * dayLength + longestRepeat];
  const isEven = offsetAt(from, zone) === offsetAt(to, zone);
  looked.set(zone, { block, isEven });
  return isEven;
}

/** The other moment at which the clocks show the same, as they do twice in an hour that is repeated; null where there is none. */
export function twinOf(instant: Instant, zone: string | null): Instant | null {
  if (zone === 'UTC' || isEven(instant, zone)) return null;
  const offset = offsetAt(instant, zone);
  const before = offsetAt(instant - longestRepeat, zone) - offset;
  const after = offset - offsetAt(instant + longestRepeat, zone);
  const twin = before > 0 ? instant - before : after > 0 ? instant + after : instant;
  return twin !== instant && wallAt(twin, zone) === wallAt(instant, zone) ? twin : null;
}

export const hasTwin = (instant: Instant, zone: string | null): boolean => twinOf(instant, zone) !== null;

/** Whether a span is of whole days of a zone; of no zone known it is not. */
export const isOfDays = ({ start, end }: { readonly start: Instant; readonly end: Instant }, zone: string | null): boolean =>
  zone !== null && [start, end].every((instant) => startOfDay(dayAt(instant, zone), zone) === instant);
