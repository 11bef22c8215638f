/** How long something that waits for an idle moment waits at most, ms: a page that never rests still gets its words. */
const patience = 200;

/** Calls back once what has just been drawn is on the screen, and nothing more pressing is left to do. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: patience });
    else setTimeout(callback);
  });
}
