import type { AnalyticsFailure } from '../datasets/failure.js';
import type { ApiRequest, Reply } from '../datasets/question.js';
import { reasonOf, unlessAborted } from './abort.js';
import type { ResponseBody } from './http.js';
import { readWith } from './payload.js';

type Parse<T> = ApiRequest<T>['parse'];
type Exchange = (signal: AbortSignal) => Promise<ResponseBody>;

/** Answers kept for those that ask later at the same tick. A dashboard has fewer addresses than this. */
const maxKept = 32;

/** What is under way and what has just arrived: one key is one request, for all that ask at the same tick. */
export class RequestCache {
  readonly #requests = new Map<string | symbol, InFlight>();
  #generation = 0;

  /**
   * @param key what makes two requests the same; null is like no other
   * @param now an answer asked for at this tick, or a later one, is used again by those with the same `parse`
   * @param signal the asker's own; the request goes on while anybody waits for it
   * @param exchange makes the request; its signal fires when nobody waits any more, or the pool is cleared
   */
  async ask<T>(key: string | null, now: number, signal: AbortSignal, parse: Parse<T>, exchange: Exchange): Promise<Reply<T>> {
    if (signal.aborted) throw reasonOf(signal);
    const at = key === null ? Symbol() : `${this.#generation} ${key}`;
    let shared = this.#requests.get(at);
    if (!shared?.canServe(now, parse)) {
      shared = new InFlight(exchange);
      // A map keeps the first place of a key; the newest is to be the last.
      this.#requests.delete(at);
      this.#requests.set(at, shared);
    }
    try {
      return await shared.join(now, signal, parse);
    } finally {
      if ((key === null || shared.state === 'over') && this.#requests.get(at) === shared) this.#requests.delete(at);
      this.#trim();
    }
  }

  /**
   * What is asked from now on is requested anew, also where the same is under way: that may have been answered before something
   * was written.
   */
  expire(): void {
    this.#generation += 1;
  }

  /** What is under way fails with this, and what is kept is let go. */
  clear(reason: AnalyticsFailure): void {
    for (const shared of this.#requests.values()) shared.stop(reason);
    this.#requests.clear();
  }

  #trim(): void {
    for (const [key, { state }] of this.#requests) {
      if (this.#requests.size <= maxKept) return;
      if (state !== 'waiting') this.#requests.delete(key);
    }
  }
}

const noBytes: Uint8Array = new Uint8Array();

/** One request, and all who wait for it. */
class InFlight {
  #state: 'waiting' | 'arrived' | 'over' = 'waiting';
  #tick = -Infinity;
  #waiting = 0;
  #asOf = 0;
  #bytes = noBytes;
  readonly #parsed = new Map<Parse<unknown>, unknown>();
  readonly #stop = new AbortController();
  readonly #arrival: Promise<void>;

  constructor(exchange: Exchange) {
    this.#arrival = exchange(this.#stop.signal).then(
      ({ bytes, asOf }) => {
        this.#bytes = bytes;
        this.#asOf = asOf;
        this.#state = 'arrived';
      },
      (error: unknown) => {
        this.#state = 'over';
        throw error;
      },
    );
  }

  get state() {
    return this.#state;
  }

  canServe(now: number, parse: Parse<unknown>): boolean {
    return this.#state === 'waiting' || (this.#state === 'arrived' && this.#tick >= now && this.#parsed.has(parse));
  }

  async join<T>(now: number, signal: AbortSignal, parse: Parse<T>): Promise<Reply<T>> {
    this.#tick = Math.max(this.#tick, now);
    this.#waiting += 1;
    try {
      await unlessAborted(this.#arrival, signal);
      if (!this.#parsed.has(parse)) this.#parsed.set(parse, readWith(parse, this.#bytes));
      // The value under a function is what that function returned.
      return { value: this.#parsed.get(parse) as T, asOf: this.#asOf };
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) {
        // All who came before the answer have read it.
        this.#bytes = noBytes;
        if (this.#state === 'waiting') this.stop();
      }
    }
  }

  stop(reason?: AnalyticsFailure): void {
    this.#state = 'over';
    this.#stop.abort(reason);
  }
}
