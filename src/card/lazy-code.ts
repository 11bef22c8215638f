import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportMissingCode } from './missing-code.js';

/**
 * Code that a widget fetches for itself. What could not be had is tried again when that is asked for, and once the browser is
 * back online.
 */
export class LazyCode implements ReactiveController {
  /** Whether it could not be had. */
  hasFailed = false;
  /** Whether it is on its way. */
  isLoading = false;
  isLoaded = false;
  #load: (() => Promise<void>) | null = null;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
  }

  /** Once is enough, as long as it is the same; after a failure it takes `retry`. */
  load(load: () => Promise<void>): void {
    if (load === this.#load) return;
    this.#load = load;
    this.#fetch(load);
  }

  readonly retry = (): void => {
    if (this.hasFailed && this.#load) this.#fetch(this.#load);
  };

  #fetch(load: () => Promise<void>): void {
    this.isLoading = true;
    this.hasFailed = this.isLoaded = false;
    const settle = (isLoaded: boolean): void => {
      if (load !== this.#load) return;
      this.isLoading = false;
      this.isLoaded = isLoaded;
      this.hasFailed = !isLoaded;
      this.host.requestUpdate();
      if (!isLoaded) reportMissingCode(this.host);
    };
    load().then(
      () => settle(true),
      () => settle(false),
    );
  }
}
