import type { MockStream } from './answers.js';
import { timestamp } from '../../../mock/timestamp.js';
import { atInterval } from './recorded.js';
import day from './data/twitch-2016-02-22.5min.json' with { type: 'json' };

const recordedMinutes = 5;

type Recording = (typeof day.streams)['streamer_001'];

/** The last sample; one recording's last instant is a midnight that the scraper wrote with the day that had just gone. */
function endOf(recording: Recording): string {
  if (Date.parse(recording.last) > Date.parse(recording.first)) return recording.last;
  const lastBucket = recording.timeline_5min.at(-1)?.timestamp ?? recording.first;
  return timestamp(Date.parse(lastBucket) + recordedMinutes * 60_000);
}

/** When the bucket with the highest mean began: the raw samples were not kept. */
const peakedAt = ({ timeline_5min }: Recording): string | null =>
  timeline_5min.reduce<Recording['timeline_5min'][number] | null>(
    (most, row) => (most && most.viewer_count >= row.viewer_count ? most : row),
    null,
  )?.timestamp ?? null;

function streamOf(id: string, recording: Recording): MockStream {
  const startedAt = recording.first;
  const endedAt = endOf(recording);
  return {
    id,
    title: null,
    startedAt,
    endedAt,
    analytics: () => ({
      stream_id: id,
      total_views: null,
      unique_viewers: null,
      peak_concurrent_viewers: recording.peak,
      average_concurrent_viewers: recording.mean,
      total_watch_time_minutes: null,
      chat_messages_total: null,
      unique_chatters: null,
    }),
    viewers: (_now, intervalMinutes) => {
      const { interval_minutes, timeline } = atInterval(recording.timeline_5min, recordedMinutes, intervalMinutes);
      return { stream_id: id, interval_minutes, time_zone: 'UTC', started_at: startedAt, ended_at: endedAt, timeline };
    },
    chat: () => ({
      total_messages: null,
      unique_chatters: null,
      messages_per_minute: null,
      peak_messages_per_minute: null,
      most_active_chatters: [],
    }),
    engagement: () => ({
      follow_conversion_rate: null,
      chat_participation_rate: null,
      average_watch_time_minutes: null,
      median_watch_time_minutes: null,
      returning_viewer_rate: null,
      retention_curve: [],
      significant_drop_offs: [],
    }),
    countries: () => [],
    peakedAt: () => peakedAt(recording),
  };
}

/** Six channels of one real day, `twitch-001` to `twitch-181`: viewer counts, and nothing else was recorded. */
export const twitchStreams: ReadonlyMap<string, MockStream> = new Map(
  Object.entries(day.streams).map(([name, recording]) => {
    const id = name.replace('streamer_', 'twitch-');
    return [id, streamOf(id, recording)];
  }),
);
