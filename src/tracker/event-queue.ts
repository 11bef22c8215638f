import { bodyOf, bytesOf, firstWithin } from './batch.js';
import { bytesLeft, reserve } from './budget.js';
import { Channel } from './channel.js';
import type { Entry, Outcome } from './entry.js';
import { MemoryStore } from './memory-store.js';
import type { Limits } from './options.js';
import type { Moment, Reporter } from './report.js';
import { Sender } from './sender.js';
import { Withdrawn, type Place, type Store, type StoredRow } from './store.js';
import type { Timing, Transport } from './transport.js';

export interface EventQueueOptions {
  readonly place: Place;
  /** Null where there is none: events wait in memory. */
  readonly store: Store | null;
  readonly transport: Transport;
  readonly reporter: Reporter;
  readonly limits: Limits;
  readonly timing: Timing;
  readonly usesBeacon: () => boolean;
  /** The token turned out to be another's. */
  readonly onOtherOwner: (owner: string | null) => void;
  /** Storage failed: from now on events wait in memory. */
  readonly onNoStorage: () => void;
  /** Storage takes nothing more: consent was withdrawn. */
  readonly onWithdrawn: () => void;
}

/** What the tabs of one owner tell each other. */
type Message =
  | { readonly kind: 'committed'; readonly count: number }
  | { readonly kind: 'flush' }
  | { readonly kind: 'tried'; readonly isEmpty: boolean }
  | { readonly kind: 'rest'; readonly until: number }
  | { readonly kind: 'over'; readonly events: readonly Ended[] };

type Ended = Moment & { readonly outcome: Outcome };

const withdrawn: Outcome = { kind: 'dropped', reason: 'consent-withdrawn' };

/**
 * So many are written in one go: a hundred thousand at once would hold up the page. A browser finishes one transaction of a page that
 * is gone, but not always a second one that waits for it.
 */
const mostAtOnce = 2_000;

/** Events of a request that outlives the page. */
const mostLeaving = 1_000;

/** The events of one owner on their way: all tabs add to one queue, one tab empties it. */
export class EventQueue {
  readonly #given: EventQueueOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #name: string;
  readonly #sender: Sender;
  #store: Store;
  #unwritten: Entry[] = [];
  #writing: Promise<void> | null = null;
  #channel: Channel<Message> | null = null;
  #tried = new Set<() => void>();
  /** What becomes of events that are not in storage once this has ended. */
  #end: Outcome | null = null;

  constructor(given: EventQueueOptions) {
    this.#given = given;
    this.#store = given.store ?? new MemoryStore();
    const { queue, owner } = given.place;
    this.#name = `analytics-tracker ${queue} ${owner}`;
    this.#sender = new Sender({
      ...given,
      name: this.#name,
      store: () => this.#store,
      settle: (rows, outcomeOf) => this.#settle(rows, outcomeOf),
      postpone: (rows) => this.#postpone(rows),
      onTried: (isEmpty) => {
        this.#broadcast({ kind: 'tried', isEmpty });
        this.#onTried(isEmpty);
      },
      onRest: (until) => {
        this.#broadcast({ kind: 'rest', until });
        this.#onRest(until);
      },
      onNoStorage: () => this.#forgoStorage(),
    });
  }

  get owner(): string {
    return this.#given.place.owner;
  }

  get waiting(): number {
    return this.#entries.size;
  }

  get isDurable(): boolean {
    return this.#store.isDurable;
  }

  /** Events that are lost if the page does not come back, other than those that the storage is just adding. */
  get atRisk(): number {
    const { isOpen } = this.#store;
    let count = 0;
    for (const { key, isWriting, isLeaving } of this.#entries.values())
      if (key <= 0 && !isLeaving && !(isWriting && isOpen)) count++;
    return count;
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
    if (this.#channel) return;
    this.#channel = new Channel(this.isDurable ? this.#name : null, (message) => this.#onMessage(message));
    this.#sender.start();
  }

  /** Leaves the queue to the other tabs. What is in it stays there. */
  stop(): void {
    this.#channel?.close();
    this.#channel = null;
    this.#sender.stop();
  }

  /** Sends at once, without waiting for the next attempt. Resolves once all is sent, or an attempt was in vain, or would be. */
  async flush(): Promise<void> {
    await this.#writing;
    const sender = this.#sender;
    if (Date.now() < sender.restsUntil) return;
    const tried = new Promise<void>((resolve) => this.#tried.add(resolve));
    if (!sender.isActive) this.#broadcast({ kind: 'flush' });
    sender.retryNow(true);
    await tried;
  }

  /** What has failed may work now. */
  retryNow(hasChanged: boolean): void {
    this.#sender.retryNow(hasChanged);
  }

  /**
   * The page may be gone at any moment: gives all to the storage, and sends what fits into requests that outlive it, unless that
   * would be in vain.
   */
  flushOnHide(): void {
    if (this.#unwritten.length > 0) void this.#put(this.#unwritten.splice(0));
    if (this.#sender.isInVain) return;
    const { transport, limits, usesBeacon } = this.#given;
    const entries: Entry[] = [];
    // No more of them would fit.
    for (const entry of this.#entries.values()) if (!entry.isLeaving && entries.push(entry) >= mostLeaving) break;
    if (usesBeacon()) {
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
    const sending = transport.sendLeaving(body);
    if (!sending) return;
    const release = reserve(bytes);
    for (const entry of batch) entry.isLeaving = true;
    sending
      .then(
        (outcomes) => {
          this.#sender.failures = 0;
          return this.#settleOwn(batch, outcomes);
        },
        // They are sent again from the queue.
        () => void this.#sender.failures++,
      )
      .catch(() => {})
      .finally(() => {
        release();
        for (const entry of batch) entry.isLeaving = false;
      });
  }

  /** Ends it. What is in storage, or on its way there, is sent by another page; the rest is lost. */
  close(outcome: Outcome): void {
    this.#end = outcome;
    if (this.isDurable && this.#unwritten.length > 0) void this.#put(this.#unwritten.splice(0));
    this.stop();
    this.#onTried(false);
    if (!this.isDurable) this.drop(outcome);
  }

  /** Everything of this page that is in memory only is lost. */
  drop(outcome: Outcome): void {
    this.#unwritten = [];
    for (const entry of this.#entries.values()) this.#finish(entry, outcome);
  }

  /**
   * Consent was withdrawn: nothing is left. What has got into storage is counted by the page that takes it out there, so that over
   * all tabs nothing is counted twice. Answers the keys of that.
   */
  withdraw(): number[] {
    this.#end = withdrawn;
    this.stop();
    this.#onTried(false);
    this.#unwritten = [];
    const keys: number[] = [];
    for (const entry of this.#entries.values()) {
      if (entry.key > 0) keys.push(entry.key);
      if (entry.key > 0 || entry.isWriting) this.#given.reporter.emitEnd(entry, withdrawn);
      else this.#given.reporter.finish(entry, withdrawn);
      entry.finish(withdrawn);
    }
    this.#entries.clear();
    return keys;
  }

  async #write(): Promise<void> {
    // What one task tracks is written together.
    await Promise.resolve();
    while (this.#unwritten.length > 0) await this.#put(this.#unwritten.splice(0, mostAtOnce));
    // Not a moment later: whoever waited for the last to be safe may track the next one before this promise is settled.
    this.#writing = null;
    const { transport, usesBeacon } = this.#given;
    if (usesBeacon() && this.#channel) transport.prepareBeacon(AbortSignal.timeout(this.#given.timing.timeout)).catch(() => {});
  }

  /** In one transaction, which begins at once where the storage is open. */
  async #put(entries: readonly Entry[]): Promise<void> {
    const { limits, reporter, onWithdrawn } = this.#given;
    const store = this.#store;
    const adding = (async () => store.add(this.#rowsOf(entries), limits.waiting))();
    for (const entry of entries) entry.isWriting = true;
    try {
      const { keys, over } = await adding;
      const gone: number[] = [];
      entries.forEach((entry, index) => {
        const key = (entry.key = keys[index] ?? 0);
        entry.isWriting = false;
        // It was sent as the page seemed to go away, or dropped, while it was being written.
        if (entry.isOver) gone.push(key);
        else if (store.isDurable && !entry.isCommitted) {
          entry.isCommitted = true;
          reporter.count('committed', entry);
        }
        entry.commit(store.isDurable);
      });
      // Where that fails they are sent again, and the server keeps each once.
      if (gone.length > 0) {
        const there = await Promise.resolve(store.remove(gone)).catch(() => new Set<number>());
        if (this.#end === withdrawn) reporter.add(withdrawn, there.size);
      }
      for (const event of this.#broadcastEnded(over, () => ({ kind: 'dropped', reason: 'queue-full' })))
        this.#finish(event, event.outcome);
      this.#broadcast({ kind: 'committed', count: entries.length });
      this.#sender.notice(entries.length);
    } catch (error) {
      for (const entry of entries) {
        entry.isWriting = false;
        // Nobody else can count what was withdrawn while it was being written.
        if (entry.isOver && this.#end === withdrawn) reporter.add(withdrawn, 1);
      }
      if (error instanceof Withdrawn) onWithdrawn();
      else this.#forgoStorage();
    }
  }

  #rowsOf(entries: readonly Entry[]) {
    return entries.map(({ id, type, at, body }) => ({ ...this.#given.place, id, type, at, body }));
  }

  /** From now on in memory, with all of this page that waits: another page sends what is in storage, and the server keeps each once. */
  #forgoStorage(): void {
    const entries = [...this.#entries.values()];
    if (this.#end) {
      const lost = entries.filter(({ key, isWriting }) => key <= 0 && !isWriting);
      for (const entry of lost) this.#finish(entry, this.#end);
      return;
    }
    if (this.isDurable) {
      this.#store = new MemoryStore();
      this.#given.onNoStorage();
      // Nobody else sees this memory, so there is no lock to wait for.
      const isStarted = this.#channel !== null;
      this.stop();
      if (isStarted) this.start();
    }
    this.#unwritten = [];
    void this.#put(entries.filter(({ key }) => key >= 0));
  }

  /** What storage should have, and has not, since somebody has cleared it, is put there again. The server keeps each once. */
  async #recover(): Promise<void> {
    const entries = [...this.#entries.values()].filter(({ key, isLeaving }) => key > 0 && !isLeaving);
    if (entries.length === 0) return;
    const there = await this.#store.present(entries.map(({ key }) => key));
    const lost = entries.filter(({ key, isOver }) => key > 0 && !there.has(key) && !isOver);
    for (const entry of lost) entry.key = 0;
    if (lost.length > 0) await this.#put(lost);
  }

  #onMessage(message: Message): void {
    const sender = this.#sender;
    switch (message.kind) {
      case 'committed':
        if (sender.isActive) sender.notice(message.count);
        break;
      case 'flush':
        if (sender.isActive) sender.retryNow(true);
        break;
      case 'tried':
        this.#onTried(message.isEmpty);
        break;
      case 'rest':
        this.#onRest(message.until);
        break;
      case 'over':
        for (const { id, outcome } of message.events) {
          const entry = this.#entries.get(id);
          if (entry) this.#finish(entry, outcome);
        }
    }
  }

  #onTried(isEmpty: boolean): void {
    for (const resolve of this.#tried) resolve();
    this.#tried.clear();
    if (isEmpty) this.#recover().catch(() => this.#forgoStorage());
  }

  #onRest(until: number): void {
    const { reporter } = this.#given;
    this.#sender.restsUntil = until;
    if (until > 0) reporter.hold({ kind: 'rate-limited', retryAt: until });
    else reporter.counts.held = null;
  }

  #broadcast(message: Message): void {
    this.#channel?.post(message);
  }

  /**
   * Takes rows out of the queue, and counts those that nobody has taken out before. The other tabs are told first: if this one
   * dies in between, the rows are sent again, while nobody would ever tell the others.
   */
  async #settle(rows: readonly StoredRow[], outcomeOf: (row: StoredRow) => Outcome): Promise<void> {
    if (rows.length === 0) return;
    const events = this.#broadcastEnded(rows, outcomeOf);
    const there = await this.#store.remove(rows.map(({ key }) => key));
    for (const event of events) if (there.has(event.key)) this.#finish(event, event.outcome);
  }

  async #postpone(rows: readonly StoredRow[]): Promise<void> {
    if (rows.length === 0) return;
    const moved = await this.#store.postpone(rows);
    for (const { id, key } of rows) {
      const entry = this.#entries.get(id);
      if (entry) entry.key = moved.get(key) ?? entry.key;
    }
  }

  #broadcastEnded(
    rows: readonly StoredRow[],
    outcomeOf: (row: StoredRow) => Outcome,
  ): readonly (Ended & { readonly key: number })[] {
    const events = rows.map((row) => ({ id: row.id, type: row.type, key: row.key, outcome: outcomeOf(row) }));
    if (rows.length > 0) this.#broadcast({ kind: 'over', events });
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
}
