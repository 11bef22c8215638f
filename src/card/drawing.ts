import type { ReactiveControllerHost } from 'lit';
import { define, type ElementClass } from '../element/define.js';
import { Fetched } from './fetched.js';

/** Fetches the element that a widget draws with. */
export type Draws = () => Promise<ElementClass>;

/** The element a widget draws with, fetched beside its data instead of before it. */
export class Drawing extends Fetched {
  readonly #load: (() => Promise<void>) | null;

  constructor(host: ReactiveControllerHost & HTMLElement, draws: Draws | null) {
    super(host);
    this.#load = draws && (async () => define(await draws()));
  }

  fetch(): void {
    if (this.#load) this.want(this.#load);
  }
}
