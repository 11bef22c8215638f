import type { MockStream } from './answers.js';
import { atInterval } from './recorded.js';

const id = 'a1b2c3d4-...';
const recordedMinutes = 5;
const timeline = [
  { timestamp: '2026-04-25T10:00:00Z', viewer_count: 23 },
  { timestamp: '2026-04-25T10:05:00Z', viewer_count: 87 },
  { timestamp: '2026-04-25T10:10:00Z', viewer_count: 312 },
  { timestamp: '2026-04-25T10:15:00Z', viewer_count: 891 },
];

/**
 * The stream of the API's own documentation: every number as printed there, contradictions and shortened id
 * included. The document says nothing of its end; 18,450 watched minutes at 312 viewers make 59 minutes, and
 * an end keeps a page from refreshing it for ever.
 */
export const documentedStream: MockStream = {
  id,
  title: null,
  startedAt: '2026-04-25T10:00:00Z',
  endedAt: '2026-04-25T10:59:00Z',
  analytics: () => ({
    stream_id: id,
    total_views: 4832,
    unique_viewers: 3201,
    peak_concurrent_viewers: 892,
    average_concurrent_viewers: 312,
    total_watch_time_minutes: 18450,
    chat_messages_total: 6721,
    unique_chatters: 487,
  }),
  viewers: (_now, intervalMinutes) => ({ stream_id: id, ...atInterval(timeline, recordedMinutes, intervalMinutes) }),
  chat: () => ({
    total_messages: 6721,
    unique_chatters: 487,
    messages_per_minute: 22.4,
    peak_messages_per_minute: 118,
    most_active_chatters: [{ username: 'bob', message_count: 143 }],
  }),
  engagement: () => ({
    follow_conversion_rate: 0.034,
    chat_participation_rate: 0.152,
    average_watch_time_minutes: 18.3,
    median_watch_time_minutes: 11.7,
    returning_viewer_rate: 0.28,
    retention_curve: [
      { minute: 0, retention_percentage: 100 },
      { minute: 5, retention_percentage: 73 },
      { minute: 15, retention_percentage: 48 },
      { minute: 30, retention_percentage: 29 },
    ],
    significant_drop_offs: [{ minute: 8, drop_percentage: 12.4, reason: 'ad_break' }],
  }),
  countries: () => [
    { country: 'United States', country_code: 'US', viewer_count: 1843, percentage: 57.6 },
    { country: 'United Kingdom', country_code: 'GB', viewer_count: 412, percentage: 12.9 },
    { country: 'Germany', country_code: 'DE', viewer_count: 201, percentage: 6.3 },
  ],
  // The highest sample: when it was 892 the document does not say.
  peakedAt: () => '2026-04-25T10:15:00Z',
};
