/** Whose analytics events are part of: the id that a page names, and that every request has in its query. */
export interface IngestSubject {
  /** Whose analytics the events are part of. */
  readonly creatorId: string;
}

export const subjectName = 'creatorId' satisfies keyof IngestSubject;
export const subjectAttribute = 'creator-id';
export const subjectParameter = 'creator_id';

/**
 * Where a creator's events are sent to, by POST. The seed (000) prints the first two, what they take is this project's, as is
 * the third.
 */
/** A batch of events: `{ events, sent_at }`, answered by `IngestAnswer`. */
export const eventsPath = '/api/v1/creator/analytics/events';

/**
 * One event, `{ event }`, answered by 204. Where no header can be sent, as with `sendBeacon`, the body is of the type text/plain
 * and carries a token for ingestion: `{ ingest_token, event }`.
 */
export const beaconPath = '/api/v1/creator/analytics/beacon';

/** A token good for nothing but ingestion: `{ token, expires_at }`. */
export const ingestTokenPath = '/api/v1/creator/analytics/ingest-token';

/** What became of a batch: each id of it in one of the three lists. One that is in none may be sent again. */
export interface IngestAnswer {
  readonly accepted: readonly string[];
  /** Stored before: no second time. */
  readonly duplicates: readonly string[];
  /** Not stored, and of no use sent again. The reason is for developers. */
  readonly rejected: readonly { readonly event_id: string; readonly reason: string }[];
}
