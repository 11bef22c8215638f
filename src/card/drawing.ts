import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { define, type ElementClass } from '../element/define.js';
import { missed } from './missed.js';

/** Fetches the element that a widget draws with. */
export type Draws = () => Promise<ElementClass>;

/**
 * The element a widget draws with, fetched beside its data instead of before it. What could not be had is tried again
 * when that is asked for, and once the browser is back online.
 */
export class Drawing implements ReactiveController {
  /** Whether it could not be had. */
  failed = false;
  /** Whether it has been asked for and has not come. */
  busy = false;
  isHere = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly draws: Draws | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
  }

  /** Once is enough; after a failure it takes `again`. */
  fetch(): void {
    if (!this.draws || this.isHere || this.busy || this.failed) return;
    this.busy = true;
    this.draws().then(
      (element) => {
        define(element);
        this.isHere = true;
        this.#settle(false);
      },
      () => {
        this.#settle(true);
        missed(this.host);
      },
    );
  }

  again(): void {
    if (!this.failed) return;
    this.failed = false;
    this.fetch();
  }

  readonly #again = (): void => this.again();

  #settle(failed: boolean): void {
    this.busy = false;
    this.failed = failed;
    this.host.requestUpdate();
  }
}
