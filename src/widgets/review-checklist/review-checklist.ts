import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { dateOf } from '../../datasets/calendar.js';
import { comparedMetrics, type Against, type ComparedMetrics } from '../../datasets/compared-metrics.js';
import { comparedDates, isAbout } from '../../datasets/comparison.js';
import type { BreakdownData, DatasetName, FunnelData } from '../../datasets/data.js';
import { startOfDay } from '../../datasets/dates.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import { funnelSteps, isFunnelStep } from '../../datasets/vocabulary.js';
import type { Answer, Question } from '../../datasets/question.js';
import type { NotEnough } from '../../datasets/sample.js';
import type { Comparison, Dates } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { viewerZone } from '../../datasets/zone.js';
import { dayAt } from '../../datasets/zoned.js';
import { periodsIn } from '../../element/ask.js';
import { compared } from '../../locale/en/compared.js';
import { advice } from '../../locale/en/advice.js';
import { creator } from '../../families/creator/words/en.js';
import { formatMetric, formatSpan, quantity } from '../../locale/format.js';
import { judgeOf, satisfactionWeights } from '../../metrics/bands.js';
import { isMetricId, metricFacts, metricIds, type MetricId } from '../../metrics/catalogue.js';
import { clamped, clampedStyles } from '../../views/clamped.js';
import { partName } from '../../views/breakdown-table.js';
import { checkboxStyles } from '../../views/checkbox.styles.js';
import { metricText } from '../../views/metrics-table.js';
import { moved } from '../../views/moved.js';
import {
  cadences,
  daysOf,
  goalsReached,
  leastConversations,
  questions,
  readGoals,
  stepsOf,
  trendingIn,
  uncoveredShare,
  type Cadence,
  type ReviewId,
} from './review-checklist.model.js';

type MetricsAnswer = Answer<'metrics'>;

/**
 * The questions to go through every week, or every month, each with what the data says to it; what it cannot say is said. A week
 * is the last seven whole days, a month the last thirty, each compared with as many before: today, which is not over, is in
 * neither, and a period set around does not matter. Ticks are the reader's, for as long as the page is open; they are not stored.
 *
 * Seed: "Weekly Review Process", "Monthly Deep Dive"; asks `/dashboard`, `/topics` and `/funnel`.
 * `.data`: `{ "metrics": { "values": { … }, "previous": { … } }, "topic": …, "funnel": … }`, as the datasets' own JSON.
 *
 * @tag review-checklist
 * @attr {'weekly' | 'monthly'} cadence - Which questions. Default `weekly`.
 */
export class ReviewChecklist extends Card<'metrics'> {
  static readonly tag = 'review-checklist';
  static override words = { ...advice, ...creator, ...compared };
  static override properties: PropertyDeclarations = {
    cadence: {},
    goals: { attribute: false },
    ticked: { state: true },
  };
  static override styles = [
    ...Card.styles,
    clampedStyles,
    checkboxStyles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding-block: calc(2 * var(--_step));
        border-block-start: var(--_line-width) solid var(--_line);
        overflow-wrap: anywhere;
      }
      label,
      .question {
        display: flex;
        gap: calc(2 * var(--_step));
        align-items: baseline;
        min-block-size: 24px;
        font-weight: 500;
      }
      label {
        cursor: pointer;
      }
      input {
        flex: none;
        inline-size: 1.15em;
        block-size: 1.15em;
        margin: 0;
        font: inherit;
        translate: 0 0.15em;
      }
      li p {
        padding-inline-start: calc(1.15em + 2 * var(--_step));
        color: var(--_ink-muted);
      }
      .checked {
        margin-block-start: var(--_step);
        color: var(--_ink-muted);
        font-size: calc(1em * var(--_scale-small));
      }
      /* As high as what is to come, and filled where its words will be. */
      .shape {
        background-clip: content-box;
      }
      .shape > * {
        visibility: hidden;
      }
    `,
  ];

  /** @type {'weekly' | 'monthly'} */
  declare cadence: string | null | undefined;
  /** What is to be reached in the week or month, by metric id, as stored: `{ 'total-revenue': 500, 'returning-rate': 0.4 }`. */
  declare goals: unknown;
  declare private ticked: ReadonlySet<ReviewId>;

  #topics: BreakdownData | null = null;
  #comparedTopics: Against<Answer<'breakdown'>> | null = null;
  #funnel: FunnelData | null = null;
  /** What is asked besides and is under way for the first time. */
  #toCome: ReadonlySet<DatasetName> = new Set();

  constructor() {
    super();
    this.ticked = new Set();
  }

  protected override readonly asks = 'metrics';

  get #cadence(): Cadence {
    return cadences.find((known) => known === this.cadence) ?? 'weekly';
  }

  protected override fault(): Failure | null {
    const isKnown = !this.cadence || this.cadence === this.#cadence;
    return isKnown ? null : { kind: 'configuration', reason: 'not-usable', name: 'cadence' };
  }

  protected override question(): Question<'metrics'> {
    return this.#reviewing(this.#current());
  }

  /** What is asked, of the period around. */
  #current(): Question<'metrics'> {
    const goals = Object.keys(readGoals(this.goals)).filter(isMetricId);
    const ids = [...new Set([...metricsAsked, ...goals])];
    return this.questionAbout('metrics', { ids });
  }

  /** The same question about the days reviewed. */
  #reviewing<K extends DatasetName>(question: Question<K>): Question<K> {
    const period = this.#reviewed();
    return period ? { ...question, period, scope: { ...question.scope, period } } : question;
  }

  /** The last whole days at the server, as soon as it is known where that is; null where the data has no periods. */
  #reviewed(): Dates | null {
    const around = this.surroundings;
    if (!around || this.data !== undefined || !periodsIn(around.settings, this.#current())) return null;
    const last = dayAt(around.now, this.answer?.zone ?? this.zone() ?? viewerZone()) - 1;
    return { start: dateOf(last - daysOf[this.#cadence] + 1), end: dateOf(last) };
  }

  /** As many days before. */
  protected override compares(): Comparison {
    return { with: 'previous-period', align: 'date' };
  }

  protected override ownHeading(): string {
    return this.locale.term(`review-${this.#cadence}-title`);
  }

  protected override emptiness({ data }: MetricsAnswer): EmptyKind | null {
    return metricIds.some((id) => (data.values[id] ?? null) !== null) ? null : 'none-yet';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const toCome = new Set<DatasetName>();
    this.#toCome = toCome;
    const { answer } = this;
    const reviewed = this.#reviewed();
    // The days at the server are others than the reader's: they are asked for next.
    const isStale = reviewed !== null && answer !== null && !isAbout(answer, reviewed, this.zone() ?? viewerZone());
    if (this.isComparing || isStale) toCome.add('metrics');
    const besides = <K extends DatasetName>(question: Question<K>): Answer<K> | null => {
      const standing = this.ask(question);
      if (standing.busy && !standing.answer) toCome.add(question.dataset);
      return standing.answer;
    };
    const topics = this.#reviewing(this.questionAbout('breakdown', { by: 'topic' }));
    const isWeekly = this.#cadence === 'weekly';
    const named = besides(topics);
    const compared = isWeekly ? this.comparedWith(topics, named) : null;
    if (compared?.busy) toCome.add('breakdown');
    this.#topics = named?.data ?? null;
    this.#comparedTopics = compared?.against ?? null;
    this.#funnel = isWeekly ? null : (besides(this.#reviewing(this.questionAbout('funnel', null)))?.data ?? null);
  }

  protected override skeleton(): TemplateResult {
    return html`<ul>
        ${questions[this.#cadence].map(
          (id) =>
            html`<li class="skeleton shape">
              <div class="question"><input type="checkbox" disabled /><span>${this.locale.term(`review-${id}`)}</span></div>
              <div>${this.#likely(id).map((said) => html`<p>${said}</p>`)}</div>
            </li>`,
        )}
      </ul>
      <p class="checked"></p>`;
  }

  /** About as much as is usually said to a question. How much it will be depends on goals and on names of topics. */
  #likely(id: ReviewId): readonly string[] {
    const moved = (metric: MetricId, from = '900', to = '800'): string =>
      this.locale.term('insightFell', this.locale.metricLabel(metric), from, to);
    switch (id) {
      case 'conversations':
        return [moved('total-conversations')];
      case 'satisfaction':
        return [this.locale.term('insightSame', this.locale.metricLabel('satisfaction-score'), '4.25 / 5')];
      case 'topics':
        return [this.locale.term('reviewNoneTrending')];
      case 'revenue':
        return [this.locale.term('reviewNoGoal'), moved('total-revenue', '$100.00', '$90.00')];
      case 'growth':
        return [this.locale.term('reviewNoGoal'), moved('total-conversations'), moved('unique-users')];
      case 'gaps':
        return [this.locale.term('reviewUncovered', '10%')];
      case 'quality':
        return [
          this.locale.term('insightSame', this.locale.metricLabel('satisfaction-score'), '4.25 / 5'),
          this.locale.term('reviewLowest', this.locale.metricLabel('satisfaction-session-length'), '4.01 / 5'),
        ];
      case 'funnel':
        return funnelSteps.slice(1).map((step, index) => {
          const share = ['60%', '30%', '8%'][index] ?? '';
          return this.locale.term(
            'reviewReference',
            this.locale.term('metricSaid', this.locale.term(`funnel-${step}`), share),
            share,
          );
        });
    }
  }

  protected override view(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): TemplateResult {
    const ids = questions[this.#cadence];
    const lang = this.locale.lang();
    const done = ids.filter((id) => this.ticked.has(id)).length;
    return html`<ul>
        ${ids.map(
          (id) =>
            html`<li data-question=${id}>
              <label>
                <input
                  type="checkbox"
                  .checked=${this.ticked.has(id)}
                  aria-describedby="answer-${id}"
                  @change=${(event: Event) => this.#tick(id, event)}
                />
                <span>${this.locale.term(`review-${id}`)}</span>
              </label>
              <div id="answer-${id}">${this.#answered(id, comparedMetrics(answer, against))}</div>
            </li>`,
        )}
      </ul>
      <p class="checked" role="status">
        ${done > 0 ? this.locale.term('reviewChecked', quantity(done, lang).text, quantity(ids.length, lang).text) : nothing}
      </p>`;
  }

  /** What is said to a question; before all is there that it takes, the room for about as much. */
  #answered(id: ReviewId, data: ComparedMetrics): readonly TemplateResult[] {
    return this.#toCome.has(neededBy[id])
      ? [
          html`<p class="unseen">${this.locale.term('cardLoading')}</p>`,
          ...this.#likely(id).map((text) => html`<p class="to-come" aria-hidden="true">${text}</p>`),
        ]
      : this.#said(id, data).map((text) => html`<p>${clamped(text)}</p>`);
  }

  #tick(id: ReviewId, { target }: Event): void {
    const isTicked = (target as HTMLInputElement).checked;
    this.ticked = new Set(isTicked ? [...this.ticked, id] : [...this.ticked].filter((each) => each !== id));
  }

  /** What the data says to a question, a sentence each. */
  #said(id: ReviewId, data: ComparedMetrics): readonly string[] {
    if (this.#toCome.has(neededBy[id])) return [this.locale.term('cardLoading')];
    const said = this.#answers(id, data);
    return said.length > 0 ? said : [this.locale.term('insightNoData')];
  }

  #answers(id: ReviewId, data: ComparedMetrics): readonly string[] {
    switch (id) {
      case 'conversations':
        return this.#moved(data, 'total-conversations');
      case 'satisfaction':
        return this.#ofAverages(data, () => this.#moved(data, 'satisfaction-score'));
      case 'topics':
        return this.#trending();
      case 'revenue':
        return this.#goals(data, true, ['total-revenue']);
      case 'growth':
        return this.#goals(data, false, ['total-conversations', 'unique-users']);
      case 'gaps':
        return this.#gaps();
      case 'quality':
        return this.#ofAverages(data, () => [...this.#moved(data, 'satisfaction-score'), ...this.#lowest(data)]);
      case 'funnel':
        return this.#steps();
    }
  }

  #moved({ values, change, currency }: ComparedMetrics, ...ids: readonly MetricId[]): readonly string[] {
    return ids.flatMap((id) => {
      const value = values[id];
      if (typeof value !== 'number') return [];
      return [
        moved(
          this.locale.metricLabel(id),
          change?.previous[id] ?? null,
          value,
          metricFacts(id).shown,
          this.locale,
          currency,
          judgeOf(id),
        ),
      ];
    });
  }

  /** Averages of few conversations say nothing. */
  #ofAverages({ values }: ComparedMetrics, said: () => readonly string[]): readonly string[] {
    const conversations = values['total-conversations'];
    return typeof conversations === 'number' && conversations < leastConversations
      ? [this.#tooFew({ kind: 'not-enough-data', sample: conversations, needed: leastConversations })]
      : said();
  }

  #tooFew({ sample, needed }: NotEnough): string {
    const lang = this.locale.lang();
    return this.locale.term('notEnoughData', quantity(sample, lang).text, quantity(needed, lang).text);
  }

  #goals(data: ComparedMetrics, ofMoney: boolean, ids: readonly MetricId[]): readonly string[] {
    const reached = goalsReached(readGoals(this.goals), data.values, ofMoney);
    const goals = reached.map(({ id, value, goal, isMet }) => {
      const { shown, polarity } = metricFacts(id);
      const text = (of: number, beside: number): string =>
        formatMetric(of, shown, this.locale, data.currency, { beside, judged: judgeOf(id) }).text;
      const [is, wanted] = [text(value, goal), text(goal, value)];
      const label = this.locale.metricLabel(id);
      if (isMet) return this.locale.term('reviewGoalMet', label, is, wanted);
      // Of what should fall, the share of the goal would praise what is too much.
      if (polarity === 'down') return this.locale.term('reviewGoalOver', label, is, wanted);
      const share = formatMetric(value / goal, 'percent', this.locale, null, { judged: (each) => each < 1 }).text;
      return this.locale.term('reviewGoalMissed', label, is, wanted, share);
    });
    return [...(goals.length > 0 ? goals : [this.locale.term('reviewNoGoal')]), ...this.#moved(data, ...ids)];
  }

  #trending(): readonly string[] {
    const verdict = trendingIn(this.#comparedTopics?.current.data ?? null, this.#comparedTopics?.previous.data ?? null);
    if (!verdict) return [];
    if (verdict.kind === 'not-enough-data') return [this.#tooFew(verdict)];
    if (verdict.topics.length === 0) return [this.locale.term('reviewNoneTrending')];
    const names = verdict.topics.map((topic) => partName('topic', topic, this.locale));
    return [this.locale.term('reviewTrending', new Intl.ListFormat(this.locale.lang(), { type: 'unit' }).format(names))];
  }

  #gaps(): readonly string[] {
    const share = uncoveredShare(this.#topics);
    if (share === null) return [];
    return [
      typeof share === 'number'
        ? this.locale.term('reviewUncovered', formatMetric(share, 'percent', this.locale).text)
        : this.#tooFew(share),
    ];
  }

  /** The weakest of what satisfaction is made of. What users complain about is in their own words only. */
  #lowest({ values }: ComparedMetrics): readonly string[] {
    const parts = Object.keys(satisfactionWeights)
      .filter(isMetricId)
      .flatMap((id) => {
        const score = values[id];
        return typeof score === 'number' ? [{ id, score }] : [];
      })
      .sort((one, other) => one.score - other.score);
    const [lowest] = parts;
    if (!lowest) return [];
    const score = metricText(lowest.id, lowest.score, this.locale);
    return [this.locale.term('reviewLowest', this.locale.metricLabel(lowest.id), score)];
  }

  #steps(): readonly string[] {
    const percent = (share: number): string => formatMetric(share, 'percent', this.locale).text;
    return stepsOf(this.#funnel).map(({ id, label, share, reference }) => {
      const name = isFunnelStep(id) ? this.locale.term(`funnel-${id}`) : (label ?? id);
      const said = this.locale.term('metricSaid', name, percent(share));
      return reference === null ? said : this.locale.term('reviewReference', said, percent(reference));
    });
  }

  protected override provenance(): readonly string[] {
    const reviewed = this.#reviewed();
    if (!reviewed) return [];
    const said = ({ start, end }: Dates): string =>
      formatSpan(startOfDay(start, 'UTC'), startOfDay(end, 'UTC'), this.locale.lang(), 'UTC', 'date');
    return [this.locale.term('reviewSpan', said(reviewed), said(comparedDates(reviewed, reviewed, this.compares()) ?? reviewed))];
  }

  protected override likelyProvenance(): readonly string[] {
    return [this.locale.term('reviewSpan', 'Apr 25 – May 1, 2026', 'Apr 18 – 24, 2026')];
  }

  protected override fileFacts(): readonly string[] {
    return [this.#cadence];
  }

  protected override table(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): Table {
    const data = comparedMetrics(answer, against);
    const rows = questions[this.#cadence].flatMap((id) => this.#said(id, data).map((said) => [id, said] as const));
    return {
      rows: rows.length,
      columns: [
        {
          kind: 'text',
          label: this.locale.term('reviewQuestion'),
          cells: rows.map(([id]) => this.locale.term(`review-${id}`)),
        },
        { kind: 'text', label: this.locale.term('insightEvidence'), cells: rows.map(([, said]) => said) },
      ],
    };
  }

  protected override summary(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): string {
    const data = comparedMetrics(answer, against);
    return this.locale.term(
      'metricsSummary',
      questions[this.#cadence].flatMap((id) => this.#said(id, data).slice(0, 1)),
    );
  }
}

/** What a question is answered with besides the metrics of the days reviewed; `metrics` are those of the days before. */
const neededBy: Readonly<Record<ReviewId, DatasetName>> = {
  conversations: 'metrics',
  satisfaction: 'metrics',
  topics: 'breakdown',
  revenue: 'metrics',
  growth: 'metrics',
  gaps: 'breakdown',
  quality: 'metrics',
  funnel: 'funnel',
};

/** What the questions are answered with, besides the metrics of the goals. */
const metricsAsked: readonly MetricId[] = [
  'total-conversations',
  'unique-users',
  'satisfaction-score',
  'satisfaction-ratings',
  'satisfaction-session-length',
  'satisfaction-return-rate',
  'satisfaction-sentiment',
  'total-revenue',
];

declare global {
  interface HTMLElementTagNameMap {
    'review-checklist': ReviewChecklist;
  }
}
