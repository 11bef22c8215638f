import type { InferOutput } from 'valibot';
import { array, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, id, instantOrNull, object, readRows, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { ChoiceParameter, Endpoint, IntegerParameter, TextParameter } from '../../../contract/endpoint.js';
import { totals } from './analytics.js';

const schema = object({ sessions: array(unknown()), next_cursor: textOrNull, total: amountOrNull });

const session = object({
  stream_id: id,
  title: textOrNull,
  started_at: instantOrNull,
  ended_at: instantOrNull,
  ...totals,
});

/** One page of a channel's streams, each with its totals; null was not reported. Without a `next_cursor` it is the last page. */
export type ChannelSessions = Omit<InferOutput<typeof schema>, 'sessions'> & {
  readonly sessions: Rows<InferOutput<typeof session>>;
};

type SessionsQuery = {
  /** A field of the rows; with `-` before it the largest, or latest, comes first. What was not reported comes last either way. */
  readonly sort: ChoiceParameter;
  /** The `next_cursor` of the page before, for the same sort; none is the first page. */
  readonly cursor: TextParameter;
  /** Rows on a page. */
  readonly limit: IntegerParameter;
};

/** Seed 004, "Session analytics" of a channel; the seed prints neither path nor shape, so both are this project's. */
export const channelSessions: Endpoint<ChannelSessions, SessionsQuery> = {
  method: 'GET',
  path: '/api/v1/channels/{channel_id}/analytics/sessions',
  query: {
    sort: {
      kind: 'choice',
      values: ['started_at', ...Object.keys(totals)].flatMap((field) => [field, `-${field}`]),
      default: '-started_at',
    },
    cursor: { kind: 'text', default: '' },
    limit: { kind: 'integer', min: 1, max: 100, default: 20 },
  },
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, sessions: readRows(session, answer.sessions, 'sessions') };
  },
};
