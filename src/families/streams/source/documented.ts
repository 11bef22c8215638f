import type { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { endpointsFor } from '../../../sources/endpoints-for.js';
import { metricsFrom } from '../../../sources/metrics-answer.js';
import { metricsOf } from '../../../sources/metrics-in.js';
import { streamAnalytics } from '../contract/analytics.js';
import { streamChat } from '../contract/chat.js';
import { streamEngagement } from '../contract/engagement.js';
import { dialect } from './dialect.js';

const documented = [streamAnalytics, streamChat, streamEngagement];

const answerDocumented = metricsFrom(dialect, documented);

/**
 * The metrics of a stream from its documented endpoints, those that the asked metrics need.
 *
 * @throws AnalyticsFailure the one of `/summary` where they need none
 */
export async function answerWithoutSummary(
  question: Question<'metrics'>,
  io: Io,
  summaryFailure: AnalyticsFailure,
): Promise<Answer<'metrics'>> {
  if (endpointsFor(question.params.ids, documented, metricsOf).length === 0) throw summaryFailure;
  const answer = await answerDocumented(question, io);
  warnOnce();
  return { ...answer, notes: [{ kind: 'fallback' }, ...answer.notes] };
}

let hasWarned = false;

function warnOnce(): void {
  if (hasWarned) return;
  hasWarned = true;
  console.warn('analytics-elements: no usable answer from /analytics/summary; asking the single endpoints instead.');
}
