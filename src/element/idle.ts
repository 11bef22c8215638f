/** What waits this long for the page to have nothing to do is done nevertheless, ms. */
const maxWait = 500;

/** Calls back in a task of its own when the browser has nothing more urgent to do, at the latest after `timeout` ms. */
export function whenIdle(callback: () => void, timeout?: number): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout });
  else setTimeout(callback);
}

/** As `whenIdle`, and not before what has just been drawn is on the screen: other charts are drawn before it. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => whenIdle(callback, maxWait));
}
