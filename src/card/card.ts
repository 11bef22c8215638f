import { html, noChange, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { questionAbout } from '../datasets/about.js';
import { datasetNames, type DatasetName, type Params } from '../datasets/data.js';
import { AnalyticsFailure, type EmptyKind, type Failure } from '../datasets/failure.js';
import { fetched } from '../datasets/fetched.js';
import { otherCurrency } from '../datasets/money.js';
import { joined } from '../datasets/notes.js';
import type { Against } from '../datasets/compared-metrics.js';
import type { Answer, Note, Period, Question } from '../datasets/question.js';
import type { Table } from '../datasets/table.js';
import { firstWeekday } from '../datasets/week.js';
import { viewerZone } from '../datasets/zone.js';
import { isOfDays } from '../datasets/zoned.js';
import type { Comparison, Ids } from '../datasets/scope.js';
import { periodsIn } from '../element/ask.js';
import { Asking, type Outcome, type Standing } from '../element/asking.js';
import { afterPaint } from '../element/idle.js';
import type { Handed } from '../element/ask.js';
import { presence } from '../element/attributes.js';
import type { ElementClass } from '../element/define.js';
import { AnalyticsElement } from '../element/element.js';
import type { Focus, Moment } from '../element/focus.js';
import { noSettings, scopeOf } from '../element/settings.js';
import { zoneLabel } from '../locale/date-format.js';
import { formatInstant, formatSpan } from '../locale/format.js';
import { Locale } from '../locale/locale.js';
import type { Words } from '../locale/words.js';
import { baseStyles } from '../theme/base.styles.js';
import { themeStyles } from '../theme/styles.js';
import { withCautions } from '../views/caution.js';
import { failureWords } from '../views/failure-words.js';
import { AnalyticsMenu, type MenuItem } from '../views/menu.js';
import { ownWidth } from '../views/own-width.js';
import { cardStyles } from './card.styles.js';
import type { Compared } from './compared.js';
import { Drawing, type Draws } from './drawing.js';
import type { Fetched } from './fetched.js';
import { emptyFace, emptyWords, failedFace, lockedFace, missingFace, noteText, stalledText } from './faces.js';
import type { Panel, Picture } from './png.js';
import type { Shown } from './save.js';
import { Saving } from './saving.js';

/** The greatest `height` of a picture, CSS px: of more a browser may draw nothing. */
const highest = 4000;

const notCompared = { against: null, why: null, busy: false } as const;

/** What happened to a widget's data, once for each answer. */
export interface LoadDetail {
  readonly tag: string;
  /** From asking to showing, ms. */
  readonly ms: number;
  readonly asOf: number;
  /** Whether the subject is still going on; null where the answer does not say. */
  readonly live: boolean | null;
}

/** What went wrong in a widget. The failure is data; the widget has the words. */
export interface ErrorDetail {
  readonly tag: string;
  readonly failure: Failure;
}

/** A download somebody asked for. Carries what it is, never its rows. */
export interface ExportDetail {
  readonly tag: string;
  readonly kind: 'csv' | 'json' | 'html' | 'png';
  /** Whether it is what the widget shows, or what the server makes. */
  readonly origin: 'screen' | 'server';
}

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
export abstract class Card<K extends DatasetName> extends AnalyticsElement {
  static readonly uses: readonly ElementClass[] = [AnalyticsMenu];
  /** The element the picture is drawn with, where it is too much to wait for before the data is asked for. */
  static readonly draws: Draws | null = null;
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    height: {},
    loading: {},
    hideHeading: { attribute: 'hide-heading', converter: presence },
    hideActions: { attribute: 'hide-actions', converter: presence },
    hideFooter: { attribute: 'hide-footer', converter: presence },
    asTable: { state: true },
    announcement: { state: true },
  };
  static override styles = [themeStyles, baseStyles, cardStyles];
  /** English of its own, which comes with its code. */
  static words: Partial<Words> = {};

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
  declare private asTable: boolean;
  declare private announcement: string;

  protected readonly locale = new Locale(this, (this.constructor as typeof Card).words);

  readonly #main = new Asking<K>(this, (outcome) => this.#settled(outcome));
  /** What periods are compared with; null until a widget that compares has fetched it. */
  #comparing: typeof import('./compared.js') | null = null;
  #fetching = false;
  /** Why that could not be fetched. */
  #incomparable: Failure | null = null;
  /** What the answer is compared with: never that of another period than the one shown. */
  #compared: Compared<K> = notCompared;
  #beside: { readonly [J in DatasetName]?: ReadonlyMap<string, Asking<J>> } = {};
  /** The second questions of this update, and what each is for; the others are no longer wanted when it is over. */
  readonly #wanted = new Map<object, DatasetName | 'comparison'>();
  readonly #saving = new Saving(this, (failure) =>
    this.emit('error', { tag: this.localName, failure } satisfies ErrorDetail, true),
  );
  readonly #drawing = new Drawing(this, (this.constructor as typeof Card).draws);
  readonly #tables = new Drawing(this, async () => (await import('../views/data-table.js')).AnalyticsDataTable);
  /** The answer whose picture is on the screen. What is said beside it waits for that: words take longer than a line. */
  #painted: Answer<K> | null = null;
  #painting: Answer<K> | null = null;
  #errorPrevented = false;
  #focus: Focus | null = null;
  #stopFocus: (() => void) | null = null;
  #near = false;
  #nearby: IntersectionObserver | null = null;

  constructor() {
    super();
    this.hideHeading = false;
    this.hideActions = false;
    this.hideFooter = false;
    this.asTable = false;
    this.announcement = '';
  }

  /** The dataset of the main question: what `.data` and `src` are. */
  protected abstract readonly asks: K;

  /** The question that decides the widget's face. Null where an attribute of its own is not usable: say so with `fault()`. */
  protected abstract question(): Question<K> | null;

  /** The heading where the author gave none. */
  protected abstract ownHeading(): string;

  /**
   * An answer as a picture. Called again at every update; what is costly is kept by the answers' identity.
   *
   * @param against what it is compared with, for widgets that say so in `compares()`; null while there is nothing
   */
  protected abstract view(answer: Answer<K>, against: Against<Answer<K>> | null): TemplateResult;

  /** Whether what the picture is drawn with is wanted already: it is fetched beside the data. */
  protected drawsNow(): boolean {
    return true;
  }

  /** A picture, or, where what it is drawn with could not be fetched, the words that say so. */
  protected drawn(picture: TemplateResult): TemplateResult {
    return this.#drawing.failed ? missingFace(this.locale, this.retry) : picture;
  }

  /** The same answer as columns, for the reader's table and the CSV. */
  protected abstract table(answer: Answer<K>, against: Against<Answer<K>> | null): Table;

  /** The same answer as one sentence, for who cannot see the picture. */
  protected abstract summary(answer: Answer<K>, against: Against<Answer<K>> | null): string;

  /** What the widget's answers are compared with, where their source has periods; null asks about no other period. */
  protected compares(): Comparison | null {
    return null;
  }

  /** What the author or reader compares with. */
  protected get comparison(): Comparison | null {
    return this.surroundings?.settings.compare ?? null;
  }

  /** Where an answer is good but there is nothing in it: the reason. */
  protected emptiness(answer: Answer<K>): EmptyKind | null {
    void answer;
    return null;
  }

  /** Whether the subject still goes on; automatic refresh rests once it does not. Null where the answer does not say. */
  protected live(answer: Answer<K>): boolean | null {
    void answer;
    return null;
  }

  /** A mistake in one of the widget's own attributes, found before anything is asked. */
  protected fault(): Failure | null {
    return null;
  }

  /** Why the widget asks nothing, where that is no mistake. */
  protected unasked(): EmptyKind | null {
    return null;
  }

  /** What the widget fetches before it can ask: it shows its skeleton until then. */
  protected readonly needed: Fetched | null = null;

  /** The shape of what is to come, in its final size. */
  protected skeleton(): TemplateResult {
    return html`<div class="skeleton block"></div>`;
  }

  /**
   * Controls of the widget's own, before the menu: of the same answers as the picture, which is made after them. Null
   * where there is nothing to see yet.
   */
  protected ownActions(answer: Answer<K> | null, against: Against<Answer<K>> | null): TemplateResult | typeof nothing {
    void answer;
    void against;
    return nothing;
  }

  /** What stands at the foot besides notes and the time of the data: how it was come by, how often sampled, in which zone. */
  protected provenance({ provenance }: Answer<K>): readonly string[] {
    return provenance ? [this.locale.term(`provenance-${provenance}`)] : [];
  }

  /**
   * About as much as will be said of where the answer comes from: its room is kept free until then. Numbers and
   * times are stand-ins, since the first use of a formatter takes longer than all else before the first paint.
   */
  protected likelyProvenance(): readonly string[] {
    return [];
  }

  /** The question of this widget's scope about a dataset, or about something else in it: the ids given here come before the scope's. */
  protected questionAbout<J extends DatasetName>(dataset: J, params: Params[J], ids: Ids = {}): Question<J> {
    const settings = this.surroundings?.settings ?? noSettings;
    const scope = scopeOf(settings);
    const asked = { ...scope, ids: { ...scope.ids, ...ids } };
    const plain = questionAbout(dataset, asked, params);
    const periods = periodsIn(settings, plain);
    if (!periods) return plain;
    const weekStart = scope.weekStart ?? firstWeekday(this.locale.lang());
    const period = scope.period ?? { range: periods.usual };
    return questionAbout(dataset, { ...asked, period, weekStart, compare: null }, params);
  }

  /**
   * Asks a second question beside the main one and answers where it stands. It may fail: the widget then does
   * without, with a note. Call it from `willUpdate` or later, at every update, for as long as it is wanted.
   */
  protected ask<J extends DatasetName>(question: Question<J>): Standing<J> {
    return this.#askFor(question.dataset, question);
  }

  #askFor<J extends DatasetName>(part: DatasetName | 'comparison', question: Question<J>): Standing<J> {
    const key = JSON.stringify(question);
    const known: ReadonlyMap<string, Asking<J>> = this.#beside[question.dataset] ?? new Map();
    const asking = known.get(key) ?? new Asking<J>(this);
    if (!known.has(key)) this.#beside = { ...this.#beside, [question.dataset]: new Map([...known, [key, asking]]) };
    if (!this.#wanted.has(asking)) this.#wanted.set(asking, part);
    if (this.#mayAsk()) asking.pose(question, this.surroundings, this.#handed);
    return asking.standing;
  }

  /**
   * What the answer to a second question is compared with, as the main one is: by the days that are over. Call it as `ask`.
   *
   * @param answer null while it is under way
   */
  protected comparedWith<J extends DatasetName>(question: Question<J>, answer: Answer<J> | null): Compared<J> {
    const comparison = this.compares();
    const settings = this.surroundings?.settings;
    const periods = settings && this.data === undefined ? periodsIn(settings, question) : null;
    if (!comparison || !periods) return notCompared;
    if (!this.#comparing) this.#fetchComparing();
    if (!this.#comparing || !answer) return { ...notCompared, busy: !this.#comparing && !this.#incomparable };
    return this.#comparing.compare({
      question,
      answer,
      comparison,
      periods,
      ask: (about) => this.#askFor('comparison', about),
    });
  }

  protected get answer(): Answer<K> | null {
    return this.#main.standing.answer;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watchNearness();
    if (document.readyState !== 'complete') window.addEventListener('load', this.#pageComplete, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearby?.disconnect();
    this.#follow(null);
    window.removeEventListener('load', this.#pageComplete);
    // A move in the page disconnects and connects again at once; only who stays away has left.
    queueMicrotask(() => {
      if (this.isConnected) return;
      for (const asking of this.#askings()) asking.abort();
    });
  }

  readonly #pageComplete = (): void => this.requestUpdate();

  #askings(): readonly Pick<Asking<DatasetName>, 'abort' | 'again' | 'drop' | 'standing'>[] {
    return [this.#main, ...Object.values(this.#beside).flatMap((askings) => [...askings.values()])];
  }

  get #handed(): Handed {
    return { data: this.data, plain: this.asks };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isConnected) this.#follow(this.surroundings?.focus ?? null);
    if (!this.#mayAsk()) return;
    if (this.drawsNow()) this.#drawing.fetch();
    const { answer } = this.#main.standing;
    const ended = answer !== null && this.live(answer) === false;
    const question = this.fault() ? null : this.question();
    this.#main.pose(question, this.surroundings, this.#handed, ended);
    const current = this.#main.isCurrent ? this.#main.standing.answer : null;
    this.#compared = question ? this.comparedWith(question, current) : notCompared;
  }

  /** The code for it is fetched by the first widget that compares periods. What could not be had is tried again on demand. */
  #fetchComparing(): void {
    if (this.#fetching || this.#incomparable) return;
    this.#fetching = true;
    import('./compared.js')
      .then(
        (module) => (this.#comparing = module),
        () => (this.#incomparable = { kind: 'code' }),
      )
      .finally(() => {
        this.#fetching = false;
        this.requestUpdate();
      });
  }

  /** Points the other widgets of the same provider at a moment; null at none. */
  protected point(moment: Moment | null): void {
    this.#focus?.point(moment, this);
  }

  /** Another widget points at a moment, or no longer at any. */
  protected pointed(moment: Moment | null): void {
    void moment;
  }

  #follow(focus: Focus | null): void {
    if (focus === this.#focus) return;
    this.#stopFocus?.();
    this.#focus = focus;
    this.#stopFocus = focus?.subscribe((moment, by) => by !== this && this.pointed(moment)) ?? null;
  }

  #mayAsk(): boolean {
    return this.isConnected && (this.loading !== 'lazy' || this.#near);
  }

  #watchNearness(): void {
    if (this.loading !== 'lazy' || this.#near) return;
    this.#nearby = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#near = true;
        this.#nearby?.disconnect();
        this.requestUpdate();
      },
      { rootMargin: '200px' },
    );
    this.#nearby.observe(this);
  }

  protected override sessionChanged(event: 'auth-required' | 'available' | 'signed-out'): void {
    for (const asking of this.#askings()) {
      if (event === 'signed-out') asking.drop();
      else if (event === 'available' && asking.standing.failure) asking.again();
    }
    this.requestUpdate();
  }

  #settled({ ms, failure }: Outcome): void {
    const tag = this.localName;
    const { answer, empty } = this.#main.standing;
    const nothingIn = answer ? this.emptiness(answer) : empty;
    const heading = this.#headingText();
    if (failure) {
      this.#errorPrevented = !this.emit('error', { tag, failure } satisfies ErrorDetail, true);
      const { title } = failureWords(failure, this.locale);
      const isTold = this.#errorPrevented || this.#toldAround(failure);
      this.announcement = isTold ? '' : this.locale.term('liveFailed', heading, title);
    } else if (nothingIn) {
      this.announcement = this.locale.term('liveEmpty', heading, emptyWords(nothingIn, this.locale).title);
    } else if (this.announcement) {
      this.announcement = this.locale.term('liveUpdated', heading);
    }
    const live = answer && this.live(answer);
    const asOf = answer?.asOf ?? null;
    if (asOf !== null && !failure) this.emit('load', { tag, ms, asOf, live } satisfies LoadDetail);
    const { board = null, settings = noSettings } = this.surroundings ?? {};
    board?.hear({ widget: this, ids: settings.ids, failure, asOf, live });
  }

  /** What the answer that is shown is compared with; null while there is nothing. */
  protected get against(): Against<Answer<K>> | null {
    return this.#compared.against;
  }

  /** What is shown is to be compared with something that is not there yet. */
  protected get isComparing(): boolean {
    return this.#compared.busy;
  }

  /** Whether a dashboard around tells of this failure, once for all its widgets. */
  #toldAround(failure: Failure): boolean {
    return failure.kind === 'auth' && Boolean(this.surroundings?.board);
  }

  /** Asks again what could not be had: the main question, and those beside it. */
  protected readonly retry = (): void => {
    this.surroundings?.session?.rearm();
    for (const asking of this.#askings()) {
      const { failure, empty, busy } = asking.standing;
      if ((failure || empty) && !busy) asking.again();
    }
    this.needed?.again();
    this.#drawing.again();
    this.#tables.again();
    this.#incomparable = null;
    this.requestUpdate();
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#letGo();
    this.#awaitPaint();
    if (changed.has('height')) this.#setHeight();
  }

  #awaitPaint(): void {
    const { answer } = this.#main.standing;
    if (!answer) this.#painted = null;
    if (answer === this.#painted || answer === this.#painting) return;
    this.#painting = answer;
    afterPaint(() => {
      if (this.#painting !== answer) return;
      this.#painting = null;
      this.#painted = this.#main.standing.answer && answer;
      this.requestUpdate();
    });
  }

  /** A second question that was not asked again in this update is not wanted any more. */
  #letGo(): void {
    datasetNames.forEach((dataset) => this.#letGoOf(dataset));
    this.#wanted.clear();
  }

  #letGoOf<J extends DatasetName>(dataset: J): void {
    const askings: ReadonlyMap<string, Asking<J>> = this.#beside[dataset] ?? new Map();
    const kept = [...askings].filter(([, asking]) => this.#wanted.has(asking));
    if (kept.length === askings.size) return;
    for (const asking of askings.values()) if (!this.#wanted.has(asking)) asking.dispose();
    this.#beside = { ...this.#beside, [dataset]: new Map(kept) };
  }

  #setHeight(): void {
    const text = String(this.height ?? '').trim();
    const length = /^\d+(\.\d+)?$/.test(text) ? `${text}px` : text;
    const usable = length === '' || (CSS.supports('height', length) && !length.includes('%'));
    if (!usable) console.warn(`<${this.localName}>: height should be a CSS length such as 320px`);
    const pixels = /^[\d.e+]+px$/i.test(length) ? parseFloat(length) : NaN;
    if (pixels > highest) console.warn(`<${this.localName}>: height should be ${highest}px at most`);
    const bounded = pixels <= highest ? length : `min(${length}, ${highest}px)`;
    const frame = this.renderRoot.querySelector<HTMLElement>('.card');
    // On an inner element, since the host's own style attribute is the author's.
    if (usable && length) frame?.style.setProperty('--analytics-plot-height', bounded);
    else frame?.style.removeProperty('--analytics-plot-height');
  }

  protected override render(): TemplateResult {
    return html`<div class="base">
      ${ownWidth}
      <div
        class="card"
        part="card"
        role="group"
        aria-busy=${this.#main.standing.busy || this.needed?.busy || this.#drawing.busy || this.isComparing || this.#main.standing.answer !== this.#painted}
        aria-labelledby="title"
      >
        ${this.#header()}
        <div class="body">${this.#body()}</div>
        ${this.#footer()}
        <p class="unseen" role="status">${this.announcement}</p>
      </div>
    </div>`;
  }

  #headingText(): string {
    return this.heading || this.ownHeading();
  }

  #header(): TemplateResult {
    const level = Number(this.headingLevel);
    return html`<div class="header" part="header">
      <div
        class=${this.hideHeading ? 'unseen' : 'title'}
        part="title"
        id="title"
        role="heading"
        aria-level=${level >= 1 && level <= 6 ? level : 3}
      >
        <slot name="title">${this.#headingText()}</slot>
      </div>
      <div class="actions">
        <slot name="actions"></slot>${this.ownActions(this.#shown(), this.#compared.against)}${this.#menu()}
      </div>
    </div>`;
  }

  #menu(): TemplateResult | typeof nothing {
    const answer = this.#shown();
    if (this.hideActions) return nothing;
    if (!answer || !this.#painted) return html`<span class="menu-room"></span>`;
    const items: MenuItem[] = [
      { label: this.locale.term(this.asTable ? 'cardShowChart' : 'cardShowTable'), run: this.#toggleTable },
      { label: this.locale.term('cardDownloadCsv'), run: () => this.#saving.run(() => this.#saveCsv(answer)) },
      ...(this.pictures().length > 0
        ? [{ label: this.locale.term('cardDownloadPng'), run: () => this.#saving.run(() => this.#savePng(answer)) }]
        : []),
    ];
    // Whether there is a picture to save is known once it is drawn, so it is looked for again when the menu opens.
    return html`<analytics-menu
      @click=${() => this.requestUpdate()}
      .label=${this.locale.term('cardMore', this.#headingText())}
      .items=${items}
    ></analytics-menu>`;
  }

  /** The answer there is something to see of. */
  #shown(): Answer<K> | null {
    const { answer } = this.#main.standing;
    return answer && !this.emptiness(answer) ? answer : null;
  }

  #body(): TemplateResult {
    const { answer, busy, failure, empty } = this.#main.standing;
    const fault = this.fault() ?? (this.needed?.failed ? { kind: 'code' } : failure);
    const nothingIn = answer ? this.emptiness(answer) : (empty ?? this.unasked());
    if (answer && !nothingIn) return this.#picture(answer, busy || fault !== null);
    if (fault && this.#settledEnough(fault)) return this.#failed(fault);
    if (nothingIn) return html`<slot name="empty">${emptyFace(nothingIn, this.locale, this.retry)}</slot>`;
    return html`<slot name="loading"
      ><div class="loading" role="img" aria-label=${this.locale.term('cardLoading')}>${this.skeleton()}</div></slot
    >`;
  }

  /** A page still being read may yet say what is missing. */
  #settledEnough(failure: Failure): boolean {
    return failure.kind !== 'configuration' || document.readyState === 'complete';
  }

  #failed(failure: Failure): TemplateResult {
    if (this.#toldAround(failure)) return lockedFace(this.skeleton());
    if (this.#errorPrevented) return html`<slot name="error"></slot>`;
    return html`<slot name="error">${failedFace(failure, this.locale, this.retry)}</slot>`;
  }

  #picture(answer: Answer<K>, stale: boolean): TemplateResult {
    return html`<div class="picture ${stale ? 'stale' : ''}" ?hidden=${this.asTable}>
        <p class="unseen" id="summary">${answer === this.#painted ? this.summary(answer, this.#compared.against) : noChange}</p>
        ${this.view(answer, this.#compared.against)}
      </div>
      ${this.asTable ? this.#tableView(answer) : nothing}`;
  }

  #tableView(answer: Answer<K>): TemplateResult {
    if (this.#tables.failed) return failedFace({ kind: 'code' }, this.locale, this.retry);
    if (!this.#tables.isHere) return this.skeleton();
    return html`<analytics-data-table
      part="table"
      .table=${this.#cautious(answer)}
      .caption=${this.locale.term('cardTableCaption', this.#headingText(), formatInstant(answer.asOf, this.locale.lang(), this.zoneOf(answer)))}
      .zone=${this.zone()}
    ></analytics-data-table>`;
  }

  /** The zone times are shown in: the author's, else the viewer's own. */
  protected zone(): string | null {
    return this.surroundings?.settings.timeZone ?? null;
  }

  /** The zone the times of a picture are in: one card has one, and the time of its data is told in it too. */
  protected zoneOf(_answer: Answer<K>): string | null {
    return this.zone();
  }

  readonly #toggleTable = (): void => {
    this.asTable = !this.asTable;
    this.#tables.fetch();
  };

  #cautious(answer: Answer<K>): Table {
    return withCautions(this.table(answer, this.#compared.against), this.locale);
  }

  async #saveCsv(answer: Answer<K>): Promise<void> {
    if (!this.#maySave('csv')) return;
    const [{ tableToCsv }, { fileStem, saveText, safeFileName }] = await fetched(
      Promise.all([import('../views/csv.js'), import('./save.js')]),
    );
    const text = tableToCsv(this.#cautious(answer), this.locale, this.surroundings?.settings.csvFormat);
    saveText(text, safeFileName(fileStem(this.#fileOf(answer)), 'csv'));
  }

  async #savePng(answer: Answer<K>): Promise<void> {
    const pictures = this.pictures();
    const frame = this.renderRoot.querySelector('.card');
    if (pictures.length === 0 || !frame || !this.#maySave('png')) return;
    const [{ framed }, { fileStem, saveBlob, safeFileName }] = await fetched(
      Promise.all([import('./png.js'), import('./save.js')]),
    );
    const [range] = pictures.flatMap((picture) => picture.range ?? []);
    const seen = range ? { ...answer, period: this.periodInSight(answer, range) } : answer;
    const facts = this.#pictureFacts(seen, range ? 'full' : 'date');
    const caption = { heading: this.#headingText(), facts, lang: this.locale.lang() };
    const blob = await framed(pictures, caption, frame);
    if (!blob) throw new AnalyticsFailure({ kind: 'too-large' });
    saveBlob(blob, safeFileName(fileStem(this.#fileOf(seen)), 'png'));
  }

  #maySave(kind: ExportDetail['kind']): boolean {
    return this.emit('export', { tag: this.localName, kind, origin: 'screen' } satisfies ExportDetail, true);
  }

  #fileOf(answer: Answer<K>): Shown {
    const { period, zone } = answer;
    const ids = Object.values(this.surroundings?.settings.ids ?? {});
    return { tag: this.localName, of: this.fileFacts(), period, zone: zone ?? this.zone() ?? viewerZone(), ids };
  }

  /** What a file is of besides the widget, for its name: metrics, a dimension. */
  protected fileFacts(): readonly string[] {
    return [];
  }

  /** Of which days a picture is, in which zone, and of when, also where a dashboard around tells that for all. */
  #pictureFacts(answer: Answer<K>, style: 'full' | 'date'): string {
    const lang = this.locale.lang();
    const zone = this.zoneOf(answer);
    const { period, asOf } = answer;
    const provenance = this.provenance(answer);
    // Whole days are those of whoever counted them.
    const daysIn = period && isOfDays(period, answer.zone) ? answer.zone : null;
    const said = daysIn === null ? style : 'date';
    const span = period && formatSpan(period.start, period.end - (said === 'date' ? 1 : 0), lang, daysIn ?? zone, said);
    return [
      ...(period && span && period.end > period.start ? [span] : []),
      ...(provenance.length > 0 ? provenance : [this.locale.term('cardZone', zoneLabel(zone, lang, [asOf, asOf]))]),
      this.locale.term('cardAsOf', formatInstant(asOf, lang, zone)),
    ].join(' · ');
  }

  /** Of when a picture is that is zoomed to this part of its x axis. Overridden where that is no time. */
  protected periodInSight(_answer: Answer<K>, { from, to }: { readonly from: number; readonly to: number }): Period | null {
    return { start: from, end: to };
  }

  /** The charts as they are on the screen, where they are canvases: what a PNG is made of. None where they are not. */
  protected pictures(): readonly (Picture | Panel)[] {
    return [];
  }

  #footer(): TemplateResult | typeof nothing | typeof noChange {
    const { answer, busy, failure } = this.#main.standing;
    if (!answer || !this.#painted) return this.#footerToCome();
    if (answer !== this.#painted) return noChange;
    const notes = this.#notes(answer);
    const zone = this.zoneOf(answer);
    const stalled = failure && !busy && !this.#toldAround(failure) ? stalledText(failure, answer.asOf, this.locale, zone) : null;
    const time = formatInstant(answer.asOf, this.locale.lang(), zone);
    const facts = this.#facts(this.emptiness(answer) ? [] : this.provenance(answer), time);
    return html`<div class="footer" part="footer">
      ${stalled ? html`<p class="stalled">${stalled} <button type="button" class="link" @click=${this.retry}>${this.locale.term('cardTryAgain')}</button></p>` : nothing}
      ${this.#unsaved()} ${notes.map((text) => html`<p class="note">${text}</p>`)} ${this.#comparisonSaid()}
      ${facts ? html`<p><bdi>${facts}</bdi></p>` : nothing}
      <slot name="footer"></slot>
    </div>`;
  }

  #unsaved(): TemplateResult | typeof nothing {
    const { failure } = this.#saving;
    if (!failure) return nothing;
    return html`<p class="stalled" role="alert">
      ${this.locale.term('cardMessage', this.locale.term('cardNotSaved'), failureWords(failure, this.locale).advice)}
    </p>`;
  }

  /** Between what the changes are, where not between two whole periods. */
  #comparisonSaid(): TemplateResult | typeof nothing {
    if (this.isComparing) return this.#comparisonToCome();
    const said = this.#comparing?.comparisonSaid(this.#compared, this.locale) ?? [];
    return said.length > 0 ? html`<p class="basis">${said.join(' ')}</p>` : nothing;
  }

  /** Of a range that goes on to this day only a part will be compared, and that will be said. Buckets are compared one by one. */
  #comparisonToCome(): TemplateResult | typeof nothing {
    const { settings = noSettings } = this.surroundings ?? {};
    const question = this.question();
    const isLikely = this.compares() && question && this.data === undefined && periodsIn(settings, question);
    const period = isLikely && this.asks !== 'trend' ? question.period : null;
    if (!period || !('range' in period) || period.range === 'all-time') return nothing;
    return html`<p class="basis to-come" aria-hidden="true">${this.locale.term('compareDays', { count: 29, text: '29' })}</p>`;
  }

  /** Takes the room of the foot before there is one. */
  #footerToCome(): TemplateResult | typeof nothing {
    const facts = this.#facts(this.likelyProvenance(), 'Apr 25, 2026, 10:30 AM');
    const comparison = this.#comparisonToCome();
    if (!facts && comparison === nothing) return nothing;
    return html`<div class="footer" aria-hidden="true">
      ${comparison} ${facts ? html`<p .style=${'visibility:hidden'}>${facts}</p>` : nothing}
    </div>`;
  }

  #facts(provenance: readonly string[], time: string): string {
    if (this.hideFooter) return '';
    return [...provenance, ...(this.surroundings?.board ? [] : [this.locale.term('cardAsOf', time)])].join(' · ');
  }

  /** What the answers say of themselves, and which second question of this update could not be answered. */
  #notes(answer: Answer<K>): readonly string[] {
    const note = (dataset: DatasetName | 'comparison', failure: Failure | null | undefined): readonly Note[] => {
      // What failed the same way as the main question is told once.
      const isTold = failure && (this.#toldAround(failure) || failure.kind === this.#main.standing.failure?.kind);
      return failure && !isTold ? [{ kind: 'partial', dataset, failure }] : [];
    };
    const besides = this.#besides();
    const failures = new Map<DatasetName | 'comparison', Failure>();
    for (const { standing, part } of besides) if (standing.failure && !failures.has(part)) failures.set(part, standing.failure);
    if (this.#incomparable && this.compares()) failures.set('comparison', this.#incomparable);
    const missing = [...failures].flatMap(([part, failure]) => (failure.kind === 'unsupported' ? [] : note(part, failure)));
    const said = (isCompared: boolean): readonly Note[] =>
      besides.flatMap(({ standing, part }) => ((part === 'comparison') === isCompared ? (standing.answer?.notes ?? []) : []));
    const own = joined([...answer.notes, ...said(false), ...missing]).map((each) => noteText(each, this.locale));
    const compared = joined(said(true)).map((each) => noteText(each, this.locale));
    const currency = otherCurrency(answer, this.#compared.against?.previous);
    return [
      ...own,
      ...compared.filter((text) => !own.includes(text)).map((text) => this.locale.term('noteCompared', text)),
      ...(currency === undefined ? [] : [this.locale.term('noteOtherCurrency', currency)]),
    ];
  }

  /** Where the second questions stand that are wanted, and what each is for. */
  #besides(): readonly { readonly standing: Standing<DatasetName>; readonly part: DatasetName | 'comparison' }[] {
    return Object.values(this.#beside).flatMap((askings) =>
      [...askings.values()].flatMap((asking) => {
        const part = this.#wanted.get(asking);
        return part ? [{ standing: asking.standing, part }] : [];
      }),
    );
  }
}
