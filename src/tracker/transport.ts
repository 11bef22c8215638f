import { unlessAborted } from '../client/abort.js';
import { field } from '../client/field.js';
import { waitOf } from '../client/retry-after.js';
import { TokenKeeper, type TokenSource } from '../client/token.js';
import { beaconPath, eventsPath, ingestTokenPath } from '../contract/creator/ingest.js';
import { AnalyticsFailure } from '../datasets/failure.js';
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
export class Refusal extends Error {
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

/** Lets only the owner's tokens through: throws `OtherOwner`. */
export type Admit = (token: string) => void;

/** The longest that a server may ask to be left alone, ms. */
const patience = 3_600_000;

/** Longer than a beacon takes, ms. It does not tell when it is through. */
const beaconTime = 10_000;

/** What is sent to the server, and what it says. No cookies, no redirects, no token but in the header. */
export class Transport {
  readonly tokens: TokenKeeper;
  readonly #admit: Admit;
  readonly #root: string;
  readonly #creatorId: string;
  readonly #timing: Timing;
  #ingest: { readonly token: string; readonly expiry: number } | null = null;

  constructor(root: string, creatorId: string, source: TokenSource | null, timing: Timing, admit: Admit) {
    this.#root = root;
    this.#creatorId = creatorId;
    this.#timing = timing;
    this.#admit = admit;
    this.tokens = new TokenKeeper(source, timing.timeout);
  }

  /**
   * Sends a batch. A refused token is replaced once; refused again, it is given up.
   *
   * @param keepalive it arrives even if the page goes away meanwhile
   */
  async send(body: string, signal: AbortSignal, keepalive = false): Promise<Map<string, Outcome>> {
    return outcomesOf(await this.#withToken(signal, (token) => this.#post(eventsPath, token, body, signal, keepalive)));
  }

  /** Asks for a token that may be in the body of a beacon, where there is none that will do. */
  async prepareBeacon(signal: AbortSignal): Promise<void> {
    if (this.#ingest && Date.now() < this.#ingest.expiry - 60_000) return;
    const answer = await this.#withToken(signal, (token) => this.#post(ingestTokenPath, token, undefined, signal));
    const token = field(answer, 'token');
    const expiry = Date.parse(String(field(answer, 'expires_at')));
    this.#ingest = typeof token === 'string' && expiry ? { token, expiry } : null;
  }

  /** One event by `sendBeacon`, whatever becomes of it; false where it cannot be. */
  beacon(body: string): boolean {
    if (!this.#ingest) return false;
    const text = `{"ingest_token":${JSON.stringify(this.#ingest.token)},"event":${body}}`;
    if (!navigator.sendBeacon(this.#address(beaconPath), text)) return false;
    setTimeout(reserve(bytesOf(text)), beaconTime);
    return true;
  }

  /** Another reader's beacons need another token. */
  forgetBeacon(): void {
    this.#ingest = null;
  }

  /** Another reader: nothing that was got for the one before is of use. */
  forget(): void {
    this.#ingest = null;
    this.tokens.drop(new AnalyticsFailure({ kind: 'auth', reason: 'signed-out' }));
    this.tokens.rearm();
  }

  #address(path: string): string {
    return `${this.#root}${path}?${String(new URLSearchParams({ creator_id: this.#creatorId }))}`;
  }

  async #withToken<T>(signal: AbortSignal, attempt: (token: string) => Promise<T>): Promise<T> {
    let token = await unlessAborted(this.tokens.take(), signal);
    for (let renewed = false; ; renewed = true) {
      this.#admit(token);
      try {
        return await attempt(token);
      } catch (error) {
        if (signal.aborted || !(error instanceof Refusal) || error.status !== 401) throw error;
        if (renewed) throw this.tokens.giveUp(token);
        token = await unlessAborted(this.tokens.renew(token), signal);
      }
    }
  }

  async #post(path: string, token: string, body: string | undefined, stop: AbortSignal, keepalive = false): Promise<unknown> {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(this.#timing.timeout)]);
    let status = 0;
    let wait = 0;
    try {
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
      wait = Math.min(waitOf(headers.get('retry-after'), Date.parse(headers.get('date') ?? '') || Date.now()) ?? 0, patience);
      const answer: unknown = await unlessAborted(response.json(), signal);
      if (ok) return answer;
    } catch {
      // What came of it is in the status. An answer that is none, such as the page of a network that wants its users to sign in, is 0.
    }
    throw new Refusal(status, wait);
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
