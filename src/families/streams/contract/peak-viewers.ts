import { endpointOf, metric } from '../../../contract/fields.js';
import { instantOrNull, textOrNull } from '../../../datasets/schema.js';

/**
 * The most viewers a channel has ever had at one moment, in which stream, and when. Seed 004, "Peak concurrent viewers" of a
 * channel; the seed prints neither path nor shape, so both are this project's.
 */
export const channelPeakViewers = endpointOf(
  '/api/v1/channels/{channel_id}/analytics/peak-viewers',
  {},
  {
    peak_concurrent_viewers: metric('channel-peak-concurrent-viewers'),
    stream_id: textOrNull,
    reached_at: instantOrNull,
  },
);
