import { AnalyticsFailure } from '../datasets/failure.js';
import { clearUrl } from './address.js';
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
      const answer: unknown = await response.json();
      // Only a token function may say null and be waited for.
      return answer ?? undefined;
    } catch (error) {
      throw error instanceof TypeError ? new AnalyticsFailure({ kind: 'offline' }) : error;
    }
  };
