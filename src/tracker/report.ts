import type { Failure } from '../datasets/failure.js';
import type { DropReason, Outcome } from './entry.js';

/** An event at one of its moments. */
export interface Moment {
  readonly id: string;
  readonly type: string;
}

/** What can be listened to, and what is told then. */
export interface Moments {
  /** `track()` was called. */
  queued: Moment;
  /** In storage: accepted. */
  committed: Moment;
  /** The server has stored it. */
  sent: Moment;
  /** The server had stored it before. */
  duplicate: Moment;
  /** The server will not store it. */
  rejected: Moment & { readonly reason: string };
  /** Lost on this side. */
  dropped: Moment & { readonly reason: DropReason };
  /** Nothing is sent until something changes, or for a while: see `Report.held`. */
  held: { readonly failure: Failure };
  /** A goal was reached. */
  goal: { readonly name: string; readonly conversationId?: string };
}

/**
 * What has become of events so far, as this page saw it: its own, and those of others that it sent. What was in storage when
 * consent was withdrawn is counted by the one page that took it out there.
 */
export interface Report {
  readonly queued: number;
  readonly committed: number;
  readonly sent: number;
  readonly duplicate: number;
  /** How many, by reason. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Of this page, and not over. */
  readonly waiting: number;
  /** Where they wait; null where that is not known yet. */
  readonly storage: 'indexeddb' | 'memory' | null;
  /**
   * Why nothing is sent until something changes: no usable token (`auth`), no such address, ten attempts in vain (`offline`), or,
   * until `retryAt`, that the server wants to be left alone (`rate-limited`). Null while all is well.
   */
  readonly held: Failure | null;
}

type Listener = (detail: never) => void;

export class Reporter {
  readonly counts = {
    queued: 0,
    committed: 0,
    sent: 0,
    duplicate: 0,
    rejected: {} as Record<string, number>,
    dropped: {} as Partial<Record<DropReason, number>>,
    held: null as Failure | null,
  };
  readonly #listeners = new Map<keyof Moments, Set<Listener>>();

  on<M extends keyof Moments>(moment: M, listener: (detail: Moments[M]) => void): () => void {
    const all = this.#listeners.get(moment) ?? new Set();
    this.#listeners.set(moment, all);
    all.add(listener);
    return () => void all.delete(listener);
  }

  emit<M extends keyof Moments>(moment: M, detail: Moments[M]): void {
    for (const listener of this.#listeners.get(moment) ?? []) {
      try {
        (listener as (detail: Moments[M]) => void)(detail);
      } catch (error) {
        // A listener's mistake is not the tracker's.
        reportError(error);
      }
    }
  }

  count(moment: 'queued' | 'committed', { id, type }: Moment): void {
    this.counts[moment]++;
    this.emit(moment, { id, type });
  }

  finish(event: Moment, outcome: Outcome): void {
    this.add(outcome, 1);
    this.emitEnd(event, outcome);
  }

  /** So many have ended so. */
  add(outcome: Outcome, count: number): void {
    if (count === 0) return;
    if ('reason' in outcome) {
      const counts: Record<string, number> = this.counts[outcome.kind];
      counts[outcome.reason] = (counts[outcome.reason] ?? 0) + count;
    } else this.counts[outcome.kind] += count;
  }

  emitEnd({ id, type }: Moment, outcome: Outcome): void {
    if ('reason' in outcome) this.emit(outcome.kind, { id, type, reason: outcome.reason });
    else this.emit(outcome.kind, { id, type });
  }

  hold(failure: Failure): void {
    this.counts.held = failure;
    this.emit('held', { failure });
  }
}
