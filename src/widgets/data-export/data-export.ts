import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ExportDetail } from '../../card/events.js';
import { cardStyles } from '../../card/card.styles.js';
import { safeFileName, saveBlob } from '../../card/file.js';
import { isAbort, NothingToShow, type Failure } from '../../datasets/failure.js';
import { isReport } from '../../datasets/enums.js';
import type { FileFormat, Periods, SourceFile } from '../../datasets/question.js';
import { rangeNames, type PeriodSpec, type RangeName } from '../../datasets/scope.js';
import { failureOf, fetchFile, filesOf, periodsIn } from '../../element/ask.js';
import { AnalyticsElement, type SessionEvent } from '../../element/element.js';
import { startOfDay } from '../../datasets/dates.js';
import type { AnalyticsContext } from '../../element/context.js';
import { formatBytes, formatSpan } from '../../locale/format.js';
import { Locale } from '../../locale/locale.js';
import { rangeWords } from '../../locale/range-words.js';
import { baseStyles } from '../../theme/base.styles.js';
import { themeStyles } from '../../theme/styles.js';
import { failureWords } from '../../views/failure-words.js';
import { withOwnWidth } from '../../views/own-width.js';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly file: string; readonly received: number; readonly of: number | null }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What there is to press where no source is named: pressing it says what is missing. */
const usual: readonly (readonly [string, Pick<SourceFile, 'format' | 'label'>])[] = [
  ['json', { format: 'json' }],
  ['csv', { format: 'csv' }],
];

/**
 * Downloads of data in the files that the server of its source makes, such as JSON and CSV for spreadsheets. Where they are of a
 * period, the reader may choose it: that of the dashboard around until then, and again when that changes. The file is fetched with
 * the token, which a plain link cannot carry, with progress and a way to cancel, and saved under the server's name
 * made safe, or the documented one.
 *
 * @tag data-export
 * @csspart header - The line above the buttons.
 * @cssprop [--analytics-surface=light-dark(#ffffff, #15171c)] {color} - The ground of cards and controls.
 * @cssprop [--analytics-ink=light-dark(#191c22, #eceef2)] {color} - Text and figures.
 * @cssprop [--analytics-accent=light-dark(#3b5bd4, #7c9cff)] {color} - The first line, bars, the map, links and focus.
 * @cssprop [--analytics-positive=light-dark(#0f7350, #4cc795)] {color} - A change for the better.
 * @cssprop [--analytics-negative=light-dark(#c02f2a, #ff8b85)] {color} - A change for the worse, and on air.
 * @cssprop [--analytics-radius=10px] {length} - Corners of cards.
 * @cssprop [--analytics-space=16px] {length} - Gap between cards and, times the density, the distance from a card’s edge to its content.
 * @cssprop [--analytics-font-size=0.875em] {length} - Size of ordinary text; em is the size the reader has set in the browser.
 * @fires {CustomEvent<ExportDetail>} analytics-export - A file is about to be asked for. Cancelable.
 * @fires {CustomEvent<ErrorDetail>} analytics-error - It could not be had.
 */
export class DataExport extends AnalyticsElement {
  static readonly tag = 'data-export';
  static override properties: PropertyDeclarations = { heading: {}, state: { state: true }, range: { state: true } };
  static override styles = [
    themeStyles,
    baseStyles,
    cardStyles,
    css`
      .card {
        gap: calc(2.5 * var(--_step));
      }
      .title {
        flex: none;
      }
      .files,
      .progress {
        display: grid;
        grid-template-columns: repeat(auto-fill, min(100%, 280px));
        gap: calc(2 * var(--_step));
      }
      .progress {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
      .button {
        margin: 0;
      }
      /* Room for two lines. */
      @container (inline-size < 300px) {
        .files > .button {
          min-block-size: calc(2 * 1.45em + 3 * var(--_step) + 2 * var(--_line-width));
        }
      }
      .button[aria-disabled='true'] {
        color: var(--_ink-muted);
        cursor: default;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_step) calc(2 * var(--_step));
        align-items: center;
        color: var(--_ink-muted);
      }
      select {
        box-sizing: border-box;
        min-inline-size: 0;
        max-inline-size: 100%;
        block-size: calc(1.45em + 3 * var(--_step) + 2 * var(--_line-width));
        padding: calc(1.5 * var(--_step)) calc(2 * var(--_step));
        border: var(--_line-width) solid var(--_line);
        border-radius: var(--_control-radius);
        background: var(--_surface);
        color: var(--_ink);
        font: inherit;
      }
      select:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 1px;
      }
      progress {
        flex: 1 1 120px;
        accent-color: var(--_accent);
      }
      p {
        color: var(--_ink-muted);
        overflow-wrap: anywhere;
      }
      /* There to be announced in, but without a place of its own. */
      p:empty {
        margin-block-start: calc(-2.5 * var(--_step));
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  declare heading: string | null | undefined;
  declare private state: State;
  /** The period the reader chose here; null is that of what is around. */
  declare private range: RangeName | null;

  readonly #locale = new Locale(this);
  #stop: AbortController | null = null;
  /** The period around, as last seen. */
  #period = '';
  #about: { readonly session: AnalyticsContext['session']; readonly ids: string | undefined } | null = null;

  constructor() {
    super();
    this.state = { kind: 'idle' };
    this.range = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the page disconnects and connects again at once; only who stays away has left.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop?.abort();
    });
  }

  protected override sessionChanged(event: SessionEvent): void {
    if (event === 'signed-out') this.#stop?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // What is being fetched for one stream, or one owner, is nothing for another.
    const { session = null, settings } = this.context ?? {};
    const about = { session, ids: JSON.stringify(settings?.ids) };
    const period = JSON.stringify(settings?.period ?? null);
    if (period !== this.#period) this.range = null;
    this.#period = period;
    const before = this.#about;
    this.#about = about;
    if (!before || (before.session === about.session && before.ids === about.ids)) return;
    this.#stop?.abort();
    this.#stop = null;
    this.state = { kind: 'idle' };
  }

  protected override render(): TemplateResult {
    const title = this.heading || this.#locale.term('exportTitle');
    return withOwnWidth(
      html`<div class="base">
        <div class="card" part="card" role="group" aria-labelledby="title">
          <div class="title" id="title" part="header" role="heading" aria-level="3">${title}</div>
          ${this.#choice()}
          <div class="files">
            ${this.#files().map(
              ([name, { format, label }]) =>
                html`<button
                  type="button"
                  class="button"
                  data-file=${name}
                  aria-disabled=${this.state.kind === 'busy'}
                  @click=${() => this.#start(name, format)}
                >
                  ${this.#locale.term('exportAs', this.#label(name, format, label))}
                </button>`,
            )}
          </div>
          ${this.state.kind === 'busy' ? html`<div class="progress">${this.#progress(this.state)}</div>` : nothing}
          <p role="status">${this.#message()}</p>
        </div>
      </div>`,
    );
  }

  /** The period of the files, where some are of one. */
  #choice(): TemplateResult | typeof nothing {
    const periods = this.context && periodsIn(this.context.settings);
    const isOfPeriod = this.context && Object.values(filesOf(this.context)).some(({ ofPeriod }) => ofPeriod);
    if (!periods || !isOfPeriod) return nothing;
    const around = this.context?.settings.period ?? { range: periods.usual };
    const chosen = this.range ?? ('range' in around ? around.range : '');
    return html`<label>
      <span>${this.#locale.term('periodLabel')}</span>
      <select name="period" @change=${this.#choose}>
        ${this.#options(periods, around).map(
          ([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`,
        )}
      </select>
    </label>`;
  }

  /** The ranges there are, behind the dates around where these have no name. */
  #options({ ranges = rangeNames }: Periods, around: PeriodSpec): readonly (readonly [RangeName | '', string])[] {
    const named = rangeNames.filter((range) => ranges.includes(range) || ('range' in around && range === around.range));
    const words = named.map((range) => [range, rangeWords(range, this.#locale)] as const);
    if ('range' in around) return words;
    const dates = formatSpan(startOfDay(around.start, 'UTC'), startOfDay(around.end, 'UTC'), this.#locale.lang(), 'UTC', 'date');
    return [['', dates], ...words];
  }

  readonly #choose = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    this.range = rangeNames.find((range) => range === value) ?? null;
  };

  #files(): readonly (readonly [string, Pick<SourceFile, 'format' | 'label'>])[] {
    const files = this.context ? Object.entries(filesOf(this.context)) : [];
    return files.length > 0 ? files : usual;
  }

  #label(name: string, format: FileFormat, label?: string): string {
    const what = isReport(name) ? this.#locale.term(`report-${name}`) : label;
    return what === undefined ? format.toUpperCase() : `${what} (${format.toUpperCase()})`;
  }

  #progress({ received, of }: State & { kind: 'busy' }): TemplateResult {
    const label = this.#locale.term('exportBusy', formatBytes(received, this.#locale.lang()));
    return html`<progress aria-label=${label} value=${of === null ? nothing : received} max=${of ?? nothing}></progress>
      <span>${label}</span>
      <button type="button" class="button cancel" @click=${() => this.#stop?.abort()}>
        ${this.#locale.term('exportCancel')}
      </button>`;
  }

  #message(): string {
    const { state } = this;
    switch (state.kind) {
      case 'saved':
        return this.#locale.term('exportSaved', state.name);
      case 'cancelled':
        return this.#locale.term('exportCancelled');
      case 'pending':
        return this.#locale.term('cardMessage', this.#locale.term('emptyPendingTitle'), this.#locale.term('emptyPendingAdvice'));
      case 'failed': {
        const { title, advice } = failureWords(state.failure, this.#locale);
        return this.#locale.term('cardMessage', title, advice);
      }
      default:
        return '';
    }
  }

  #start(file: string, format: FileFormat): void {
    const around = this.context && withRange(this.context, this.range);
    if (this.state.kind === 'busy' || !around) return;
    const detail: ExportDetail = { tag: this.localName, kind: format, origin: 'server' };
    if (!this.emit('export', detail, true)) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.state = { kind: 'busy', file, received: 0, of: null };
    const progress = (received: number, of: number | null): void => {
      if (this.#stop === stop) this.state = { kind: 'busy', file, received, of };
    };
    fetchFile(file, around, progress, stop.signal)
      .then(({ blob, name }) => {
        stop.signal.throwIfAborted();
        const safe = safeFileName(name, format);
        saveBlob(blob, safe);
        this.#settle(stop, { kind: 'saved', name: safe });
      })
      .catch((error: unknown) => this.#settle(stop, this.#outcome(error)));
  }

  #outcome(error: unknown): State {
    if (isAbort(error)) return { kind: 'cancelled' };
    if (error instanceof NothingToShow) return { kind: 'pending' };
    const failure = failureOf(error);
    this.emit('error', { tag: this.localName, failure }, true);
    return { kind: 'failed', failure };
  }

  #settle(stop: AbortController, state: State): void {
    if (this.#stop !== stop) return;
    // The button that has the keyboard goes; who pressed it may want to begin again.
    if (this.state.kind === 'busy' && this.shadowRoot?.activeElement?.matches('.cancel'))
      this.renderRoot.querySelector<HTMLElement>(`[data-file=${CSS.escape(this.state.file)}]`)?.focus();
    this.#stop = null;
    this.state = state;
  }
}

/** The same context with the period that was chosen here. */
const withRange = (around: AnalyticsContext, range: RangeName | null): AnalyticsContext =>
  range === null ? around : { ...around, settings: { ...around.settings, period: { range } } };

declare global {
  interface HTMLElementTagNameMap {
    'data-export': DataExport;
  }
}
