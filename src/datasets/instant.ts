import type { Instant } from './data.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0));

const leapCycleYears = 400;
const leapCycle = 146_097 * day;

/** Midnight UTC of a date in ms, or NaN where the calendar has no such date. Months count from 1. */
export function startOfDate(year: number, month: number, date: number): number {
  if (date < 1 || date > daysIn(year, month)) return NaN;
  // Date.UTC takes the years 0–99 for 1900–1999, so it is asked about the same date one leap cycle later.
  return Date.UTC(year + leapCycleYears, month - 1, date) - leapCycle;
}

const dateTime = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
/** The way most servers write it, on a day that every month has: `Date.parse` reads that alike, and faster. */
const plainUtc = /^\d{4}-\d\d-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const fullDate = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * An RFC 3339 date-time (`2026-04-25T10:00:00Z`) as ms since the epoch, or null where it is not one.
 * Stricter than `Date.parse`: no impossible dates, no missing offset, no date alone. Digits beyond the
 * millisecond are cut off. A leap second counts as the first second of the next day, as in POSIX time.
 */
export function parseInstant(text: string): Instant | null {
  if (plainUtc.test(text)) return orNull(Date.parse(text));
  const parts = dateTime.exec(text);
  if (!parts) return null;
  const [, year, month, date, hours, minutes, seconds, fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = parts;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  if (Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return null;
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * hour + Number(offsetMinutes) * minute);
  const startOfMinute =
    startOfDate(Number(year), Number(month), Number(date)) + Number(hours) * hour + Number(minutes) * minute - offset;
  if (Number.isNaN(startOfMinute)) return null;
  if (Number(seconds) === 60 && !isLastMinuteOfDay(startOfMinute)) return null;
  return startOfMinute + Number(seconds) * second + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** The ms of an RFC 3339 text, or NaN. */
export const readInstant = (value: unknown): number => (typeof value === 'string' ? (parseInstant(value) ?? NaN) : NaN);

const orNull = (at: number): Instant | null => (Number.isNaN(at) ? null : at);

const isLastMinuteOfDay = (startOfMinute: number): boolean => (startOfMinute + minute) % day === 0;

/** Whether a text is a date that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const parts = fullDate.exec(text);
  return parts !== null && !Number.isNaN(startOfDate(Number(parts[1]), Number(parts[2]), Number(parts[3])));
}
