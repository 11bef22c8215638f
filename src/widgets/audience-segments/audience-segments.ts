import { css, html, nothing, type TemplateResult } from 'lit';
import type { Field, ManagedItem, Reading, Values } from '../../card/managed.js';
import { ManagedList } from '../../card/managed-list.js';
import type { Questions, Result, Results, ResultsSoFar } from '../../card/query-controller.js';
import { LazyText } from '../../card/lazy-text.js';
import type { SelectDetail } from '../../card/select.js';
import type { BreakdownItem, SavedSegment } from '../../datasets/data.js';
import type { EmptyKind } from '../../datasets/failure.js';
import { isSegment, segments } from '../../datasets/enums.js';
import type { Table } from '../../datasets/table.js';
import { withRemainder } from '../../datasets/with-remainder.js';
import { quantity } from '../../locale/format.js';
import { parts } from '../../locale/en/parts.js';
import { guidanceLanguage, loadGuidance, type Guidance } from '../../locale/guidance.js';
import { breakdownSentence, breakdownTable, partName, countText } from '../../views/breakdown-table.js';
import { shareText } from '../../views/caution.js';
import { balancedGridStyles, balancedGrid } from '../../views/balanced-grid.js';
import { lineClamp, lineClampStyles } from '../../views/line-clamp.js';
import { shareBar, shareBarStyles } from '../../views/share-bar.js';
import { blankSegment, itemOf, nameOf, readSegment, ruleOf, windows } from './audience-segments.model.js';

type AudienceSegmentsDatasets = { main: 'breakdown'; saved: 'segments' };

/**
 * The audience by how often it comes: super fans, regular fans, casual users and the dormant, each with count, share, who
 * they are and what to do for them. A segment of the server's own goes by its name. Where the server keeps them, segments that
 * readers define stand under these: who came on how many days. They are saved, changed and deleted here.
 *
 * `.data`: `{ "items": [{ "id": "super-fans", "count": 108, "share": 0.08 }], "total": 1350 }`.
 *
 * @tag audience-segments
 * @fires {CustomEvent<SelectDetail>} analytics-select - The reader chose a segment.
 */
export class AudienceSegments extends ManagedList<AudienceSegmentsDatasets, 'segment'> {
  static readonly tag = 'audience-segments';
  static override words = { ...ManagedList.words, ...parts };
  static override styles = [
    ...ManagedList.styles,
    lineClampStyles,
    shareBarStyles,
    balancedGridStyles,
    css`
      .segments {
        --least: 240px;
        --between: calc(3 * var(--_step));
        margin: 0;
        padding: 0;
        list-style: none;
        font-variant-numeric: tabular-nums;
      }
      .segments > li,
      .picture:not([hidden]),
      .loading {
        display: grid;
      }
      .segment {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-content: start;
        gap: var(--_step) calc(3 * var(--_step));
        margin: 0;
        padding: calc(3 * var(--_step));
        border: var(--_line-width) solid var(--_line);
        border-radius: var(--_control-radius);
        color: inherit;
        font: inherit;
        text-align: start;
      }
      button.segment {
        background: none;
        cursor: pointer;
      }
      button.segment:hover {
        background: var(--_hover);
      }
      button.segment:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 1px;
      }
      .name,
      .count {
        font-weight: var(--_weight-strong);
      }
      .count {
        text-align: end;
      }
      .share {
        color: var(--_ink-muted);
        font-weight: 400;
      }
      .track {
        grid-column: 1 / -1;
        block-size: calc(2 * var(--_step));
        border-radius: 999px;
        background: var(--_wash);
      }
      .saved {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--_step) calc(3 * var(--_step));
      }
      .saved .prose {
        min-block-size: 1.45em;
      }
      .prose {
        grid-column: 1 / -1;
        font-size: calc(1em * var(--_scale-small));
      }
      .who {
        color: var(--_ink-muted);
      }
      /* Room for the prose while it is fetched. */
      .prose > * {
        display: block;
        min-block-size: 1.45em;
        text-align: -webkit-match-parent;
        text-align: match-parent;
      }
      .shape > * {
        visibility: hidden;
      }
    `,
  ];

  readonly #guidance = new LazyText(this, loadGuidance);

  protected override readonly mainDataset = 'breakdown';

  protected override readonly kind = 'segment';

  /** What is said of the segments is always wanted: fetched beside the numbers. */
  override connectedCallback(): void {
    super.connectedCallback();
    // The numbers stand without it; where it could not be had, coming back to the page tries again.
    if (!this.#guidance.text) this.#guidance.open();
  }

  protected override questions(): Questions<AudienceSegmentsDatasets> {
    return { main: this.questionAbout('breakdown', { by: 'segment' }), saved: this.questionAbout('segments', null) };
  }

  protected override ownHeading(): string {
    return this.locale.term('breakdown-segment-title');
  }

  protected override emptyReason({ main, saved }: Results<AudienceSegmentsDatasets>): EmptyKind | null {
    return main.answer.data.items.length === 0 && !saved.answer?.data.segments?.length ? 'none-yet' : null;
  }

  protected override list({ saved }: ResultsSoFar<AudienceSegmentsDatasets>): Result<'segments'> | undefined {
    return saved;
  }

  protected override items({ saved }: Results<AudienceSegmentsDatasets>): readonly ManagedItem[] | null {
    return saved.answer?.data.segments?.map(itemOf) ?? null;
  }

  protected override listTitle(): string {
    return this.locale.term('savedSegments');
  }

  protected override newLabel(): string {
    return this.locale.term('savedSegmentNew');
  }

  protected override row({ id, name }: ManagedItem): TemplateResult {
    const segment = this.list(this.results)?.answer?.data.segments?.find((each) => each.id === id);
    const { count = null, share = null } = segment ?? {};
    return html`<div class="saved">
      ${lineClamp(name, 'name')}
      <span class="count"
        >${countText(count, { of: null, currency: null }, this.locale)}
        ${share === null ? nothing : html`<span class="share">${shareText(share, this.locale)}</span>`}</span
      >
      <span class="prose who">${segment && this.#rule(segment)}</span>
    </div>`;
  }

  #rule(segment: SavedSegment): string | null {
    const rule = ruleOf(segment);
    const lang = this.locale.lang();
    return rule && this.locale.term('savedSegmentRule', rule.least, rule.most, quantity(rule.window, lang));
  }

  protected override blank(): Values {
    return blankSegment;
  }

  protected override fields(): readonly Field[] {
    const { locale } = this;
    const days = (window: number): string => locale.term('savedSegmentDays', quantity(window, locale.lang()));
    return [
      { name: 'label', label: locale.term('savedSegmentName'), kind: 'text' },
      { name: 'minDays', label: locale.term('savedSegmentLeast'), kind: 'number' },
      {
        name: 'maxDays',
        label: locale.term('savedSegmentMost'),
        kind: 'number',
        hint: locale.term('savedSegmentMostHint'),
      },
      {
        name: 'windowDays',
        label: locale.term('savedSegmentWindow'),
        kind: 'choice',
        choices: windows.map((window) => ({ value: String(window), label: days(window) })),
      },
    ];
  }

  protected override read(values: Values): Reading<'segment'> {
    const reading = readSegment(values);
    if ('draft' in reading) return reading;
    const { locale } = this;
    return {
      faults: Object.fromEntries(
        Object.entries(reading.faults).map(([field, { kind, from, to }]) => [
          field,
          kind === 'required'
            ? locale.term('managedRequired')
            : kind === 'long'
              ? locale.term('managedTooLong', quantity(to, locale.lang()))
              : locale.term('managedWhole', String(from), String(to)),
        ]),
      ),
    };
  }

  protected override skeleton(): TemplateResult {
    return html`<ul class="segments even" .style=${balancedGrid(segments.length)}>
        ${segments.map(
          (id) =>
            html`<li>
              <div class="segment skeleton shape">${this.#inside({ id, label: null, count: 1000, share: 0.5 })}</div>
            </li>`,
        )}
      </ul>
      ${this.listSkeleton()}`;
  }

  protected override above({ main }: Results<AudienceSegmentsDatasets>): TemplateResult {
    const { items } = withRemainder(main.answer.data);
    const ordered = this.#inOrder(items);
    return html`<ul class="segments even" .style=${balancedGrid(ordered.length)} aria-label=${this.ownHeading()}>
      ${ordered.map(
        (item) =>
          html`<li>
            <button type="button" class="segment" @click=${() => this.#choose(item.id)}>${this.#inside(item)}</button>
          </li>`,
      )}
    </ul>`;
  }

  /** The most loyal first, whatever their number; the server's own after them. */
  #inOrder(items: readonly BreakdownItem[]): readonly BreakdownItem[] {
    const known = segments.flatMap((id) => items.find((item) => item.id === id) ?? []);
    return [...known, ...items.filter(({ id }) => !isSegment(id))];
  }

  #inside(item: BreakdownItem): TemplateResult {
    const { count, share } = item;
    return html`${lineClamp(partName('segment', item, this.locale), 'name')}
      <span class="count"
        >${countText(count, { of: null, currency: null }, this.locale)}
        ${share === null ? nothing : html`<span class="share">${shareText(share, this.locale)}</span>`}</span
      >
      ${share === null ? nothing : html`<span class="track" aria-hidden="true">${shareBar(share)}</span>`}
      ${isSegment(item.id) ? this.#prose(this.#guidance.text?.segments[item.id]) : nothing}`;
  }

  #prose(said: Guidance['segments'][keyof Guidance['segments']] | undefined): TemplateResult {
    return html`<span class="prose">
      <bdi class="who" lang=${guidanceLanguage}>${said?.who}</bdi>
      <bdi lang=${guidanceLanguage}>${said?.strategy}</bdi>
    </span>`;
  }

  #choose(id: string): void {
    this.emit('select', { tag: this.localName, by: 'segment', id } satisfies SelectDetail);
  }

  protected override table({ main, saved }: Results<AudienceSegmentsDatasets>): Table {
    const { data } = main.answer;
    const items = this.#inOrder(data.items);
    const own = saved.answer?.data.segments ?? [];
    const beside = own.map((segment) => ({ ...segment, label: nameOf(segment) }));
    const { rows, columns } = breakdownTable({ ...data, items }, 'segment', this.locale, beside);
    const prose = (label: 'segmentWho' | 'segmentStrategy', of: 'who' | 'strategy') => ({
      kind: 'text' as const,
      label: this.locale.term(label),
      sparse: true,
      lang: guidanceLanguage,
      cells: Array.from({ length: rows }, (_, row) => {
        const id = items[row]?.id ?? '';
        return isSegment(id) ? (this.#guidance.text?.segments[id][of] ?? null) : null;
      }),
    });
    const rules = {
      kind: 'text' as const,
      label: this.locale.term('savedSegments'),
      sparse: true,
      cells: [...Array.from({ length: rows - own.length }, () => null), ...own.map((segment) => this.#rule(segment))],
    };
    // Ids are no codes that a reader would know.
    const codes = this.locale.term('breakdownCode');
    const shown = columns.map((column) => (column.label === codes ? { ...column, inFileOnly: true } : column));
    return {
      rows,
      columns: [...shown, prose('segmentWho', 'who'), prose('segmentStrategy', 'strategy'), ...(own.length > 0 ? [rules] : [])],
    };
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<AudienceSegmentsDatasets>): string {
    return breakdownSentence({ ...data, items: this.#inOrder(data.items) }, 'segment', this.ownHeading(), this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'audience-segments': AudienceSegments;
  }
}
