import { unlessAborted } from '../client/abort.js';
import { AnalyticsFailure, isTransient, type Failure } from '../datasets/failure.js';
import { waitAfter } from './backoff.js';
import { bodyOf, bytesOf, firstWithin } from './batch.js';
import { bytesLeft, reserve } from './budget.js';
import type { Entry, Outcome } from './entry.js';
import { MemoryStore } from './memory-store.js';
import type { Moment, Reporter } from './report.js';
import type { Place, Store, StoredRow } from './store.js';
import type { Timing, Transport } from './transport.js';
import { OtherOwner, Refusal } from './transport.js';

/** When events are sent, and how many may wait. */
export interface Limits {
  /** Events of one request. */
  readonly events: number;
  /** Bytes of the body of one request. */
  readonly bytes: number;
  /** Ms that an event waits for others. */
  readonly delay: number;
  /** Events that wait, of one owner. */
  readonly waiting: number;
  /** Ms that an event may wait. */
  readonly age: number;
}

export interface LaneOptions {
  readonly place: Place;
  /** Null where there is none: events wait in memory. */
  readonly store: Store | null;
  readonly transport: Transport;
  readonly reporter: Reporter;
  readonly limits: Limits;
  readonly timing: Timing;
  readonly usesBeacon: boolean;
  /** The token turned out to be another's. */
  readonly onOtherOwner: (owner: string | null) => void;
  /** Storage failed: from now on events wait in memory. */
  readonly onNoStorage: () => void;
}

/** What the tabs of one owner tell each other. */
type Message =
  | { readonly kind: 'committed'; readonly count: number }
  | { readonly kind: 'flush' }
  | { readonly kind: 'tried' }
  | { readonly kind: 'over'; readonly events: readonly Ended[] };

type Ended = Moment & { readonly outcome: Outcome };

/** So many are written in one go: a hundred thousand at once would hold up the page. */
const mostAtOnce = 500;

/** Events of a request that outlives the page. */
const mostLeaving = 1_000;

/**
 * The events of one owner on their way. All tabs add to one queue, one tab empties it: the one that holds the lock, which a
 * tab loses when it dies.
 */
export class Lane {
  readonly #given: LaneOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #name: string;
  #store: Store;
  #unwritten: Entry[] = [];
  #writing: Promise<void> | null = null;
  #channel: BroadcastChannel | null = null;
  #stop: AbortController | null = null;
  #isSender = false;
  /** Committed since the last sending. */
  #noticed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ring: (() => void) | null = null;
  #isDue = false;
  /** Ends the wait for the next attempt, but not one that the server asked for. */
  #hurry = new AbortController();
  #tried = new Set<() => void>();
  /** Events of the next request: fewer after one was too large. */
  #most: number;

  constructor(given: LaneOptions) {
    this.#given = given;
    this.#store = given.store ?? new MemoryStore();
    this.#most = given.limits.events;
    const { queue, owner } = given.place;
    this.#name = `analytics-tracker ${queue} ${owner}`;
  }

  get waiting(): number {
    return this.#entries.size;
  }

  get isDurable(): boolean {
    return this.#store.isDurable;
  }

  add(entry: Entry): void {
    this.#entries.set(entry.id, entry);
    this.#unwritten.push(entry);
    // In steps, since taking the first out of a long list moves all others.
    if (this.#unwritten.length >= this.#given.limits.waiting + mostAtOnce)
      for (const oldest of this.#unwritten.splice(0, mostAtOnce)) this.#finish(oldest, { kind: 'dropped', reason: 'queue-full' });
    this.#writing ??= this.#write();
  }

  /** Begins to send, as soon as no other tab does. */
  start(): void {
    if (this.#stop) return;
    const stop = (this.#stop = new AbortController());
    if (this.#store.isDurable) {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
    }
    this.#lead(stop.signal).catch(() => {
      // Stopped while it waited for the lock.
    });
  }

  /** Leaves the queue to the other tabs. What is in it stays there. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#channel?.close();
    this.#channel = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isSender = false;
  }

  /** Sends at once, without waiting for the next attempt. Resolves once all is sent, or an attempt was in vain. */
  async flush(): Promise<void> {
    await this.#writing;
    if (this.#entries.size === 0 && !this.#isSender) return;
    const tried = new Promise<void>((resolve) => this.#tried.add(resolve));
    if (this.#isSender) this.hurry();
    else this.#say({ kind: 'flush' });
    await tried;
  }

  /** What has failed may work now. */
  hurry(): void {
    this.#given.transport.tokens.rearm();
    this.#hurry.abort();
    this.#due();
  }

  /** The page may be gone at any moment: sends what fits into requests that outlive it. The rest is in storage. */
  leave(): void {
    const { transport, limits, usesBeacon } = this.#given;
    const entries: Entry[] = [];
    // No more of them would fit.
    for (const entry of this.#entries.values()) if (!entry.isLeaving && entries.push(entry) >= mostLeaving) break;
    if (usesBeacon) {
      for (const entry of entries) {
        // With the token and all around it.
        if (bytesOf(entry.body) + 2_000 > bytesLeft() || !transport.beacon(entry.body)) break;
        entry.isLeaving = true;
        setTimeout(() => (entry.isLeaving = false), limits.delay);
      }
      return;
    }
    const batch = firstWithin(entries, bytesLeft());
    const body = bodyOf(batch, Date.now());
    const bytes = bytesOf(body);
    if (batch.length === 0 || bytes > bytesLeft()) return;
    const release = reserve(bytes);
    for (const entry of batch) entry.isLeaving = true;
    transport
      .send(body, new AbortController().signal, true)
      .then((outcomes) => this.#settleOwn(batch, outcomes))
      // They are sent again from the queue.
      .catch(() => {})
      .finally(() => {
        release();
        for (const entry of batch) entry.isLeaving = false;
      });
  }

  /** Everything of this page is lost. What is in storage is not touched. Answers which events these were. */
  drop(outcome: Outcome): ReadonlySet<string> {
    const ids = new Set(this.#entries.keys());
    this.#unwritten = [];
    for (const entry of this.#entries.values()) this.#finish(entry, outcome);
    return ids;
  }

  async #write(): Promise<void> {
    // What one task tracks is written together.
    await Promise.resolve();
    const { place, limits, reporter, transport, usesBeacon } = this.#given;
    while (this.#unwritten.length > 0) {
      const entries = this.#unwritten.splice(0, mostAtOnce);
      const rows = entries.map(({ id, type, at, body }) => ({ ...place, id, type, at, body }));
      const { keys, over } = await this.#keep(rows, limits.waiting);
      const gone: number[] = [];
      entries.forEach((entry, index) => {
        const key = (entry.key = keys[index] ?? 0);
        // It was sent as the page seemed to go away, or dropped, while it was being written.
        if (entry.isOver) gone.push(key);
        else if (this.#store.isDurable) reporter.count('committed', entry);
        entry.commit(this.#store.isDurable);
      });
      // Where that fails they are sent again, and the server keeps each once.
      if (gone.length > 0) await Promise.resolve(this.#store.remove(gone)).catch(() => {});
      for (const event of this.#sayOver(over, () => ({ kind: 'dropped', reason: 'queue-full' })))
        this.#finish(event, event.outcome);
      if (this.#isSender) this.#notice(entries.length);
      else this.#say({ kind: 'committed', count: entries.length });
    }
    // Not a moment later: whoever waited for the last to be safe may track the next one before this promise is settled.
    this.#writing = null;
    if (usesBeacon && this.#stop) transport.prepareBeacon(this.#stop.signal).catch(() => {});
  }

  async #keep(rows: Parameters<Store['add']>[0], most: number) {
    try {
      return await this.#store.add(rows, most);
    } catch {
      this.#store = new MemoryStore();
      this.#given.onNoStorage();
      // Nobody else sees this memory, so there is no lock to wait for.
      this.stop();
      this.start();
      return this.#store.add(rows, most);
    }
  }

  #hear(message: Message): void {
    switch (message.kind) {
      case 'committed':
        if (this.#isSender) this.#notice(message.count);
        break;
      case 'flush':
        if (this.#isSender) this.hurry();
        break;
      case 'tried':
        this.#resolveFlushes();
        break;
      case 'over':
        for (const { id, outcome } of message.events) {
          const entry = this.#entries.get(id);
          if (entry) this.#finish(entry, outcome);
        }
    }
  }

  #say(message: Message): void {
    this.#channel?.postMessage(message);
  }

  #notice(count: number): void {
    this.#noticed += count;
    if (this.#noticed >= this.#given.limits.events) this.#due();
    else this.#timer ??= setTimeout(() => this.#due(), this.#given.limits.delay);
  }

  #due(): void {
    this.#isDue = true;
    this.#ring?.();
  }

  /** Resolves when this tab is not to send any more. */
  #lead(stop: AbortSignal): Promise<void> {
    // Pages without HTTPS have no locks: all of their tabs send, and the server keeps each event once.
    if (!this.#store.isDurable || !navigator.locks) return this.#empty(stop);
    return navigator.locks.request(this.#name, { signal: stop }, () => this.#empty(stop));
  }

  async #empty(stop: AbortSignal): Promise<void> {
    this.#isSender = true;
    // Earlier pages may have left something.
    this.#isDue = true;
    while (!stop.aborted) {
      if (!this.#isDue) {
        const rung = new Promise<void>((resolve) => (this.#ring = resolve));
        await unlessAborted(rung, stop).catch(() => {});
        continue;
      }
      this.#isDue = false;
      this.#noticed = 0;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      await this.#sendAll(stop);
      this.#endFlushes();
    }
  }

  async #sendAll(stop: AbortSignal): Promise<void> {
    const { reporter, timing, onOtherOwner } = this.#given;
    for (let failures = 0; !stop.aborted;) {
      try {
        if (!(await this.#sendOnce(stop))) return;
        failures = 0;
        reporter.counts.held = null;
      } catch (error) {
        if (stop.aborted) return;
        // Those who wait for a flush know now.
        this.#endFlushes();
        if (error instanceof OtherOwner) return onOtherOwner(error.owner);
        const failure = lastingIn(error);
        if (failure) return reporter.hold(failure);
        await pause(error instanceof Refusal ? error.wait : 0, stop);
        await pause(waitAfter(++failures, timing), AbortSignal.any([stop, (this.#hurry = new AbortController()).signal]));
      }
    }
  }

  /** One request. Answers whether there may be more to send. */
  async #sendOnce(stop: AbortSignal): Promise<boolean> {
    const { place, limits, transport } = this.#given;
    const old = await this.#store.olderThan(place.queue, Date.now() - limits.age);
    if (old.length > 0) await this.#settle(old, () => ({ kind: 'dropped', reason: 'expired' }));
    const batch = firstWithin(await this.#store.oldest(place, this.#most), limits.bytes);
    if (batch.length === 0) return false;
    try {
      const outcomes = await transport.send(bodyOf(batch, Date.now()), stop);
      const known = batch.filter(({ id }) => outcomes.has(id));
      if (known.length === 0) throw new Refusal(0);
      await this.#settle(known, ({ id }) => outcomes.get(id)!);
      this.#most = Math.min(2 * this.#most, limits.events);
    } catch (error) {
      const outcome = error instanceof Refusal ? this.#refused(error.status, batch.length) : null;
      if (outcome === null) throw error;
      if (outcome !== 'fewer') await this.#settle(batch, () => outcome);
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
   * Takes rows out of the queue, and counts those that nobody has taken out before. The other tabs are told first: if this one
   * dies in between, the rows are sent again, while nobody would ever tell the others.
   */
  async #settle(rows: readonly StoredRow[], outcomeOf: (row: StoredRow) => Outcome): Promise<void> {
    const events = this.#sayOver(rows, outcomeOf);
    const there = await this.#store.remove(rows.map(({ key }) => key));
    for (const event of events) if (there.has(event.key)) this.#finish(event, event.outcome);
  }

  #sayOver(rows: readonly StoredRow[], outcomeOf: (row: StoredRow) => Outcome): readonly (Ended & { readonly key: number })[] {
    const events = rows.map((row) => ({ id: row.id, type: row.type, key: row.key, outcome: outcomeOf(row) }));
    this.#say({ kind: 'over', events });
    return events;
  }

  /** The same for events of this page, which need not have got into the queue yet. */
  async #settleOwn(entries: readonly Entry[], outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
    const known = entries.filter(({ id, isOver }) => outcomes.has(id) && !isOver);
    const keys = known.map(({ key }) => key).filter((key) => key !== 0);
    for (const entry of known) this.#finish(entry, outcomes.get(entry.id)!);
    if (keys.length > 0) await this.#store.remove(keys);
  }

  #finish(event: Moment, outcome: Outcome): void {
    this.#entries.get(event.id)?.finish(outcome);
    this.#entries.delete(event.id);
    this.#given.reporter.finish(event, outcome);
  }

  #endFlushes(): void {
    this.#resolveFlushes();
    this.#say({ kind: 'tried' });
  }

  #resolveFlushes(): void {
    for (const resolve of this.#tried) resolve();
    this.#tried.clear();
  }
}

/** Resolves after so many ms, or once the signal fires. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  unlessAborted(new Promise<void>((resolve) => setTimeout(resolve, ms)), signal).catch(() => {});

/** The failure that more attempts will not mend; null where they may: nobody answered, or the server has trouble. */
function lastingIn(error: unknown): Failure | null {
  if (error instanceof AnalyticsFailure) return isTransient(error.failure) ? null : error.failure;
  // Storage that could not be read may be another time.
  if (!(error instanceof Refusal)) return null;
  const { status } = error;
  if (status === 0 || status === 408 || status === 429 || status >= 500) return null;
  return status < 400 ? { kind: 'blocked', reason: 'redirect' } : { kind: 'server', status };
}
