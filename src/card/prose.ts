import type { ReactiveControllerHost } from 'lit';
import { loadDefinitions } from '../locale/definitions.js';
import { loadGuidance } from '../locale/guidance.js';
import type { MetricsText } from '../views/metric-tiles.js';
import { missed } from './missed.js';

/** Something to read that not every reader wants, fetched when it is first opened. */
export class Prose<T> {
  /** Null until it is there. */
  text: T | null = null;
  /** Whether it could not be had at the last try. */
  failed = false;
  #busy = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<T>;

  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** A reader wants it: opening it again after a failure tries again. */
  readonly open = (): void => {
    if (this.#busy) return;
    this.#busy = true;
    this.#load().then(
      (text) => this.#settle(text),
      () => {
        this.#settle(null);
        missed(this.#host);
      },
    );
  };

  /** It is shown without anybody opening it: tried once, and again once the browser is back online. */
  fetch(): void {
    if (this.text || this.failed || this.#busy) return;
    this.open();
  }

  /** The text where it is shown without anybody opening it, as soon as it is there. */
  get wanted(): T | null {
    this.fetch();
    return this.text;
  }

  #settle(text: T | null): void {
    this.#busy = false;
    this.failed = text === null;
    this.text = text ?? this.text;
    if (this.failed) addEventListener('online', this.open, { once: true });
    this.#host.requestUpdate();
  }
}

/** What there is to read about metrics. */
export const proseOfMetrics = (host: ReactiveControllerHost & HTMLElement): Prose<MetricsText> =>
  new Prose(host, async () => {
    const [definitions, guidance] = await Promise.all([loadDefinitions(), loadGuidance()]);
    return { definitions, guidance };
  });
