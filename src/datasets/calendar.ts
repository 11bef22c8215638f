import { startOfDate } from './instant.js';

/** A date of the calendar, in no zone: days since 1970-01-01. */
export type Day = number;

const dayLength = 86_400_000;

/** The day of a date written `YYYY-MM-DD`; NaN for what is none. */
export function dayOf(date: string): Day {
  const [year, month, day] = date.split('-').map(Number);
  return startOfDate(year ?? NaN, month ?? NaN, day ?? NaN) / dayLength;
}

export const dateOf = (day: Day): string => new Date(day * dayLength).toISOString().slice(0, 10);

const yearOf = (day: Day): number => new Date(day * dayLength).getUTCFullYear();

/** January of the year 0 is 0. */
export function monthOf(day: Day): number {
  const date = new Date(day * dayLength);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** @param weekStart 1–7 */
export const startOfWeek = (day: Day, weekStart: number): Day => day - ((weekdayOf(day) - weekStart + 7) % 7);

/** The first day of a month as `monthOf` counts them. */
export const firstOfMonth = (month: number): Day => startOfDate(Math.floor(month / 12), (month % 12) + 1, 1) / dayLength;

export const startOfMonth = (day: Day): Day => firstOfMonth(monthOf(day));

export const startOfYear = (day: Day): Day => firstOfMonth(yearOf(day) * 12);

/** The same date so many months earlier; the last of the month where that month has no such date: a year before 29 February is the 28th. */
export function monthsBefore(day: Day, months: number): Day {
  const month = monthOf(day) - months;
  return Math.min(firstOfMonth(month) + day - startOfMonth(day), firstOfMonth(month + 1) - 1);
}
