import type { ReactiveControllerHost } from 'lit';
import { loadDefinitions, type Definitions } from '../locale/definitions.js';
import { loadGuidance, type Guidance } from '../locale/guidance.js';

/** What there is to read about metrics, fetched when the reader first opens some of it. */
export class Prose {
  /** Null until they are there. */
  definitions: Definitions | null = null;
  guidance: Guidance | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #lang: () => string;

  constructor(host: ReactiveControllerHost, lang: () => string) {
    this.#host = host;
    this.#lang = lang;
  }

  readonly open = (): void => {
    Promise.all([loadDefinitions(this.#lang()), loadGuidance()]).then(
      ([definitions, guidance]) => {
        this.definitions = definitions;
        this.guidance = guidance;
        this.#host.requestUpdate();
      },
      // Opening it again tries again.
      () => {},
    );
  };
}
