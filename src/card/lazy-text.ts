import type { ReactiveControllerHost } from 'lit';
import { loadDefinitions } from '../locale/definitions.js';
import { loadGuidance } from '../locale/guidance.js';
import type { MetricsText } from '../views/metric-tiles.js';
import { reportMissingCode } from './missing-code.js';

/** Something to read that not every reader wants, fetched when it is first opened. */
export class LazyText<T> {
  /** Null until it is there. */
  text: T | null = null;
  /** Whether it could not be had at the last try. */
  hasFailed = false;
  #isLoading = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<T>;

  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** A reader wants it: opening it again after a failure tries again. */
  readonly open = (): void => {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#load().then(
      (text) => this.#settle(text),
      () => {
        this.#settle(null);
        reportMissingCode(this.#host);
      },
    );
  };

  /** It is shown without anybody opening it: tried once, and again once the browser is back online. */
  fetch(): void {
    if (this.text || this.hasFailed || this.#isLoading) return;
    this.open();
  }

  /** The text where it is shown without anybody opening it, as soon as it is there. */
  get autoLoaded(): T | null {
    this.fetch();
    return this.text;
  }

  #settle(text: T | null): void {
    this.#isLoading = false;
    this.hasFailed = text === null;
    this.text = text ?? this.text;
    if (this.hasFailed) addEventListener('online', this.open, { once: true });
    this.#host.requestUpdate();
  }
}

/** What there is to read about metrics. */
export const metricsText = (host: ReactiveControllerHost & HTMLElement): LazyText<MetricsText> =>
  new LazyText(host, async () => {
    const [definitions, guidance] = await Promise.all([loadDefinitions(), loadGuidance()]);
    return { definitions, guidance };
  });
