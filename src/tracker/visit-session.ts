import { newId } from './id.js';

/** A session ends when nothing has happened for so long, ms. */
const pause = 30 * 60_000;

/** What a page hands to the next one of its tab. */
interface Kept {
  readonly id: string;
  /** Of events so far. */
  readonly count: number;
  /** When the last one happened, ms since the epoch. */
  readonly at: number;
}

/** All trackers of a page have one visit of the same address and subject. */
const visits = new Map<string, VisitSession>();

/**
 * One reader's session, over the pages of a tab, and the order of what happens in it. It is in sessionStorage only between two
 * pages: a tab that is opened by this one gets a copy of that, and is a session of its own.
 */
export class VisitSession {
  readonly #key: string;
  #id = '';
  #count = 0;
  #at = 0;

  constructor(queueName: string) {
    this.#key = keyOf(queueName);
    const { id, count, at } = take(this.#key);
    if (Date.now() - at > pause) this.#begin();
    else {
      this.#id = id;
      this.#count = count;
    }
    this.#at = Date.now();
  }

  static of(queueName: string): VisitSession {
    const visit = visits.get(queueName) ?? new VisitSession(queueName);
    visits.set(queueName, visit);
    return visit;
  }

  static forget(queueName: string): void {
    visits.delete(queueName);
    take(keyOf(queueName));
  }

  /** Where an event that happens then has its place: from 1 on, without a gap. */
  next(at: number): { session: string; sequence: number } {
    if (at - this.#at > pause) this.#begin();
    this.#at = at;
    return { session: this.#id, sequence: ++this.#count };
  }

  /** For the next page of this tab. */
  save(): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify([this.#id, this.#count, this.#at]));
    } catch {
      // A page without storage has a session of its own.
    }
  }

  /** Shown again: pages in between may have gone on with it, or be it still. */
  resume(): void {
    const { id, count } = take(this.#key);
    if (id === this.#id) this.#count = count;
    else this.#begin();
  }

  #begin(): void {
    this.#id = newId();
    this.#count = 0;
  }
}

const keyOf = (queueName: string): string => `analytics-tracker-session ${queueName}`;

function take(key: string): Kept {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '');
    sessionStorage.removeItem(key);
    const [id, count, at] = Array.isArray(kept) ? (kept as readonly unknown[]) : [];
    if (typeof id === 'string') return { id, count: Number(count) || 0, at: Number(at) || 0 };
  } catch {
    // Nothing was kept.
  }
  return { id: '', count: 0, at: 0 };
}
