import type { Place, Row, Store, StoredRow } from './store.js';

/** Keeps the events of one place as long as the page lives. */
export class MemoryStore implements Store {
  readonly isDurable = false;
  readonly isOpen = false;
  #rows: StoredRow[] = [];
  #last = 0;
  #rest = 0;

  add(rows: readonly Row[], most: number): { keys: number[]; over: StoredRow[] } {
    // Negative, so that none is taken for a key of the storage that this stands in for.
    const added = rows.map((row) => ({ ...row, key: --this.#last }));
    this.#rows.push(...added);
    return {
      keys: added.map(({ key }) => key),
      // Less than none is none.
      over: this.#rows.splice(0, this.#rows.length - most),
    };
  }

  oldest(_place: Place, count: number): StoredRow[] {
    return this.#rows.slice(0, count);
  }

  olderThan(_queue: string, at: number): StoredRow[] {
    return this.#rows.filter((row) => row.at < at);
  }

  remove(keys: readonly number[]): ReadonlySet<number> {
    const gone = this.present(keys);
    this.#rows = this.#rows.filter(({ key }) => !gone.has(key));
    return gone;
  }

  postpone(rows: readonly StoredRow[]): ReadonlyMap<number, number> {
    const there = this.remove(rows.map(({ key }) => key));
    const moved = rows.filter(({ key }) => there.has(key));
    this.#rows.push(...moved);
    return new Map();
  }

  present(keys: readonly number[]): ReadonlySet<number> {
    const asked = new Set(keys);
    return new Set(this.#rows.map(({ key }) => key).filter((key) => asked.has(key)));
  }

  restOf(): number {
    return this.#rest;
  }

  rest(_place: Place, until: number): void {
    this.#rest = until;
  }
}
