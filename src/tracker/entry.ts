/**
 * Why an event was lost.
 *
 * - `no-consent` it was tracked before consent was given, or after it was withdrawn
 * - `consent-withdrawn` it was waiting when consent was withdrawn
 * - `queue-full` too many were waiting, and it was the oldest
 * - `expired` it could not be sent for too long
 * - `too-large` the server takes no request so large, even with this event alone
 * - `corrupt` what was stored is no event any more
 * - `owner-changed` it was in memory only, and the page is somebody else's now
 * - `page-closed` it was in memory only when an earlier page went away: counted by the next page of the browser, which knows no more
 * - `stopped` it was tracked after `stop()`, or in memory only when that was called
 * - `not-usable` it has no name, or the tracker no address to send to
 */
export type DropReason =
  | 'no-consent'
  | 'consent-withdrawn'
  | 'queue-full'
  | 'expired'
  | 'too-large'
  | 'corrupt'
  | 'owner-changed'
  | 'page-closed'
  | 'stopped'
  | 'not-usable';

/** What became of an event in the end. Duplicate is as good as sent: the server had stored it before. */
export type Outcome =
  | { readonly kind: 'sent' | 'duplicate' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'dropped'; readonly reason: DropReason };

/** One event that was tracked. Neither promise ever rejects. */
export interface Tracked {
  /** The same each time it is sent. */
  readonly id: string;
  readonly type: string;
  /** Whether it is in storage, from where it is sent even if this page is gone: true once it is, false if it never will be. */
  readonly committed: Promise<boolean>;
  /** What became of it, as far as this page lives to see it. */
  readonly outcome: Promise<Outcome>;
}

/** An event of this page, from the call to its end. */
export class Entry implements Tracked {
  /** Its place in the store, once it has one: above 0 in storage, below in memory. */
  key = 0;
  /** It is being put into the store. */
  isWriting = false;
  /** Its being stored was told. */
  isCommitted = false;
  /** A request made when the page went away is still under way. */
  isLeaving = false;
  isOver = false;
  /** Its session, and its place in that. */
  session = '';
  sequence = 0;
  readonly committed: Promise<boolean>;
  readonly outcome: Promise<Outcome>;
  declare commit: (isDurable: boolean) => void;
  declare end: (outcome: Outcome) => void;

  constructor(
    readonly id: string,
    readonly type: string,
    public at: number,
    /** JSON of an object; `''` where it is not to be sent. */
    readonly properties: string,
  ) {
    this.committed = new Promise((resolve) => (this.commit = resolve));
    this.outcome = new Promise((resolve) => (this.end = resolve));
  }

  /** What is stored and sent. Not made by `track()`, whose caller waits. */
  get body(): string {
    return `{"event_id":"${this.id}","type":${JSON.stringify(this.type)},"occurred_at":"${new Date(this.at).toISOString()}","session_id":${JSON.stringify(this.session)},"sequence":${this.sequence},"properties":${this.properties}}`;
  }

  finish(outcome: Outcome): void {
    this.isOver = true;
    this.commit(false);
    this.end(outcome);
  }
}
