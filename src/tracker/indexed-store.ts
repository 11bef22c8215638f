import { promisifyRequest } from 'idb-keyval';
import { field } from '../client/field.js';
import type { LeftPage } from './browser-notes.js';
import { newId } from './id.js';
import type { Moment } from './report.js';
import { Withdrawn, type Place, type Row, type Store, type StoredRow } from './store.js';

const name = 'analytics-tracker';

/** Longer than opening takes, unless another page stands in the way, or the browser forgets to answer. */
const openTimeout = 5_000;

/** More than one transaction should hold. */
const mostAtOnce = 1_000;

/**
 * The events, what was among them and is none, and notes by key: `['withdrawal', queue]` is the last withdrawal of consent,
 * `['revoked', queue, withdrawal]` is there for each one before it, `['rest', queue, owner]` is until when not to send,
 * `['written', queue, page]` how many events a page has got into storage.
 */
const names = ['events', 'aside', 'notes'] as const;

type Stores = Record<(typeof names)[number], IDBObjectStore> & { readonly transaction: IDBTransaction };

/** Rejects also where merely to ask is forbidden. */
async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 2);
  request.onupgradeneeded = ({ oldVersion }) => {
    const { result } = request;
    if (oldVersion < 1) {
      const events = result.createObjectStore('events', { keyPath: 'key', autoIncrement: true });
      events.createIndex('place', ['queue', 'owner']);
      events.createIndex('age', ['queue', 'at']);
      // Keys go on from here: storage that a reader has cleared has other keys than before, which pages may still hold.
      const key = Math.floor(Math.random() * 2 ** 52);
      events.add({ key });
      events.delete(key);
      result.createObjectStore('aside', { autoIncrement: true });
    }
    result.createObjectStore('notes');
  };
  return new Promise((resolve, reject) => {
    setTimeout(reject, openTimeout);
    promisifyRequest(request).then(resolve, reject);
  });
}

export interface IndexedStoreOptions {
  readonly queueName: string;
  /** The last one known of, which may not have got into storage; `''` where there is none. */
  readonly withdrawal: string;
  /** Earlier pages that were gone before they knew what had got into storage. */
  readonly left: readonly LeftPage[];
  /** Rows that are no events were set aside. */
  readonly onCorrupt: (rows: readonly Moment[]) => void;
  /** So many were taken away by a withdrawal. */
  readonly onCleared: (count: number) => void;
  /** So many of the earlier pages have not got into storage. */
  readonly onLost: (count: number) => void;
}

/**
 * Keeps events in IndexedDB: through reload and crash of the page, for all tabs of the origin. Nothing is added after consent was
 * withdrawn, by whichever page: that is decided in the same transaction.
 */
export class IndexedStore implements Store {
  readonly isDurable = true;
  readonly #given: IndexedStoreOptions;
  readonly #page = newId();
  /** Events that were to be added, and that were. */
  #asked = 0;
  #added = 0;
  /** The last withdrawal when this began; undefined until that is known. */
  #withdrawal: string | undefined;
  /** Consent was withdrawn, and this page has heard of it. */
  #isOver = false;
  #db: IDBDatabase | null = null;
  #opening: Promise<IDBDatabase> | null = null;

  /** Where the browser has no IndexedDB for this page, or something else under its name, whatever it is asked to do fails. */
  constructor(given: IndexedStoreOptions) {
    this.#given = given;
    // What fails is told by whatever is asked of it first.
    this.#open().catch(() => this.#withdrawal ?? this.#tellLost(() => 0));
  }

  /** What the next page has to know to tell what this one has lost. */
  get left(): LeftPage {
    return { page: this.#page, asked: this.#asked, added: this.#added };
  }

  get isOpen(): boolean {
    return this.#db !== null;
  }

  async add(rows: readonly Row[], most: number): Promise<{ keys: number[]; over: StoredRow[] }> {
    // Without a wait where that is possible, and committed without one: the page may be gone before the next task.
    const { events, notes, transaction } = this.#now() ?? (await this.#begin());
    // Elsewhere it may have been obeyed before this was open.
    if (this.#isOver) throw new Withdrawn();
    const done = end(transaction);
    const revoked = this.#revoked();
    // Fails, and with it all else, where it is there.
    notes.add(1, revoked);
    notes.delete(revoked);
    const requests = rows.map((row) => events.add(row));
    this.#asked += rows.length;
    notes.put(this.#asked, ['written', this.#given.queueName, this.#page]);
    const place = rows.map(({ queue, owner }) => [queue, owner])[0];
    const count = events.index('place').count(place);
    transaction.commit();
    try {
      await done;
    } finally {
      this.#added += rows.length;
    }
    const over = count.result > most ? await this.#shorten(place, count.result - most) : [];
    return { keys: requests.map(({ result }) => Number(result)), over };
  }

  async oldest(place: Place, count: number): Promise<StoredRow[]> {
    const rows: unknown[] = await promisifyRequest(
      (await this.#begin('readonly')).events.index('place').getAll([place.queue, place.owner], count),
    );
    const bad = rows.filter((row) => !isRow(row));
    if (bad.length === 0) return rows.filter(isRow);
    const { events, aside, transaction } = await this.#begin();
    for (const row of bad) {
      aside.add(row);
      events.delete(keyOf(row));
    }
    await end(transaction);
    this.#given.onCorrupt(bad.map((row) => ({ id: String(field(row, 'id')), type: String(field(row, 'type')) })));
    return this.oldest(place, count);
  }

  async olderThan(queue: string, at: number): Promise<StoredRow[]> {
    const range = IDBKeyRange.bound([queue], [queue, at]);
    const rows: unknown[] = await promisifyRequest((await this.#begin('readonly')).events.index('age').getAll(range, mostAtOnce));
    return rows.filter(isRow);
  }

  async remove(keys: readonly number[]): Promise<ReadonlySet<number>> {
    const { events, notes, transaction } = await this.#begin();
    // Nobody needs it as long as nothing more is being added.
    if (this.#asked === this.#added) notes.delete(['written', this.#given.queueName, this.#page]);
    const there = keys.map((key) => events.getKey(key));
    for (const key of keys) events.delete(key);
    await end(transaction);
    return found(there);
  }

  async postpone(rows: readonly StoredRow[]): Promise<ReadonlyMap<number, number>> {
    const { events, transaction } = await this.#begin();
    const done = end(transaction);
    const moved = new Map<number, IDBRequest<IDBValidKey>>();
    for (const { key, ...row } of rows)
      events.getKey(key).onsuccess = ({ target }) => {
        if ((target as IDBRequest).result === undefined) return;
        events.delete(key);
        moved.set(key, events.add(row));
      };
    await done;
    return new Map([...moved].map(([key, { result }]) => [key, Number(result)]));
  }

  async present(keys: readonly number[]): Promise<ReadonlySet<number>> {
    const { events, transaction } = await this.#begin('readonly');
    const there = keys.map((key) => events.getKey(key));
    await end(transaction);
    return found(there);
  }

  async restOf({ queue, owner }: Place): Promise<number> {
    const { notes } = await this.#begin('readonly');
    return Number(await promisifyRequest(notes.get(['rest', queue, owner]))) || 0;
  }

  async rest({ queue, owner }: Place, until: number): Promise<void> {
    const { notes, transaction } = await this.#begin();
    notes.put(until, ['rest', queue, owner]);
    await end(transaction);
  }

  /**
   * Takes out what is older than this withdrawal, of every owner, once; and what this page has added before it heard of it, perhaps
   * after another one had taken out all. Nothing is added from here on.
   */
  async withdraw(withdrawal: string, added: readonly number[]): Promise<void> {
    this.#isOver = true;
    await this.#clear(this.#db ?? (await this.#open()), withdrawal);
    if (added.length > 0) this.#given.onCleared((await this.remove(added)).size);
  }

  /** Whether consent has not been withdrawn since this began. */
  async isCurrent(): Promise<boolean> {
    const { notes } = await this.#begin('readonly');
    return (await promisifyRequest(notes.getKey(this.#revoked()))) === undefined;
  }

  async #clear(db: IDBDatabase, withdrawal: string): Promise<void> {
    const { events, aside, notes, transaction } = stores(db);
    const done = end(transaction);
    const key = ['withdrawal', this.#given.queueName];
    const last = textOf(await promisifyRequest<unknown>(notes.get(key)));
    const isPast = last === withdrawal || (await promisifyRequest(notes.getKey(this.#revoked(withdrawal)))) !== undefined;
    if (isPast) return;
    notes.put(withdrawal, key);
    notes.put(1, this.#revoked(last));
    // A list comes after every text, so this is every owner.
    for (const kind of ['rest', 'written'])
      notes.delete(IDBKeyRange.bound([kind, this.#given.queueName], [kind, this.#given.queueName, []]));
    const ofQueue = IDBKeyRange.bound([this.#given.queueName], [this.#given.queueName, []]);
    const rows: unknown[] = await promisifyRequest(events.index('place').getAll(ofQueue));
    for (const row of rows) events.delete(keyOf(row));
    aside.clear();
    await done;
    this.#given.onCleared(rows.length);
  }

  /** Takes out the oldest of a place. */
  async #shorten(place: IDBValidKey | undefined, count: number): Promise<StoredRow[]> {
    const { events, transaction } = await this.#begin();
    const over: unknown[] = await promisifyRequest(events.index('place').getAll(place, count));
    for (const row of over) events.delete(keyOf(row));
    await end(transaction);
    return over.filter(isRow);
  }

  /** The browser closes a database whose data the reader has cleared; what comes after starts anew. */
  async #begin(mode?: IDBTransactionMode): Promise<Stores> {
    return this.#now(mode) ?? stores(await this.#open(), mode);
  }

  /** The key of the note that consent was withdrawn after this withdrawal. */
  #revoked(withdrawal = this.#withdrawal ?? ''): string[] {
    return ['revoked', this.#given.queueName, withdrawal];
  }

  #now(mode?: IDBTransactionMode): Stores | null {
    try {
      return this.#db && stores(this.#db, mode);
    } catch {
      this.#close();
      return null;
    }
  }

  #open(): Promise<IDBDatabase> {
    const opening = (this.#opening ??= open().then(async (db) => {
      db.onclose = () => this.#close();
      // A later version of the library in another tab is not to wait for this page.
      db.onversionchange = () => {
        db.close();
        this.#close();
      };
      if (this.#withdrawal === undefined) await this.#start(db);
      return (this.#db = db);
    }));
    opening.catch(() => this.#close());
    return opening;
  }

  /** What earlier pages have left undone, before anything is added. */
  async #start(db: IDBDatabase): Promise<void> {
    const { queueName: queue, withdrawal, left } = this.#given;
    if (withdrawal) await this.#clear(db, withdrawal);
    const { notes, transaction } = stores(db);
    const last = notes.get(['withdrawal', queue]);
    const written = left.map(({ page }) => notes.get(['written', queue, page]));
    for (const { page } of left) notes.delete(['written', queue, page]);
    const all = IDBKeyRange.bound(['written', queue], ['written', queue, []]);
    const kept = notes.count(all);
    // Those of pages that have left in peace.
    kept.onsuccess = () => kept.result > mostAtOnce && notes.delete(all);
    await end(transaction);
    this.#withdrawal = textOf(last.result);
    this.#tellLost((index) => Number(written[index]?.result) || 0);
  }

  #tellLost(writtenBy: (index: number) => number): void {
    const lost = this.#given.left.map(({ asked, added }, index) => asked - Math.max(added, writtenBy(index)));
    this.#given.onLost(lost.reduce((sum, count) => sum + Math.max(count, 0), 0));
  }

  #close(): void {
    this.#db = this.#opening = null;
  }
}

function stores(db: IDBDatabase, mode: IDBTransactionMode = 'readwrite'): Stores {
  const transaction = db.transaction(names, mode);
  const [events, aside, notes] = names.map((each) => transaction.objectStore(each));
  return { events: events!, aside: aside!, notes: notes!, transaction };
}

/** When all of it is in storage. Never left unheard: whoever asked for a part of it hears of the failure there. */
function end(transaction: IDBTransaction): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error?.name === 'ConstraintError' ? new Withdrawn() : new Error('aborted'));
  });
  ended.catch(() => {});
  return ended;
}

const found = (requests: readonly IDBRequest<IDBValidKey | undefined>[]): ReadonlySet<number> =>
  new Set(requests.map(({ result }) => Number(result)).filter(Boolean));

const textOf = (note: unknown): string => (typeof note === 'string' ? note : '');

const keyOf = (row: unknown): number => Number(field(row, 'key'));

/**
 * Whether it is what was stored: disks fail, and other scripts of the origin may write here. What the indexes are made of is
 * there, or it would not have been found.
 */
function isRow(row: unknown): row is StoredRow {
  try {
    return field(JSON.parse(String(field(row, 'body'))), 'event_id') === field(row, 'id');
  } catch {
    return false;
  }
}
