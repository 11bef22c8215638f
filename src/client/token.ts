import { AnalyticsFailure, isTransient, type AuthReason } from '../datasets/failure.js';
import { expiryOf, renewalOf } from './expiry.js';
import { field } from './field.js';
import { whenActivated } from './prerender.js';

/**
 * Why a token is asked for.
 *
 * - `first` there has been none yet
 * - `expiring` the one at hand is about to expire
 * - `rejected` the server refused the one at hand (401): mint a new one, the same again is not sent
 * - `retry` the last call failed or answered null, and something has changed since
 */
export type TokenReason = 'first' | 'expiring' | 'rejected' | 'retry';

/**
 * A token, alone or with the moment it expires (ms since the epoch, an ISO text, or a Date; only looked at where the
 * token does not say itself). Null is "not yet": the widgets keep loading until the session is re-armed.
 */
export type TokenAnswer = string | { token: string; expiresAt?: number | string | Date } | null;

/** Mints a token. The signal fires when the answer is no longer wanted. */
export type GetToken = (context: { reason: TokenReason; signal: AbortSignal }) => TokenAnswer | Promise<TokenAnswer>;

/** A token function before anybody has checked what it answers. */
export type TokenSource = (context: { reason: TokenReason; signal: AbortSignal }) => unknown;

const auth = (reason: AuthReason): AnalyticsFailure => new AnalyticsFailure({ kind: 'auth', reason });

interface HeldToken {
  readonly token: string;
  readonly expiry: number;
  renewal: number;
}

/** One asking, shared by all who want a token meanwhile. It may take several calls of the function. */
interface TokenRequest {
  readonly promise: Promise<string>;
  readonly resolve: (token: string) => void;
  readonly reject: (failure: AnalyticsFailure) => void;
  readonly stop: AbortController;
  calls: number;
  /** The function said null: nobody is asked before the session is re-armed. */
  pending: boolean;
}

/** Keeps one token, and asks for it as seldom as it can. After a failure it asks no more until it is re-armed. */
export class TokenKeeper {
  #source: TokenSource | null;
  readonly #timeout: number;
  #held: HeldToken | null = null;
  #request: TokenRequest | null = null;
  #failure: AnalyticsFailure | null = null;
  #rejected: string | null = null;
  #reason: TokenReason = 'first';

  /** @param timeout ms for one call of the source */
  constructor(source: TokenSource | null, timeout: number) {
    this.#source = source;
    this.#timeout = timeout;
  }

  /** The token that can be sent without asking; null where there is none. */
  get atHand(): string | null {
    return this.#held && Date.now() < this.#held.expiry ? this.#held.token : null;
  }

  /** A token good enough to be sent. */
  take(): Promise<string> {
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#request) return this.#request.promise;
    if (this.#held && Date.now() < this.#held.renewal) return Promise.resolve(this.#held.token);
    return this.#ask(this.#held ? 'expiring' : this.#reason);
  }

  /** Another token than the one the server refused. */
  renew(refused: string): Promise<string> {
    if (!this.#held || this.#held.token === refused) {
      this.#held = null;
      this.#rejected = refused;
      this.#reason = 'rejected';
    }
    return this.take();
  }

  /** The server refused this one too. */
  giveUp(refused: string): AnalyticsFailure {
    const failure = auth('rejected');
    if (this.#held?.token === refused) {
      this.#held = null;
      this.#fail(failure);
    }
    return failure;
  }

  /** Another function from now on. The token stays. A call under way may still answer, so slow ones are not starved. */
  use(source: TokenSource | null): void {
    this.#source = source;
    this.#forgive();
    if (this.#request) this.#call(this.#request, 'retry');
  }

  rearm(): void {
    this.#forgive();
    if (this.#request?.pending) this.#call(this.#request, 'retry');
  }

  /** Forgets the token; all who wait, and all who come before the session is re-armed, get the failure. */
  drop(failure: AnalyticsFailure): void {
    this.#held = null;
    this.#rejected = null;
    this.#fail(failure);
    this.#reason = 'first';
  }

  #forgive(): void {
    this.#failure = null;
    // A token that never changes gets another chance, but not within the asking that found it refused.
    if (!this.#request) this.#rejected = null;
  }

  #ask(reason: TokenReason): Promise<string> {
    let resolve!: TokenRequest['resolve'];
    let reject!: TokenRequest['reject'];
    const promise = new Promise<string>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    // All who waited may have left.
    promise.catch(() => {});
    this.#request = { promise, resolve, reject, stop: new AbortController(), calls: 0, pending: false };
    this.#call(this.#request, reason);
    return promise;
  }

  #call(asking: TokenRequest, reason: TokenReason): void {
    const call = ++asking.calls;
    asking.pending = false;
    // Where another function was called since, only a good answer of this one still counts.
    const isLast = () => this.#request === asking && call === asking.calls;
    this.#answer(reason, asking.stop.signal).then(
      (held) => {
        if (held && held.token !== this.#rejected) {
          if (this.#request === asking) this.#settle(held);
        } else if (isLast()) {
          if (!held) asking.pending = true;
          else if (reason === 'rejected') this.#fail(auth('rejected'));
          else this.#call(asking, 'rejected');
        }
      },
      (error: unknown) => {
        if (isLast()) this.#fail(error instanceof AnalyticsFailure ? error : auth('provider-failed'));
      },
    );
  }

  async #answer(reason: TokenReason, signal: AbortSignal): Promise<HeldToken | null> {
    const shown = whenActivated();
    if (shown) await shown;
    const source = this.#source;
    if (!source) throw auth('no-token');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(auth('provider-timeout')), this.#timeout);
    });
    try {
      return heldFrom(await Promise.race([source({ reason, signal }), late]));
    } finally {
      clearTimeout(timer);
    }
  }

  #settle(held: HeldToken): void {
    this.#held = held;
    this.#failure = null;
    this.#request?.resolve(held.token);
    this.#close();
  }

  #fail(failure: AnalyticsFailure): void {
    const held = this.#held;
    if (held && Date.now() < held.expiry) {
      // Asked ahead in vain: the old one is good to its end.
      held.renewal = held.expiry;
      this.#settle(held);
      return;
    }
    if (!isTransient(failure.failure)) {
      this.#failure = failure;
      this.#reason = 'retry';
    }
    this.#request?.reject(failure);
    this.#close();
  }

  #close(): void {
    this.#request?.stop.abort();
    this.#request = null;
  }
}

/** @throws AnalyticsFailure where the answer is no token; never with the answer in it */
function heldFrom(answer: unknown): HeldToken | null {
  if (answer === null) return null;
  const token = typeof answer === 'string' ? answer : field(answer, 'token');
  // Anything else than visible ASCII would make the header throw, or be two words to the server.
  if (typeof token !== 'string' || !/^[!-~]+$/.test(token)) throw auth('not-a-token');
  const now = Date.now();
  const expiry = expiryOf(token, field(answer, 'expiresAt'), now);
  return { token, expiry, renewal: renewalOf(now, expiry) };
}
