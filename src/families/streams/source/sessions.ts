import { requestTo } from '../../../contract/endpoint.js';
import { channelSessions } from '../contract/sessions.js';
import type { SessionSort } from '../../../datasets/data.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { lastOfEachId } from '../../../datasets/schema.js';
import { idsOf } from './ids.js';
import { valuesOf } from './values.js';

/** One page of a channel's streams, as the server sorts and cuts it. */
export async function answerSessions({ scope, params }: Question<'sessions'>, io: Io): Promise<Answer<'sessions'>> {
  const query = { sort: sortOf(params.sort), cursor: params.cursor ?? undefined };
  const { value, asOf } = await io.request(requestTo(channelSessions, idsOf(scope), query));
  const { rows, notes } = lastOfEachId(
    value.sessions.rows.map(({ stream_id, title, started_at, ended_at, ...totals }) => ({
      id: stream_id,
      title,
      startedAt: started_at,
      endedAt: ended_at,
      values: valuesOf([totals]),
    })),
  );
  return {
    data: { sessions: rows },
    period: null,
    asOf,
    zone: null,
    step: null,
    notes: [...value.notes, ...value.sessions.notes, ...notes],
    next: value.next_cursor || null,
    total: value.total,
  };
}

/** The API's name for a sort: a metric's id is its field, in kebab-case. */
function sortOf({ by, direction }: SessionSort): string {
  const sort = `${direction === 'descending' ? '-' : ''}${by.replaceAll('-', '_')}`;
  if (channelSessions.query.sort.values.includes(sort)) return sort;
  throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'sessions', source: 'stream' });
}
