import { newId } from './id.js';

const key = 'analytics-tracker-session';

/** A session ends when nothing has happened for so long, ms. */
const pause = 30 * 60_000;

/** Numbers of one page, of which a session may have many. */
const perPage = 2 ** 32;

/** One reader's session, over the pages of a tab, and the order of what happens in it. */
export class Visit {
  #id = '';
  #page = 0;
  #count = 0;
  #at = 0;

  constructor(now: number) {
    const [id, page, at] = read();
    if (typeof id === 'string' && now - Number(at) < pause) this.#begin(now, id, Number(page) + 1 || 0);
    else this.#begin(now);
  }

  /** Where an event that happens now has its place. Numbers grow from page to page, whatever the clock does. */
  next(now: number): { session: string; sequence: number } {
    if (now - this.#at > pause) this.#begin(now);
    this.#at = now;
    return { session: this.#id, sequence: this.#page * perPage + ++this.#count };
  }

  /** For the next page of this tab. */
  keep(): void {
    try {
      sessionStorage.setItem(key, JSON.stringify([this.#id, this.#page, this.#at]));
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

  #begin(now: number, id = newId(), page = 0): void {
    this.#id = id;
    this.#page = page;
    this.#count = 0;
    this.#at = now;
    this.keep();
  }
}

function read(): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
