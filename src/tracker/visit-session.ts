import { claim } from './browser-notes.js';
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
  /** Whose they are; null where there is none yet. */
  readonly owner: string | null;
}

const nothing: Kept = { id: '', count: 0, at: 0, owner: null };

/** All trackers of a page have one visit of the same address and subject. */
const visits = new Map<string, VisitSession>();

/**
 * One reader's session, over the pages of a tab, and the order of what happens in it. It is in sessionStorage only between two
 * pages, under a name that one page claims: a tab that is opened meanwhile gets a copy of it, and is a session of its own.
 */
export class VisitSession {
  readonly #queueName: string;
  #now: Kept;

  constructor(queueName: string) {
    this.#queueName = queueName;
    this.#now = take(queueName);
  }

  static of(queueName: string): VisitSession {
    const visit = visits.get(queueName) ?? new VisitSession(queueName);
    visits.set(queueName, visit);
    return visit;
  }

  static forget(queueName: string): void {
    visits.delete(queueName);
    try {
      sessionStorage.removeItem(keyOf(queueName));
    } catch {
      // Nothing was kept.
    }
  }

  /** Where an event of this owner that happens then has its place: from 1 on, without a gap. */
  next(at: number, owner: string): { session: string; sequence: number } {
    const { id, count, at: last, owner: before } = this.#now;
    const goesOn = owner === before && at - last <= pause;
    this.#now = { id: goesOn ? id : newId(), count: goesOn ? count + 1 : 1, at, owner };
    return { session: this.#now.id, sequence: this.#now.count };
  }

  /** For the next page of this tab. */
  save(): void {
    try {
      const { id, count, at, owner } = this.#now;
      if (id) sessionStorage.setItem(keyOf(this.#queueName), JSON.stringify([newId(), id, count, at, owner]));
    } catch {
      // A page without storage has a session of its own.
    }
  }

  /** Shown again: pages in between may have gone on with it, or be it still. */
  resume(): void {
    const kept = take(this.#queueName);
    this.#now = kept.id === this.#now.id ? kept : nothing;
  }
}

const keyOf = (queueName: string): string => `analytics-tracker-session ${queueName}`;

function take(queueName: string): Kept {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(queueName)) ?? '');
    sessionStorage.removeItem(keyOf(queueName));
    const [name, id, count, at, owner] = Array.isArray(kept) ? (kept as readonly unknown[]) : [];
    if (typeof id === 'string' && claim(queueName, String(name)))
      return { id, count: Number(count) || 0, at: Number(at) || 0, owner: typeof owner === 'string' ? owner : null };
  } catch {
    // Nothing was kept.
  }
  return nothing;
}
