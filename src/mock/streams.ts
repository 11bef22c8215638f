import type { Endpoint, PathIds } from '../contract/endpoint.js';
import { streamAnalytics } from '../contract/streams/analytics.js';
import { streamChat } from '../contract/streams/chat.js';
import { streamEngagement } from '../contract/streams/engagement.js';
import { streamGeography } from '../contract/streams/geography.js';
import { streamSummary } from '../contract/streams/summary.js';
import { streamViewers } from '../contract/streams/viewers.js';
import type { Json, MockStream } from './answers.js';
import { geographyOf, summaryOf } from './answers.js';
import type { Query } from './query.js';

/** An endpoint about a stream, a channel or a creator, and what it is answered from. */
export interface MockAnswer<Subject> {
  readonly endpoint: Endpoint<unknown>;
  /** What the server says: JSON, or the text of it; null where what the path names besides the subject does not exist. */
  readonly body: (subject: Subject, now: number, query: Query, ids: PathIds) => Json | ReadableStream<Uint8Array>;
}

/** The endpoints of a stream. A new one is a line here. */
export const streamAnswers: readonly MockAnswer<MockStream>[] = [
  { endpoint: streamAnalytics, body: (stream, now) => stream.analytics(now) },
  { endpoint: streamViewers, body: (stream, now, query) => stream.viewers(now, Number(query['interval_minutes'])) },
  { endpoint: streamChat, body: (stream, now) => stream.chat(now) },
  { endpoint: streamGeography, body: geographyOf },
  { endpoint: streamEngagement, body: (stream, now) => stream.engagement(now) },
  { endpoint: streamSummary, body: summaryOf },
];
