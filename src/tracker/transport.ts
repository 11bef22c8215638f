import { unlessAborted } from '../client/abort.js';
import { field } from '../client/field.js';
import { waitOf } from '../client/retry-after.js';
import { claimsOf } from '../client/claims.js';
import type { TokenKeeper } from '../client/token.js';
import { beaconPath, eventsPath, ingestTokenPath, subjectParameter } from '../families/ingest.js';
import { bytesOf } from './batch.js';
import { reserve } from './budget.js';
import type { Outcome } from './entry.js';

/** How long the tracker waits, ms. For tests; hosts have nothing to set here. */
export interface Timing {
  /** One attempt, from sending to the last byte of the answer; one call of the token function. */
  readonly timeout: number;
  /** Before the second attempt; doubled for each further one up to the longest, and each stretched at random. */
  readonly backoff: number;
  readonly longestBackoff: number;
}

export const defaultTiming: Timing = {
  timeout: 30_000,
  backoff: 1_000,
  longestBackoff: 60_000,
};

/** The server did not do what it was asked. The status is 0 where nobody answered, or not as the contract says. */
export class IngestRefusal extends Error {
  /** @param wait ms that it asks to be left alone */
  constructor(
    readonly status: number,
    readonly wait = 0,
  ) {
    super();
  }
}

/** The token is somebody else's than the events. */
export class OtherOwner extends Error {
  constructor(readonly owner: string | null) {
    super();
  }
}

/** The longest that a server may ask to be left alone, ms. */
export const longestRetryAfter = 3_600_000;

/** Longer than a beacon takes, ms. It does not tell when it is through. */
const beaconTime = 10_000;

/** A clock that differs from the server's by more is wrong, ms. */
const wrong = 24 * 3_600_000;

export interface TransportOptions {
  readonly root: string;
  /** Whose analytics the events are part of. */
  readonly subject: string;
  readonly tokens: TokenKeeper;
  readonly timeout: number;
  /** Called before each request; ends this transport where nothing may leave any more. */
  readonly onRequest: () => void;
}

/**
 * What is sent to the server for one reader, and what it says. All of it goes with a token of that reader, the one whose token
 * came first, and ends with `end()`, but not with the page. No cookies, no redirects, no token but in the header.
 */
export class Transport {
  readonly #given: TransportOptions;
  readonly #life = new AbortController();
  /** Whose the token is; undefined before there was one. */
  #owner: string | null | undefined;
  #ingest: { readonly token: string; readonly expiry: number } | null = null;
  /** By how much this clock is ahead of the server's, ms; 0 where that is not known. */
  #ahead = 0;

  constructor(given: TransportOptions) {
    this.#given = given;
  }

  /** Whether the server's clock says that this one is right, or says nothing. */
  get isClockRight(): boolean {
    return Math.abs(this.#ahead) < wrong;
  }

  /** Whose the token is; null where it does not say. Asks for one where there is none. */
  async owner(): Promise<string | null> {
    return this.#admit(await unlessAborted(this.#given.tokens.take(), this.#life.signal));
  }

  /** Nothing is sent any more, and what is under way counts for nothing. */
  end(): void {
    this.#life.abort();
    this.#ingest = null;
  }

  /** Sends a batch. A refused token is replaced once; refused again, it is given up. */
  async send(body: string, stop: AbortSignal): Promise<Map<string, Outcome>> {
    return outcomesOf(await this.#withToken(stop, (token, signal) => this.#post(eventsPath, token, body, signal)));
  }

  /**
   * Sends a batch so that it arrives even if the page goes away meanwhile: at once, and once, by the token at hand. Null where there
   * is none.
   */
  sendLeaving(body: string): Promise<Map<string, Outcome>> | null {
    const token = this.#given.tokens.atHand;
    if (token === null || claimsOf(token).sub !== this.#owner) return null;
    return this.#post(eventsPath, token, body, this.#life.signal, true).then(outcomesOf);
  }

  /** Asks for a token that may be in the body of a beacon, where there is none that will do. */
  async prepareBeacon(stop: AbortSignal): Promise<void> {
    if (this.#ingest && Date.now() < this.#ingest.expiry - 60_000) return;
    const answer = await this.#withToken(stop, (token, signal) => this.#post(ingestTokenPath, token, undefined, signal));
    const token = field(answer, 'token');
    const expiry = Date.parse(String(field(answer, 'expires_at')));
    this.#ingest = typeof token === 'string' && expiry && !this.#life.signal.aborted ? { token, expiry } : null;
  }

  /** One event by `sendBeacon`, whatever becomes of it; false where it cannot be. */
  beacon(body: string): boolean {
    this.#given.onRequest();
    if (!this.#ingest) return false;
    const text = `{"ingest_token":${JSON.stringify(this.#ingest.token)},"event":${body}}`;
    if (!navigator.sendBeacon(this.#address(beaconPath), text)) return false;
    setTimeout(reserve(bytesOf(text)), beaconTime);
    return true;
  }

  #admit(token: string): string | null {
    const { sub } = claimsOf(token);
    if (this.#owner === undefined) this.#owner = sub;
    if (sub !== this.#owner) throw new OtherOwner(sub);
    return sub;
  }

  #address(path: string): string {
    return `${this.#given.root}${path}?${String(new URLSearchParams({ [subjectParameter]: this.#given.subject }))}`;
  }

  async #withToken<T>(stop: AbortSignal, attempt: (token: string, signal: AbortSignal) => Promise<T>): Promise<T> {
    const { tokens } = this.#given;
    const signal = AbortSignal.any([stop, this.#life.signal]);
    let token = await unlessAborted(tokens.take(), signal);
    for (let renewed = false; ; renewed = true) {
      this.#admit(token);
      try {
        return await attempt(token, signal);
      } catch (error) {
        if (signal.aborted || !(error instanceof IngestRefusal) || error.status !== 401) throw error;
        if (renewed) throw tokens.giveUp(token);
        token = await unlessAborted(tokens.renew(token), signal);
      }
    }
  }

  async #post(path: string, token: string, body: string | undefined, stop: AbortSignal, keepalive = false): Promise<unknown> {
    this.#given.onRequest();
    const signal = AbortSignal.any([stop, AbortSignal.timeout(this.#given.timeout)]);
    let status = 0;
    let wait = 0;
    try {
      signal.throwIfAborted();
      const init: RequestInit = {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
        keepalive,
        signal,
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      };
      const response = await unlessAborted(fetch(this.#address(path), init), signal);
      const { headers, ok, type } = response;
      // A redirect that is not followed has no status that could be read.
      if (!ok) status = type === 'opaqueredirect' ? 307 : response.status;
      const date = Date.parse(headers.get('date') ?? '') || Date.now();
      this.#ahead = Date.now() - date;
      wait = Math.min(waitOf(headers.get('retry-after'), date) ?? 0, longestRetryAfter);
      const answer: unknown = await unlessAborted(response.json(), signal);
      if (ok) return answer;
    } catch {
      // What came of it is in the status. An answer that is none, such as the page of a network that wants its users to sign in, is 0.
    }
    throw new IngestRefusal(status, wait);
  }
}

const listIn = (answer: unknown, name: string): readonly unknown[] => {
  const list = field(answer, name);
  return Array.isArray(list) ? list : [];
};

/** What the server says became of each event, by its id. Those it does not mention are sent again. */
function outcomesOf(answer: unknown): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const id of listIn(answer, 'accepted')) outcomes.set(String(id), { kind: 'sent' });
  for (const id of listIn(answer, 'duplicates')) outcomes.set(String(id), { kind: 'duplicate' });
  for (const each of listIn(answer, 'rejected')) {
    const reason = String(field(each, 'reason')).slice(0, 200);
    outcomes.set(String(field(each, 'event_id')), { kind: 'rejected', reason });
  }
  return outcomes;
}
