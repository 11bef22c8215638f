import { AnalyticsElement } from '../element/element.js';
import type { AnalyticsContext } from '../element/context.js';

/** An element that shows nothing, and says what it has taken from those around it. */
export class Probe extends AnalyticsElement {
  static readonly tag = 'test-probe';

  /** Null while it waits. */
  get around(): AnalyticsContext | null {
    return this.context;
  }

  get settings() {
    return this.around?.settings;
  }
}
