import type { Instant } from './data.js';
import { isCalendarDate, parseInstant, startOfDate } from './instant.js';

const day = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows at that instant, as if it were UTC. */
function wallAt(instant: Instant, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    const parts = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    clocks.set(
      zone,
      (clock = new Intl.DateTimeFormat('en-US', { ...parts, timeZone: zone, hourCycle: 'h23', calendar: 'gregory' })),
    );
  }
  const shown = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = NaN, month = NaN, day: date = NaN, hour = NaN, minute = NaN, second = NaN } = shown;
  return startOfDate(year, month, date) + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Midnight of a date that exists, as if it were UTC. */
const midnight = (date: string): number => {
  const [year = NaN, month = NaN, of = NaN] = date.split('-').map(Number);
  return startOfDate(year, month, of);
};

/** The first instant of a calendar date in a zone: midnight, or where the clocks skip it what comes after. */
export function startOfDay(date: string, zone: string): Instant {
  const wall = midnight(date);
  const offsets = [wall - day, wall + day].map((instant) => wallAt(instant, zone) - instant);
  const starts = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  return starts.find((start) => wallAt(start, zone) >= wall) ?? wall;
}

/** The calendar date in a zone at an instant: `2026-04-25`. */
export const dateAt = (instant: Instant, zone: string): string => new Date(wallAt(instant, zone)).toISOString().slice(0, 10);

/** The hour that a clock in the zone shows, 0–23. */
export const hourAt = (instant: Instant, zone: string): number => new Date(wallAt(instant, zone)).getUTCHours();

/** So many days later, or earlier. */
export const addDays = (date: string, days: number): string => new Date(midnight(date) + days * day).toISOString().slice(0, 10);

/** From one date to another, whole days. */
export const daysBetween = (from: string, to: string): number => Math.round((midnight(to) - midnight(from)) / day);

/** Monday is 0. */
export const weekdayOf = (date: string): number => (new Date(midnight(date)).getUTCDay() + 6) % 7;

/** When a bucket begins: a calendar date is the start of that day in the zone, an RFC 3339 text the instant. NaN for anything else. */
export const readBucket =
  (zone: string) =>
  (value: unknown): Instant => {
    if (typeof value !== 'string') return NaN;
    return isCalendarDate(value) ? startOfDay(value, zone) : (parseInstant(value) ?? NaN);
  };
