import { unlessAborted } from '../client/abort.js';
import { AnalyticsFailure, isTransient, type Failure } from '../datasets/failure.js';
import { mostInVain, waitAfter } from './backoff.js';
import { bodyOf, firstWithin } from './batch.js';
import type { Outcome } from './entry.js';
import type { Limits } from './options.js';
import type { Reporter } from './report.js';
import type { Place, Store, StoredRow } from './store.js';
import { OtherOwner, longestRetryAfter, IngestRefusal, type Timing, type Transport } from './transport.js';

export interface SenderOptions {
  readonly place: Place;
  /** Of the lock that the tabs of this owner share. */
  readonly name: string;
  readonly transport: Transport;
  readonly reporter: Reporter;
  readonly limits: Limits;
  readonly timing: Timing;
  /** Where the events are now. */
  readonly store: () => Store;
  /** These are over: they are to be taken out of the store. */
  readonly settle: (rows: readonly StoredRow[], outcomeOf: (row: StoredRow) => Outcome) => Promise<void>;
  /** The server did not mention these: they are to go behind all others. */
  readonly postpone: (rows: readonly StoredRow[]) => Promise<void>;
  /** All was sent, or an attempt was in vain. */
  readonly onTried: (isEmpty: boolean) => void;
  /** The server wants to be left alone until then; 0 once that is over. */
  readonly onRest: (until: number) => void;
  /** The token turned out to be another's. */
  readonly onOtherOwner: (owner: string | null) => void;
  /** The store cannot be read. */
  readonly onNoStorage: () => void;
}

/** Empties the queue of one owner while no other tab does: the one that holds the lock, which a tab loses when it dies. */
export class Sender {
  /** Whether it is this tab that sends. */
  isActive = false;
  /** Until when the server wants to be left alone, ms since the epoch. */
  restsUntil = 0;
  /** In a row. */
  failures = 0;
  readonly #given: SenderOptions;
  readonly #began = Date.now() - performance.now();
  #stop: AbortController | null = null;
  /** It has the lock, or waits for it. */
  #isLeading = false;
  /** Stored since the last sending. */
  #noticed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: (() => void) | null = null;
  #isDue = false;
  #learning: Promise<void> | null = null;
  /** Ends the wait for the next attempt, but not one that the server asked for. */
  #retryNow = new AbortController();
  /** Events of the next request: fewer after one was too large. */
  #most: number;

  constructor(given: SenderOptions) {
    this.#given = given;
    this.#most = given.limits.events;
  }

  /** Whether requests are in vain at present, so that those that nothing hangs on are better not made. */
  get isInVain(): boolean {
    return this.failures >= mostInVain / 2 || Date.now() < this.restsUntil;
  }

  start(): void {
    if (this.#stop) return;
    this.#stop = new AbortController();
    this.#learning = this.#learnRest();
    this.#lead();
  }

  /** Leaves the queue to the other tabs. What is in it stays there. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isActive = this.#isLeading = false;
  }

  /** So many were stored. They are sent soon, by whichever tab it is that sends. */
  notice(count: number): void {
    if (!this.#stop || (this.#isLeading && !this.isActive)) return;
    this.#noticed += count;
    if (this.#noticed >= this.#given.limits.events) this.#schedule();
    else this.#timer ??= setTimeout(() => this.#schedule(), this.#given.limits.delay);
  }

  /** What has failed may work now. After many attempts in vain, only where something has really changed. */
  retryNow(hasChanged: boolean): void {
    if (!hasChanged && this.failures >= mostInVain) return;
    if (this.isActive && Date.now() < this.restsUntil) this.#given.onTried(false);
    this.#retryNow.abort();
    this.#schedule();
  }

  #schedule(): void {
    this.#isDue = true;
    this.#wake?.();
    this.#lead();
  }

  #lead(): void {
    const stop = this.#stop?.signal;
    if (!stop || this.#isLeading) return;
    this.#isLeading = true;
    void this.#takeTurn(stop).then(() => {
      if (stop.aborted) return;
      this.isActive = this.#isLeading = false;
      // Something has changed while it gave up its turn.
      if (this.#isDue) this.#lead();
    });
  }

  /** Resolves when this tab is not to send any more, or cannot: then another one has its turn. */
  async #takeTurn(stop: AbortSignal): Promise<void> {
    try {
      // Pages without HTTPS have no locks: all of their tabs send, and the server keeps each event once.
      if (this.#given.store().isDurable && navigator.locks)
        return await navigator.locks.request(this.#given.name, { signal: stop }, () => this.#empty(stop));
    } catch {
      // Stopped while it waited, or refused: as without.
    }
    return this.#empty(stop);
  }

  async #empty(stop: AbortSignal): Promise<void> {
    if (stop.aborted) return;
    this.isActive = true;
    // Earlier pages may have left something.
    this.#isDue = true;
    await this.#learning;
    while (!stop.aborted) {
      if (!this.#isDue) {
        const woken = new Promise<void>((resolve) => (this.#wake = resolve));
        await unlessAborted(woken, stop).catch(() => {});
        continue;
      }
      this.#isDue = false;
      this.#noticed = 0;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      const isHeld = await this.#sendAll(stop);
      if (stop.aborted) return;
      if (isHeld) this.isActive = false;
      this.#given.onTried(!isHeld);
      if (isHeld) return;
    }
  }

  /** Answers whether nothing can be sent until something changes. */
  async #sendAll(stop: AbortSignal): Promise<boolean> {
    const { reporter, timing, onOtherOwner, onNoStorage, onTried } = this.#given;
    while (!stop.aborted) {
      await this.#rest(stop);
      try {
        if (!(await this.#sendOnce(stop))) return false;
        this.failures = 0;
        reporter.counts.held = null;
      } catch (error) {
        if (stop.aborted) return false;
        if (error instanceof OtherOwner) {
          onOtherOwner(error.owner);
          return true;
        }
        const failure = failureIn(error);
        if (!failure) {
          onNoStorage();
          return false;
        }
        if (!isTransient(failure)) {
          reporter.hold(failure);
          return true;
        }
        // From here on it may take long.
        if (++this.failures >= mostInVain) reporter.hold(failure);
        await this.#expire().catch(() => {});
        if (error instanceof IngestRefusal && error.wait > 0) await this.#startRest(Date.now() + error.wait);
        // Those who wait for a flush know now.
        onTried(false);
        this.#retryNow = new AbortController();
        await pause(waitAfter(this.failures, timing), AbortSignal.any([stop, this.#retryNow.signal]));
      }
    }
    return false;
  }

  /** One request. Answers whether there may be more to send. */
  async #sendOnce(stop: AbortSignal): Promise<boolean> {
    const { place, limits, transport, settle, postpone, store } = this.#given;
    const batch = firstWithin(await store().oldest(place, this.#most), limits.bytes);
    if (batch.length === 0) {
      await this.#expire();
      return false;
    }
    try {
      const outcomes = await transport.send(bodyOf(batch, Date.now()), stop);
      const known = batch.filter(({ id }) => outcomes.has(id));
      await settle(known, ({ id }) => outcomes.get(id)!);
      await postpone(batch.filter(({ id }) => !outcomes.has(id)));
      if (known.length === 0) {
        // One of them may be why, so they go in smaller company.
        this.#most = Math.ceil(batch.length / 2);
        throw new IngestRefusal(0);
      }
      this.#most = Math.min(2 * this.#most, limits.events);
    } catch (error) {
      const outcome = error instanceof IngestRefusal ? this.#refused(error.status, batch.length) : null;
      if (outcome === null) throw error;
      if (outcome !== 'fewer') await settle(batch, () => outcome);
    }
    return true;
  }

  /** What a refusal of a whole batch means for it; null where it says nothing about the events. */
  #refused(status: number, count: number): Outcome | 'fewer' | null {
    if (status === 403) return { kind: 'rejected', reason: 'forbidden' };
    if (status === 400 || status === 422) return { kind: 'rejected', reason: 'invalid' };
    if (status !== 413) return null;
    if (count === 1) return { kind: 'dropped', reason: 'too-large' };
    this.#most = Math.ceil(count / 2);
    return 'fewer';
  }

  /**
   * Drops what could not be sent for too long, by what has passed on this page, and not while the server says that this clock is
   * wrong: a clock that is set takes nothing away. What can be sent was sent before.
   */
  async #expire(): Promise<void> {
    const { place, limits, transport, settle, store } = this.#given;
    if (!transport.isClockRight) return;
    const old = await store().olderThan(place.queue, this.#began + performance.now() - limits.age);
    if (old.length > 0) await settle(old, () => ({ kind: 'dropped', reason: 'expired' }));
  }

  /** What earlier pages were told counts for this one too. */
  async #learnRest(): Promise<void> {
    const { store, place, onRest } = this.#given;
    try {
      const until = Math.min(await store().restOf(place), Date.now() + longestRetryAfter);
      if (until > Date.now()) onRest((this.restsUntil = until));
    } catch {
      // Told by whatever is asked of the store next.
    }
  }

  async #startRest(until: number): Promise<void> {
    this.restsUntil = until;
    await Promise.resolve(this.#given.store().rest(this.#given.place, until)).catch(() => {});
  }

  /** Waits as long as the server wants; no longer than it may, if a clock was set since. */
  async #rest(stop: AbortSignal): Promise<void> {
    const wait = Math.min(this.restsUntil - Date.now(), longestRetryAfter);
    if (wait <= 0) return;
    const { onRest, onTried } = this.#given;
    onRest(this.restsUntil);
    onTried(false);
    await pause(wait, stop);
    if (stop.aborted) return;
    this.restsUntil = 0;
    onRest(0);
  }
}

/** Resolves after so many ms, or once the signal fires. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  unlessAborted(new Promise<void>((resolve) => setTimeout(resolve, ms)), signal).catch(() => {});

/** What went wrong; null where it was neither the server nor the token, but the storage. */
function failureIn(error: unknown): Failure | null {
  if (error instanceof AnalyticsFailure) return error.failure;
  if (!(error instanceof IngestRefusal)) return null;
  const { status } = error;
  if (status === 0) return { kind: 'offline' };
  if (status === 408) return { kind: 'timeout' };
  if (status === 429) return { kind: 'rate-limited', retryAt: null };
  return status < 400 && status >= 300 ? { kind: 'blocked', reason: 'redirect' } : { kind: 'server', status };
}
