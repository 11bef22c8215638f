import { unlessAborted } from '../client/abort.js';
import { addressOf } from '../client/address.js';
import { field } from '../client/field.js';
import { send } from '../client/http.js';
import { TokenKeeper, type TokenSource } from '../client/token.js';
import { creatorIngest } from '../contract/creator/ingest.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { bytesOf } from './batch.js';
import { reserve } from './budget.js';
import type { Outcome } from './entry.js';

/** How long the tracker waits, ms. For tests; hosts have nothing to set here. */
export interface Timing {
  /** One attempt, from sending to the last byte of the answer. */
  readonly timeout: number;
  /** One call of the token function. */
  readonly tokenTimeout: number;
  /** Before the second attempt; doubled for each further one up to the longest, and each stretched at random. */
  readonly backoff: number;
  readonly longestBackoff: number;
  /** The longest a server may ask to be left alone by `Retry-After`. */
  readonly patience: number;
}

export const defaultTiming: Timing = {
  timeout: 30_000,
  tokenTimeout: 30_000,
  backoff: 1_000,
  longestBackoff: 60_000,
  patience: 3_600_000,
};

/** The token is somebody else's than the events. */
export class OtherOwner extends Error {
  constructor(readonly owner: string | null) {
    super('owner');
  }
}

/** Lets only the owner's tokens through: throws `OtherOwner`. */
export type Admit = (token: string) => void;

/** Longer than a beacon takes, ms. It does not tell when it is through. */
const beaconTime = 10_000;

/** What is sent to the server, and what it says. No cookies, no redirects, no token but in the header. */
export class Transport {
  readonly tokens: TokenKeeper;
  readonly #root: string | null;
  readonly #creatorId: string;
  readonly #timing: Timing;
  #ingest: { readonly token: string; readonly expiry: number } | null = null;

  constructor(root: string | null, creatorId: string, source: TokenSource | null, timing: Timing) {
    this.#root = root;
    this.#creatorId = creatorId;
    this.#timing = timing;
    this.tokens = new TokenKeeper(source, timing.tokenTimeout);
  }

  /** Sends a batch. A refused token is replaced once; refused again, it is given up. */
  async send(body: string, admit: Admit, signal: AbortSignal): Promise<Map<string, Outcome>> {
    return outcomesOf(await this.#withToken(admit, signal, (token) => this.#post('events', token, body, signal)));
  }

  /** Sends a batch so that it arrives even if the page goes away meanwhile. Once. */
  async leave(body: string, admit: Admit): Promise<Map<string, Outcome>> {
    const release = reserve(bytesOf(body));
    try {
      const token = await this.tokens.take();
      admit(token);
      return outcomesOf(await this.#post('events', token, body, new AbortController().signal, { keepalive: true }));
    } finally {
      release();
    }
  }

  /** Asks for a token that may be in the body of a beacon, where there is none that will do. */
  async prepareBeacon(admit: Admit, signal: AbortSignal): Promise<void> {
    if (this.#ingest && Date.now() < this.#ingest.expiry - 60_000) return;
    const answer = await this.#withToken(admit, signal, (token) => this.#post('token', token, undefined, signal));
    const token = field(answer, 'token');
    const expiry = Date.parse(String(field(answer, 'expires_at')));
    this.#ingest = typeof token === 'string' && expiry ? { token, expiry } : null;
  }

  /** One event by `sendBeacon`, whatever becomes of it; false where it cannot be. */
  beacon(body: string): boolean {
    if (!this.#ingest || Date.now() > this.#ingest.expiry) return false;
    const text = `{"ingest_token":${JSON.stringify(this.#ingest.token)},"event":${body}}`;
    if (!navigator.sendBeacon(this.#address('beacon'), text)) return false;
    setTimeout(reserve(bytesOf(text)), beaconTime);
    return true;
  }

  /** Another reader's beacons need another token. */
  forgetBeacon(): void {
    this.#ingest = null;
  }

  /** Another reader: nothing that was got for the one before is of use. */
  forget(): void {
    this.forgetBeacon();
    this.tokens.drop(new AnalyticsFailure({ kind: 'auth', reason: 'signed-out' }));
    this.tokens.rearm();
  }

  #address(endpoint: keyof typeof creatorIngest): string {
    if (this.#root === null) throw new AnalyticsFailure({ kind: 'configuration', reason: 'not-usable', name: 'api-base' });
    return addressOf(this.#root, { path: creatorIngest[endpoint].path, query: { creator_id: this.#creatorId } });
  }

  async #withToken<T>(admit: Admit, signal: AbortSignal, attempt: (token: string) => Promise<T>): Promise<T> {
    let token = await unlessAborted(this.tokens.take(), signal);
    for (let renewed = false; ; renewed = true) {
      admit(token);
      try {
        return await attempt(token);
      } catch (error) {
        if (signal.aborted || !(error instanceof AnalyticsFailure) || error.failure.kind !== 'auth') throw error;
        if (renewed) throw this.tokens.giveUp(token);
        token = await unlessAborted(this.tokens.renew(token), signal);
      }
    }
  }

  async #post(
    endpoint: keyof typeof creatorIngest,
    token: string,
    body: string | undefined,
    signal: AbortSignal,
    more: RequestInit = {},
  ): Promise<unknown> {
    const headers: Record<string, string> = { accept: 'application/json', authorization: `Bearer ${token}` };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const init: RequestInit = { method: 'POST', headers, body, credentials: 'omit', redirect: 'manual', ...more };
    const { bytes } = await send(this.#address(endpoint), init, signal, this.#timing.timeout);
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      throw malformed();
    }
  }
}

// Such as the page of a network that wants its users to sign in: nothing has been stored.
const malformed = (): AnalyticsFailure => new AnalyticsFailure({ kind: 'malformed', path: '' });

const listIn = (answer: unknown, name: string): readonly unknown[] => {
  const list = field(answer, name) ?? [];
  if (!Array.isArray(list)) throw malformed();
  return list;
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
