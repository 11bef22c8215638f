import { field } from '../client/field.js';
import { newId } from './id.js';

const key = 'analytics-tracker-session';

/** A session ends when nothing has happened for so long, ms. */
const pause = 30 * 60_000;

/** Numbers of one page, of which a session may have many. */
const perPage = 2 ** 32;

interface Kept {
  readonly id: string;
  readonly page: number;
  readonly at: number;
}

/** One reader's session, over the pages of a tab, and the order of what happens in it. */
export class Visit {
  #id = '';
  #page = 0;
  #count = 0;
  #at = 0;

  constructor(now: number) {
    const kept = read();
    if (kept && now - kept.at < pause) this.#begin(kept.id, kept.page + 1, now);
    else this.#begin(newId(), 0, now);
  }

  /** Where an event that happens now has its place. Numbers grow from page to page, whatever the clock does. */
  next(now: number): { session: string; sequence: number } {
    if (now - this.#at > pause) this.#begin(newId(), 0, now);
    this.#at = now;
    return { session: this.#id, sequence: this.#page * perPage + ++this.#count };
  }

  /** For the next page of this tab. */
  keep(): void {
    const kept: Kept = { id: this.#id, page: this.#page, at: this.#at };
    try {
      sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A page without storage has a session of its own.
    }
  }

  static forget(): void {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Then nothing was kept.
    }
  }

  #begin(id: string, page: number, now: number): void {
    this.#id = id;
    this.#page = page;
    this.#count = 0;
    this.#at = now;
    this.keep();
  }
}

function read(): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const [id, page, at] = [field(kept, 'id'), field(kept, 'page'), field(kept, 'at')];
    return typeof id === 'string' && typeof page === 'number' && typeof at === 'number' ? { id, page, at } : null;
  } catch {
    return null;
  }
}
