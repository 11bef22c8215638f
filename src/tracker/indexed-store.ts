import { promisifyRequest } from 'idb-keyval';
import { field } from '../client/field.js';
import type { Moment } from './report.js';
import type { Place, Row, Store, StoredRow } from './store.js';

const name = 'analytics-tracker';

/** Longer than opening takes, unless another page stands in the way, or the browser forgets to answer. */
const patience = 5_000;

/** More than one transaction should hold. */
const mostAtOnce = 1_000;

/** The events, and what was among them and is none. */
type Name = 'events' | 'aside';

/** Rejects also where merely to ask is forbidden. */
async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const events = request.result.createObjectStore('events', { keyPath: 'key', autoIncrement: true });
    events.createIndex('place', ['queue', 'owner']);
    events.createIndex('age', ['queue', 'at']);
    request.result.createObjectStore('aside', { autoIncrement: true });
  };
  return new Promise((resolve, reject) => {
    setTimeout(reject, patience);
    void promisifyRequest(request).then((db) => {
      // A later version of the library in another tab is not to wait for this page.
      db.onversionchange = () => db.close();
      resolve(db);
    }, reject);
  });
}

/** Keeps events in IndexedDB: through reload and crash of the page, for all tabs of the origin. */
export class IndexedStore implements Store {
  readonly isDurable = true;
  readonly #onCorrupt: (rows: readonly Moment[]) => void;
  #db: Promise<IDBDatabase>;

  /** Where the browser has no IndexedDB for this page, or something else under its name, whatever it is asked to do fails. */
  constructor(onCorrupt: (rows: readonly Moment[]) => void) {
    this.#onCorrupt = onCorrupt;
    this.#db = open();
    // Told by whatever is asked of it first.
    this.#db.catch(() => {});
  }

  async add(rows: readonly Row[], most: number): Promise<{ keys: number[]; over: StoredRow[] }> {
    const { events, done } = await this.#write();
    const requests = rows.map((row) => events.add(row));
    const place = rows.map(({ queue, owner }) => [queue, owner])[0];
    const count = await promisifyRequest(events.index('place').count(place));
    const over: unknown[] = count > most ? await promisifyRequest(events.index('place').getAll(place, count - most)) : [];
    for (const row of over) events.delete(keyOf(row));
    await done;
    return { keys: requests.map(({ result }) => Number(result)), over: over.filter(isRow) };
  }

  async oldest(place: Place, count: number): Promise<StoredRow[]> {
    const rows: unknown[] = await promisifyRequest((await this.#read()).index('place').getAll([place.queue, place.owner], count));
    const bad = rows.filter((row) => !isRow(row));
    if (bad.length === 0) return rows.filter(isRow);
    const { events, aside, done } = await this.#write();
    for (const row of bad) {
      aside.add(row);
      events.delete(keyOf(row));
    }
    await done;
    this.#onCorrupt(bad.map((row) => ({ id: String(field(row, 'id')), type: String(field(row, 'type')) })));
    return this.oldest(place, count);
  }

  async olderThan(queue: string, at: number): Promise<StoredRow[]> {
    const range = IDBKeyRange.bound([queue], [queue, at]);
    const rows: unknown[] = await promisifyRequest((await this.#read()).index('age').getAll(range, mostAtOnce));
    return rows.filter(isRow);
  }

  async remove(keys: readonly number[]): Promise<ReadonlySet<number>> {
    const { events, done } = await this.#write();
    const there = keys.map((key) => events.getKey(key));
    for (const key of keys) events.delete(key);
    await done;
    return new Set(there.map(({ result }) => Number(result)));
  }

  /** Takes out all, of every owner. */
  async clear(queue: string): Promise<StoredRow[]> {
    const { events, aside, done } = await this.#write();
    // A list comes after every text, so this is every owner.
    const rows: unknown[] = await promisifyRequest(events.index('place').getAll(IDBKeyRange.bound([queue], [queue, []])));
    for (const row of rows) events.delete(keyOf(row));
    aside.clear();
    await done;
    return rows.filter(isRow);
  }

  async #read(): Promise<IDBObjectStore> {
    return (await this.#transaction('readonly')).objectStore('events');
  }

  async #write(): Promise<Record<Name, IDBObjectStore> & { done: Promise<void> }> {
    const transaction = await this.#transaction('readwrite');
    return {
      events: transaction.objectStore('events'),
      aside: transaction.objectStore('aside'),
      done: promisifyRequest(transaction),
    };
  }

  /** The browser closes a database whose data the reader has cleared; what comes after starts anew. */
  async #transaction(mode: IDBTransactionMode): Promise<IDBTransaction> {
    const stores: Name[] = ['events', 'aside'];
    try {
      return (await this.#db).transaction(stores, mode);
    } catch {
      this.#db = open();
      return (await this.#db).transaction(stores, mode);
    }
  }
}

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
