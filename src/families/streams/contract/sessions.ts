import { array, unknown } from 'valibot';
import { endedAt, endpointOf, label, list, startedAt } from '../../../contract/fields.js';
import { name, next, total } from '../../../contract/rows.js';
import type { ChoiceParameter, IntegerParameter, TextParameter } from '../../../contract/parameters.js';
import { object } from '../../../datasets/schema.js';
import { totals } from './analytics.js';

const query = {
  /** A field of the rows; with `-` before it the largest, or latest, comes first. What was not reported comes last either way. */
  sort: {
    kind: 'choice',
    is: 'sort',
    values: ['started_at', ...Object.keys(totals)].flatMap((field) => [field, `-${field}`]),
    default: '-started_at',
  } satisfies ChoiceParameter,
  /** The `next_cursor` of the page before, for the same sort; none is the first page. */
  cursor: { kind: 'text', is: 'cursor', default: '' } satisfies TextParameter,
  /** Rows on a page. */
  limit: { kind: 'integer', is: 'limit', min: 1, max: 100, default: 20 } satisfies IntegerParameter,
} as const;

/**
 * One page of a channel's streams, each with its totals. Without a `next_cursor` it is the last page. Seed 004, "Session
 * analytics" of a channel; the seed prints neither path nor shape, so both are this project's.
 */
export const channelSessions = endpointOf('/api/v1/channels/{channel_id}/analytics/sessions', query, {
  sessions: list(
    object({ stream_id: name, title: label, started_at: startedAt, ended_at: endedAt, ...totals }),
    array(unknown()),
  ),
  next_cursor: next,
  total,
});
