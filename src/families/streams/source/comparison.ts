import type { Instant, SessionsData } from '../../../datasets/data.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import { isSubjectLive } from '../../../datasets/is-live.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { answerSessions } from './sessions.js';

/** Pages of a channel's streams looked through for the one before. */
const mostPages = 5;

/**
 * A stream's answer with the metrics of its channel's stream before it, where that is asked for and the channel is
 * known. A stream has no period to shift, so this comparison is the API's own. Streams are told apart by when they
 * began: the ids of two endpoints need not be written alike. One that goes on is not held against a whole one, and that
 * is told.
 */
export async function withPrevious(
  answer: Answer<'metrics'>,
  { scope, period }: Question<'metrics'>,
  io: Io,
): Promise<Answer<'metrics'>> {
  const { startedAt, endedAt } = answer.data;
  if (scope.compare === null || scope.ids.channelId === undefined || startedAt === null) return answer;
  const page = (cursor: string | null): Question<'sessions'> => ({
    dataset: 'sessions',
    scope,
    period,
    params: { sort: { by: 'started-at', direction: 'descending' }, cursor },
  });
  try {
    const { own, before } = await streamsUpTo(startedAt, (cursor) => answerSessions(page(cursor), io));
    const isLive = isSubjectLive({ startedAt, endedAt: endedAt ?? own?.endedAt ?? null }) === true;
    if (before && isLive) return { ...answer, notes: [...answer.notes, { kind: 'live' }] };
    return { ...answer, data: { ...answer.data, previous: before?.values ?? null } };
  } catch (error) {
    if (!(error instanceof AnalyticsFailure)) throw error;
    return { ...answer, notes: [...answer.notes, { kind: 'partial', dataset: 'comparison', failure: error.failure }] };
  }
}

type Session = SessionsData['sessions'][number];

/** The stream that began then, where it is listed, and the latest one that began before; null where there is none. */
async function streamsUpTo(
  start: Instant,
  pageAt: (cursor: string | null) => Promise<Answer<'sessions'>>,
): Promise<{ readonly own: Session | null; readonly before: Session | null }> {
  let cursor: string | null = null;
  let own: Session | null = null;
  for (let pages = 0; pages < mostPages; pages++) {
    const { data, next }: Answer<'sessions'> = await pageAt(cursor);
    own ??= data.sessions.find(({ startedAt }) => startedAt === start) ?? null;
    const before = data.sessions.find(({ startedAt }) => startedAt !== null && startedAt < start);
    if (before) return { own, before };
    if (next == null) break;
    cursor = next;
  }
  return { own, before: null };
}
