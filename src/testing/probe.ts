import { AnalyticsElement } from '../element/element.js';
import type { Surroundings } from '../element/surroundings.js';

/** An element that shows nothing, and says what it has taken from those around it. */
export class Probe extends AnalyticsElement {
  static readonly tag = 'test-probe';

  /** Null while it waits. */
  get around(): Surroundings | null {
    return this.surroundings;
  }

  get settings() {
    return this.around?.settings;
  }
}
