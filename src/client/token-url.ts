import { AnalyticsFailure } from '../datasets/failure.js';
import { clearUrl } from './address.js';
import { mostOfNote, textOf } from './body.js';
import type { TokenSource } from './token.js';

/**
 * The token function behind `token-url`: a GET with the page's cookies, answering `{ "token": "…" }` and, if it
 * likes, `expiresAt`. The address must be of the page's own origin; the cookies would go to no other.
 */
export const tokenFrom =
  (tokenUrl: string): TokenSource =>
  async ({ signal }) => {
    const url = clearUrl(tokenUrl);
    if (url?.origin !== globalThis.origin) {
      throw new AnalyticsFailure({ kind: 'configuration', reason: 'not-usable', name: 'token-url' });
    }
    try {
      const response = await fetch(url, {
        credentials: 'same-origin',
        cache: 'no-store',
        // Most likely to a login page. With 'error' it would look like being offline.
        redirect: 'manual',
        headers: { accept: 'application/json' },
        signal,
      });
      if (!response.ok) throw new AnalyticsFailure({ kind: 'auth', reason: 'provider-failed' });
      const answer: unknown = JSON.parse(await textOf(response, mostOfNote));
      // Only a token function may say null and be waited for.
      return answer ?? undefined;
    } catch (error) {
      if (error instanceof TypeError) throw new AnalyticsFailure({ kind: 'offline' });
      const isEndless = error instanceof AnalyticsFailure && error.failure.kind === 'too-large';
      throw isEndless ? new AnalyticsFailure({ kind: 'auth', reason: 'not-a-token' }) : error;
    }
  };
