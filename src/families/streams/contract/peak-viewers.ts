import type { InferOutput } from 'valibot';

import { amountOrNull, instantOrNull, object, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';

const schema = object({ peak_concurrent_viewers: amountOrNull, stream_id: textOrNull, reached_at: instantOrNull });

/** The most viewers a channel has ever had at one moment, in which stream, and when. Null was not reported. */
export type ChannelPeak = InferOutput<typeof schema>;

/** Seed 004, "Peak concurrent viewers" of a channel; the seed prints neither path nor shape, so both are this project's. */
export const channelPeakViewers: Endpoint<ChannelPeak> = {
  method: 'GET',
  path: '/api/v1/channels/{channel_id}/analytics/peak-viewers',
  query: {},
  parse: (payload) => readAnswer(schema, payload.json()),
};
