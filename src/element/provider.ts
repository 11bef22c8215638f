// Before Lit, of which this is what an index's modules import first.
import '../theme/lit-policy.js';
import { ContextProvider } from '@lit/context';
import { css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { AnalyticsElement } from './element.js';
import { SharedCursor } from './shared-cursor.js';
import { analyticsContext, type AnalyticsContext } from './context.js';

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

  readonly #cursor = new SharedCursor();
  readonly #provider = new ContextProvider<typeof analyticsContext, this>(this, {
    context: analyticsContext,
    initialValue: null,
  });
  #provided: AnalyticsContext | null = null;
  #isReady = false;

  /** Ends the session: token, kept answers and everything shown are dropped. */
  logout(): void {
    this.context?.sessionFactory.logout();
    this.context?.session?.logout();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.context === this.#provided) return;
    this.#provided = this.context;
    this.#provider.setValue(this.context && { ...this.context, cursor: this.#cursor, ...this.provided() });
  }

  // Not before: what a listener sets during an update would be lost.
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isReady || !this.context) return;
    this.#isReady = true;
    this.emit('ready', {});
  }

  /** What else this provider tells the widgets inside. */
  protected provided(): Partial<AnalyticsContext> {
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
