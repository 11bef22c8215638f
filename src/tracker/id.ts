let page = '';
let count = 0;

/**
 * An id that no other event has: a random one for the page, and a number. To ask the browser for a random one takes longer than all
 * else that `track()` does. `randomUUID` is only there on secure pages.
 */
export function newId(): string {
  page ||= crypto.randomUUID?.() ?? String(crypto.getRandomValues(new Uint32Array(4)));
  return `${page}-${++count}`;
}
