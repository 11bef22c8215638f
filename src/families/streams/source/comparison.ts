import type { Instant, MetricValues } from '../../../datasets/data.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { answerSessions } from './sessions.js';

/** Pages of a channel's streams looked through for the one before. */
const mostPages = 5;

/**
 * A stream's answer with the metrics of its channel's stream before it, where that is asked for and the channel is
 * known. A stream has no period to shift, so this comparison is the API's own. Streams are told apart by when they
 * began: the ids of two endpoints need not be written alike.
 */
export async function withPrevious(
  answer: Answer<'metrics'>,
  { scope, period }: Question<'metrics'>,
  io: Io,
): Promise<Answer<'metrics'>> {
  const { startedAt } = answer.data;
  if (scope.compare === null || scope.ids.channelId === undefined || startedAt === null) return answer;
  const page = (cursor: string | null): Question<'sessions'> => ({
    dataset: 'sessions',
    scope,
    period,
    params: { sort: { by: 'started-at', direction: 'descending' }, cursor },
  });
  try {
    const previous = await valuesBefore(startedAt, (cursor) => answerSessions(page(cursor), io));
    return { ...answer, data: { ...answer.data, previous } };
  } catch (error) {
    if (!(error instanceof AnalyticsFailure)) throw error;
    return { ...answer, notes: [...answer.notes, { kind: 'partial', dataset: 'comparison', failure: error.failure }] };
  }
}

/** The metrics of the latest stream that began before; null where there is none. */
async function valuesBefore(
  start: Instant,
  pageAt: (cursor: string | null) => Promise<Answer<'sessions'>>,
): Promise<MetricValues | null> {
  let cursor: string | null = null;
  for (let pages = 0; pages < mostPages; pages++) {
    const { data, next }: Answer<'sessions'> = await pageAt(cursor);
    const before = data.sessions.find(({ startedAt }) => startedAt !== null && startedAt < start);
    if (before) return before.values;
    if (next == null) return null;
    cursor = next;
  }
  return null;
}
