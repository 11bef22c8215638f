import {
  html,
  nothing,
  unsafeCSS,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Failure } from '../datasets/failure.js';
import type { Periods } from '../datasets/question.js';
import { idNames, type Ids } from '../datasets/scope.js';
import { filesOf, periodsIn } from '../element/ask.js';
import { presence } from '../element/attributes.js';
import { define } from '../element/define.js';
import { afterPaint } from '../element/scheduler.js';
import type { SessionEvent } from '../element/element.js';
import { AnalyticsProvider } from '../element/provider.js';
import type { PeriodDetail } from '../element/range-change.js';
import { noSettings, type Settings } from '../element/settings.js';
import type { DashboardLink, WidgetReport, AnalyticsContext } from '../element/context.js';
import { formatInstant, formatLength } from '../locale/format.js';
import { Locale } from '../locale/locale.js';
import { baseStyles } from '../theme/base.styles.js';
import { themeStyles } from '../theme/styles.js';
import { presets } from '../families/presets.js';
import { failureWords, isFinal } from '../views/failure-words.js';
import { lockIcon, refreshIcon } from '../views/icons.js';
import { ownWidthStyles, withOwnWidth } from '../views/own-width.js';
import type { PeriodChoice } from './period-picker.js';
import type { Preset } from './preset.js';
import { controlStyles, toolbarStyles } from './toolbar.styles.js';
import { countRules, undefinedRules } from './undefined.js';

/** What a reader may choose of a period, each with the author's settings that replace the choice. */
const choiceSettings = [
  ['period', 'dateRange', 'startDate', 'endDate'],
  ['compare', 'compare', 'compareStartDate', 'compareEndDate', 'compareAlign'],
  ['granularity', 'granularity', 'intervalMinutes'],
] as const;

const intervals = [1, 5, 10, 15, 30, 60];

/** Defines the widgets a preset uses, by their tags. */
export type WidgetLoader = (tags: readonly string[]) => void;

/**
 * A dashboard in one tag: the widgets of a preset, or those written inside it, with a toolbar over them, laid out by
 * the width it is given. It sets attributes for everything inside, as `analytics-provider` does.
 *
 * @tag analytics-dashboard
 * @attr {PresetName} preset - Which widgets to show where none are written inside.
 * @attr {boolean} hide-toolbar - Leaves out interval or period, refresh and the time of the data.
 * @slot - Widgets, in any order and nesting; they replace the preset. One with `data-wide` takes the whole width.
 * @slot toolbar - Controls beside the toolbar's own.
 * @csspart toolbar - The toolbar.
 * @csspart layout - The grid of widgets.
 * @csspart card - Of each widget of the preset: its frame. So are the following.
 * @csspart header - Heading and actions.
 * @csspart title - The heading.
 * @csspart value - A number with its unit.
 * @csspart delta - A change.
 * @csspart plot - The chart.
 * @csspart tooltip - What is under the cursor.
 * @csspart table - The data table.
 * @csspart footer - Notes and the time of the data.
 * @fires {CustomEvent<ErrorDetail>} analytics-error - A part of its own code could not be fetched. Prevented, it shows no message.
 * @fires {CustomEvent<PeriodDetail>} analytics-range-change - The reader chooses a period in the toolbar. Cancelable: prevented, the period stays.
 * @cssprop [--analytics-surface=light-dark(#ffffff, #15171c)] {color} - The ground of cards and controls.
 * @cssprop [--analytics-ink=light-dark(#191c22, #eceef2)] {color} - Text and figures.
 * @cssprop [--analytics-accent=light-dark(#3b5bd4, #7c9cff)] {color} - The first line, bars, the map, links and focus.
 * @cssprop [--analytics-positive=light-dark(#0f7350, #4cc795)] {color} - A change for the better.
 * @cssprop [--analytics-negative=light-dark(#c02f2a, #ff8b85)] {color} - A change for the worse, and on air.
 * @cssprop [--analytics-radius=10px] {length} - Corners of cards.
 * @cssprop [--analytics-space=16px] {length} - Gap between cards and, times the density, the distance from a card’s edge to its content.
 * @cssprop [--analytics-font-size=0.875em] {length} - Size of ordinary text; em is the size the reader has set in the browser.
 */
export class AnalyticsDashboard extends AnalyticsProvider {
  static override readonly tag = 'analytics-dashboard';
  static override properties: PropertyDeclarations = {
    preset: {},
    hideToolbar: { attribute: 'hide-toolbar', converter: presence },
    chosenInterval: { state: true },
    chosen: { state: true },
    picker: { state: true },
    refusedPeriod: { state: true },
    asOf: { state: true },
    live: { state: true },
    refused: { state: true },
    hasChildren: { state: true },
    isPainted: { state: true },
  };
  static override styles: CSSResultGroup = [
    themeStyles,
    baseStyles,
    ownWidthStyles,
    controlStyles,
    toolbarStyles,
    unsafeCSS([undefinedRules([...new Set(Object.values(presets).flatMap(({ tags }) => tags))]), ...countRules()].join('\n')),
  ];

  /** Set by whoever registers the dashboard; it knows no widget itself. */
  static loadWidgets: WidgetLoader = () => {};

  /** @type {PresetName} */
  declare preset: string | null | undefined;
  declare hideToolbar: boolean;
  declare private chosenInterval: number | null;
  declare private chosen: PeriodChoice;
  /** Whether the code of the period picker is here. */
  declare private picker: 'unasked' | 'on-its-way' | 'here' | 'missing';
  /** Why a server does not answer about the period. */
  declare private refusedPeriod: Failure | null;
  declare private asOf: number | null;
  declare private live: boolean | null;
  declare private refused: Failure | null;
  declare private hasChildren: boolean;
  /** The first use of a formatter takes longer than all else before the first paint. */
  declare private isPainted: boolean;

  readonly #locale = new Locale(this);
  #loaded: Preset | null = null;
  #overlay: { own: Settings; interval: number | null; chosen: PeriodChoice; settings: Settings } | null = null;
  #session: AnalyticsContext['session'] = null;
  #subject = '';
  /** Widgets that show a lock. */
  readonly #locked = new Map<Element, Failure>();
  /** Widgets whose server refuses what was asked. */
  readonly #refusing = new Map<Element, Failure>();
  readonly #board: DashboardLink = { report: (report) => this.#hear(report) };

  constructor() {
    super();
    this.hideToolbar = false;
    this.chosenInterval = null;
    this.chosen = {};
    this.picker = 'unasked';
    this.refusedPeriod = null;
    this.asOf = null;
    this.live = null;
    this.refused = null;
    this.hasChildren = false;
    this.isPainted = false;
  }

  get #preset(): Preset | null {
    return this.hasChildren ? null : this.#named;
  }

  get #named(): Preset | null {
    return (this.preset && Object.hasOwn(presets, this.preset) && presets[this.preset]) || null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) this.hasChildren = this.#slotted();
    // The author's word replaces the reader's earlier choice.
    if (changed.has('intervalMinutes') || changed.has('granularity')) this.chosenInterval = null;
    if (choiceSettings.some((names) => names.some((name) => changed.has(name)))) this.chosen = this.#unchanged(changed);
    super.willUpdate(changed);
    if (this.picker === 'unasked' && !this.hideToolbar && this.#periods) this.#fetchPicker();
    this.#notice(this.context);
    const preset = this.#preset;
    if (preset && preset !== this.#loaded) AnalyticsDashboard.loadWidgets(preset.tags);
    this.#loaded = preset;
    if (changed.has('preset') && this.preset && !this.#named)
      console.warn(`<${this.localName}>: preset should be ${Object.keys(presets).join(', ')}`);
  }

  protected override firstUpdated(): void {
    afterPaint(() => (this.isPainted = true));
  }

  protected override ownSettings(): Settings {
    const { chosenInterval: interval, chosen } = this;
    const { ownValues } = this;
    if (interval === null && Object.keys(chosen).length === 0) return ownValues;
    const last = this.#overlay;
    if (last?.own !== ownValues || last.interval !== interval || last.chosen !== chosen) {
      const settings = { ...ownValues, ...chosen, intervalMinutes: interval ?? ownValues.intervalMinutes };
      return (this.#overlay = { own: ownValues, interval, chosen, settings }).settings;
    }
    return last.settings;
  }

  protected override defaults(): Partial<Settings> | null {
    return this.#preset?.settings ?? null;
  }

  /** What the reader chose and the author has not said anew since. */
  #unchanged(changed: PropertyValues): PeriodChoice {
    const kept = Object.entries(this.chosen).filter(
      ([choice]) => !choiceSettings.some(([group, ...names]) => group === choice && names.some((name) => changed.has(name))),
    );
    return Object.fromEntries(kept);
  }

  /** The periods of the source around: only then is there something to pick. */
  get #periods(): Periods | null {
    return this.context && periodsIn(this.context.settings);
  }

  readonly #fetchPicker = (): void => {
    this.picker = 'on-its-way';
    import('./period-picker.js').then(
      ({ AnalyticsPeriodPicker }) => {
        define(AnalyticsPeriodPicker);
        this.picker = 'here';
      },
      () => {
        const isSaid = this.emit('error', { tag: this.localName, failure: { kind: 'code' } }, true);
        this.picker = isSaid ? 'missing' : 'on-its-way';
      },
    );
  };

  readonly #pick = ({ detail }: CustomEvent<PeriodChoice>): void => {
    const { period } = detail;
    const isLet = !period || this.emit('range-change', { range: period, cause: 'toolbar' } satisfies PeriodDetail, true);
    if (!isLet) return;
    this.#refusing.clear();
    this.refusedPeriod = null;
    this.chosen = { ...this.chosen, ...detail };
  };

  protected override provided(): Partial<AnalyticsContext> {
    return { dashboard: this.#board };
  }

  protected override onTick(): void {
    if (this.live !== false) super.onTick();
  }

  protected override sessionChanged(event: SessionEvent): void {
    if (event === 'signed-out') this.asOf = this.live = null;
  }

  /** What was told of another reader's data, or of another subject, is not true of this one. */
  #notice(around: AnalyticsContext | null): void {
    const session = around?.session ?? null;
    const subject = subjectOf(around?.settings.ids ?? noSettings.ids);
    if (session === this.#session && subject === this.#subject) return;
    if (session !== this.#session) {
      this.#locked.clear();
      this.refused = null;
    }
    this.#session = session;
    this.#subject = subject;
    this.asOf = this.live = null;
  }

  #hear({ widget, ids, failure, asOf, live }: WidgetReport): void {
    if (failure?.kind === 'auth') this.#locked.set(widget, failure);
    else this.#locked.delete(widget);
    if (failure?.kind === 'invalid') this.#refusing.set(widget, failure);
    else this.#refusing.delete(widget);
    this.refused = latestOf(this.#locked);
    this.refusedPeriod = latestOf(this.#refusing);
    if (failure || asOf === null) return;
    this.asOf = Math.max(asOf, this.asOf ?? 0);
    if (subjectOf(ids) === this.#subject) this.live = live ?? this.live;
  }

  #slotted(): boolean {
    return [...this.children].some((child) => !child.slot && !isLeftOver(child));
  }

  protected override render(): TemplateResult {
    return withOwnWidth(this.#frame());
  }

  #frame(): TemplateResult {
    const preset = this.#preset;
    return html`<div class="frame">
      ${this.hideToolbar ? nothing : this.#toolbar()} ${this.refused ? this.#banner(this.refused) : nothing}
      <div class="layout" part="layout" .style=${this.#traits()}>
        ${preset ? preset.view(this.#locale, this.context?.settings.ids ?? noSettings.ids) : nothing}<slot
          @slotchange=${() => (this.hasChildren = this.#slotted())}
        ></slot>
      </div>
    </div>`;
  }

  /** How many choices there are of a period. */
  #picks(): number {
    const isCompared = this.context?.settings.compare ? 1 : 0;
    return this.#periods ? 2 + isCompared + (this.#periods.granularities?.length ? 1 : 0) : 0;
  }

  /** What the heights of widgets go by that is not written on them, until they are there. */
  #traits(): string {
    const files = this.context ? Object.values(filesOf(this.context)) : [];
    const isOfPeriod = this.#periods && files.some(({ ofPeriod }) => ofPeriod);
    const isCompared = this.#periods && this.context?.settings.compare;
    return `--_compared:${isCompared ? 1 : 0};--_periods:${isOfPeriod ? 1 : 0};--_files:${files.length || 2}`;
  }

  #toolbar(): TemplateResult {
    const { asOf, live } = this;
    const lang = this.#locale.lang();
    const zone = this.context?.settings.timeZone ?? null;
    return html`<div class="base">
      <div
        class="toolbar"
        part="toolbar"
        role="group"
        .style=${`--_picks:${this.#picks()}`}
        aria-label=${this.#locale.term('toolbarTitle')}
      >
        <span class="as-of">
          ${asOf === null ? nothing : this.#locale.term('toolbarDataAsOf', formatInstant(asOf, lang, zone, 'exact'))}
        </span>
        ${live === null ? nothing : html`<span class="badge" data-live=${live}>${this.#locale.term(live ? 'streamLive' : 'streamEnded')}</span>`}
        <slot name="toolbar"></slot>
        ${this.#periods ? this.#picker(this.#periods) : this.#intervals()}
        <button type="button" class="refresh" @click=${() => this.refresh()}>
          ${refreshIcon}<span>${this.#locale.term('toolbarRefresh')}</span>
        </button>
      </div>
    </div>`;
  }

  #intervals(): TemplateResult {
    const interval = this.context?.settings.intervalMinutes ?? 5;
    return html`<label>
      <span>${this.#locale.term('toolbarInterval')}</span>
      <select class=${this.isPainted ? '' : 'to-come'} @change=${this.#choose}>
        ${[...new Set([...intervals, interval])]
          .sort((one, other) => one - other)
          .map(
            (minutes) =>
              html`<option value=${minutes} .selected=${minutes === interval}>
                ${this.isPainted ? formatLength(minutes * 60, this.#locale.lang()) : `${minutes} min`}
              </option>`,
          )}
      </select>
    </label>`;
  }

  #picker(periods: Periods): TemplateResult {
    if (this.picker === 'missing') {
      const { title, advice } = failureWords({ kind: 'code' }, this.#locale);
      return html`<span role="alert">${title}. ${advice}</span>
        <button type="button" class="refresh" @click=${this.#fetchPicker}>${this.#locale.term('cardTryAgain')}</button>`;
    }
    const { period, compare, granularity, timeZone, weekStart } = this.context?.settings ?? noSettings;
    return html`<analytics-period-picker
      .periods=${periods}
      .period=${period ?? { range: periods.usual }}
      .compare=${compare ?? null}
      .granularity=${granularity ?? null}
      .zone=${timeZone ?? null}
      .weekStart=${weekStart ?? null}
      .refused=${this.refusedPeriod}
      @period-choose=${this.#pick}
    ></analytics-period-picker>`;
  }

  readonly #choose = (event: Event): void => {
    this.chosenInterval = Number((event.target as HTMLSelectElement).value);
  };

  /** One message for all the widgets inside: they show only a lock. */
  #banner(failure: Failure): TemplateResult {
    const { title, advice } = failureWords(failure, this.#locale);
    return html`<div class="base">
      <div class="banner" role="alert">
        ${lockIcon}
        <p><strong>${title}</strong> ${advice}</p>
        ${
          isFinal(failure)
            ? nothing
            : html`<button type="button" class="refresh" @click=${() => this.refresh()}>
                ${this.#locale.term('cardTryAgain')}
              </button>`
        }
      </div>
    </div>`;
  }
}

/** What editors put between tags. */
const isLeftOver = (child: Element): boolean =>
  child.localName === 'br' || (child.localName === 'p' && !child.textContent?.trim() && child.querySelector(':not(br)') === null);

/** The latest that was told by a widget which is still there. */
function latestOf(told: Map<Element, Failure>): Failure | null {
  for (const each of told.keys()) if (!each.isConnected) told.delete(each);
  return [...told.values()].at(-1) ?? null;
}

const subjectOf = (ids: Ids): string => JSON.stringify(idNames.map((name) => ids[name] ?? null));

declare global {
  interface HTMLElementTagNameMap {
    'analytics-dashboard': AnalyticsDashboard;
  }
}
