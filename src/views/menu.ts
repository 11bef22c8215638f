import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { StyledElement } from '../theme/styled-element.js';
import { moreIcon } from './icons.js';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

/**
 * A button that opens a short list of actions, after the menu-button pattern: arrows walk it, Escape and leaving
 * close it, and focus returns to the button.
 */
export class AnalyticsMenu extends StyledElement {
  static readonly tag = 'analytics-menu';
  static override properties: PropertyDeclarations = { label: {}, items: { attribute: false }, open: { state: true } };
  static override styles = css`
    :host {
      display: inline-block;
    }
    .anchor {
      position: relative;
    }
    button {
      font: inherit;
      color: inherit;
      background: none;
      border: 0;
      margin: 0;
      cursor: pointer;
    }
    .opener {
      display: grid;
      place-items: center;
      inline-size: max(24px, 7 * var(--_step));
      block-size: max(24px, 7 * var(--_step));
      padding: 0;
      border-radius: var(--_control-radius);
      color: var(--_ink-muted);
    }
    .opener:hover,
    .opener[aria-expanded='true'] {
      background: var(--_hover);
      color: var(--_ink);
    }
    button:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    [role='menu'] {
      position: absolute;
      z-index: 3;
      inset-block-start: calc(100% + 4px);
      inset-inline-end: 0;
      min-inline-size: 160px;
      padding: var(--_step);
      border: var(--_line-width) solid var(--_line);
      border-radius: var(--_control-radius);
      background: var(--_overlay);
      box-shadow: var(--_elevation-overlay);
    }
    [role='menuitem'] {
      display: block;
      inline-size: 100%;
      padding: calc(1.5 * var(--_step)) calc(2.5 * var(--_step));
      border-radius: var(--_control-radius);
      text-align: start;
      white-space: nowrap;
    }
    [role='menuitem']:hover,
    [role='menuitem']:focus-visible {
      background: var(--_hover);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  declare label: string;
  declare items: readonly MenuItem[];
  declare private open: boolean;

  constructor() {
    super();
    this.label = '';
    this.items = [];
    this.open = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="anchor" @keydown=${this.#walk} @focusout=${this.#left}>
      <button
        class="opener"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.label}
        title=${this.label}
        @click=${this.#toggle}
      >
        ${moreIcon}
      </button>
      ${
        this.open
          ? html`<div role="menu" aria-label=${this.label}>
              ${this.items.map(
                (item) =>
                  html`<button role="menuitem" type="button" tabindex="-1" @click=${() => this.#choose(item)}>
                    ${item.label}
                  </button>`,
              )}
            </div>`
          : nothing
      }
    </div>`;
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
    if (this.open) void this.updateComplete.then(() => this.#choices()[0]?.focus());
  };

  #choices(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  #choose(item: MenuItem): void {
    this.#close();
    item.run();
  }

  #close(): void {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  }

  readonly #walk = (event: KeyboardEvent): void => {
    if (!this.open) return;
    const choices = this.#choices();
    const at = choices.indexOf((this.shadowRoot?.activeElement ?? null) as HTMLElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % choices.length,
      ArrowUp: (at - 1 + choices.length) % choices.length,
      Home: 0,
      End: choices.length - 1,
    };
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#close();
    } else if (event.key in to) {
      event.preventDefault();
      choices[to[event.key] ?? 0]?.focus();
    }
  };

  readonly #left = (event: FocusEvent): void => {
    const into = event.relatedTarget;
    if (!(into instanceof Node) || !this.renderRoot.contains(into)) this.open = false;
  };
}
