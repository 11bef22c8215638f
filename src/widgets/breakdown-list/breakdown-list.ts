import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { dimensions, type BreakdownItem, type Dimension } from '../../datasets/data.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import type { Answer, Question } from '../../datasets/question.js';
import type { Table } from '../../datasets/table.js';
import { wholeOf } from '../../datasets/whole.js';
import { formatMetric, quantity } from '../../locale/format.js';
import { barList, barListSkeleton, barListStyles, type Bar } from '../../views/bar-list.js';
import { breakdownSentence, breakdownTable, partName, shownOf } from '../../views/breakdown-table.js';
import { search } from './breakdown-list.model.js';

type BreakdownAnswer = Answer<'breakdown'>;

/** Rows shown before "Show all", and rows from which on a search is worth its place. */
const firstRows = 8;
const searchFrom = 16;

/** Rows that room is kept for: the parts that the documentation names, and the rest. */
const usualRows = 4;

/**
 * The parts of a whole, the largest first: count and share of each as reported, and what the named parts leave over.
 * Long lists can be searched and shown whole.
 *
 * Seed: `GET /streams/{stream_id}/analytics/geography` (`country`), `most_active_chatters` of `/chat` (`chatter`).
 * `.data`: `{ "items": [{ "id": "US", "label": "United States", "count": 1843, "share": 0.576 }], "total": 3201 }`.
 *
 * @tag breakdown-list
 * @attr {'country' | 'chatter' | 'age' | 'device' | 'acquisition-source' | 'traffic-source' | 'topic' | 'question-type' | 'revenue-part' | 'segment'} dimension - What it is broken down by.
 */
export class BreakdownList extends Card<'breakdown'> {
  static readonly tag = 'breakdown-list';
  static override properties: PropertyDeclarations = { dimension: {}, searched: { state: true }, whole: { state: true } };
  static override styles = [
    ...Card.styles,
    barListStyles,
    css`
      .search {
        box-sizing: border-box;
        inline-size: 100%;
        margin-block-end: calc(2.5 * var(--_step));
        padding: calc(1.75 * var(--_step)) calc(2.5 * var(--_step));
        border: var(--_line-width) solid var(--_line);
        border-radius: var(--_control-radius);
        background: var(--_surface);
        color: inherit;
        font: inherit;
      }
      .search::placeholder {
        color: var(--_ink-muted);
        opacity: 1;
      }
      .search:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 1px;
      }
      .none {
        padding-block: calc(2 * var(--_step));
        color: var(--_ink-muted);
      }
      .more {
        margin-block-start: calc(2 * var(--_step));
      }
      @media print {
        .search {
          display: none;
        }
      }
    `,
  ];

  /** @type {'country' | 'chatter' | 'age' | 'device' | 'acquisition-source' | 'traffic-source' | 'topic' | 'question-type' | 'revenue-part' | 'segment'} */
  declare dimension: string | null | undefined;
  declare private searched: string;
  declare private whole: boolean;

  constructor() {
    super();
    this.searched = '';
    this.whole = false;
  }

  protected override readonly asks = 'breakdown';

  get #by(): Dimension | null {
    return dimensions.find((known) => known === this.dimension) ?? null;
  }

  protected override fault(): Failure | null {
    if (this.#by) return null;
    return { kind: 'configuration', reason: this.dimension ? 'not-usable' : 'missing', name: 'dimension' };
  }

  protected override question(): Question<'breakdown'> | null {
    return this.#by && this.questionAbout('breakdown', { by: this.#by });
  }

  protected override ownHeading(): string {
    return this.#by ? this.locale.term(`breakdown-${this.#by}-title`) : '';
  }

  protected override emptiness({ data }: BreakdownAnswer): EmptyKind | null {
    return data.items.length === 0 ? 'none-yet' : null;
  }

  protected override skeleton(): TemplateResult {
    return barListSkeleton(usualRows);
  }

  protected override view({ data }: BreakdownAnswer): TemplateResult {
    const { items, rest } = wholeOf(data);
    const isLong = items.length >= searchFrom;
    const searched = isLong ? this.searched.trim() : '';
    const found = search(items, searched);
    const shown = this.whole || searched ? found : found.slice(0, firstRows);
    const figure = (count: number): string => formatMetric(count, shownOf(data), this.locale, data.currency, 'little').text;
    const longest = Math.max(items[0]?.count ?? 0, rest?.count ?? 0);
    const bars = [
      ...shown.map((item) => this.#bar(partName(this.#by, item, this.locale), item, figure, longest, false)),
      ...(rest && !searched ? [this.#bar(this.locale.term('breakdownOther'), rest, figure, longest, true)] : []),
    ];
    return html`${isLong ? this.#search() : nothing}
    ${
      bars.length > 0
        ? barList(bars, this.ownHeading())
        : html`<p class="none" role="status">${this.locale.term('breakdownNoMatch')}</p>`
    }
    ${!searched && items.length > firstRows ? this.#more(items.length) : nothing}`;
  }

  #bar(
    label: string,
    { count, share }: Pick<BreakdownItem, 'count' | 'share'>,
    figure: (count: number) => string,
    longest: number,
    rest: boolean,
  ): Bar {
    return {
      label,
      value: figure(count),
      share: share === null ? '' : formatMetric(share, 'percent', this.locale).text,
      length: longest > 0 ? count / longest : 0,
      rest,
    };
  }

  #search(): TemplateResult {
    const label = this.locale.term('breakdownSearch');
    return html`<input
      class="search"
      type="search"
      placeholder=${label}
      aria-label=${label}
      .value=${this.searched}
      @input=${(event: Event) => (this.searched = (event.target as HTMLInputElement).value)}
    />`;
  }

  #more(count: number): TemplateResult {
    const all = quantity(count, this.locale.lang());
    return html`<button type="button" class="link more" aria-expanded=${this.whole} @click=${() => (this.whole = !this.whole)}>
      ${this.whole ? this.locale.term('breakdownFewer') : this.locale.term('breakdownAll', all.text)}
    </button>`;
  }

  protected override table({ data }: BreakdownAnswer): Table {
    return this.#by ? breakdownTable(data, this.#by, this.locale) : { rows: 0, columns: [] };
  }

  protected override summary({ data }: BreakdownAnswer): string {
    return breakdownSentence(data, this.#by, this.ownHeading(), this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'breakdown-list': BreakdownList;
  }
}
