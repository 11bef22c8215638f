/** Waits shorter than this are real: the page and the test runner live on them. ms */
const real = 400;
/** Waits shorter than this are the client's between two attempts, and pass at once. ms */
const pause = 10_000;

const page: Window = window;

/**
 * A clock that a test puts forward. Minutes pass when it says so; everything below half a second is as always.
 */
export class Clock {
  readonly #now = Date.now;
  readonly #set = page.setTimeout;
  readonly #clear = page.clearTimeout;
  readonly #waiting = new Map<number, { readonly due: number; readonly run: () => void }>();
  #ahead = 0;
  #last = 0;

  /** @param at the moment it is when a test begins, ms since the epoch; the real one where left out */
  start(at?: number): void {
    if (at !== undefined) this.set(at);
    Date.now = () => this.#now.call(Date) + this.#ahead;
    const wait = (handler: TimerHandler, delay = 0, ...given: unknown[]): number => {
      if (delay < real) return this.#set.call(page, handler, delay, ...given);
      if (delay < pause) return this.#set.call(page, handler, 0, ...given);
      // Below zero, where the browser's own numbers are not.
      const id = --this.#last;
      this.#waiting.set(id, { due: Date.now() + delay, run: () => void (handler as (...given: unknown[]) => void)(...given) });
      return id;
    };
    page.setTimeout = wait;
    page.clearTimeout = (id) => {
      if (typeof id === 'number') this.#waiting.delete(id);
      this.#clear.call(page, id);
    };
  }

  /** Sets the clock; what waits goes on waiting. */
  set(now: number): void {
    this.#ahead = now - this.#now.call(Date);
  }

  /** Puts the clock forward and runs what has become due. */
  pass(ms: number): void {
    this.#ahead += ms;
    for (const [id, { due, run }] of [...this.#waiting]) {
      if (due > Date.now() || !this.#waiting.delete(id)) continue;
      run();
    }
  }

  stop(): void {
    Date.now = this.#now;
    page.setTimeout = this.#set;
    page.clearTimeout = this.#clear;
    this.#waiting.clear();
    this.#ahead = 0;
  }
}

/** Hides the tab, or shows it, as far as the page can tell; undefined leaves it to the browser again. */
export function setVisible(visible: boolean | undefined): void {
  for (const [name, value] of Object.entries({ visibilityState: visible ? 'visible' : 'hidden', hidden: !visible })) {
    if (visible === undefined) Reflect.deleteProperty(document, name);
    else Object.defineProperty(document, name, { configurable: true, value });
  }
  if (visible !== undefined) document.dispatchEvent(new Event('visibilitychange'));
}
