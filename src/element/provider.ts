// Before Lit, of which this is what an index's modules import first.
import '../theme/lit-policy.js';
import { ContextProvider } from '@lit/context';
import { css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { AnalyticsElement } from './element.js';
import { Focus } from './focus.js';
import { surroundingsContext, type Surroundings } from './surroundings.js';

/**
 * Sets attributes once for every widget inside it, and lets those widgets point at the same moment.
 * It draws nothing of its own.
 *
 * @tag analytics-provider
 * @slot - The widgets, in any order and nesting.
 * @fires {CustomEvent<{}>} analytics-ready - The provider is defined and configured. Once.
 */
export class AnalyticsProvider extends AnalyticsElement {
  static readonly tag: string = 'analytics-provider';
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;

  readonly #focus = new Focus();
  readonly #provider = new ContextProvider<typeof surroundingsContext, this>(this, {
    context: surroundingsContext,
    initialValue: null,
  });
  #given: Surroundings | null = null;
  #isReady = false;

  /** Ends the session: token, kept answers and everything shown are dropped. */
  logout(): void {
    this.surroundings?.access.logout();
    this.surroundings?.session?.logout();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.surroundings === this.#given) return;
    this.#given = this.surroundings;
    this.#provider.setValue(this.surroundings && { ...this.surroundings, focus: this.#focus, ...this.provides() });
  }

  // Not before: what a listener sets during an update would be lost.
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isReady || !this.surroundings) return;
    this.#isReady = true;
    this.emit('ready', {});
  }

  /** What else this provider tells the widgets inside. */
  protected provides(): Partial<Surroundings> {
    return {};
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'analytics-provider': AnalyticsProvider;
  }
}
