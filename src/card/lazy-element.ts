import type { ReactiveControllerHost } from 'lit';
import { define, type ElementClass } from '../element/define.js';
import { LazyCode } from './lazy-code.js';

/** Fetches the element that a widget draws with. */
export type ElementLoader = () => Promise<ElementClass>;

/** The element a widget draws with, fetched beside its data instead of before it. */
export class LazyElement extends LazyCode {
  readonly #load: (() => Promise<void>) | null;

  constructor(host: ReactiveControllerHost & HTMLElement, loader: ElementLoader | null) {
    super(host);
    this.#load = loader && (async () => define(await loader()));
  }

  fetch(): void {
    if (this.#load) this.load(this.#load);
  }
}
