import type { ReactiveControllerHost } from 'lit';
import { loadDefinitions } from '../locale/definitions.js';
import { loadGuidance } from '../locale/guidance.js';
import type { MetricsText } from '../views/metric-tiles.js';

/** Something to read that not every reader wants, fetched when it is first opened. */
export class Prose<T> {
  /** Null until it is there. */
  text: T | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  readonly open = (): void => {
    this.#load().then(
      (text) => {
        this.text = text;
        this.#host.requestUpdate();
      },
      // Opening it again tries again.
      () => {},
    );
  };
}

/** What there is to read about metrics. */
export const proseOfMetrics = (host: ReactiveControllerHost, lang: () => string): Prose<MetricsText> =>
  new Prose(host, async () => {
    const [definitions, guidance] = await Promise.all([loadDefinitions(lang()), loadGuidance()]);
    return { definitions, guidance };
  });
