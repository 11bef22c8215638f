import { custom, nullish } from 'valibot';
import { isCalendarDate } from '../datasets/instant.js';
import { currencyOrNull, zoneOrUtc } from '../datasets/schema.js';
import { as } from './fields.js';

/** A calendar date, `2026-04-25`. */
const dateOrNull = nullish(
  custom<string>((value) => typeof value === 'string' && isCalendarDate(value)),
  null,
);

/** IANA zone of days and buckets; UTC where the server is silent. */
export const zone = as(zoneOrUtc, 'zone');
/** The first and the last day that an answer is of, both in it. */
export const firstDay = as(dateOrNull, 'firstDay');
export const lastDay = as(dateOrNull, 'lastDay');
/** What its money is in. */
export const currency = as(currencyOrNull, 'currency');
