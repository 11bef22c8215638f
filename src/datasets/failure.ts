/**
 * Everything that can go wrong, as data. The words for each are the locale's; the list is closed.
 *
 * - `configuration` the page's own mistake, found before any request; `name` is the attribute at fault
 * - `auth` no usable token, or the server turned it down (401)
 * - `forbidden` a good token that does not own this data (403)
 * - `not-found` an id the server does not know (404)
 * - `gone` what the server has removed for good (410)
 * - `conflict` something else is changing it (409), or has changed it since it was read (412)
 * - `too-large` more than a browser is asked to take, or than the server gives at once (413)
 * - `no-file` a file was asked for and something else came; `got` is what
 * - `unavailable-for-legal-reasons` what the server may not show (451)
 * - `invalid` a parameter the server refused (422); `field` is the server's own name for it, `faults` is all that was wrong with a write
 * - `rate-limited` too many requests (429); `retryAt` in ms since the epoch, null where the server did not say
 * - `offline` the server could not be reached: no network, no such host, or CORS refused; a browser does not tell which
 * - `code` a part of the library could not be loaded: no network, a block, or a file that is gone from the server
 * - `timeout` no complete answer in time
 * - `server` any other HTTP failure
 * - `malformed` an answer that is not what the contract says; `path` is the first bad field (`viewers.total_views`)
 * - `other-subject` an answer about somebody else: asked for `asked`, it names `answered` as its `name` (`stream_id`)
 * - `unsupported` this source has no answer to this question
 * - `blocked` stopped here for safety: a path that leaves the configured origin, or a redirect
 */
export type Failure =
  | { readonly kind: 'configuration'; readonly reason: ConfigurationReason; readonly name: string }
  | { readonly kind: 'auth'; readonly reason: AuthReason }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-file'; readonly got: NoFile }
  | { readonly kind: 'unavailable-for-legal-reasons' }
  | { readonly kind: 'invalid'; readonly field: string | null; readonly faults?: readonly FieldFault[] }
  | { readonly kind: 'rate-limited'; readonly retryAt: number | null }
  | { readonly kind: 'offline' }
  | { readonly kind: 'code' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'server'; readonly status: number }
  | { readonly kind: 'malformed'; readonly path: string }
  | { readonly kind: 'other-subject'; readonly name: string; readonly asked: string; readonly answered: string }
  | { readonly kind: 'unsupported'; readonly dataset: string; readonly source: string }
  | { readonly kind: 'blocked'; readonly reason: 'origin' | 'redirect' };

export type FailureKind = Failure['kind'];

/** What a server has against a field of a write: its own names and words, which are text and no more. */
export interface FieldFault {
  /** Null where it says no field. */
  readonly field: string | null;
  readonly code: string | null;
  readonly message: string | null;
}

/** What came in the place of a file: an empty answer, a web page such as a sign-in, or anything else. */
export type NoFile = 'nothing' | 'page' | 'other';

export type ConfigurationReason = 'missing' | 'not-usable';

/**
 * - `rejected` the server refused the token, and refused the one asked for after it
 * - `no-token` nobody said where a token comes from
 * - `provider-failed` the token function threw, or the token URL failed
 * - `provider-timeout` the token function did not settle in time
 * - `not-a-token` it answered something that is not a token
 * - `signed-out` `logout()` was called
 */
export type AuthReason = 'rejected' | 'no-token' | 'provider-failed' | 'provider-timeout' | 'not-a-token' | 'signed-out';

/** The only error the library's own code throws on purpose. It carries data, never wording, and never a token. */
export class AnalyticsFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
    this.name = 'AnalyticsFailure';
  }
}

/**
 * Why there is nothing to draw although nothing failed.
 *
 * - `none-yet` nothing has ever been recorded
 * - `none-in-range` nothing in the asked period
 * - `filtered-out` the filter excludes all of it
 * - `pending` the server is still processing (202)
 * - `no-rules` nobody has said what to look for in the data of this source
 */
export type EmptyKind = 'none-yet' | 'none-in-range' | 'filtered-out' | 'pending' | 'no-rules';

/** Thrown by the client for a 202, and by a source that knows why there is nothing: an outcome, not a failure. */
export class NothingToShow extends Error {
  constructor(readonly empty: EmptyKind) {
    super(empty);
    this.name = 'NothingToShow';
  }
}

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Whether asking again could help without anybody changing anything. */
export const isTransient = (failure: Failure): boolean =>
  failure.kind === 'offline' ||
  failure.kind === 'timeout' ||
  failure.kind === 'rate-limited' ||
  (failure.kind === 'server' && failure.status >= 500);
