import { count, minutes, perMinute, share, type MetricTable } from '../../metrics/facts.js';

/** Of one stream. */
const ofStream = {
  'total-views': count('sum'),
  'unique-viewers': count('none'),
  'peak-concurrent-viewers': count('max'),
  'average-concurrent-viewers': count('weighted-mean', { series: 'timeline' }),
  'total-watch-time-minutes': minutes('sum'),
  'average-watch-time-minutes': minutes('weighted-mean'),
  'median-watch-time-minutes': minutes('none'),
  'chat-messages-total': count('sum'),
  'total-messages': count('sum'),
  'unique-chatters': count('none'),
  'messages-per-minute': perMinute('weighted-mean'),
  'peak-messages-per-minute': perMinute('max'),
  'chat-participation-rate': share(),
  'follow-conversion-rate': share(),
  'returning-viewer-rate': share(),
} as const satisfies MetricTable;

/** Of a channel. */
const ofChannel = { 'channel-peak-concurrent-viewers': count('max', { isDated: true }) } as const satisfies MetricTable;

export const streamMetrics = { ...ofStream, ...ofChannel } as const;

export type StreamMetricId = keyof typeof ofStream;
export type ChannelMetricId = keyof typeof ofChannel;

export const streamMetricIds = Object.keys(ofStream) as readonly StreamMetricId[];
export const channelMetricIds = Object.keys(ofChannel) as readonly ChannelMetricId[];
