import { AnalyticsFailure, NothingToShow } from '../datasets/failure.js';
import { loadModule } from '../datasets/load-module.js';
import type { DatasetName } from '../datasets/data.js';
import type { ApiRequest, FileReply, FileRequest, Io, Progress, Reply, WriteIo, WriteRequest } from '../datasets/question.js';
import { unlessAborted } from './abort.js';
import { addressOf, rootOf } from './address.js';
import { send } from './http.js';
import { readWith } from './payload.js';
import { retry } from './retry.js';
import { RequestCache } from './request-cache.js';
import { defaultTiming, type Timing } from './timing.js';
import { TokenKeeper, type GetToken, type TokenSource } from './token.js';
import { tokenFrom } from './token-url.js';

export type { GetToken, TokenAnswer, TokenReason } from './token.js';

/** Where a token comes from. The function wins where both are given. */
export interface TokenOrigin {
  readonly getToken?: GetToken | null;
  /** An address of the page's own origin that answers `{ "token": "…" }` to a GET with the page's cookies. */
  readonly tokenUrl?: string | null;
}

export interface SessionOptions extends TokenOrigin {
  /** Origin of the API, and a path where it has one. Relative to the page: `''` is the page's own origin. http(s) only. */
  readonly apiBase: string;
  /** Whose data this is: not sent anywhere. */
  readonly owner?: string | null;
}

/**
 * - `auth-required` no usable token: the host should sign its reader in. Once, until a request has succeeded again.
 * - `available` asking again may help: what had failed can be asked for anew
 * - `signed-out` `logout()` was called: nothing shown before may stay
 * - `written` something was changed on the server: `revisionOf()` says which datasets tell of it
 */
export type SessionEvent = 'auth-required' | 'available' | 'signed-out' | 'written';

/**
 * One reader's access to one API: a token, asked for as seldom as can be and sent to that origin only, and the
 * requests made with it. Two sessions share nothing.
 */
export class Session {
  readonly apiBase: string;
  readonly owner: string | null;
  readonly #root: string | null;
  readonly #timing: Timing;
  readonly #tokens: TokenKeeper;
  readonly #cache = new RequestCache();
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  readonly #revisions = new Map<DatasetName, number>();
  #origin: TokenOrigin;
  #leaving = new AbortController();
  #signedOut = false;
  #toldAuth = false;

  /** Never throws: an api base that cannot be used fails each request. `timing` is for tests. */
  constructor(options: SessionOptions, timing: Partial<Timing> = {}) {
    this.apiBase = options.apiBase;
    this.owner = options.owner ?? null;
    this.#root = rootOf(options.apiBase);
    this.#timing = { ...defaultTiming, ...timing };
    this.#origin = options;
    this.#tokens = new TokenKeeper(sourceOf(options), this.#timing.tokenTimeout);
  }

  /** Another origin of tokens. The token at hand and everything shown stay; after `logout()` this signs in again. */
  setToken(origin: TokenOrigin): void {
    const { getToken, tokenUrl } = this.#origin;
    const isSame = (getToken ?? null) === (origin.getToken ?? null) && (tokenUrl ?? null) === (origin.tokenUrl ?? null);
    this.#origin = origin;
    if (isSame) this.#tokens.rearm();
    else this.#tokens.use(sourceOf(origin));
    this.#signedOut = false;
    this.#emit('available');
  }

  /** What a source is lent for one question: `now` is the tick of its scope, the signal its asker's own. */
  io(now: number, signal: AbortSignal): Io {
    return {
      now,
      signal,
      // That there is none is for the requests to tell.
      prepare: () => void (this.#root !== null && this.#tokens.take().catch(() => {})),
      request: (request) => this.#request(request, now, signal),
      file: (request, progress) => this.#file(request, progress, signal),
    };
  }

  /** What a source is lent to change something. */
  readonly writing: WriteIo = { write: (request) => this.#write(request) };

  /**
   * Something was changed, or may have been: what these datasets say is asked for anew by all that show it, also where the same
   * question is under way or was just answered.
   */
  written(datasets: readonly DatasetName[]): void {
    for (const dataset of datasets) this.#revisions.set(dataset, this.revisionOf(dataset) + 1);
    this.#cache.expire();
    this.#emit('written');
  }

  /** How often what a dataset tells of has been changed here. */
  revisionOf(dataset: DatasetName): number {
    return this.#revisions.get(dataset) ?? 0;
  }

  /** Lets a token that failed, or is still to come, be asked for again. After `logout()` this signs in again. */
  rearm(): void {
    this.#signedOut = false;
    this.#tokens.rearm();
    this.#emit('available');
  }

  /**
   * Drops the token and every answer. What is under way, and every request from now on, fails with `auth`
   * (`signed-out`) until the page calls `setToken()` or `rearm()`; coming back online or to the tab is not enough.
   */
  logout(): void {
    if (this.#signedOut) return;
    this.#signedOut = true;
    this.#toldAuth = false;
    const failure = new AnalyticsFailure({ kind: 'auth', reason: 'signed-out' });
    this.#tokens.drop(failure);
    this.#cache.clear(failure);
    this.#leaving.abort(failure);
    this.#leaving = new AbortController();
    this.#emit('signed-out');
  }

  /** While anybody listens, coming online and becoming visible re-arm the session. Returns what ends it. */
  subscribe(listener: (event: SessionEvent) => void): () => void {
    if (this.#listeners.size === 0) {
      addEventListener('online', this.#wake);
      document.addEventListener('visibilitychange', this.#wake);
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      removeEventListener('online', this.#wake);
      document.removeEventListener('visibilitychange', this.#wake);
    };
  }

  readonly #wake = ({ type }: Event): void => {
    if (!this.#signedOut && (type === 'online' || !document.hidden)) this.rearm();
  };

  #emit(event: SessionEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // A listener's mistake is not the request's.
        reportError(error);
      }
    }
  }

  async #request<T>(request: ApiRequest<T>, now: number, signal: AbortSignal): Promise<Reply<T>> {
    const url = this.#address(request);
    const { method = 'GET', parse, verify } = request;
    const isGet = method === 'GET';
    const reply = await this.#cache.ask(isGet ? url : null, now, signal, parse, (stop) => {
      const exchange = this.#exchange(stop, (token) => send(url, initOf(request, token), stop, this.#timing.timeout));
      return isGet ? retry(exchange, stop, this.#timing) : exchange();
    });
    verify?.(reply.value);
    return reply;
  }

  /** Nobody who leaves stops it, and the browser finishes it when the page goes. After `logout()` its outcome is not told. */
  async #write<T>(request: WriteRequest<T>): Promise<T> {
    const url = this.#address(request);
    const { signal } = new AbortController();
    const exchange = this.#exchange(this.#leaving.signal, (token) =>
      send(url, { ...initOf(request, token), keepalive: true }, signal, this.#timing.timeout),
    );
    const { bytes } = await unlessAborted(exchange(), this.#leaving.signal);
    return readWith(request.parse, bytes);
  }

  async #file(request: FileRequest, progress: Progress, signal: AbortSignal): Promise<FileReply> {
    const url = this.#address(request);
    const stop = AbortSignal.any([signal, this.#leaving.signal]);
    const exchange = this.#exchange(stop, async (token) => {
      const init = { headers: withToken({ accept: request.type }, token), ...baseInit };
      const { download } = await loadModule(import('./download.js'));
      return download(url, init, stop, this.#timing.idleTimeout, request, progress);
    });
    return unlessAborted(retry(exchange, stop, this.#timing), stop);
  }

  #address(request: Pick<ApiRequest<unknown>, 'path' | 'query'>): string {
    if (this.#root === null) throw new AnalyticsFailure({ kind: 'configuration', reason: 'not-usable', name: 'api-base' });
    return addressOf(this.#root, request);
  }

  /** One attempt a call. The token is replaced once for all of them: refused again, it is given up. */
  #exchange<T>(stop: AbortSignal, attempt: (token: string) => Promise<T>): () => Promise<T> {
    let renewed = false;
    return async () => {
      try {
        let token = await unlessAborted(this.#tokens.take(), stop);
        for (;;) {
          try {
            const answer = await attempt(token);
            this.#toldAuth = false;
            return answer;
          } catch (error) {
            if (error instanceof NothingToShow) this.#toldAuth = false;
            // A request that was called off has not been refused.
            if (stop.aborted || !isAuth(error)) throw error;
            if (renewed) throw this.#tokens.giveUp(token);
            renewed = true;
            token = await unlessAborted(this.#tokens.renew(token), stop);
          }
        }
      } catch (error) {
        if (isAuth(error) && !stop.aborted && !this.#signedOut && !this.#toldAuth) {
          this.#toldAuth = true;
          this.#emit('auth-required');
        }
        throw error;
      }
    };
  }
}

/** No cookies; and a redirect is not followed: with 'error' it could not be told from being offline. */
const baseInit: RequestInit = { credentials: 'omit', redirect: 'manual' };

const initOf = ({ method = 'GET', body }: Pick<ApiRequest<unknown>, 'method' | 'body'>, token: string): RequestInit => ({
  method,
  headers: withToken({ accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) }, token),
  body: JSON.stringify(body),
  ...baseInit,
});

const withToken = (headers: Readonly<Record<string, string>>, token: string) => ({
  ...headers,
  authorization: `Bearer ${token}`,
});

const isAuth = (error: unknown): boolean => error instanceof AnalyticsFailure && error.failure.kind === 'auth';

function sourceOf({ getToken, tokenUrl }: TokenOrigin): TokenSource | null {
  return getToken ?? (tokenUrl == null ? null : tokenFrom(tokenUrl));
}
