import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dateAt } from '../datasets/dates.js';
import type { Failure } from '../datasets/failure.js';
import { datesOf } from '../datasets/period.js';
import type { Periods } from '../datasets/question.js';
import {
  alignments,
  granularities,
  rangeNames,
  type Alignment,
  type Comparison,
  type Dates,
  type Granularity,
  type PeriodSpec,
} from '../datasets/scope.js';
import { firstWeekday } from '../datasets/week.js';
import { viewerZone } from '../datasets/zone.js';
import { periods as english } from '../locale/en/periods.js';
import { Locale } from '../locale/locale.js';
import { capital, rangeWords } from '../locale/range-words.js';
import { StyledElement } from '../theme/styled-element.js';
import { failureWords } from '../views/failure-words.js';
import { controlStyles } from './toolbar.styles.js';

/** What a reader chooses; a member that is absent is as it was. */
export interface PeriodChoice {
  readonly period?: PeriodSpec;
  readonly compare?: Comparison | null;
  readonly granularity?: Granularity;
}

type Part = 'period' | 'compare';
type Problem = 'periodIncomplete' | 'periodBackwards';

/** The same choice in another object is no other choice: dates that are being written stay. */
const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** The words of `Intl`, which every language has: the unit of a bucket. */
const units = { hourly: 'hour', daily: 'day', weekly: 'weekOfYear', monthly: 'month' } as const;

/**
 * The controls of a period in the toolbar of a dashboard: the range, what it is compared with, and the size of a bucket.
 * All of them are native; two dates count once they are applied.
 *
 * @fires {CustomEvent<PeriodChoice>} period-choose - The reader chose. Does not bubble; prevented, the choice is not made.
 */
export class AnalyticsPeriodPicker extends StyledElement {
  static readonly tag = 'analytics-period-picker';
  static override properties: PropertyDeclarations = {
    periods: { attribute: false },
    period: { attribute: false, hasChanged: differs },
    compare: { attribute: false, hasChanged: differs },
    granularity: { attribute: false },
    zone: { attribute: false },
    weekStart: { attribute: false },
    refused: { attribute: false },
    writing: { state: true },
    problem: { state: true },
  };
  static override styles = [
    controlStyles,
    css`
      .controls,
      form {
        display: flex;
        flex-wrap: wrap;
        gap: calc(2 * var(--_step)) calc(3 * var(--_step));
        align-items: center;
      }
      .controls {
        justify-content: var(--_picker-start, flex-end);
      }
      label {
        flex-wrap: wrap;
        gap: var(--_step) calc(2 * var(--_step));
        max-inline-size: 100%;
      }
      select,
      input {
        max-inline-size: 100%;
      }
      [aria-invalid='true'] {
        border-color: var(--_negative);
      }
      /* As many in a row as surely fit, so that words do not decide how many rows there are: pickerRows. */
      @container (560px <= inline-size < 920px) {
        .controls {
          display: grid;
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        .controls > label {
          justify-content: space-between;
        }
        form,
        .problem {
          grid-column: 1 / -1;
        }
      }
      @container (inline-size < 560px) {
        .controls,
        form {
          flex: 1 1 100%;
        }
        label {
          flex: 1 1 100%;
          justify-content: space-between;
        }
        form > button {
          margin-inline-start: auto;
        }
      }
      .problem {
        flex-basis: 100%;
        margin: 0;
        color: var(--_negative);
        overflow-wrap: anywhere;
        text-align: end;
      }
    `,
  ];

  declare periods: Periods;
  declare period: PeriodSpec;
  declare compare: Comparison | null;
  declare granularity: Granularity | null;
  /** IANA zone of the reader’s dates, and the day their weeks begin with; null is the browser’s own, and the language’s. */
  declare zone: string | null;
  declare weekStart: number | null;
  /** Why the server does not answer about what was chosen. */
  declare refused: Failure | null;
  /** The part whose dates are being written, before they are applied. */
  declare private writing: Part | null;
  declare private problem: Problem | null;

  readonly #locale = new Locale(this, english);

  constructor() {
    super();
    this.refused = null;
    this.zone = null;
    this.weekStart = null;
    this.writing = null;
    this.problem = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('period') && !changed.has('compare')) return;
    this.writing = this.problem = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    // Its words are fetched beside it.
    if (!this.#locale.term('periodLabel')) return nothing;
    return html`<div class="controls">
      ${this.#ranges()} ${this.#comparisons()} ${this.#granularities()} ${this.#complaint()}
    </div>`;
  }

  #ranges(): TemplateResult {
    const named = 'range' in this.period ? this.period.range : null;
    const offered = this.periods.ranges ?? rangeNames;
    const shown = rangeNames.filter((range) => offered.includes(range) || range === named);
    const isCustom = this.writing === 'period' || named === null;
    return html`${this.#choice(
      'period',
      this.#locale.term('periodLabel'),
      [...shown.map((range) => [range, rangeWords(range, this.#locale)] as const), ['custom', this.#locale.term('periodCustom')]],
      isCustom ? 'custom' : named,
      (value) => {
        const range = rangeNames.find((name) => name === value);
        if (range) this.#choose({ period: { range } });
        else this.#write('period');
      },
    )}
    ${isCustom ? this.#dates('period', named === null ? (this.period as Dates) : null, (dates) => ({ period: dates })) : nothing}`;
  }

  /** Why the period cannot be compared with anything: nothing is before it, or today is not over and does not come by the hour. */
  #incomparable(): 'compareNothingBefore' | 'compareNoHours' | null {
    const { period, periods } = this;
    const [now, zone] = [Date.now(), this.zone ?? viewerZone()];
    const dates = datesOf(period, { now, zone, weekStart: this.weekStart ?? firstWeekday(this.#locale.lang()) });
    if (dates === null) return 'compareNothingBefore';
    const isToday = dates.start === dates.end && dates.end === dateAt(now, zone);
    return isToday && !periods.granularities?.includes('hourly') ? 'compareNoHours' : null;
  }

  #comparisons(): TemplateResult {
    const why = this.#incomparable();
    const compare = why ? null : this.compare;
    const isCustom = !why && (this.writing === 'compare' || compare?.with === 'custom');
    const align = compare?.align ?? 'date';
    const words = [
      ['none', this.#locale.term('compareNone')],
      ['previous-period', this.#locale.term('comparePeriod')],
      ['previous-year', this.#locale.term('compareYear')],
      ['custom', this.#locale.term('periodCustom')],
    ] as const;
    return html`${this.#choice(
      'compare',
      this.#locale.term('compareLabel'),
      words,
      isCustom ? 'custom' : (compare?.with ?? 'none'),
      (value) => {
        if (value === 'custom') this.#write('compare');
        else this.#choose({ compare: value === 'previous-period' || value === 'previous-year' ? { with: value, align } : null });
      },
      why && this.#locale.term(why),
    )}
    ${isCustom ? this.#dates('compare', compare?.with === 'custom' ? compare.dates : null, (dates) => ({ compare: { with: 'custom', align, dates } })) : nothing}
    ${compare ? this.#alignment(compare) : nothing}`;
  }

  #alignment(compare: Comparison): TemplateResult {
    const words: Readonly<Record<Alignment, string>> = {
      date: this.#locale.term('compareByDate'),
      weekday: this.#locale.term('compareByWeekday'),
    };
    return this.#choice(
      'align',
      this.#locale.term('compareAlign'),
      alignments.map((align) => [align, words[align]] as const),
      compare.align,
      (value) => this.#choose({ compare: { ...compare, align: value === 'weekday' ? value : 'date' } }),
    );
  }

  #granularities(): TemplateResult | typeof nothing {
    const offered = this.periods.granularities ?? [];
    if (offered.length === 0) return nothing;
    const lang = this.#locale.lang();
    const names = new Intl.DisplayNames(lang, { type: 'dateTimeField' });
    const shown = granularities.filter((each) => offered.includes(each) || each === this.granularity);
    return this.#choice(
      'granularity',
      this.#locale.term('periodGranularity'),
      shown.map((each) => [each, capital(names.of(units[each]) ?? each, lang)] as const),
      this.granularity ?? this.periods.granularityOf?.(this.period) ?? offered[0] ?? '',
      (value) => {
        const granularity = shown.find((each) => each === value);
        if (granularity) this.#choose({ granularity });
      },
    );
  }

  #choice(
    name: string,
    label: string,
    options: readonly (readonly [string, string])[],
    chosen: string,
    choose: (value: string) => void,
    unavailable: string | null = null,
  ): TemplateResult {
    return html`<label title=${unavailable ?? nothing}>
      <span>${label}</span>
      <select
        name=${name}
        ?disabled=${unavailable !== null}
        aria-description=${unavailable ?? nothing}
        .value=${live(chosen)}
        @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
      >
        ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
      </select>
    </label>`;
  }

  #dates(part: Part, dates: Dates | null, choiceOf: (dates: Dates) => PeriodChoice): TemplateResult {
    const problem = this.writing === part && this.problem !== null;
    const input = (name: 'start' | 'end', label: string): TemplateResult =>
      html`<label>
        <span>${label}</span>
        <input
          type="date"
          name=${name}
          required
          .value=${dates?.[name] ?? ''}
          aria-invalid=${problem}
          aria-describedby=${problem ? 'problem' : nothing}
        />
      </label>`;
    return html`<form
      novalidate
      aria-label=${this.#locale.term(part === 'period' ? 'periodLabel' : 'compareLabel')}
      @submit=${(event: SubmitEvent) => this.#apply(event, part, choiceOf)}
    >
      ${input('start', this.#locale.term('periodFrom'))} ${input('end', this.#locale.term('periodTo'))}
      <button class="refresh" type="submit">${this.#locale.term('periodApply')}</button>
    </form>`;
  }

  #apply(event: SubmitEvent, part: Part, choiceOf: (dates: Dates) => PeriodChoice): void {
    event.preventDefault();
    const { elements } = event.target as HTMLFormElement;
    const [start, end] = ['start', 'end'].map((name) => (elements.namedItem(name) as HTMLInputElement).value);
    this.writing = part;
    this.problem = !start || !end ? 'periodIncomplete' : start > end ? 'periodBackwards' : null;
    if (start && end && !this.problem) this.#choose(choiceOf({ start, end }));
  }

  #write(part: Part): void {
    this.writing = part;
    this.problem = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('form [name=start]')?.focus());
  }

  #choose(detail: PeriodChoice): void {
    this.writing = this.problem = null;
    this.dispatchEvent(new CustomEvent<PeriodChoice>('period-choose', { detail }));
    // Where the choice was not made, the native control has to be put back.
    this.requestUpdate();
  }

  /** What is wrong with what was chosen: found here, or by the server. */
  #complaint(): TemplateResult {
    return html`<p class="problem" id="problem" role="alert" ?hidden=${this.#problemWords() === ''}>${this.#problemWords()}</p>`;
  }

  #problemWords(): string {
    if (this.problem) return this.#locale.term(this.problem);
    const { ranges } = this.periods;
    if ('range' in this.period && ranges && !ranges.includes(this.period.range)) return this.#locale.term('periodNotOffered');
    if (!this.refused) return '';
    const { title, advice } = failureWords(this.refused, this.#locale);
    return this.#locale.term('cardMessage', title, advice);
  }
}
