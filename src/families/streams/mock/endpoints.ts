import { streamAnalytics } from '../contract/analytics.js';
import { streamChat } from '../contract/chat.js';
import { streamEngagement } from '../contract/engagement.js';
import { streamGeography } from '../contract/geography.js';
import { streamSummary } from '../contract/summary.js';
import { streamViewers } from '../contract/viewers.js';
import type { MockStream } from './answers.js';
import { geographyOf, summaryOf } from './answers.js';
import type { MockAnswer } from '../../../mock/answer.js';

/** The endpoints of a stream. A new one is a line here. */
export const streamAnswers: readonly MockAnswer<MockStream>[] = [
  { endpoint: streamAnalytics, body: (stream, now) => stream.analytics(now) },
  { endpoint: streamViewers, body: (stream, now, query) => stream.viewers(now, Number(query['interval_minutes'])) },
  { endpoint: streamChat, body: (stream, now) => stream.chat(now) },
  { endpoint: streamGeography, body: geographyOf },
  { endpoint: streamEngagement, body: (stream, now) => stream.engagement(now) },
  { endpoint: streamSummary, body: summaryOf },
];
