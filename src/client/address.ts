import { AnalyticsFailure } from '../datasets/failure.js';
import type { ApiRequest } from '../datasets/question.js';

/** An http(s) address as written on the page; null where it is none. */
export function pageUrl(written: string): URL | null {
  try {
    const url = new URL(written, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * What every path is put behind: the origin and path of the api base, without a slash at the end. Null where the
 * base cannot be used: no web address, or one with a query, a fragment or a password. `''` is the page's origin.
 */
export function rootOf(apiBase: string): string | null {
  const url = pageUrl(apiBase.trim() || '/');
  return url && !(url.search || url.hash || url.username || url.password) ? url.origin + url.pathname.replace(/\/+$/, '') : null;
}

/** A path that stays below its root: no other host, no way up, and nothing a URL parser would turn into either. */
const safePath = /^\/(?!\/)[^\\\s]*$/;
const wayUp = /\/(\.|%2e){1,2}([/?#]|$)/i;

/** @throws AnalyticsFailure `blocked` where the path would lead away from the root, and a token with it */
export function addressOf(root: string, { path, query = {} }: Pick<ApiRequest<unknown>, 'path' | 'query'>): string {
  if (!safePath.test(path) || wayUp.test(path)) throw new AnalyticsFailure({ kind: 'blocked', reason: 'origin' });
  const url = new URL(root + path);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.append(name, String(value));
  return url.href;
}
