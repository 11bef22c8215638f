/**
 * Calls `tick` every so many seconds while the page is visible. Time that passed while it was hidden is made up
 * for by one tick on return, never by several.
 */
export class RefreshTimer {
  #seconds = 0;
  #due = 0;
  #timer = 0;
  #running = false;

  constructor(private readonly tick: () => void) {}

  /** Zero stops it. */
  run(seconds: number): void {
    if (seconds === this.#seconds && this.#running) return;
    this.stop();
    this.#seconds = seconds;
    if (seconds <= 0) return;
    this.#running = true;
    document.addEventListener('visibilitychange', this.#wake);
    this.#schedule();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#wake);
  }

  #schedule(): void {
    // Longer than 2³¹ ms fires at once.
    const wait = Math.min(this.#seconds * 1000, 2 ** 31 - 1);
    this.#due = Date.now() + wait;
    this.#sleep(wait);
  }

  #sleep(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#wake, wait);
  }

  readonly #wake = (): void => {
    if (document.visibilityState === 'hidden') return;
    const left = this.#due - Date.now();
    // The clock may have been put back, and a timer may fire a little early by it.
    if (left > this.#seconds * 1000) this.#schedule();
    else if (left > 0) this.#sleep(left);
    else {
      this.#schedule();
      this.tick();
    }
  };
}
