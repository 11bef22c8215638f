import { custom, nullish } from 'valibot';
import { isCalendarDate } from '../../../datasets/instant.js';
import { zoneOrUtc } from '../../../datasets/schema.js';
import type { ChoiceParameter, TextParameter } from '../../../contract/endpoint.js';

export const root = '/api/v1/creator/analytics';

/** Whose analytics; every request needs it. */
export const creatorQuery = { creator_id: { kind: 'text', default: '', required: true } } as const satisfies Record<
  string,
  TextParameter
>;

/** A range that ends today, or two calendar dates, both in it, which come before it. */
export const datesQuery = {
  date_range: { kind: 'choice', values: ['7d', '30d', '90d', 'ytd', 'all_time'], default: '30d' },
  start_date: { kind: 'text', default: '' },
  end_date: { kind: 'text', default: '' },
} as const satisfies Record<string, ChoiceParameter | TextParameter>;

/** The size of the buckets. By the hour a server need not answer more than 31 days. */
export const granularityQuery = {
  granularity: { kind: 'choice', values: ['hourly', 'daily', 'weekly', 'monthly'], default: 'daily' },
} as const satisfies Record<string, ChoiceParameter>;

export const asked = { ...creatorQuery, ...datesQuery };

const dateOrNull = nullish(
  custom<string>((value) => typeof value === 'string' && isCalendarDate(value)),
  null,
);

/** What an answer says it is of: the days from one date to the other, both in it, in a zone (UTC where the server is silent). */
export const answered = {
  time_zone: zoneOrUtc,
  start_date: dateOrNull,
  end_date: dateOrNull,
};
