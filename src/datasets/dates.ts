import { dateOf, dayOf, weekdayOf } from './calendar.js';
import type { Instant } from './data.js';
import { isCalendarDate, parseInstant } from './instant.js';
import { dayAt, minutesAt, startOfDay as startOfDayIn } from './zoned.js';

/** Calendar dates as they are written, `2026-04-25`. */

/** The first instant of a date in a zone: midnight, or where the clocks skip it what comes after. */
export const startOfDay = (date: string, zone: string): Instant => startOfDayIn(dayOf(date), zone);

/** The date in a zone at an instant. */
export const dateAt = (instant: Instant, zone: string): string => dateOf(dayAt(instant, zone));

/** The hour that a clock in the zone shows, 0–23. */
export const hourAt = (instant: Instant, zone: string): number => Math.floor(minutesAt(instant, zone) / 60);

/** So many days later, or earlier. */
export const addDays = (date: string, days: number): string => dateOf(dayOf(date) + days);

/** From one date to another, whole days. */
export const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from);

/** Its place in a week that Monday begins, from 0. */
export const placeInWeek = (date: string): number => weekdayOf(dayOf(date)) - 1;

/** When a bucket begins: a calendar date is the start of that day in the zone, an RFC 3339 text the instant. NaN for anything else. */
export const readBucket =
  (zone: string) =>
  (value: unknown): Instant => {
    if (typeof value !== 'string') return NaN;
    return isCalendarDate(value) ? startOfDay(value, zone) : (parseInstant(value) ?? NaN);
  };
