import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { Prose } from '../../card/prose.js';
import type { SelectDetail } from '../../card/select.js';
import { dateOf, dayOf } from '../../datasets/calendar.js';
import type { DatasetName, FunnelData } from '../../datasets/data.js';
import { coveredBy, type Basis } from '../../datasets/comparison.js';
import { comparedMetrics, type Against, type ComparedMetrics } from '../../datasets/compared-metrics.js';
import { completenessIn } from '../../datasets/completeness.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import type { Answer, Question } from '../../datasets/question.js';
import type { Comparison, Dates, PeriodSpec } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { startOfDay } from '../../datasets/dates.js';
import { dayAt } from '../../datasets/zoned.js';
import { viewerZone } from '../../datasets/zone.js';
import { periodsIn } from '../../element/ask.js';
import { compared } from '../../locale/en/compared.js';
import { advice } from '../../locale/en/advice.js';
import { creator } from '../../families/creator/words/en.js';
import { loadAdvice } from '../../locale/advice.js';
import { formatSpan, isNumber } from '../../locale/format.js';
import { guidanceLanguage } from '../../locale/guidance.js';
import { judgeOf } from '../../metrics/bands.js';
import { isMetricId, metricFacts, metricIds, type MetricId } from '../../metrics/catalogue.js';
import { basisOf } from '../../views/basis.js';
import { clamped, clampedStyles } from '../../views/clamped.js';
import { partName } from '../../views/breakdown-table.js';
import { change, changeChip, changeChipStyles } from '../../views/metric-tile.js';
import { metricSaid, metricText } from '../../views/metrics-table.js';
import { moved } from '../../views/moved.js';
import { proseToCome } from '../../views/prose-to-come.js';
import { dropIds, dropsIn, type DropData, type DropId, type DropVerdict } from './insight-panel.drops.js';
import {
  answersTo,
  changesOf,
  dispersionIn,
  patternIds,
  patternsIn,
  type Answered,
  type Buckets,
  type Change,
  type Found,
  type PatternId,
  type PatternVerdict,
  type Scored,
} from './insight-panel.model.js';
import { answerSaid, dropSaid, patternSaid } from './insight-panel.said.js';
import { insightPanelStyles } from './insight-panel.styles.js';

type MetricsAnswer = Answer<'metrics'>;
type InsightId = PatternId | DropId;

const whole: Basis = { kind: 'whole' };

/** Patterns take weeks to tell: however short the period, they are looked for in this many days up to its end, and in no more. */
const fewestDays = 90;
const mostDays = 366;
/** Changes in the picture; the table has all. */
const firstChanges = 6;
/** Topics whose satisfaction is looked at when it dropped. */
const topicsAsked = 3;

/**
 * What stands out in a creator's numbers: the patterns of the week, the evening and the year, what changed since the period
 * before, and whether satisfaction, engagement or conversion dropped, with what the data says to each diagnostic step and what
 * often helps. Below its sample size nothing is claimed, and that is said. Patterns are looked for in at least the 90 days up
 * to the end of the period, seasons in all months there are; what is not over yet is not judged.
 *
 * Seed: "Key Patterns to Watch", "Actionable Insights"; asks `/dashboard`, `/trends`, `/activity`, `/funnel`, and `/topics` where
 * satisfaction is opened.
 * `.data`: `{ "metrics": { … }, "trend": { … }, "activity": { … }, "funnel": { … } }`, each as the dataset's own JSON.
 *
 * @tag insight-panel
 * @attr {string} metric - The metric that patterns are looked for in. Default `total-conversations`.
 * @csspart delta - A change.
 * @fires {CustomEvent<SelectDetail>} analytics-select - The reader opens a finding. Cancelable: prevented, it stays closed.
 */
export class InsightPanel extends Card<'metrics'> {
  static readonly tag = 'insight-panel';
  static override words = { ...advice, ...creator, ...compared };
  static override properties: PropertyDeclarations = {
    metric: {},
    opened: { state: true },
  };
  static override styles = [...Card.styles, clampedStyles, changeChipStyles, insightPanelStyles];

  /** @type {MetricId} */
  declare metric: string | null | undefined;
  declare private opened: ReadonlySet<InsightId>;

  readonly #advice = new Prose(this, loadAdvice);

  #patterns: Readonly<Record<PatternId, PatternVerdict>> | null = null;
  #funnel: FunnelData | null = null;
  /** Two funnels that are held against each other. */
  #funnels: Against<Answer<'funnel'>> | null = null;
  #topics: readonly Scored[] = [];
  #dispersion: number | null = null;
  /** What nothing can be said about yet: its answers are under way. */
  #toCome: ReadonlySet<InsightId> = new Set();

  constructor() {
    super();
    this.opened = new Set();
  }

  protected override readonly asks = 'metrics';

  get #metric(): MetricId | null {
    const text = this.metric?.trim() || 'total-conversations';
    return isMetricId(text) ? text : null;
  }

  protected override fault(): Failure | null {
    return this.#metric ? null : { kind: 'configuration', reason: 'not-usable', name: 'metric' };
  }

  protected override question(): Question<'metrics'> {
    return this.questionAbout('metrics', { ids: metricsAsked });
  }

  protected override ownHeading(): string {
    return this.locale.term('insightTitle');
  }

  /** A period in which nothing happened is news where something did before it. */
  protected override emptiness(answer: MetricsAnswer): EmptyKind | null {
    const { values, change } = comparedMetrics(answer, this.against);
    const isReported = metricIds.some((id) => isNumber(values[id]));
    if (isReported && values['total-conversations'] !== 0) return null;
    const hadSomething = metricIds.some((id) => (change?.previous[id] ?? 0) !== 0);
    if (hadSomething || this.#toCome.has('engagement')) return null;
    return isReported ? 'none-in-range' : 'none-yet';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const metric = this.#metric;
    if (!metric) return;
    const toCome = new Set<InsightId>();
    this.#toCome = toCome;
    if (this.isComparing) toCome.add('satisfaction').add('engagement');
    const funnel = this.questionAbout('funnel', null);
    const reached = this.#ask(funnel, ['conversion'], toCome);
    const funnels = this.comparedWith(funnel, reached);
    if (funnels.busy) toCome.add('conversion');
    this.#funnel = reached?.data ?? null;
    this.#funnels = funnels.against;
    this.#patterns = this.#askPatterns(metric, toCome);
    this.#topics = this.opened.has('satisfaction') ? this.#askTopics() : [];
  }

  /** The answer; while it is under way for the first time, those who need it are noted. */
  #ask<K extends DatasetName>(question: Question<K>, needed: readonly InsightId[], toCome: Set<InsightId>): Answer<K> | null {
    const { answer, busy } = this.ask(question);
    if (busy && !answer) for (const id of needed) toCome.add(id);
    return answer;
  }

  /** What the author or reader chose, else the period before. */
  protected override compares(): Comparison | null {
    const compare = this.surroundings?.settings.compare;
    return compare === undefined ? { with: 'previous-period', align: 'date' } : compare;
  }

  #askPatterns(metric: MetricId, toCome: Set<InsightId>): Readonly<Record<PatternId, PatternVerdict>> {
    const over = this.#lookback();
    const within = <K extends 'trend' | 'activity'>(question: Question<K>, period: PeriodSpec | null): Question<K> =>
      period ? { ...question, period, scope: { ...question.scope, period } } : question;
    // Which days these are is known once it is known where the server is.
    const isKnown = over !== null || !this.#hasPeriods;
    const ask = <K extends 'trend' | 'activity'>(question: Question<K>, ...needed: InsightId[]): Answer<K> | null => {
      if (isKnown) return this.#ask(question, needed, toCome);
      if (!this.answer) for (const id of needed) toCome.add(id);
      return null;
    };
    const trend = (granularity: 'daily' | 'monthly'): Question<'trend'> =>
      this.questionAbout('trend', { ids: [metric], granularity });
    const days = within(trend('daily'), over);
    const months = within(trend('monthly'), over && { range: 'all-time' });
    const daily = ask(days, 'weekend', 'monday');
    const monthly = ask(months, 'seasonal');
    const buckets = (answer: Answer<'trend'> | null, { period, scope }: Question<'trend'>): Buckets | null =>
      answer && {
        data: answer.data,
        zone: answer.zone ?? this.#zone,
        completeness: completenessIn(answer, period, this.#zone, scope.weekStart),
      };
    const activity = ask(within(this.questionAbout('activity', { of: metric }), over), 'evening');
    this.#dispersion = metric === 'total-conversations' ? dispersionIn(buckets(daily, days), metric) : null;
    return patternsIn({
      metric,
      daily: buckets(daily, days),
      monthly: buckets(monthly, months),
      activity: activity?.data ?? null,
      activityOver: activity && daysOf(activity),
    });
  }

  get #hasPeriods(): boolean {
    const around = this.surroundings;
    return Boolean(around && periodsIn(around.settings, this.question()) && this.data === undefined);
  }

  get #zone(): string {
    return this.zone() ?? viewerZone();
  }

  /** The days patterns are looked for in, up to the last one that is over at the server; null where the data has no periods, or is not there. */
  #lookback(): Dates | null {
    const { answer } = this;
    const { period, scope } = this.question();
    if (!period || !answer || !this.#hasPeriods) return null;
    const asked = { zone: this.#zone, weekStart: scope.weekStart };
    const covered =
      coveredBy(answer, { ...asked, spec: period }) ??
      coveredBy({ ...answer, period: null }, { ...asked, spec: { range: '90d' } });
    if (!covered) return null;
    const end = covered.lastOver;
    const start = Math.max(Math.min(dayOf(covered.dates.start), end - fewestDays + 1), end - mostDays + 1);
    return { start: dateOf(start), end: dateOf(end) };
  }

  /** How satisfied users are with the topics asked about most. */
  #askTopics(): readonly Scored[] {
    const items = this.ask(this.questionAbout('breakdown', { by: 'topic' })).answer?.data.items ?? [];
    return items.slice(0, topicsAsked).map((item) => ({
      label: partName('topic', item, this.locale),
      score: this.ask(this.questionAbout('detail', { by: 'topic', id: item.id })).answer?.data.satisfaction ?? null,
    }));
  }

  protected override skeleton(): TemplateResult {
    const { locale } = this;
    const found = locale.term('patternFound', '1.6', '12', '12');
    const span = formatSpan(startOfDay('2026-02-02', 'UTC'), startOfDay('2026-05-01', 'UTC'), locale.lang(), 'UTC', 'date');
    const likely: Readonly<Record<PatternId, string>> = {
      weekend: `${found} · ${span}`,
      evening: [found, locale.term('patternHour', '20:00'), span].join(' · '),
      monday: `${found} · ${span}`,
      seasonal: locale.term('notEnoughData', '1 000', '2 000'),
    };
    const shape = (title: 'insightDrops' | 'insightPatterns', rows: readonly TemplateResult[]): TemplateResult =>
      html`<div class="section">
        <p class="part to-come">${locale.term(title)}</p>
        ${rows.map((row) => html`<div class="row finding skeleton shape">${row}</div>`)}
      </div>`;
    const finding = (id: InsightId, said: string): TemplateResult =>
      html`<span class="name">${locale.term(`insight-${id}`)}</span> <span class="said">${said}</span>`;
    return html`${shape(
        'insightDrops',
        dropIds.map((id) => finding(id, locale.term('insightHeld'))),
      )}
      <div class="section">
        <p class="part to-come">${locale.term('insightChanges')}</p>
        ${this.#changesToCome()}
      </div>
      ${shape(
        'insightPatterns',
        patternIds.map((id) => finding(id, likely[id])),
      )}`;
  }

  #changesToCome(): TemplateResult {
    return html`<div class="changes">
      ${usualChanges.map(
        ([id, value, text]) =>
          html`<div class="row change skeleton shape">
            <span class="name">${this.locale.metricLabel(id)}</span>
            <span class="values">${value}</span>
            ${change({ text, direction: 'up' }, 'up', { current: '', previous: '', basis: whole }, this.locale)}
          </div>`,
      )}
    </div> `;
  }

  protected override view(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): TemplateResult {
    const data = comparedMetrics(answer, against);
    const drops = dropsIn(this.#dropData(data));
    return html`
      ${this.#section(
        'insightDrops',
        dropIds.map((id) =>
          this.#finding(id, this.#dropSaid(id, drops[id]), drops[id]?.kind === 'fell', () => this.#dropInside(id, data)),
        ),
      )}
      ${this.#changes(data)}
      ${this.#section(
        'insightPatterns',
        patternIds.map((id) => {
          const verdict = this.#patterns?.[id] ?? null;
          return this.#finding(id, this.#patternSaid(id, verdict), verdict?.kind === 'found', () => this.#patternInside(id));
        }),
      )}
    `;
  }

  /** Drops are judged on what may be held against each other. What things come to per day says nothing of how many there were. */
  #dropData({ values, change }: ComparedMetrics): DropData {
    const judged = change?.basis.kind === 'per-day' ? null : change;
    return {
      values: { ...values, ...judged?.current },
      previous: judged?.previous ?? null,
      funnel: this.#funnels?.current.data ?? this.#funnel,
      previousFunnel: this.#funnels?.previous.data ?? null,
      dispersion: this.#dispersion,
    };
  }

  #section(title: 'insightDrops' | 'insightPatterns', findings: readonly TemplateResult[]): TemplateResult {
    return html`<div class="section" role="group" aria-labelledby=${title}>
      <p class="part" id=${title}>${this.locale.term(title)}</p>
      <ul>
        ${findings.map((each) => html`<li>${each}</li>`)}
      </ul>
    </div>`;
  }

  #finding(id: InsightId, said: string, isFound: boolean, inside: () => TemplateResult): TemplateResult {
    return html`<details
      class=${isFound ? 'is-found' : ''}
      data-insight=${id}
      .open=${this.opened.has(id)}
      @toggle=${({ target }: Event) => this.#toggled(id, (target as HTMLDetailsElement).open)}
    >
      <summary @click=${(event: Event) => this.#opens(event, id)}>
        <span class="name">${this.locale.term(`insight-${id}`)}</span> <span class="said">${said}</span>
      </summary>
      <div class="inside">${this.opened.has(id) ? inside() : nothing}</div>
    </details>`;
  }

  #opens(event: Event, id: InsightId): void {
    if (this.opened.has(id)) return;
    const detail: SelectDetail = { tag: this.localName, by: 'insight', id };
    if (!this.emit('select', detail, true)) event.preventDefault();
  }

  #toggled(id: InsightId, isOpen: boolean): void {
    if (this.opened.has(id) === isOpen) return;
    this.opened = new Set(isOpen ? [...this.opened, id] : [...this.opened].filter((each) => each !== id));
    this.#advice.open();
  }

  #patternInside(id: PatternId): TemplateResult {
    const advice = this.#advice.text?.patterns[id];
    if (!advice) return proseToCome(this.#advice.failed, this.locale);
    return html`<p><b>${this.locale.term('adviceCause')}</b> <bdi lang=${guidanceLanguage}>${advice.cause}</bdi></p>
      <p><b>${this.locale.term('adviceAction')}</b> <bdi lang=${guidanceLanguage}>${advice.action}</bdi></p>`;
  }

  #dropInside(id: DropId, data: ComparedMetrics): TemplateResult {
    const advice = this.#advice.text?.drops[id];
    if (!advice) return proseToCome(this.#advice.failed, this.locale);
    const answers = answersTo(id, this.#dropData(data), this.#topics);
    return html`<p class="part">${this.locale.term('adviceSteps')}</p>
      <ol>
        ${advice.steps.map((step, index) => html`<li><bdi lang=${guidanceLanguage}>${step}</bdi> ${this.#answers(answers[index] ?? [], data)}</li>`)}
      </ol>
      <p class="part">${this.locale.term('adviceFixes')}</p>
      <ul>
        ${advice.fixes.map((fix) => html`<li><bdi lang=${guidanceLanguage}>${fix}</bdi></li>`)}
      </ul>`;
  }

  #answers(answers: readonly Answered[], { currency }: ComparedMetrics): readonly TemplateResult[] {
    const said =
      answers.length > 0 ? answers.map((each) => answerSaid(each, currency, this.locale)) : [this.locale.term('adviceNotInData')];
    return said.map((text) => html`<span class="answer">${clamped(text)}</span>`);
  }

  #changes(data: ComparedMetrics): TemplateResult {
    const changes = data.change ? changesOf(data.change.current, data.change.previous) : [];
    const title = 'insightChanges';
    const none = this.locale.term(data.change ? 'insightUnchanged' : 'insightNothingBefore');
    const isToCome = !data.change && this.#toCome.has('engagement');
    return html`<div class="section" role="group" aria-labelledby=${title}>
      <p class="part" id=${title}>${this.locale.term(title)}</p>
      ${isToCome ? this.#changesToCome() : nothing}
      ${!isToCome && changes.length === 0 ? html`<p class="said">${none}</p>` : nothing}
      <ul class="changes">
        ${changes.slice(0, firstChanges).map((each) => this.#change(each, data))}
      </ul>
    </div>`;
  }

  #change({ id }: Change, { values, change, currency }: ComparedMetrics): TemplateResult {
    return html`<li class="row change">
      <span class="name">${this.locale.metricLabel(id)}</span>
      <span class="values">${metricText(id, values[id], this.locale, currency)}</span>
      ${change ? changeChip(id, change, currency, this.locale) : nothing}
    </li>`;
  }

  #dropSaid(id: DropId, verdict: DropVerdict): string {
    return !verdict && this.#toCome.has(id) ? this.locale.term('cardLoading') : dropSaid(verdict, this.locale);
  }

  #patternSaid(id: PatternId, verdict: PatternVerdict): string {
    return !verdict && this.#toCome.has(id) ? this.locale.term('cardLoading') : patternSaid(id, verdict, this.locale);
  }

  protected override provenance(): readonly string[] {
    const over = this.#lookback();
    if (!over) return [];
    const [start, end] = [startOfDay(over.start, 'UTC'), startOfDay(over.end, 'UTC')];
    return [this.locale.term('patternsOver', formatSpan(start, end, this.locale.lang(), 'UTC', 'date'))];
  }

  protected override likelyProvenance(): readonly string[] {
    return [this.locale.term('patternsOver', 'Feb 2 – May 2, 2026')];
  }

  /** Each finding with what is said of it, as in the picture, and all that changed. */
  #rows(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): readonly (readonly [string, string])[] {
    const data = comparedMetrics(answer, against);
    const drops = dropsIn(this.#dropData(data));
    const changes = data.change ? changesOf(data.change.current, data.change.previous) : [];
    return [
      ...dropIds.map((id) => [this.locale.term(`insight-${id}`), this.#dropSaid(id, drops[id])] as const),
      ...changes.map(
        ({ id, current, previous }) =>
          [
            this.locale.metricLabel(id),
            basisOf(
              moved(
                this.locale.metricLabel(id),
                previous,
                current,
                metricFacts(id).shown,
                this.locale,
                data.currency,
                judgeOf(id),
              ),
              data.change?.basis ?? whole,
              this.locale,
            ),
          ] as const,
      ),
      ...patternIds.map(
        (id) => [this.locale.term(`insight-${id}`), this.#patternSaid(id, this.#patterns?.[id] ?? null)] as const,
      ),
    ];
  }

  protected override table(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): Table {
    const rows = this.#rows(answer, against);
    return {
      rows: rows.length,
      columns: [
        { kind: 'text', label: this.locale.term('insightFinding'), cells: rows.map(([name]) => name) },
        { kind: 'text', label: this.locale.term('insightEvidence'), cells: rows.map(([, said]) => said) },
      ],
    };
  }

  /** What dropped, and which patterns are there. */
  protected override summary(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): string {
    const data = comparedMetrics(answer, against);
    const drops = dropsIn(this.#dropData(data));
    const said = [
      ...dropIds.flatMap((id) => (drops[id]?.kind === 'fell' ? [this.#dropSaid(id, drops[id])] : [])),
      ...patternIds.flatMap((id) => {
        const verdict = this.#patterns?.[id] ?? null;
        return verdict?.kind === 'found'
          ? [this.locale.term('metricSaid', this.locale.term(`insight-${id}`), this.#patternSaid(id, verdict))]
          : [];
      }),
    ];
    return said.length > 0
      ? this.locale.term('metricsSummary', said)
      : metricSaid('total-conversations', data.values['total-conversations'], this.locale);
  }
}

/** The days that an answer says it covers, as far as they have been. */
function daysOf({ period, zone, asOf }: Answer<'activity'>): Found | null {
  return period && zone !== null
    ? { from: dayAt(period.start, zone), to: dayAt(Math.max(period.start, Math.min(period.end - 1, asOf)), zone) }
    : null;
}

/** As many as are shown, and as in the documentation: what will have changed is not known before. */
const usualChanges: readonly (readonly [MetricId, value: string, change: string])[] = [
  ['tips', '$192.80', '+26.6%'],
  ['exclusive-content', '$125.83', '+12%'],
  ['total-revenue', '$792.49', '+7.9%'],
  ['arpu', '$7.34', '+7.9%'],
  ['ltv', '$11.74', '+7.9%'],
  ['new-users', '474', '−5.2%'],
];

/** What changes are looked for in. A source answers those it has. */
const metricsAsked: readonly MetricId[] = [
  'total-conversations',
  'unique-users',
  'new-users',
  'returning-rate',
  'average-session-length',
  'messages-per-session',
  'messages',
  'satisfaction-score',
  'satisfaction-ratings',
  'satisfaction-sentiment',
  'total-revenue',
  'arpu',
  'paying-users',
  'churn-rate',
];

declare global {
  interface HTMLElementTagNameMap {
    'insight-panel': InsightPanel;
  }
}
