import type { CountryJson } from '../../../mock/countries.js';

/** Aliases and not interfaces, because only those count as JSON to the compiler. Null is "not reported". */
export type AnalyticsJson = {
  stream_id: string;
  total_views: number | null;
  unique_viewers: number | null;
  peak_concurrent_viewers: number | null;
  average_concurrent_viewers: number | null;
  total_watch_time_minutes: number | null;
  chat_messages_total: number | null;
  unique_chatters: number | null;
};

export type ViewersJson = {
  stream_id: string;
  interval_minutes: number;
  time_zone?: string;
  started_at?: string | null;
  ended_at?: string | null;
  timeline: { timestamp: string; viewer_count: number }[];
};

export type ChatJson = {
  total_messages: number | null;
  unique_chatters: number | null;
  messages_per_minute: number | null;
  peak_messages_per_minute: number | null;
  most_active_chatters: { username: string; message_count: number }[];
};

export type EngagementJson = {
  follow_conversion_rate: number | null;
  chat_participation_rate: number | null;
  average_watch_time_minutes: number | null;
  median_watch_time_minutes: number | null;
  returning_viewer_rate: number | null;
  retention_curve: { minute: number; retention_percentage: number }[];
  significant_drop_offs: { minute: number; drop_percentage: number; reason: string | null }[];
};

export type GeographyJson = {
  stream_id: string;
  total_viewers: number | null;
  breakdown: CountryJson[];
};

export type SummaryJson = {
  stream_id: string;
  started_at: string | null;
  ended_at: string | null;
  viewers: Pick<AnalyticsJson, 'total_views' | 'unique_viewers' | 'peak_concurrent_viewers' | 'average_concurrent_viewers'>;
  watch_time: Pick<AnalyticsJson, 'total_watch_time_minutes'> &
    Pick<EngagementJson, 'average_watch_time_minutes' | 'median_watch_time_minutes'>;
  chat: Omit<ChatJson, 'most_active_chatters'> & Pick<EngagementJson, 'chat_participation_rate'>;
  audience: Pick<EngagementJson, 'follow_conversion_rate' | 'returning_viewer_rate'>;
  top_countries: CountryJson[];
};

/** All that is known of one stream: what `/export` hands out. */
export type ExportJson = {
  stream_id: string;
  title: string | null;
  started_at: string | null;
  ended_at: string | null;
  analytics: AnalyticsJson;
  viewers: ViewersJson;
  chat: ChatJson;
  geography: GeographyJson;
  engagement: EngagementJson;
};

export type PeakJson = {
  channel_id: string;
  peak_concurrent_viewers: number | null;
  stream_id: string | null;
  reached_at: string | null;
};

export type SessionJson = AnalyticsJson & { title: string | null; started_at: string | null; ended_at: string | null };

export type SessionsJson = {
  channel_id: string;
  sessions: SessionJson[];
  next_cursor: string | null;
  total: number;
};

/** One stream, as far as the server knows it at the moment `now`. Every endpoint is answered from the same facts. */
export interface MockStream {
  /** As the server prints it, which need not be the id that was asked for. */
  readonly id: string;
  readonly title: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  analytics(now: number): AnalyticsJson;
  /** A very long one comes as text, written as it is read. */
  viewers(now: number, intervalMinutes: number): ViewersJson | ReadableStream<Uint8Array>;
  chat(now: number): ChatJson;
  engagement(now: number): EngagementJson;
  countries(now: number): CountryJson[];
  /** When the most viewers were sampled; null where nobody was. */
  peakedAt(now: number): string | null;
}

/** The streams of one channel, the oldest first. */
export interface MockChannel {
  readonly id: string;
  readonly streams: readonly MockStream[];
}

/** What of the viewers is known by country; the rest is only in the total. */
export const geographyOf = (stream: MockStream, now: number): GeographyJson => ({
  stream_id: stream.id,
  total_viewers: stream.analytics(now).unique_viewers,
  breakdown: stream.countries(now),
});

/** "All analytics metrics in one view": the other answers, regrouped, so that the two ways never disagree. */
export function summaryOf(stream: MockStream, now: number): SummaryJson {
  const analytics = stream.analytics(now);
  const { most_active_chatters: _left, ...chat } = stream.chat(now);
  const engagement = stream.engagement(now);
  return {
    stream_id: stream.id,
    started_at: stream.startedAt,
    ended_at: stream.endedAt,
    viewers: {
      total_views: analytics.total_views,
      unique_viewers: analytics.unique_viewers,
      peak_concurrent_viewers: analytics.peak_concurrent_viewers,
      average_concurrent_viewers: analytics.average_concurrent_viewers,
    },
    watch_time: {
      total_watch_time_minutes: analytics.total_watch_time_minutes,
      average_watch_time_minutes: engagement.average_watch_time_minutes,
      median_watch_time_minutes: engagement.median_watch_time_minutes,
    },
    chat: { ...chat, chat_participation_rate: engagement.chat_participation_rate },
    audience: {
      follow_conversion_rate: engagement.follow_conversion_rate,
      returning_viewer_rate: engagement.returning_viewer_rate,
    },
    top_countries: stream.countries(now).slice(0, 5),
  };
}
