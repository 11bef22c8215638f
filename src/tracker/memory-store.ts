import type { Place, Row, Store, StoredRow } from './store.js';

/** Keeps events as long as the page lives. */
export class MemoryStore implements Store {
  readonly isDurable = false;
  readonly #rows = new Map<number, StoredRow>();
  #last = 0;

  add(rows: readonly Row[], most: number): Promise<{ keys: number[]; over: StoredRow[] }> {
    const keys = rows.map((row) => {
      // Negative, so that none is taken for a key of the storage that it stands in for.
      this.#rows.set(--this.#last, { ...row, key: this.#last });
      return this.#last;
    });
    const over = [...this.#rows.values()].slice(0, Math.max(0, this.#rows.size - most));
    for (const { key } of over) this.#rows.delete(key);
    return Promise.resolve({ keys, over });
  }

  oldest({ owner }: Place, count: number): Promise<StoredRow[]> {
    const found: StoredRow[] = [];
    for (const row of this.#rows.values()) {
      if (found.length >= count) break;
      if (row.owner === owner) found.push(row);
    }
    return Promise.resolve(found);
  }

  olderThan(_queue: string, at: number): Promise<StoredRow[]> {
    return Promise.resolve([...this.#rows.values()].filter((row) => row.at < at));
  }

  remove(keys: readonly number[]): Promise<ReadonlySet<number>> {
    return Promise.resolve(new Set(keys.filter((key) => this.#rows.delete(key))));
  }

  clear(): Promise<StoredRow[]> {
    const rows = [...this.#rows.values()];
    this.#rows.clear();
    return Promise.resolve(rows);
  }
}
