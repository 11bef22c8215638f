import { addDays, daysBetween } from '../../../datasets/dates.js';
import { isCalendarDate } from '../../../datasets/instant.js';
import type { Query } from '../../../mock/query.js';
import { InvalidQuery } from '../../../mock/query.js';
import type { MockCreator, DateSpan } from './creator.js';

/** The most days that a period may have, and the most where they come by the hour. */
export const mostDays = 1096;
export const mostHourlyDays = 31;

/**
 * The dates that a request asks about, at the creator's now.
 *
 * @throws Refusal of the first parameter that is wrong, or of the one that makes the period too long
 */
export function spanOf({ today, first }: MockCreator, query: Query): DateSpan {
  const [start, end] = [String(query['start_date'] ?? ''), String(query['end_date'] ?? '')];
  const isOwn = start !== '' || end !== '';
  const span = isOwn ? ownSpan(start, end) : namedSpan(String(query['date_range']), today, first);
  const days = daysBetween(span.start, span.end) + 1;
  const most = query['granularity'] === 'hourly' ? mostHourlyDays : mostDays;
  if (days > most)
    throw new InvalidQuery(
      isOwn ? 'start_date' : 'date_range',
      `at most ${most} days${most === mostHourlyDays ? ' by the hour' : ''}`,
    );
  return span;
}

function ownSpan(start: string, end: string): DateSpan {
  if (!isCalendarDate(start)) throw new InvalidQuery('start_date', 'a calendar date, as 2026-04-25');
  if (!isCalendarDate(end)) throw new InvalidQuery('end_date', 'a calendar date, as 2026-04-25');
  if (start > end) throw new InvalidQuery('end_date', 'start_date or later');
  return { start, end };
}

function namedSpan(range: string, today: string, first: string): DateSpan {
  if (range === 'ytd') return { start: `${today.slice(0, 4)}-01-01`, end: today };
  if (range === 'all_time') return { start: first, end: today };
  return { start: addDays(today, 1 - Number.parseInt(range, 10)), end: today };
}
