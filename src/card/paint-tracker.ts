import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from '../element/scheduler.js';

/** The answer whose picture is on the screen. What is said beside it waits for that: words take longer than a line. */
export class PaintTracker<T> implements ReactiveController {
  /** Null while none is. */
  painted: T | null = null;
  #next: T | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly latest: () => T | null,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const answer = this.latest();
    if (!answer) this.painted = null;
    if (answer === this.painted || answer === this.#next) return;
    this.#next = answer;
    afterPaint(() => {
      if (this.#next !== answer) return;
      this.#next = null;
      this.painted = this.latest() && answer;
      this.host.requestUpdate();
    });
  }
}
