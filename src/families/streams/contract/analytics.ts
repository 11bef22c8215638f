import type { InferOutput } from 'valibot';

import { amountOrNull, object } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';

/** The totals of a stream, which other answers carry too. */
export const totals = {
  total_views: amountOrNull,
  unique_viewers: amountOrNull,
  peak_concurrent_viewers: amountOrNull,
  average_concurrent_viewers: amountOrNull,
  total_watch_time_minutes: amountOrNull,
  chat_messages_total: amountOrNull,
  unique_chatters: amountOrNull,
};

const schema = object(totals);

/** The totals of a stream. Null was not reported. */
export type StreamAnalytics = InferOutput<typeof schema>;

/** Seed 004, "Get stream analytics". */
export const streamAnalytics: Endpoint<StreamAnalytics> = {
  method: 'GET',
  path: '/api/v1/streams/{stream_id}/analytics',
  query: {},
  parse: (payload) => readAnswer(schema, payload.json()),
};
