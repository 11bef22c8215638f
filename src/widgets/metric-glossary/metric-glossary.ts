import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { StaticCard } from '../../card/static-card.js';
import { advice } from '../../locale/en/advice.js';
import { parts } from '../../locale/en/parts.js';
import { loadDefinitions, loadTermDefinitions, type Definition } from '../../locale/definitions.js';
import { quantity } from '../../locale/format.js';
import { isMetricId, type MetricId, type TermId } from '../../metrics/catalogue.js';
import { definitionProse } from '../../views/definition-prose.js';
import { search, wanted, type Entry } from './metric-glossary.model.js';

type Prose = Readonly<Record<MetricId | TermId, Definition>>;

/**
 * What the metrics and terms mean: the definitions that stand behind every card, in one place, with a search. It asks no API, and
 * needs no `api-base`.
 *
 * @tag metric-glossary
 * @attr {string} metrics - The metrics to explain, ids of the catalogue with spaces between. Those of the `source` around where left out, or all.
 */
export class MetricGlossary extends StaticCard {
  static readonly tag = 'metric-glossary';
  static override words = { ...advice, ...parts };
  static override properties: PropertyDeclarations = {
    metrics: {},
    searched: { state: true },
    prose: { state: true },
  };
  static override styles = [
    ...StaticCard.styles,
    css`
      input {
        inline-size: 100%;
        padding: calc(1.75 * var(--_step)) calc(2.5 * var(--_step));
        border: var(--_line-width) solid var(--_line);
        border-radius: var(--_control-radius);
        background: var(--_surface);
        color: inherit;
        font: inherit;
      }
      input::placeholder {
        color: var(--_ink-muted);
        opacity: 1;
      }
      input:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 1px;
      }
      .count {
        margin-block: calc(2 * var(--_step));
        color: var(--_ink-muted);
        font-size: calc(1em * var(--_scale-small));
      }
      .entries {
        overflow: auto;
        max-block-size: max(320px, 2 * var(--analytics-plot-height, var(--_plot-height)));
      }
      .entries[aria-busy='true'] {
        block-size: max(320px, 2 * var(--analytics-plot-height, var(--_plot-height)));
      }
      .entries:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 1px;
      }
      dl {
        margin: 0;
      }
      dl > div {
        padding-block: calc(2.5 * var(--_step));
        border-block-start: var(--_line-width) solid var(--_line);
        overflow-wrap: anywhere;
      }
      dt {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(2 * var(--_step));
        align-items: baseline;
        font-weight: var(--_weight-strong);
      }
      code {
        color: var(--_ink-muted);
        font-size: calc(1em * var(--_scale-small));
        font-weight: 400;
      }
      dd {
        margin: 0;
      }
      dd p {
        max-inline-size: 80ch;
      }
      dd b {
        color: var(--_ink-muted);
        font-weight: 400;
      }
      @media print {
        input {
          display: none;
        }
        .entries {
          max-block-size: none;
        }
      }
    `,
  ];

  declare metrics: string | null | undefined;
  declare private searched: string;
  /** Undefined until they are there, null where they cannot be had. */
  declare private prose: Prose | null | undefined;

  constructor() {
    super();
    this.searched = '';
  }

  protected override ownHeading(): string {
    return this.locale.term('glossaryTitle');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.#fetch();
  }

  #fetch(): void {
    Promise.all([loadDefinitions(), loadTermDefinitions()]).then(
      ([metrics, terms]) => (this.prose = { ...metrics, ...terms }),
      () => {
        // Names are there without it, and back online it is tried again.
        this.prose ??= null;
        addEventListener('online', () => this.#fetch(), { once: true });
      },
    );
  }

  #entries(): readonly Entry[] {
    const sources = this.context?.settings.sources ?? [];
    return wanted(this.metrics ?? '', (sources.length === 1 && sources[0]) || null).map((id) => ({
      id,
      label: this.locale.term(isMetricId(id) ? `metric-${id}` : `term-${id}`),
      prose: this.prose ? Object.values(this.prose[id]) : [],
    }));
  }

  protected override view(): TemplateResult {
    const entries = this.#entries();
    const isLoading = this.prose === undefined;
    const found = search(entries, this.searched);
    const lang = this.locale.lang();
    const label = this.locale.term('glossarySearch');
    const count = this.locale.term('glossaryFound', quantity(found.length, lang).text, quantity(entries.length, lang).text);
    return html`<input type="search" aria-label=${label} placeholder=${label} @input=${this.#search} />
      <p class="count" role="status">${found.length > 0 ? count : this.locale.term('breakdownNoMatch')}</p>
      <div class="entries" tabindex="0" role="group" aria-labelledby="title" aria-busy=${isLoading}>
        ${isLoading ? nothing : html`<dl>${found.map((entry) => this.#entry(entry))}</dl>`}
      </div>`;
  }

  #entry({ id, label }: Entry): TemplateResult {
    const definition = this.prose?.[id];
    return html`<div data-entry=${id}>
      <dt>${label} ${isMetricId(id) ? html`<code lang="en" dir="ltr">${id}</code>` : nothing}</dt>
      <dd>${definition ? definitionProse(definition, this.locale) : html`<p>${this.locale.term('cardLoading')}</p>`}</dd>
    </div>`;
  }

  readonly #search = ({ target }: Event): void => {
    this.searched = (target as HTMLInputElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-glossary': MetricGlossary;
  }
}
