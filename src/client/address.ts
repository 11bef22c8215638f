import { AnalyticsFailure } from '../datasets/failure.js';
import type { ApiRequest } from '../datasets/question.js';

/** `http:/host` and `https:host` are read as paths of the page, or as another host: nobody means that. */
const halfScheme = /^\s*https?:(?!\/\/[^/\\])/i;

/** An http(s) address as written on the page; null where it is none. */
export function pageUrl(written: string): URL | null {
  if (halfScheme.test(written)) return null;
  try {
    const url = new URL(written, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * With its scheme, or from the page on: `https://…`, `/…`, `./…`, `../…`. What begins otherwise, such as `api.example.com`,
 * is a path of the page to a browser, and to whoever wrote it another host.
 */
const isClear = /^(https?:\/\/[^\s\\]+|\.{0,2}\/(?![/\\])[^\s\\]*|\.{1,2})$/i;

/** An address that somebody wrote; null where it is none, or where it is not clear which is meant. */
export const clearUrl = (written: string): URL | null => (isClear.test(written.trim()) ? pageUrl(written) : null);

/** A file beside the page, or in a folder there: `data.json`, `data/viewers.json`. `cdn.example.com/data.json` may be another host. */
const isBeside = /^([^\s\\/:]+|[^\s\\/:.]+\/[^\s\\]*)$/;

/**
 * The address of data, which goes without a token and so may be relative as any other file of a page. Null where it is none, may be
 * another host, or has a password in it, which no browser fetches.
 */
export function dataUrl(written: string): URL | null {
  const url = isBeside.test(written.trim()) ? pageUrl(written) : clearUrl(written);
  return url && !url.username && !url.password ? url : null;
}

/**
 * What every path is put behind: the origin and path of the api base, without a slash at the end. Null where the
 * base cannot be used: no clear web address, or one with a query, a fragment or a password. `''` is the page's origin.
 */
export function rootOf(apiBase: string): string | null {
  const url = clearUrl(apiBase.trim() || '/');
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
