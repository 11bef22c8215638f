import { TokenKeeper, type TokenSource } from '../client/token.js';
import { AnalyticsFailure, isTransient } from '../datasets/failure.js';
import { waitAfter } from './backoff.js';
import type { Entry, Outcome } from './entry.js';
import type { IndexedStore } from './indexed-store.js';
import { EventQueue } from './event-queue.js';
import type { Limits } from './options.js';
import type { Reporter } from './report.js';
import { OtherOwner, Transport, type Timing } from './transport.js';
import { VisitSession } from './visit-session.js';

export interface OwnersOptions {
  readonly root: string;
  readonly subject: string;
  readonly queueName: string;
  readonly source: TokenSource | null;
  /** As the page names who tracks; null where the token is to say it. */
  readonly owner: string | null;
  readonly limits: Limits;
  readonly timing: Timing;
  readonly reporter: Reporter;
  readonly usesBeacon: () => boolean;
  readonly warn: (message: string) => void;
  /** Called before each request; ends all where nothing may leave any more. */
  readonly onRequest: () => void;
  /** Storage takes nothing more: consent was withdrawn. */
  readonly onWithdrawn: () => void;
  /** The page goes, and so many events are lost if it does not come back. */
  readonly onLeave: (atRisk: number) => void;
}

/** Whose events these are: finds out who tracks, and gives what is tracked to the queue of that owner. One tracks at a time. */
export class Owners {
  readonly #given: OwnersOptions;
  readonly #tokens: TokenKeeper;
  #source: TokenSource | null;
  #owner: string | null;
  /** Of the reader who tracks now. */
  #transport: Transport;
  /** Tracked before it was known by whom. */
  #early: Entry[] = [];
  #queue: EventQueue | null = null;
  /** Whether what is tracked now belongs into the queue: not while another token function has not said whose its token is. */
  #isSure = false;
  #opening: Promise<unknown> | null = null;
  #store: IndexedStore | null = null;
  /** Null while nothing is tracked. */
  #visit: VisitSession | null = null;
  /** Of asking whose the token is, in a row. */
  #failures = 0;
  #isLeaving = false;

  constructor(given: OwnersOptions) {
    this.#given = given;
    this.#source = given.source;
    this.#owner = given.owner;
    this.#tokens = new TokenKeeper(given.source, given.timing.timeout);
    this.#transport = this.#newTransport();
  }

  get isTracking(): boolean {
    return this.#visit !== null;
  }

  get waiting(): number {
    return this.#early.length + (this.#queue?.waiting ?? 0);
  }

  /** Where events wait; null where it is not known whose they are. */
  get storage(): 'indexeddb' | 'memory' | null {
    return this.#queue && (this.#queue.isDurable ? 'indexeddb' : 'memory');
  }

  /** Tracks from now on. */
  begin(store: IndexedStore): void {
    this.#store = store;
    this.#visit = VisitSession.of(this.#given.queueName);
    this.#find();
  }

  /** Ends what `begin` has begun. What is not in storage is lost. */
  end(outcome: Outcome): void {
    this.#closeQueue(outcome);
    this.#visit = null;
  }

  /** Consent was withdrawn: of what has a queue nothing is left, and nothing is sent. Answers the keys of what is in storage. */
  withdraw(): number[] {
    this.#endTransport();
    this.#forgetToken();
    const keys = this.#queue?.withdraw() ?? [];
    this.#queue = null;
    return keys;
  }

  add(entry: Entry): void {
    if (this.#queue && this.#isSure) this.#handOver(entry);
    else if (this.#early.push(entry) > this.#given.limits.waiting)
      this.#finish(this.#early.shift()!, { kind: 'dropped', reason: 'queue-full' });
    // Everything that waited was sent when the page began to leave.
    if (this.#isLeaving) this.#leave();
  }

  /** Nothing has happened before there was somebody to see the page. */
  appear(): void {
    for (const entry of this.#early) entry.at = Date.now();
  }

  async flush(): Promise<void> {
    await this.#opening;
    await this.#queue?.flush();
  }

  /** What has failed may work now. Nothing is asked for while the page is away. */
  retryNow(hasChanged: boolean): void {
    if (!this.#visit || this.#isLeaving) return;
    this.#tokens.rearm();
    if (this.#queue && this.#isSure) this.#queue.retryNow(hasChanged);
    else if (!this.#opening) this.#find();
  }

  /** Somebody else tracks from now on. */
  name(owner: string | null): void {
    if (owner && owner === this.#owner) return;
    this.#owner = owner;
    this.#forgetToken();
    this.#change();
    if (this.#visit) this.#find();
  }

  /** Another token function from now on: where no owner is named, it may be another reader's. */
  use(source: TokenSource | null): void {
    if (source === this.#source) return;
    // What the one before may still answer counts for nothing.
    if (this.#source !== null) this.#forgetToken();
    if (this.#source !== null && this.#owner === null) {
      this.#isSure = false;
      this.#queue?.stop();
      this.#opening = null;
      // Nobody could tell whether it is the same reader.
      if (this.#queue?.owner === '') this.#change();
    }
    this.#source = source;
    this.#tokens.use(source);
    this.retryNow(true);
  }

  /** The page may go at any moment: what waits is stored and sent. */
  flushOnHide(): void {
    this.#queue?.flushOnHide();
  }

  /** The page goes, and what is not in storage by then is known to the next one as lost. */
  #leave(): void {
    this.#visit?.save();
    this.#queue?.flushOnHide();
    // What was not even asked for is lost for sure.
    this.#given.onLeave(this.#early.length + (this.#queue?.atRisk ?? 0));
  }

  /** Away, perhaps to be shown again. A page that holds a lock or a channel is not kept by the browser. */
  pause(): void {
    this.#isLeaving = true;
    this.#leave();
    this.#queue?.stop();
  }

  resume(): void {
    this.#isLeaving = false;
    this.#visit?.resume();
    if (this.#isSure) this.#queue?.start();
    else this.retryNow(true);
  }

  /** Opens the queue of whoever tracks, once that is known. One attempt; `retryNow` makes another. */
  #find(): void {
    const { reporter, timing } = this.#given;
    const owner = this.#owner === null ? this.#transport.owner() : Promise.resolve(this.#owner);
    const opening: Promise<unknown> = owner.then(
      (owner) => this.#opening === opening && this.#openQueue(owner),
      (error: unknown) => {
        if (this.#opening !== opening) return;
        if (error instanceof OtherOwner) return this.#meetOther(error.owner);
        const { failure } = error as AnalyticsFailure;
        if (isTransient(failure)) setTimeout(() => this.retryNow(false), waitAfter(++this.#failures, timing));
        else reporter.hold(failure);
      },
    );
    this.#opening = opening;
    void opening.finally(() => {
      if (this.#opening === opening) this.#opening = null;
    });
  }

  #openQueue(owner: string | null): void {
    this.#failures = 0;
    this.#queue ??= this.#newQueue(owner);
    this.#isSure = true;
    for (const entry of this.#early.splice(0)) this.#handOver(entry);
    if (!this.#isLeaving) this.#queue.start();
  }

  #newQueue(owner: string | null): EventQueue {
    const { queueName, warn, onWithdrawn } = this.#given;
    if (owner === null) warn('no owner: events in memory only');
    const queue: EventQueue = new EventQueue({
      ...this.#given,
      place: { queue: queueName, owner: owner ?? '' },
      store: owner === null ? null : this.#store,
      transport: this.#transport,
      onOtherOwner: (sub) => this.#queue === queue && this.#meetOther(sub),
      onNoStorage: () => warn('no storage: events in memory only'),
      onWithdrawn: () => this.#queue === queue && onWithdrawn(),
    });
    return queue;
  }

  #closeQueue(outcome: Outcome): void {
    this.#queue?.close(outcome);
    this.#queue = null;
    this.#opening = null;
    this.#isSure = false;
    for (const entry of this.#early.splice(0)) this.#finish(entry, outcome);
  }

  /** The next events are another reader's, and of a session of their own. Nothing of the one before is sent from here on. */
  #change(): void {
    const { queueName } = this.#given;
    this.#endTransport();
    this.#closeQueue({ kind: 'dropped', reason: 'owner-changed' });
    VisitSession.forget(queueName);
    if (this.#visit) this.#visit = VisitSession.of(queueName);
  }

  #meetOther(sub: string | null): void {
    if (this.#owner !== null) {
      // The host says who tracks, and it has not said that this has changed.
      this.#given.reporter.hold({ kind: 'forbidden' });
      return;
    }
    // Tracked since there was another token function.
    const early = this.#early.splice(0);
    this.#change();
    this.#early = early;
    this.#openQueue(sub);
  }

  #newTransport(): Transport {
    return new Transport({ ...this.#given, tokens: this.#tokens, timeout: this.#given.timing.timeout });
  }

  #endTransport(): void {
    this.#transport.end();
    this.#transport = this.#newTransport();
    this.#given.reporter.counts.held = null;
  }

  #forgetToken(): void {
    this.#tokens.drop(new AnalyticsFailure({ kind: 'auth', reason: 'signed-out' }));
    this.#tokens.rearm();
  }

  #handOver(entry: Entry): void {
    Object.assign(entry, this.#visit!.next(entry.at, this.#queue!.owner));
    this.#queue!.add(entry);
  }

  #finish(entry: Entry, outcome: Outcome): void {
    entry.finish(outcome);
    this.#given.reporter.finish(entry, outcome);
  }
}
