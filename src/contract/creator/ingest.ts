import type { Place, TextParameter } from '../endpoint.js';

const creatorQuery = { creator_id: { kind: 'text', default: '' } } as const satisfies Record<string, TextParameter>;

/**
 * Where a creator's events are sent to. The seed (000) prints the paths of the first two, what they take is this
 * project's, as is the third. Whose they are is said in the query, as with everything that is asked of a creator.
 */
export const creatorIngest = {
  /** A batch of events: `{ events, sent_at }`, answered by `IngestAnswer`. */
  events: { method: 'POST', path: '/api/v1/creator/analytics/events', query: creatorQuery },
  /**
   * One event, `{ event }`, answered by 204. Where no header can be sent, as with `sendBeacon`, the body is of the type
   * text/plain and carries a token for ingestion: `{ ingest_token, event }`.
   */
  beacon: { method: 'POST', path: '/api/v1/creator/analytics/beacon', query: creatorQuery },
  /** A token good for nothing but ingestion: `{ token, expires_at }`. */
  token: { method: 'POST', path: '/api/v1/creator/analytics/ingest-token', query: creatorQuery },
} as const satisfies Record<string, Place>;

/** What became of a batch: each id of it in one of the three lists. One that is in none may be sent again. */
export interface IngestAnswer {
  readonly accepted: readonly string[];
  /** Stored before: no second time. */
  readonly duplicates: readonly string[];
  /** Not stored, and of no use sent again. The reason is for developers. */
  readonly rejected: readonly { readonly event_id: string; readonly reason: string }[];
}
