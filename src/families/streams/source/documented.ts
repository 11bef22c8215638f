import type { Endpoint } from '../../../contract/endpoint.js';
import { requestTo } from '../../../contract/endpoint.js';
import { streamAnalytics } from '../contract/analytics.js';
import { streamChat } from '../contract/chat.js';
import { streamEngagement } from '../contract/engagement.js';
import type { AnalyticsFailure } from '../../../datasets/failure.js';
import { notesAbout } from '../../../datasets/notes.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { gather } from '../../../sources/gather.js';
import { idsOf } from './ids.js';
import { answerOf, endpointsOf, fieldsOf, valuesOf, type StreamEndpoint, type StreamFields } from './values.js';

const documented: Readonly<Record<StreamEndpoint, Endpoint<StreamFields>>> = {
  analytics: streamAnalytics,
  chat: streamChat,
  engagement: streamEngagement,
};

/**
 * The metrics of a stream from its documented endpoints, those that the asked metrics need.
 *
 * @throws AnalyticsFailure the one of `/summary` where they need none
 */
export async function answerWithoutSummary(
  { scope, params }: Question<'metrics'>,
  io: Io,
  summaryFailure: AnalyticsFailure,
): Promise<Answer<'metrics'>> {
  const needed = [...endpointsOf(params.ids)];
  if (needed.length === 0) throw summaryFailure;
  const { found, notes } = await gather(
    'metrics',
    needed.map((name) => io.request(requestTo(documented[name], idsOf(scope)))),
  );
  warnOnce();
  const values = valuesOf(found.map(({ value }) => value));
  const unread = notesAbout(
    found.flatMap(({ value }) => value.notes),
    fieldsOf(params.ids),
  );
  return answerOf({ values }, Math.min(...found.map(({ asOf }) => asOf)), [{ kind: 'fallback' }, ...unread, ...notes]);
}

let hasWarned = false;

function warnOnce(): void {
  if (hasWarned) return;
  hasWarned = true;
  console.warn('analytics-elements: no usable answer from /analytics/summary; asking the single endpoints instead.');
}
