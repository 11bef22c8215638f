import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { missed } from './missed.js';

/**
 * Code that a widget fetches for itself. What could not be had is tried again when that is asked for, and once the browser is
 * back online.
 */
export class Fetched implements ReactiveController {
  /** Whether it could not be had. */
  failed = false;
  /** Whether it has been asked for and has not come. */
  busy = false;
  isHere = false;
  #load: (() => Promise<void>) | null = null;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.again);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.again);
  }

  /** Once is enough, as long as it is the same; after a failure it takes `again`. */
  want(load: () => Promise<void>): void {
    if (load === this.#load) return;
    this.#load = load;
    this.#fetch(load);
  }

  readonly again = (): void => {
    if (this.failed && this.#load) this.#fetch(this.#load);
  };

  #fetch(load: () => Promise<void>): void {
    Object.assign(this, { busy: true, failed: false, isHere: false });
    const settle = (isHere: boolean): void => {
      if (load !== this.#load) return;
      Object.assign(this, { busy: false, failed: !isHere, isHere });
      this.host.requestUpdate();
      if (!isHere) missed(this.host);
    };
    load().then(
      () => settle(true),
      () => settle(false),
    );
  }
}
