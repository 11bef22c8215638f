import type { ReactiveControllerHost } from 'lit';
import type { Failure } from '../datasets/failure.js';
import { failureOf } from '../element/ask.js';

/** A file that a reader asked for, made with code that is fetched at the first time, and why it could not be had. */
export class Saving {
  /** Of the last try; null where there is nothing to tell. */
  failure: Failure | null = null;

  /** @param isToTell told of each failure; whether the widget has to say it */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly isToTell: (failure: Failure) => boolean,
  ) {}

  /** Trying again is doing the same again: what could not be fetched is fetched anew. */
  run(save: () => Promise<void>): void {
    save().then(
      () => this.#settle(null),
      (error: unknown) => {
        const failure = failureOf(error);
        this.#settle(this.isToTell(failure) ? failure : null);
      },
    );
  }

  #settle(failure: Failure | null): void {
    if (failure === this.failure) return;
    this.failure = failure;
    this.host.requestUpdate();
  }
}
