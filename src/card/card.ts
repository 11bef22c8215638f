import {
  html,
  noChange,
  nothing,
  type CSSResultGroup,
  type CSSResultOrNative,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { DatasetName } from '../datasets/data.js';
import type { Failure } from '../datasets/failure.js';
import type { Answer, Question } from '../datasets/question.js';
import { viewerZone } from '../datasets/zone.js';
import { periodsIn } from '../element/ask.js';
import type { QueryOutcome } from '../element/query.js';
import { presence } from '../element/attributes.js';
import type { ElementClass } from '../element/define.js';
import type { SessionEvent } from '../element/element.js';
import type { CursorMoment } from '../element/shared-cursor.js';
import { noSettings } from '../element/settings.js';
import { formatInstant } from '../locale/format.js';
import { baseStyles } from '../theme/base.styles.js';
import { themeStyles } from '../theme/styles.js';
import { cardHeight } from '../views/card-heights.js';
import { withCautions } from '../views/caution.js';
import { AnalyticsMenu } from '../views/menu.js';
import { withOwnWidth } from '../views/own-width.js';
import { Actions, menuPlaceholder, type MenuContext } from './actions.js';
import { cardStyles } from './card.styles.js';
import { LazyElement, type ElementLoader } from './lazy-element.js';
import { CursorLink } from './cursor-link.js';
import type { ErrorDetail, LoadDetail } from './events.js';
import { announcementOf, emptyState, failedState, lockedState, missingCodeState, staleText } from './states.js';
import { basisText, basisPlaceholder, footer, footerPlaceholder, noteTexts, captionFacts, type FooterContent } from './footer.js';
import { header } from './header.js';
import { pictureHeight } from './height.js';
import { WidgetBase } from './widget-base.js';
import { NearViewport } from './near-viewport.js';
import { PaintTracker } from './paint-tracker.js';
import { QueryController, type AskedDatasets, type Result, type Results, type ResultsSoFar } from './query-controller.js';

/**
 * The base of every widget. It asks the widget's question, keeps the answer while a newer one is under way, and
 * draws everything that is the same everywhere: frame, header, actions, loading, failing, empty and stale faces,
 * notes, table and CSV. A widget says what it asks and how an answer looks.
 *
 * @attr {string} heading - Replaces the widget's own heading.
 * @attr {number} heading-level - Level of the heading for assistive technology, 1–6. Default 3.
 * @attr {string} height - Height of the picture: a CSS length such as `320px`, or a number of pixels; 4000px at most.
 * @attr {'eager' | 'lazy'} loading - `lazy` asks only once the widget is near the visible part of the page. Default `eager`.
 * @attr {boolean} hide-heading - Leaves the heading out of sight; assistive technology still has it.
 * @attr {boolean} hide-actions - Leaves out the menu with table and download.
 * @attr {boolean} hide-footer - Leaves out the time of the data. Notes about missing data stay.
 * @slot title - Replaces the heading.
 * @slot actions - Controls beside the menu.
 * @slot loading - Replaces the skeleton.
 * @slot empty - Replaces the message where there is nothing to show.
 * @slot error - Replaces the message where it failed.
 * @slot footer - Added to the footer.
 * @csspart card - The frame.
 * @csspart header - Heading and actions.
 * @csspart title - The heading.
 * @csspart footer - Notes and the time of the data.
 * @csspart table - The data table.
 * @cssprop [--analytics-surface=light-dark(#ffffff, #15171c)] {color} - The ground of cards and controls.
 * @cssprop [--analytics-ink=light-dark(#191c22, #eceef2)] {color} - Text and figures.
 * @cssprop [--analytics-accent=light-dark(#3b5bd4, #7c9cff)] {color} - The first line, bars, the map, links and focus.
 * @cssprop [--analytics-positive=light-dark(#0f7350, #4cc795)] {color} - A change for the better.
 * @cssprop [--analytics-negative=light-dark(#c02f2a, #ff8b85)] {color} - A change for the worse, and on air.
 * @cssprop [--analytics-radius=10px] {length} - Corners of cards.
 * @cssprop [--analytics-space=16px] {length} - Gap between cards and, times the density, the distance from a card’s edge to its content.
 * @cssprop [--analytics-font-size=0.875em] {length} - Size of ordinary text; em is the size the reader has set in the browser.
 * @fires {CustomEvent<LoadDetail>} analytics-load - An answer is shown.
 * @fires {CustomEvent<ErrorDetail>} analytics-error - A question failed, a file could not be made, or a part of the library could not be loaded. Where it is cancelable and prevented, the widget shows no message of its own.
 * @fires {CustomEvent<ExportDetail>} analytics-export - A download is about to be saved. Cancelable.
 */
export abstract class Card<A extends AskedDatasets> extends WidgetBase<A> {
  static readonly uses: readonly ElementClass[] = [AnalyticsMenu];
  /** The element the picture is drawn with, where it is too much to wait for before the data is asked for. */
  static readonly lazyElement: ElementLoader | null = null;
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    height: {},
    loading: {},
    hideHeading: { attribute: 'hide-heading', converter: presence },
    hideActions: { attribute: 'hide-actions', converter: presence },
    hideFooter: { attribute: 'hide-footer', converter: presence },
    announcement: { state: true },
  };
  static override styles = [themeStyles, baseStyles, cardStyles];
  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [...super.finalizeStyles(styles), cardHeight(this)];
  }
  /**
   * The dataset's own JSON, handed over instead of fetched, or several by name: `{ "timeline": { … }, "metrics": { … } }`.
   * `undefined` goes back to `src` or the API.
   */
  declare data: unknown;
  declare heading: string | null | undefined;
  declare headingLevel: number | string | null | undefined;
  declare height: number | string | null | undefined;
  /** @type {'eager' | 'lazy'} */
  declare loading: string | null | undefined;
  declare hideHeading: boolean;
  declare hideActions: boolean;
  declare hideFooter: boolean;
  declare private announcement: string;

  readonly #queries = new QueryController<A>(this, (outcome) => this.#settled(outcome));
  readonly #element = new LazyElement(this, (this.constructor as typeof Card).lazyElement);
  readonly #actions = new Actions(this, this.locale, (name, detail) => this.emit(name, detail, true));
  readonly #paint = new PaintTracker<Answer<A['main']>>(this, () => this.#queries.main.answer);
  #errorPrevented = false;
  readonly #cursorLink = new CursorLink(this, (moment) => this.cursorChanged(moment));
  readonly #nearViewport = new NearViewport(this, () => this.loading === 'lazy');

  constructor() {
    super();
    this.hideHeading = false;
    this.hideActions = false;
    this.hideFooter = false;
    this.announcement = '';
  }

  /** A picture, or, where what it is drawn with could not be fetched, the words that say so. */
  protected pictureOrMissing(picture: TemplateResult): TemplateResult {
    return this.#element.hasFailed ? missingCodeState(this.locale, this.retry) : picture;
  }

  /** Where the questions stand that were posed last. */
  protected override get results(): ResultsSoFar<A> {
    return this.#queries.results;
  }

  /** The same, once the main one has an answer. */
  protected override get answered(): Results<A> | null {
    return this.#queries.answered;
  }

  /** Where a question beside the main one stands, for one that takes another's answer. */
  protected override resultFor<J extends DatasetName>(question: Question<J>): Result<J> {
    return this.#queries.resultFor(question);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (document.readyState !== 'complete') window.addEventListener('load', this.#pageComplete, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cursorLink.connect(null);
    window.removeEventListener('load', this.#pageComplete);
    // A move in the page disconnects and connects again at once; only who stays away has left.
    queueMicrotask(() => {
      if (!this.isConnected) this.#queries.abort();
    });
  }

  readonly #pageComplete = (): void => this.requestUpdate();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isConnected) return;
    this.#cursorLink.connect(this.context?.cursor ?? null);
    if (this.loading === 'lazy' && !this.#nearViewport.isNear) return;
    if (this.needsElement()) this.#element.fetch();
    const { answered } = this;
    const questions = this.questions();
    this.#queries.update({
      questions: this.configError() ? { ...questions, main: null } : questions,
      context: this.context,
      localData: { data: this.data, defaultDataset: this.mainDataset },
      isEnded: answered !== null && this.isLive(answered) === false,
      comparison: this.comparesWith(),
      comparedQuestions: this.comparedQuestions,
    });
  }

  /** Points the other widgets of the same provider at a moment; null at none. */
  protected setCursor(moment: CursorMoment | null): void {
    this.#cursorLink.set(moment);
  }

  protected override sessionChanged(event: SessionEvent): void {
    if (event === 'signed-out') this.#queries.reset();
    else if (event === 'available') this.#queries.retry(false);
    this.requestUpdate();
  }

  #settled({ ms, failure }: QueryOutcome): void {
    const tag = this.localName;
    const { answered } = this;
    const nothingIn = answered ? this.emptyReason(answered) : this.#queries.main.empty;
    const heading = this.#headingText();
    if (failure) this.#errorPrevented = !this.emit('error', { tag, failure } satisfies ErrorDetail, true);
    const isTold = failure && (this.#errorPrevented || this.#isReportedByDashboard(failure));
    if (isTold) this.announcement = '';
    else if (failure || nothingIn || this.announcement)
      this.announcement = announcementOf(heading, failure, nothingIn, this.locale);
    const live = answered && this.isLive(answered);
    const asOf = answered?.main.answer.asOf ?? null;
    if (asOf !== null && !failure) this.emit('load', { tag, ms, asOf, live } satisfies LoadDetail);
    const { dashboard = null, settings = noSettings } = this.context ?? {};
    dashboard?.report({ widget: this, ids: settings.ids, failure, asOf, live });
  }

  /** Whether a dashboard around tells of this failure, once for all its widgets. */
  #isReportedByDashboard(failure: Failure): boolean {
    return failure.kind === 'auth' && Boolean(this.context?.dashboard);
  }

  /** Asks again what could not be had: the main question, and those beside it. */
  protected readonly retry = (): void => {
    this.context?.session?.rearm();
    this.#queries.retry(true);
    this.requiredCode?.retry();
    this.#element.retry();
    this.#actions.retry();
    this.requestUpdate();
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('height')) this.#setHeight();
  }

  #setHeight(): void {
    const height = pictureHeight(this.height, this.localName);
    const frame = this.renderRoot.querySelector<HTMLElement>('.card');
    // On an inner element, since the host's own style attribute is the author's.
    const own = { '--analytics-plot-height': height, '--_least-plot-height': height, '--_plot-grows': height && '0' };
    for (const [name, value] of Object.entries(own)) frame?.style.setProperty(name, value);
  }

  protected override render(): TemplateResult {
    const { isFetching, answer } = this.#queries.main;
    const isBusy =
      isFetching ||
      this.requiredCode?.isLoading ||
      this.#element.isLoading ||
      this.#queries.comparison.isFetching ||
      answer !== this.#paint.painted;
    return withOwnWidth(
      html`<div class="base" .style=${this.#traits()}>
        <div class="card" part="card" role="group" aria-busy=${isBusy} aria-labelledby="title">
          ${this.#header()}
          <div class="body">${this.#body()}</div>
          ${this.#footer()}
          <p class="unseen" role="status">${this.announcement}</p>
        </div>
      </div>`,
    );
  }

  #traits(): string {
    const traits = { compared: this.isCompared, ...this.traits() };
    return Object.entries(traits)
      .map(([name, value]) => `--_${name}:${Number(value)}`)
      .join(';');
  }

  #headingText(): string {
    return this.heading || this.ownHeading();
  }

  #header(): TemplateResult {
    const shown = this.#shown();
    const text = this.#headingText();
    const beside = html`<div class="actions"><slot name="actions"></slot>${this.ownActions(shown)}${this.#menu(shown)}</div>`;
    return header({ text, level: this.headingLevel, isHidden: this.hideHeading }, beside);
  }

  #menu(shown: Results<A> | null): TemplateResult | typeof nothing {
    if (this.hideActions) return nothing;
    return shown && this.#paint.painted ? this.#actions.menu(this.#menuContext(shown)) : menuPlaceholder;
  }

  #menuContext(shown: Results<A>): MenuContext {
    const { settings = noSettings } = this.context ?? {};
    const { answer } = shown.main;
    const { period } = answer;
    const lang = this.locale.lang();
    const heading = this.#headingText();
    const zone = this.zone();
    const server = answer.zone ?? zone ?? viewerZone();
    return {
      heading,
      zone,
      pictures: this.pictures(),
      table: () => withCautions(this.table(shown), this.locale),
      period,
      fileInfo: (period) => ({
        tag: this.localName,
        facts: this.fileFacts(),
        period,
        zone: server,
        ids: Object.values(settings.ids),
      }),
      visiblePeriod: (range) => this.visiblePeriod(shown, range),
      captionFacts: (period, style) =>
        captionFacts({ ...answer, period }, this.provenance(shown), this.zoneOf(shown), style, this.locale),
      csvFormat: settings.csvFormat,
      caption: () => this.locale.term('cardTableCaption', heading, formatInstant(answer.asOf, lang, this.zoneOf(shown))),
    };
  }

  /** The answers, where there is something to see of them. */
  #shown(): Results<A> | null {
    const { answered } = this;
    return answered && !this.emptyReason(answered) ? answered : null;
  }

  #body(): TemplateResult {
    const { answered } = this;
    const { isFetching, failure, empty } = this.#queries.main;
    const fault = this.configError() ?? (this.requiredCode?.hasFailed ? { kind: 'code' } : failure);
    const nothingIn = answered ? this.emptyReason(answered) : (empty ?? this.idleReason());
    if (answered && !nothingIn) return this.#picture(answered, isFetching || fault !== null);
    if (fault && this.#isWorthTelling(fault)) return this.#failed(fault);
    if (nothingIn) return html`<slot name="empty">${emptyState(nothingIn, this.locale, this.retry)}</slot>`;
    return html`<slot name="loading"
      ><div class="loading" role="img" aria-label=${this.locale.term('cardLoading')}>${this.skeleton()}</div></slot
    >`;
  }

  /** A page still being read may yet say what is missing. */
  #isWorthTelling(failure: Failure): boolean {
    return failure.kind !== 'configuration' || document.readyState === 'complete';
  }

  #failed(failure: Failure): TemplateResult {
    if (this.#isReportedByDashboard(failure)) return lockedState(this.skeleton());
    if (this.#errorPrevented) return html`<slot name="error"></slot>`;
    return html`<slot name="error">${failedState(failure, this.locale, this.retry)}</slot>`;
  }

  #picture(results: Results<A>, stale: boolean): TemplateResult {
    return html`<div class="picture ${stale ? 'stale' : ''}" ?hidden=${this.#actions.isTable}>
        <p class="unseen" id="summary">${results.main.answer === this.#paint.painted ? this.summary(results) : noChange}</p>
        ${this.view(results)}
      </div>
      ${this.#actions.table(this.#menuContext(results), () => this.skeleton(), this.retry)}`;
  }

  #footer(): TemplateResult | typeof nothing | typeof noChange {
    const { answered } = this;
    const { main } = this.#queries;
    if (!answered || !this.#paint.painted) {
      const likely = this.#facts(this.placeholderNotes(), 'Apr 25, 2026, 10:30 AM');
      return footerPlaceholder(likely, this.#basisPlaceholder());
    }
    const { answer, pair, isComparing } = answered.main;
    if (answer !== this.#paint.painted) return noChange;
    const { failure, isFetching } = main;
    const zone = this.zoneOf(answered);
    const isStalled = failure && !isFetching && !this.#isReportedByDashboard(failure);
    const notes = this.#queries.notes(answer, (each) => this.#isReportedByDashboard(each));
    const time = formatInstant(answer.asOf, this.locale.lang(), zone);
    const content: FooterContent = {
      stale: isStalled ? staleText(failure, answer.asOf, this.locale, zone) : null,
      retry: this.retry,
      saveFailure: this.#actions.saveFailure,
      notes: noteTexts(notes, answer, pair, this.locale),
      basis: isComparing ? this.#basisPlaceholder() : basisText(this.#queries.comparisonTexts(this.locale)),
      facts: this.#facts(this.emptyReason(answered) ? [] : this.provenance(answered), time),
    };
    return footer(content, this.locale);
  }

  /** Of a range that goes on to this day only a part will be compared, and that will be said. Buckets are compared one by one. */
  #basisPlaceholder(): TemplateResult | typeof nothing {
    const period = this.isCompared && this.mainDataset !== 'trend' ? this.questions().main?.period : null;
    return period && 'range' in period && period.range !== 'all-time' ? basisPlaceholder(this.locale) : nothing;
  }

  /** Whether the main answer is, or will be, compared with that of another period. */
  protected get isCompared(): boolean {
    const { settings = noSettings } = this.context ?? {};
    const question = this.questions().main;
    return Boolean(this.comparesWith() && question && this.data === undefined && periodsIn(settings, question));
  }

  #facts(provenance: readonly string[], time: string): string {
    if (this.hideFooter) return '';
    return [...provenance, ...(this.context?.dashboard ? [] : [this.locale.term('cardAsOf', time)])].join(' · ');
  }
}
