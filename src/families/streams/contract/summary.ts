import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, instantOrNull, object, readRows } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import type { Country } from './geography.js';
import { country } from './geography.js';

/** The numbers, as the answer groups them. */
const groups = {
  viewers: object({
    total_views: amountOrNull,
    unique_viewers: amountOrNull,
    peak_concurrent_viewers: amountOrNull,
    average_concurrent_viewers: amountOrNull,
  }),
  watch_time: object({
    total_watch_time_minutes: amountOrNull,
    average_watch_time_minutes: amountOrNull,
    median_watch_time_minutes: amountOrNull,
  }),
  chat: object({
    total_messages: amountOrNull,
    unique_chatters: amountOrNull,
    messages_per_minute: amountOrNull,
    peak_messages_per_minute: amountOrNull,
    chat_participation_rate: amountOrNull,
  }),
  audience: object({ follow_conversion_rate: amountOrNull, returning_viewer_rate: amountOrNull }),
};

const schema = object({
  viewers: nullish(groups.viewers, {}),
  watch_time: nullish(groups.watch_time, {}),
  chat: nullish(groups.chat, {}),
  audience: nullish(groups.audience, {}),
  started_at: instantOrNull,
  ended_at: instantOrNull,
  top_countries: nullish(unknown()),
});

/** Where a number is in the answer: `viewers.total_views`. */
export const pathInSummary = (field: string): string => {
  const group = Object.entries(groups).find(([, { entries }]) => field in entries);
  return group ? `${group[0]}.${field}` : field;
};

/** All single numbers of a stream at once. Rates are 0–1, percentages 0–100; null was not reported. */
export type StreamSummary = Omit<InferOutput<typeof schema>, 'top_countries'> & {
  readonly top_countries: Rows<Country>;
};

/** Seed 004, "Get analytics summary"; the seed prints no shape, so the shape is this project's. */
export const streamSummary: Endpoint<StreamSummary> = {
  method: 'GET',
  path: '/api/v1/streams/{stream_id}/analytics/summary',
  query: {},
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, top_countries: readRows(country, answer.top_countries, 'top_countries') };
  },
};
