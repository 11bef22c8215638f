import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Results } from '../../card/query-controller.js';
import { metricsIn, RulesCard, type RuleInputs, type RuleDatasets } from '../../card/rules-card.js';
import { dateOf } from '../../datasets/calendar.js';
import { comparedDates, isAbout } from '../../datasets/comparison.js';
import type { DatasetName } from '../../datasets/data.js';
import { startOfDay } from '../../datasets/dates.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import type { Question } from '../../datasets/question.js';
import type { Comparison, Dates } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { viewerZone } from '../../datasets/zone.js';
import { dayAt } from '../../datasets/zoned.js';
import { advice } from '../../locale/en/advice.js';
import { compared } from '../../locale/en/compared.js';
import { formatSpan } from '../../locale/format.js';
import { isMetricId, metricIds, type MetricId } from '../../metrics/catalogue.js';
import { readGoals } from '../../rules/goals.js';
import type { Needs } from '../../rules/needs.js';
import { guarded, needsOf } from '../../rules/guarded.js';
import type { AboutReview, ReviewQuestion, Reviews } from '../../rules/rules.js';
import { sayIn, type Say } from '../../rules/say.js';
import { checkboxStyles } from '../../views/checkbox.styles.js';
import { lineClamp, lineClampStyles } from '../../views/line-clamp.js';
import { scrollingStyles } from '../../views/scrolling.styles.js';

/** Where a day begins last, twelve hours after UTC; the name has the other sign. */
const lastZone = 'Etc/GMT+12';

/** How many whole days are reviewed, and as many before are what they are compared with. */
const daysOf = { weekly: 7, monthly: 30 } as const;

type Cadence = keyof typeof daysOf;

/**
 * The questions to go through every week, or every month, each with what the data says to it; what it cannot say is said. A week
 * is the last seven whole days, a month the last thirty, each compared with as many before: today, which is not over, is in
 * neither, and a period set around does not matter. Ticks are the reader's, for as long as the page is open; they are not stored.
 *
 * `.data`: `{ "metrics": { "values": { … }, "previous": { … } }, "topic": …, "funnel": … }`, as the datasets' own JSON.
 *
 * @tag review-checklist
 * @attr {'weekly' | 'monthly'} cadence - Which questions. Default `weekly`.
 */
export class ReviewChecklist extends RulesCard<'reviews'> {
  static readonly tag = 'review-checklist';
  static override words = { ...advice, ...compared };
  static override properties: PropertyDeclarations = {
    cadence: {},
    goals: { attribute: false },
    ticked: { state: true },
  };
  static override styles = [
    ...RulesCard.styles,
    lineClampStyles,
    checkboxStyles,
    scrollingStyles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        /* Inside, what has the focus has room for its ring. */
        padding: calc(2 * var(--_step)) 4px;
        border-block-start: var(--_line-width) solid var(--_line);
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        gap: calc(2 * var(--_step));
        align-items: baseline;
        min-block-size: 24px;
        font-weight: 500;
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
      @container (inline-size < 440px) {
        li > div {
          min-block-size: 2.9em;
        }
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
    `,
  ];

  /** @type {'weekly' | 'monthly'} */
  declare cadence: string | null | undefined;
  /** What is to be reached in the week or month, by metric id, as stored: `{ 'total-revenue': 500, 'returning-rate': 0.4 }`. */
  declare goals: unknown;
  declare private ticked: ReadonlySet<string>;

  constructor() {
    super();
    this.ticked = new Set();
  }

  protected override readonly kind = 'reviews';

  get #cadence(): Cadence {
    return this.cadence === 'monthly' ? 'monthly' : 'weekly';
  }

  get #questions(): readonly ReviewQuestion[] {
    return this.rules?.[this.#cadence] ?? [];
  }

  get #about(): AboutReview {
    return { goals: readGoals(this.goals) };
  }

  protected override configError(): Failure | null {
    const isKnown = !this.cadence || this.cadence === this.#cadence;
    return isKnown ? null : { kind: 'configuration', reason: 'not-usable', name: 'cadence' };
  }

  protected override hasAny(reviews: Reviews): boolean {
    return reviews[this.#cadence].length > 0;
  }

  protected override metricsFor({ weekly, monthly }: Reviews): readonly MetricId[] {
    const needs = [...weekly, ...monthly].map((question) => needsOf(question, this.#about));
    return [...metricsIn(needs), ...Object.keys(this.#about.goals).filter(isMetricId)];
  }

  /** About the days reviewed. */
  protected override adjustQuestion<K extends DatasetName>(question: Question<K>): Question<K> {
    const period = this.#reviewed();
    return period ? { ...question, period, scope: { ...question.scope, period } } : question;
  }

  /**
   * The last whole days at the server; before it is known where that is, the reader's as far as they have begun everywhere.
   * Null where the data has no periods.
   */
  #reviewed(): Dates | null {
    const around = this.context;
    if (!around || !this.hasPeriods) return null;
    const zone = this.results.main.answer?.zone ?? null;
    const over = dayAt(around.now, zone ?? this.zone() ?? viewerZone()) - 1;
    const last = zone === null ? Math.min(over, dayAt(around.now, lastZone)) : over;
    return { start: dateOf(last - daysOf[this.#cadence] + 1), end: dateOf(last) };
  }

  /** As many days before. */
  protected override comparesWith(): Comparison {
    return { with: 'previous-period', align: 'date' };
  }

  protected override ownHeading(): string {
    return this.locale.term(`review-${this.#cadence}-title`);
  }

  protected override emptyReason({ main }: Results<RuleDatasets>): EmptyKind | null {
    return metricIds.some((id) => (main.answer.data.values[id] ?? null) !== null) ? null : 'none-yet';
  }

  /** Where the days at the server are others than the reader's, these are asked for next. */
  protected override get isMainPending(): boolean {
    const { answer } = this.results.main;
    const reviewed = this.#reviewed();
    return (
      super.isMainPending || (reviewed !== null && answer !== null && !isAbout(answer, reviewed, this.zone() ?? viewerZone()))
    );
  }

  protected override needs(): readonly Needs[] {
    return this.#questions.map((question) => needsOf(question, this.#about));
  }

  protected override traits(): Readonly<Record<string, boolean>> {
    return { monthly: this.#cadence === 'monthly' };
  }

  protected override view({ main }: Results<RuleDatasets>): TemplateResult {
    const say = sayIn(this.locale, main.answer.data.currency);
    const questions = this.#questions;
    const done = questions.filter(({ id }) => this.ticked.has(id)).length;
    return html`<ul>
        ${questions.map(
          (question) =>
            html`<li data-question=${question.id}>
              <label>
                <input
                  type="checkbox"
                  .checked=${this.ticked.has(question.id)}
                  aria-describedby="answer-${question.id}"
                  @change=${(event: Event) => this.#tick(question.id, event)}
                />
                <span>${say.text(question.asks)}</span>
              </label>
              <div id="answer-${question.id}">${this.#answered(question, say)}</div>
            </li>`,
        )}
      </ul>
      <p class="checked" role="status">
        ${done > 0 ? say.term('reviewChecked', say.number(done), say.number(questions.length)) : nothing}
      </p>`;
  }

  /** What is said to a question; before all is there that it takes, the room for about as much. */
  #answered(question: ReviewQuestion, say: Say): readonly TemplateResult[] {
    return this.#known(question).isPending
      ? [
          html`<p class="unseen">${say.term('cardLoading')}</p>`,
          ...usuallySaid(question, say).map((text) => html`<p class="to-come" aria-hidden="true">${text}</p>`),
        ]
      : this.#said(question, say).map((text) => html`<p>${lineClamp(text)}</p>`);
  }

  #tick(id: string, { target }: Event): void {
    const isTicked = (target as HTMLInputElement).checked;
    this.ticked = new Set(isTicked ? [...this.ticked, id] : [...this.ticked].filter((each) => each !== id));
  }

  #known(question: ReviewQuestion): RuleInputs {
    return this.inputsFor(needsOf(question, this.#about));
  }

  /** What the data says to a question, a sentence each. */
  #said(question: ReviewQuestion, say: Say): readonly string[] {
    const known = this.#known(question);
    if (known.isPending) return [say.term('cardLoading')];
    const said = guarded(question.id, () => question.says(known.answers, say, this.#about), []);
    return said.length > 0 ? said : [say.term('insightNoData')];
  }

  protected override provenance(): readonly string[] {
    const reviewed = this.#reviewed();
    if (!reviewed) return [];
    const said = ({ start, end }: Dates): string =>
      formatSpan(startOfDay(start, 'UTC'), startOfDay(end, 'UTC'), this.locale.lang(), 'UTC', 'date');
    return [
      this.locale.term('reviewSpan', said(reviewed), said(comparedDates(reviewed, reviewed, this.comparesWith()) ?? reviewed)),
    ];
  }

  protected override placeholderNotes(): readonly string[] {
    return [this.locale.term('reviewSpan', 'Apr 25 – May 1, 2026', 'Apr 18 – 24, 2026')];
  }

  protected override fileFacts(): readonly string[] {
    return [this.#cadence];
  }

  protected override table({ main }: Results<RuleDatasets>): Table {
    const say = sayIn(this.locale, main.answer.data.currency);
    const rows = this.#questions.flatMap((question) =>
      this.#said(question, say).map((said) => [say.text(question.asks), said] as const),
    );
    return {
      rows: rows.length,
      columns: [
        { kind: 'text', label: say.term('reviewQuestion'), cells: rows.map(([asks]) => asks) },
        { kind: 'text', label: say.term('insightEvidence'), cells: rows.map(([, said]) => said) },
      ],
    };
  }

  protected override summary({ main }: Results<RuleDatasets>): string {
    const say = sayIn(this.locale, main.answer.data.currency);
    return say.term(
      'metricsSummary',
      this.#questions.flatMap((question) => this.#said(question, say).slice(0, 1)),
    );
  }
}

const usuallySaid = ({ usually }: ReviewQuestion, say: Say): readonly string[] => usually.map((each) => say.text(each));

declare global {
  interface HTMLElementTagNameMap {
    'review-checklist': ReviewChecklist;
  }
}
