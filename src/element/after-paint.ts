/** Calls back in a task of its own, once what has just been drawn is on the screen. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}
