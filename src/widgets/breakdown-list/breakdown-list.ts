import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import type { Questions, Results } from '../../card/query-controller.js';
import { LazyText } from '../../card/lazy-text.js';
import type { SelectDetail } from '../../card/select.js';
import { cutOf } from '../../datasets/alignment.js';
import { completenessOf, wholeOnly } from '../../datasets/completeness.js';
import { dimensions, type BreakdownData, type BreakdownItem, type Dimension } from '../../datasets/data.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import { isQuestionType, type QuestionType } from '../../datasets/enums.js';
import type { Answer } from '../../datasets/question.js';
import type { Table } from '../../datasets/table.js';
import { withRemainder } from '../../datasets/with-remainder.js';
import { viewerZone } from '../../datasets/zone.js';
import { formatMetric, isNumber, quantity } from '../../locale/format.js';
import { guidanceLanguage, loadGuidance } from '../../locale/guidance.js';
import { lineClamp } from '../../views/line-clamp.js';
import { adviceStyles } from '../../views/advice.styles.js';
import { barList, barListSkeleton, barListStyles, type Bar, lengthsOf } from '../../views/bar-list.js';
import { breakdownSentence, breakdownTable, partName, countText } from '../../views/breakdown-table.js';
import { shareText } from '../../views/caution.js';
import { searchedRows, usualRows } from '../../views/card-heights.js';
import { failureWords } from '../../views/failure-words.js';
import { labelledMetricText } from '../../views/metrics-table.js';
import { textPending } from '../../views/text-pending.js';
import { sparklinePath } from '../../views/sparkline.js';
import { inOrder, search } from './breakdown-list.model.js';

type BreakdownListDatasets = { main: 'breakdown'; detail: 'detail' };

/** Rows from which on a search is worth its place. */
const searchFrom = 16;

/**
 * The parts of a whole, the largest first: count and share of each as reported, and what the named parts leave over.
 * Long lists can be searched and shown whole; ages are in the order of age. A topic opens to how it went over time, to
 * questions that users asked, and to their satisfaction, and what may be done with topics is told under them; a type of question to an example and what the persona should do.
 *
 * `.data`: `{ "items": [{ "id": "US", "label": "United States", "count": 1843, "share": 0.576 }], "total": 3201 }`.
 *
 * @tag breakdown-list
 * @attr {'country' | 'chatter' | 'age' | 'device' | 'acquisition-source' | 'traffic-source' | 'topic' | 'question-type' | 'revenue-part' | 'segment'} dimension - What it is broken down by.
 * @attr {number} limit - Shows only so many of the largest parts, and no search. All where left out.
 * @fires {CustomEvent<SelectDetail>} analytics-select - The reader chose a part. Cancelable: prevented, it does not open.
 */
export class BreakdownList extends Card<BreakdownListDatasets> {
  static readonly tag = 'breakdown-list';
  static override properties: PropertyDeclarations = {
    dimension: {},
    limit: {},
    searched: { state: true },
    whole: { state: true },
    opened: { state: true },
  };
  static override styles = [
    ...Card.styles,
    ...barListStyles,
    adviceStyles,
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
      .picture:not([hidden]),
      .loading {
        display: flex;
        flex-direction: column;
      }
      /* Few bars are thicker, and all of them as high as many. */
      .bars {
        flex: 1 0 auto;
        max-block-size: calc(var(--bars) * 12 * var(--_step));
      }
      .bars:has(.bar-more) {
        max-block-size: none;
      }
      .none {
        padding-block: calc(2 * var(--_step));
        color: var(--_ink-muted);
      }
      .more {
        align-self: start;
        margin-block-start: calc(2 * var(--_step));
      }
      .detail {
        display: grid;
        gap: calc(2 * var(--_step));
      }
      .detail ul,
      .advice ul {
        margin: 0;
        padding-inline-start: 1.25em;
      }
      .detail svg {
        display: block;
        inline-size: 100%;
        block-size: 40px;
        color: var(--_series-0);
      }
      .detail path {
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .close {
        justify-self: start;
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
  declare limit: number | string | null | undefined;
  declare private searched: string;
  declare private whole: boolean;
  /** The part whose detail is open. */
  declare private opened: { readonly by: Dimension; readonly id: string } | null;

  readonly #guidance = new LazyText(this, loadGuidance);

  /** Where the keyboard goes when the detail closes. */
  #opener: HTMLElement | null = null;

  constructor() {
    super();
    this.searched = '';
    this.whole = false;
    this.opened = null;
  }

  protected override readonly mainDataset = 'breakdown';

  get #by(): Dimension | null {
    return dimensions.find((known) => known === this.dimension) ?? null;
  }

  /** Of another dimension nothing is open. */
  get #openedId(): string | null {
    return this.opened && this.opened.by === this.#by ? this.opened.id : null;
  }

  /** How many parts at most; undefined is all, null what cannot be used. */
  get #most(): number | null | undefined {
    if (this.limit === null || this.limit === undefined || this.limit === '') return undefined;
    const most = Number(this.limit);
    return Number.isInteger(most) && most > 0 ? most : null;
  }

  /** A piece of content around says nothing of the audience; one named here is what the devices are of. */
  get #isOfContent(): boolean {
    return this.#by === 'device' && Boolean(this.contentId);
  }

  protected override configError(): Failure | null {
    if (!this.#by) return { kind: 'configuration', reason: this.dimension ? 'not-usable' : 'missing', name: 'dimension' };
    return this.#most === null ? { kind: 'configuration', reason: 'not-usable', name: 'limit' } : null;
  }

  protected override questions(): Questions<BreakdownListDatasets> {
    const by = this.#by;
    const limit = this.#most;
    const opened = by === 'topic' ? this.#openedId : null;
    if (!by || limit === null) return { main: null, detail: null };
    const of = this.#isOfContent ? { of: 'content' as const } : {};
    return {
      main: this.questionAbout('breakdown', { by, ...of, ...(limit === undefined ? {} : { limit }) }),
      detail: opened === null ? null : this.questionAbout('detail', { by, id: opened }),
    };
  }

  /** The largest parts, as many as are wanted. */
  #shownOf(data: BreakdownData): BreakdownData {
    return inOrder({ ...data, items: data.items.slice(0, this.#most ?? undefined) }, this.#by);
  }

  protected override ownHeading(): string {
    if (this.#isOfContent) return this.locale.term('contentDevices');
    return this.#by ? this.locale.term(`breakdown-${this.#by}-title`) : '';
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<BreakdownListDatasets>): EmptyKind | null {
    return data.items.length === 0 ? 'none-yet' : null;
  }

  protected override placeholderNotes(): readonly string[] {
    if (this.questions().main?.scope.ids.streamId === undefined) return [];
    if (this.#by === 'country') return [this.locale.term('provenance-geoip')];
    return this.#by === 'chatter' ? [this.locale.term('provenance-stored-messages')] : [];
  }

  protected override traits(): Readonly<Record<string, number | boolean>> {
    const most = this.#most;
    return { rows: most ?? usualRows, folds: most === undefined, advises: this.#by === 'topic' };
  }

  protected override skeleton(): TemplateResult {
    return html`${barListSkeleton(this.#most ?? usualRows)}
    ${this.#by === 'topic' ? html`<div class="advice to-come">${this.locale.term('topicUse')}</div>` : nothing}`;
  }

  protected override view({
    main: {
      answer: { data },
    },
  }: Results<BreakdownListDatasets>): TemplateResult {
    const { items, remainder } = withRemainder(this.#shownOf(data));
    const isLong = items.length >= searchFrom && this.#most === undefined;
    const first = isLong ? searchedRows : usualRows;
    const searched = isLong ? this.searched.trim() : '';
    const nameOf = (item: BreakdownItem): string => partName(this.#by, item, this.locale);
    const found = search(items, searched, nameOf);
    const shown = this.whole || searched || this.#most !== undefined ? found : found.slice(0, first);
    const figure = (count: number | null): string => countText(count, data, this.locale, { room: 'little' });
    const lengthOf = lengthsOf([...items.map(({ count }) => count), remainder?.count ?? 0]);
    const bars = [
      ...shown.map((item) => ({
        ...this.#bar(nameOf(item), item, figure, lengthOf, false),
        choose: (button: HTMLElement) => this.#choose(item.id, button),
        more: this.#more(item.id),
      })),
      ...(remainder && !searched ? [this.#bar(this.locale.term('breakdownOther'), remainder, figure, lengthOf, true)] : []),
    ];
    return html`${isLong ? this.#search() : nothing}
    ${
      bars.length > 0
        ? barList(bars, this.ownHeading())
        : html`<p class="none" role="status">${this.locale.term('breakdownNoMatch')}</p>`
    }
    ${!searched && this.#most === undefined && items.length > first ? this.#fold(items.length) : nothing}
    ${this.#by === 'topic' ? this.#choiceButton() : nothing}`;
  }

  /** Opens the detail of a part where there is one, or closes it, unless the page says no. */
  #choose(id: string, button: HTMLElement): void {
    const by = this.#by;
    if (!by || !this.emit('select', { tag: this.localName, by, id } satisfies SelectDetail, true)) return;
    if (this.#more(id) === undefined) return;
    this.#opener = button;
    this.opened = this.#openedId === id ? null : { by, id };
    if (by === 'question-type') this.#guidance.open();
  }

  /** What is told under a part: undefined where there is nothing, null while it is closed. */
  #more(id: string): TemplateResult | null | undefined {
    const by = this.#by;
    if (by !== 'topic' && !(by === 'question-type' && isQuestionType(id))) return undefined;
    if (this.#openedId !== id) return null;
    return html`<div class="detail" role="group" @keydown=${this.#escape}>
      ${by === 'question-type' && isQuestionType(id) ? this.#aboutPart(id) : this.#details()}
      <button type="button" class="link close" @click=${this.#close}>${this.locale.term('detailClose')}</button>
    </div>`;
  }

  readonly #close = (): void => {
    this.opened = null;
    this.#opener?.focus();
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Not one that closes the dialog around the widget too.
    event.stopPropagation();
    this.#close();
  };

  /** What may be done with topics, for whoever wants to know. */
  #choiceButton(): TemplateResult {
    const tips = this.#guidance.text?.topics;
    return html`<details class="advice" @toggle=${this.#guidance.open}>
      <summary>${this.locale.term('topicUse')}</summary>
      ${
        tips
          ? html`<ul lang=${guidanceLanguage}>
              ${tips.map((tip) => html`<li><bdi>${tip}</bdi></li>`)}
            </ul>`
          : textPending(this.#guidance.hasFailed, this.locale)
      }
    </details>`;
  }

  #aboutPart(type: QuestionType): TemplateResult {
    const said = this.#guidance.text?.questionTypes[type];
    if (!said) return textPending(this.#guidance.hasFailed, this.locale);
    return html`<p>${this.locale.term('questionExample')} <bdi lang=${guidanceLanguage}>${said.example}</bdi></p>
      <p>${this.locale.term('questionAnswer')} <bdi lang=${guidanceLanguage}>${said.answer}</bdi></p>`;
  }

  #details(): TemplateResult {
    const { answer, failure } = this.results.detail;
    if (failure) return html`<p>${failureWords(failure, this.locale).title}</p>`;
    if (!answer) return html`<p>${this.locale.term('cardLoading')}</p>`;
    const { satisfaction, questions } = answer.data;
    return html`${this.#overTime(answer)}
    ${satisfaction === null ? nothing : html`<p>${labelledMetricText('satisfaction-score', satisfaction, this.locale)}</p>`}
    ${
      questions.length === 0
        ? nothing
        : html`<p>${this.locale.term('detailQuestions')}</p>
            <ul>
              ${questions.map((question) => html`<li>${lineClamp(question)}</li>`)}
            </ul>`
    }`;
  }

  #overTime(answer: Answer<'detail'>): TemplateResult | typeof nothing {
    const { times } = answer.data;
    const values = wholeIn(answer, this.zone() ?? viewerZone());
    const known = Array.from(values).filter((value) => isNumber(value));
    if (known.length < 2) return nothing;
    const said = (value: number | undefined): string => formatMetric(value ?? NaN, 'count', this.locale).text;
    const text = this.locale.term('detailTrend', said(known[0]), said(known.at(-1)), said(Math.max(...known)));
    return html`<svg role="img" aria-label=${text} viewBox="0 -2 100 40" preserveAspectRatio="none">
        <path d=${sparklinePath({ xs: times, values, gap: null }, 36)} vector-effect="non-scaling-stroke"></path>
      </svg>
      <p aria-hidden="true">${text}</p>`;
  }

  #bar(
    label: string,
    { count, share }: Pick<BreakdownItem, 'count' | 'share'>,
    figure: (count: number | null) => string,
    lengthOf: (count: number | null) => number,
    rest: boolean,
  ): Bar {
    return {
      label,
      value: figure(count),
      share: shareText(share, this.locale),
      length: lengthOf(count),
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

  #fold(count: number): TemplateResult {
    const all = quantity(count, this.locale.lang());
    return html`<button type="button" class="link more" aria-expanded=${this.whole} @click=${() => (this.whole = !this.whole)}>
      ${this.whole ? this.locale.term('breakdownFewer') : this.locale.term('breakdownAll', all.text)}
    </button>`;
  }

  protected override fileFacts(): readonly string[] {
    return this.#by ? [this.#isOfContent ? `content-${this.#by}` : this.#by] : [];
  }

  protected override table({
    main: {
      answer: { data },
    },
  }: Results<BreakdownListDatasets>): Table {
    return this.#by ? breakdownTable(this.#shownOf(data), this.#by, this.locale) : { rows: 0, columns: [] };
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<BreakdownListDatasets>): string {
    return breakdownSentence(this.#shownOf(data), this.#by, this.ownHeading(), this.locale);
  }
}

/** Over time only whole buckets are drawn and told, where it is known how long they are. */
function wholeIn({ data, period, zone, asOf }: Answer<'detail'>, otherwise: string): Float64Array {
  const { times, values, granularity } = data;
  if (!granularity) return values;
  const cut = cutOf({ data: { times, granularity }, zone }, otherwise);
  return wholeOnly(values, completenessOf(times, cut, asOf, period));
}

declare global {
  interface HTMLElementTagNameMap {
    'breakdown-list': BreakdownList;
  }
}
