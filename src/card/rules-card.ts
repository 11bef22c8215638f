import { completenessIn } from '../datasets/completeness.js';
import { comparedMetrics, type ComparedPair } from '../datasets/compared-metrics.js';
import { coveredBy } from '../datasets/comparison.js';
import { dateOf, dayOf } from '../datasets/calendar.js';
import type { DatasetName, MetricsData, MetricValues } from '../datasets/data.js';
import type { EmptyKind } from '../datasets/failure.js';
import type { Answer, Question } from '../datasets/question.js';
import type { Dates, PeriodSpec } from '../datasets/scope.js';
import { viewerZone } from '../datasets/zone.js';
import { periodsIn, sourceNamesIn } from '../element/ask.js';
import type { MetricId } from '../metrics/catalogue.js';
import type { Answered, Answers, Need, Needs } from '../rules/needs.js';
import { rulesOf, type Fetchable } from '../rules/registry.js';
import type { RuleSets } from '../rules/rules.js';
import { Card } from './card.js';
import { LazyCode } from './lazy-code.js';
import type { Questions } from './query-controller.js';

/** Patterns of weeks are looked for in no more days than this. */
const mostDays = 366;

/** What is known of what a rule needs. */
export interface RuleInputs {
  readonly answers: Answers<Needs>;
  /** An answer is under way for the first time. */
  readonly isPending: boolean;
}

/** The metrics of the period, and what rules need besides: some of it compared. */
export type RuleDatasets = { main: 'metrics'; uncompared: DatasetName[]; compared: DatasetName[] };

/**
 * The base of widgets that show what rules make of a source's data. It fetches the rules, asks what they need, and says so where
 * the source has none. The main question is about all metrics that they need of the period.
 */
export abstract class RulesCard<Kind extends keyof RuleSets> extends Card<RuleDatasets> {
  protected override readonly mainDataset = 'metrics';
  protected abstract readonly kind: Kind;
  protected override readonly requiredCode = new LazyCode(this);
  #learnedRules: RuleSets[Kind] | null = null;
  readonly #inputCache = new WeakMap<object, { readonly of: readonly unknown[]; readonly answered: Answered<DatasetName> }>();

  /** Of the source around; null while they are not there, and where there are none. */
  protected get rules(): RuleSets[Kind] | null {
    return this.#loadable?.value ?? null;
  }

  get #loadable(): Fetchable<RuleSets[Kind]> | null {
    const { settings } = this.context ?? {};
    return settings ? rulesOf(this.kind, sourceNamesIn(settings)) : null;
  }

  /** Whether there is anything in the rules for this widget as it is. */
  protected abstract hasAny(rules: RuleSets[Kind]): boolean;

  /** The metrics that the rules, and the widget's own attributes, make it ask about. */
  protected abstract metricsFor(rules: RuleSets[Kind]): readonly MetricId[];

  /** What is shown needs. */
  protected abstract needs(): readonly Needs[];

  protected override questions(): Questions<RuleDatasets> {
    const main = this.#mainQuestion();
    const besides = this.rules ? this.needs().flatMap((needs) => Object.values(needs).filter((need) => !isMain(need))) : [];
    const asked = (isCompared: boolean): readonly Question<DatasetName>[] =>
      besides.flatMap((need) => (Boolean(need.compared) === isCompared ? (this.#questionFor(need) ?? []) : []));
    return { main, uncompared: asked(false), compared: asked(true) };
  }

  protected override readonly comparedQuestions = ['compared'] as const;

  #mainQuestion(): Question<'metrics'> | null {
    const plain = this.#periodQuestion();
    return plain && this.adjustQuestion(plain);
  }

  /** About the period around. */
  #periodQuestion(): Question<'metrics'> | null {
    const { rules } = this;
    if (!rules) {
      const found = this.#loadable;
      if (found) this.requiredCode.load(found.fetch);
      return null;
    }
    if (rules.words && rules !== this.#learnedRules) this.locale.learn(rules.words);
    this.#learnedRules = rules;
    if (!this.hasAny(rules)) return null;
    return this.questionAbout('metrics', { ids: [...new Set(this.metricsFor(rules))] });
  }

  protected override idleReason(): EmptyKind | null {
    const { context, rules } = this;
    return context && (rules ? !this.hasAny(rules) : !this.#loadable) ? 'no-rules' : null;
  }

  /** Whether the answer to the main question, or what it is compared with, is yet to come. */
  protected get isMainPending(): boolean {
    return this.results.main.isComparing;
  }

  /** A question as it is asked: about other days than those around, where the widget has its own. */
  protected adjustQuestion<K extends DatasetName>(question: Question<K>): Question<K> {
    return question;
  }

  /** What is known of what a rule needs. */
  protected inputsFor(needs: Needs): RuleInputs {
    let isPending = false;
    const answers = Object.entries(needs).map(([name, need]) => {
      const input = isMain(need) ? this.#mainInput() : this.#inputFor(need);
      isPending ||= input.isPending && !need.optional;
      return [name, input.answered] as const;
    });
    return { answers: Object.fromEntries(answers), isPending };
  }

  #mainInput(): RuleInput<'metrics'> {
    const { answer, pair } = this.results.main;
    const question = this.#mainQuestion();
    return { answered: answer && question && this.#answered(question, answer, pair), isPending: this.isMainPending };
  }

  #inputFor<K extends DatasetName>(need: Need<K>): RuleInput<K> {
    const question = this.#questionFor(need);
    if (!question) return { answered: null, isPending: !this.results.main.answer };
    const { answer, isFetching, pair, isComparing } = this.resultFor(question);
    return { answered: answer && this.#answered(question, answer, pair), isPending: (isFetching && !answer) || isComparing };
  }

  /** Null while it is not known which days these are: that takes where the server is. */
  #questionFor<K extends DatasetName>(need: Need<K>): Question<K> | null {
    const plain = this.adjustQuestion(this.questionAbout(need.dataset, need.params));
    return need.over === undefined ? plain : this.#over(plain, need.over);
  }

  #over<K extends DatasetName>(question: Question<K>, over: number | 'all-time'): Question<K> | null {
    if (!this.hasPeriods) return question;
    const dates = this.lookback(over === 'all-time' ? 0 : over);
    const period: PeriodSpec | null = dates && over === 'all-time' ? { range: 'all-time' } : dates;
    return period && { ...question, period, scope: { ...question.scope, period } };
  }

  /** Whether the data comes from where one can ask about other days. */
  protected get hasPeriods(): boolean {
    const question = this.#periodQuestion();
    const { settings } = this.context ?? {};
    return Boolean(settings && question && periodsIn(settings, question) && this.data === undefined);
  }

  get #zone(): string {
    return this.zone() ?? viewerZone();
  }

  /**
   * At least so many days, up to the last one of the period that is over at the server; null where the data has no periods, or
   * is not there.
   */
  protected lookback(days: number): Dates | null {
    const { answer } = this.results.main;
    const { period, scope } = this.#mainQuestion() ?? {};
    if (!period || !answer || !this.hasPeriods) return null;
    const asked = { zone: this.#zone, weekStart: scope?.weekStart ?? null };
    const covered =
      coveredBy(answer, { ...asked, spec: period }) ??
      coveredBy({ ...answer, period: null }, { ...asked, spec: { range: '90d' } });
    if (!covered) return null;
    const end = covered.lastOver;
    const start = Math.max(Math.min(dayOf(covered.dates.start), end - days + 1), end - mostDays + 1);
    return { start: dateOf(start), end: dateOf(end) };
  }

  /** The same for the same answer and comparison: by that a widget knows that there is nothing to judge again. */
  #answered<K extends DatasetName>(question: Question<K>, answer: Answer<K>, pair: ComparedPair<Answer<K>> | null): Answered<K> {
    const of = [answer, pair?.current, pair?.previous];
    const kept = this.#inputCache.get(answer);
    if (kept && isSame(kept.of, of)) return kept.answered as Answered<K>;
    const answered = this.#read(question, answer, pair);
    this.#inputCache.set(answer, { of, answered });
    return answered;
  }

  #read<K extends DatasetName>(question: Question<K>, answer: Answer<K>, pair: ComparedPair<Answer<K>> | null): Answered<K> {
    return {
      data: answer.data,
      compared: comparisonOf(question.dataset, answer, pair),
      period: answer.period,
      zone: answer.zone ?? this.#zone,
      asOf: answer.asOf,
      completeness:
        question.dataset === 'trend'
          ? completenessIn(answer as Answer<'trend'>, question.period, this.#zone, question.scope.weekStart)
          : null,
    };
  }
}

/** Whether both lists hold the same objects. */
export const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

interface RuleInput<K extends DatasetName> {
  readonly answered: Answered<K> | null;
  readonly isPending: boolean;
}

/** Metrics of the period are asked about once, for all who need some. */
const isMain = (need: Needs[string]): need is Need<'metrics'> => need.dataset === 'metrics' && need.over === undefined;

/** The metrics that are needed of the period. */
export const metricsIn = (needs: readonly Needs[]): readonly MetricId[] =>
  needs.flatMap((each) => Object.values(each).flatMap((need) => (isMain(need) ? need.params.ids : [])));

type ComparisonOf<K extends DatasetName> = Answered<K>['compared'];

function comparisonOf<K extends DatasetName>(
  dataset: K,
  answer: Answer<K>,
  pair: ComparedPair<Answer<K>> | null,
): ComparisonOf<K> {
  return dataset === 'metrics'
    ? (comparedMetricsOf(answer as Answer<'metrics'>, pair as ComparedPair<Answer<'metrics'>> | null) as ComparisonOf<K>)
    : pair && { current: pair.current.data, previous: pair.previous.data, basis: pair.basis, dates: pair.dates };
}

/** Without money in another currency, and with what an answer knows itself of before. */
function comparedMetricsOf(answer: Answer<'metrics'>, pair: ComparedPair<Answer<'metrics'>> | null): ComparisonOf<'metrics'> {
  const { change } = comparedMetrics(answer, pair);
  const of = (values: MetricValues): MetricsData => ({ ...answer.data, values });
  return (
    change && {
      current: of(change.current),
      previous: of(change.previous),
      basis: change.basis,
      dates: answer.data.previous ? null : (pair?.dates ?? null),
    }
  );
}
