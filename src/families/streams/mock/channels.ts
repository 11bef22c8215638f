import { channelPeakViewers } from '../contract/peak-viewers.js';
import { channelSessions } from '../contract/sessions.js';
import type { MockChannel, PeakJson, SessionJson, SessionsJson } from './answers.js';
import type { Query } from '../../../mock/query.js';
import { InvalidQuery } from '../../../mock/query.js';
import type { MockAnswer } from '../../../mock/answer.js';

/** The endpoints of a channel. A new one is a line here. */
export const channelAnswers: readonly MockAnswer<MockChannel>[] = [
  { endpoint: channelPeakViewers, body: peakOf },
  { endpoint: channelSessions, body: sessionsOf },
];

/** The highest peak of its streams; of equal ones the first. A channel nobody watched reached its zero nowhere. */
export function peakOf({ id, streams }: MockChannel, now: number): PeakJson {
  let record: PeakJson = { channel_id: id, peak_concurrent_viewers: null, stream_id: null, reached_at: null };
  for (const stream of streams) {
    const peak = stream.analytics(now).peak_concurrent_viewers;
    if (peak === null || peak <= (record.peak_concurrent_viewers ?? -1)) continue;
    const reached_at = stream.peakedAt(now);
    record = { ...record, peak_concurrent_viewers: peak, stream_id: reached_at === null ? null : stream.id, reached_at };
  }
  return record;
}

/** One page of its streams, in the order asked for. */
export function sessionsOf({ id, streams }: MockChannel, now: number, query: Query): SessionsJson {
  const sort = String(query['sort']);
  const rows = streams
    .map((stream): SessionJson => ({
      ...stream.analytics(now),
      title: stream.title,
      started_at: stream.startedAt,
      ended_at: stream.endedAt,
    }))
    .sort(inOrder(sort));
  const start =
    query['cursor'] === '' ? 0 : rows.findIndex((_, offset) => offset > 0 && query['cursor'] === cursorOf(id, sort, offset));
  if (start < 0) throw new InvalidQuery('cursor', 'the next_cursor of the page before, for the same sort');
  const end = start + Number(query['limit']);
  return {
    channel_id: id,
    sessions: rows.slice(start, end),
    next_cursor: end < rows.length ? cursorOf(id, sort, end) : null,
    total: rows.length,
  };
}

/** Means nothing to anybody but the server, and is of no use for another channel or sort. */
const cursorOf = (channel: string, sort: string, offset: number): string =>
  btoa(JSON.stringify([encodeURIComponent(channel), sort, offset]));

/** What was not reported comes last either way; of equal ones the latest first. */
function inOrder(sort: string): (one: SessionJson, other: SessionJson) => number {
  const sign = sort.startsWith('-') ? -1 : 1;
  const field = sort.replace(/^-/, '') as keyof SessionJson;
  return (one, other) => compare(one[field], other[field], sign) || compare(one.started_at, other.started_at, -1);
}

function compare(one: string | number | null, other: string | number | null, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -sign : one > other ? sign : 0;
}
