/**
 * Bytes of bodies of requests that may outlive the page. The browser has 65,536 for all of a page's, beacons too, and fails
 * what does not fit; the page may have some of its own.
 */
const most = 60_000;

let used = 0;

export const bytesLeft = (): number => most - used;

/** Takes bytes out of what the page has. Returns what gives them back. */
export function reserve(bytes: number): () => void {
  used += bytes;
  return () => {
    used -= bytes;
    bytes = 0;
  };
}
