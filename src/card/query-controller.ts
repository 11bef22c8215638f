import type { ReactiveControllerHost } from 'lit';
import type { ComparedPair } from '../datasets/compared-metrics.js';
import type { DatasetName } from '../datasets/data.js';
import type { Failure } from '../datasets/failure.js';
import { joined } from '../datasets/notes.js';
import type { Answer, Note, Question } from '../datasets/question.js';
import type { Comparison } from '../datasets/scope.js';
import { periodsIn, type LocalData } from '../element/ask.js';
import { Query, type QueryOutcome, type QueryState } from '../element/query.js';
import type { AnalyticsContext } from '../element/context.js';
import type { Speech } from '../locale/locale.js';
import type { ComparisonState } from './compare.js';

/**
 * The datasets a widget asks, by the names it calls their results by. `main` decides what the widget shows; a list is as many
 * questions as there happen to be: `{ main: 'sessions'; pages: 'sessions'[] }`.
 */
export interface AskedDatasets {
  readonly main: DatasetName;
}

type One<T> = T extends DatasetName ? T : never;

/** What a widget asks in an update. Null asks nothing: an attribute of its own is not usable, or there is no use for it now. */
export type Questions<A extends AskedDatasets> = {
  readonly [N in keyof A]: N extends 'main'
    ? Question<A['main']> | null
    : A[N] extends readonly (infer T)[]
      ? readonly Question<One<T>>[]
      : Question<One<A[N]>> | null;
};

/** The state of a question, and the pair of answers to compare; null where there is nothing to compare with, or not yet. */
export interface Result<K extends DatasetName> extends QueryState<K> {
  readonly pair: ComparedPair<Answer<K>> | null;
  /** The answer to compare with is being fetched. */
  readonly isComparing: boolean;
}

/** The result of a question that has an answer. */
export interface Answered<K extends DatasetName> extends Result<K> {
  readonly answer: Answer<K>;
}

type ResultOf<T> = T extends readonly (infer E)[] ? readonly Result<One<E>>[] : Result<One<T>>;

/** What a picture is made of: the answer to the main question, and the states of the others. */
export type Results<A extends AskedDatasets> = {
  readonly [N in keyof A]: N extends 'main' ? Answered<A['main']> : ResultOf<A[N]>;
};

/** The same before there is an answer. */
export type ResultsSoFar<A extends AskedDatasets> = { readonly [N in keyof A]: ResultOf<A[N]> };

/** What a card tells its queries at every update. */
export interface QueryInput<A extends AskedDatasets> {
  readonly questions: Questions<A>;
  readonly context: AnalyticsContext | null;
  readonly localData: LocalData;
  /** Its subject is over, so that a tick that came by itself does not ask the main question again. */
  readonly isEnded: boolean;
  /** What answers are compared with; null asks about no other period. */
  readonly comparison: Comparison | null;
  /** The questions whose answers are compared, besides the main one. */
  readonly comparedQuestions: readonly (keyof A)[];
}

/** What a second question is for: its failure is told as that of its dataset, or of the comparison. */
type Part = DatasetName | 'comparison';

/** A question beside the main one. */
interface SecondaryQuery<K extends DatasetName> {
  readonly query: Query<K>;
  part: Part;
  comparison: ComparisonState<K>;
  /** Whether this update asks it. */
  isUsed: boolean;
}

const initialResult: Result<never> = {
  isFetching: false,
  answer: null,
  failure: null,
  empty: null,
  pair: null,
  isComparing: false,
};
const notCompared = { pair: null, reason: null, isFetching: false } as const;

const resultOf = <K extends DatasetName>({ query, comparison }: Pick<SecondaryQuery<K>, 'query' | 'comparison'>): Result<K> => ({
  ...query.state,
  pair: comparison.pair,
  isComparing: comparison.isFetching,
});

/**
 * The queries of one widget. At every update it is told the widget's questions: those that are new are asked, those compared are
 * asked of the other period too, and those that are no longer there are disposed of.
 */
export class QueryController<A extends AskedDatasets> {
  readonly #main: Query<A['main']>;
  /** By the question. Those beside the main one may fail: the widget does without, with a note. */
  #secondary = new Map<string, SecondaryQuery<DatasetName>>();
  /** What periods are compared with; null until a widget that compares has fetched it. */
  #comparisonCode: typeof import('./compare.js') | null = null;
  #isLoadingComparison = false;
  /** Why that could not be fetched. */
  #comparisonFailure: Failure | null = null;
  #comparison: ComparisonState<A['main']> = notCompared;
  #wantsComparison = false;
  readonly #pairs = new WeakMap<object, ComparedPair<Answer<DatasetName>>>();
  /** Those beside the main one, by their names. */
  #secondaryByName: readonly (readonly [
    name: string,
    secondary: SecondaryQuery<DatasetName> | readonly SecondaryQuery<DatasetName>[] | null,
  ])[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    onSettled: (outcome: QueryOutcome) => void,
  ) {
    this.#main = new Query<A['main']>(host, onSettled);
  }

  /** Where the main question stands, whatever it is compared with. */
  get main(): QueryState<A['main']> {
    return this.#main.state;
  }

  /** What the answer is compared with, and why with nothing. */
  get comparison(): ComparisonState<A['main']> {
    return this.#comparison;
  }

  /** The state of the questions of the last update. */
  get results(): ResultsSoFar<A> {
    const main = resultOf({ query: this.#main, comparison: this.#comparison });
    const others = this.#secondaryByName.map(([name, secondary]) => [
      name,
      isList(secondary) ? secondary.map(resultOf) : secondary ? resultOf(secondary) : initialResult,
    ]);
    return { ...(Object.fromEntries(others) as ResultsSoFar<A>), main };
  }

  /** The same, once the main one has an answer. */
  get answered(): Results<A> | null {
    return this.main.answer && (this.results as Results<A>);
  }

  /** The state of a question asked beside the main one. */
  resultFor<K extends DatasetName>(question: Question<K>): Result<K> {
    // The key says which dataset it is of.
    const secondary = this.#secondary.get(JSON.stringify(question)) as SecondaryQuery<K> | undefined;
    return secondary ? resultOf(secondary) : initialResult;
  }

  update(input: QueryInput<A>): void {
    const { context, localData, isEnded } = input;
    const { main, ...others } = input.questions;
    for (const each of this.#secondary.values()) each.isUsed = false;
    this.#wantsComparison = input.comparison !== null;
    this.#main.update(main, context, localData, isEnded);
    // Never with that of another period than the one shown.
    const current = this.#main.isCurrent ? this.#main.state.answer : null;
    this.#comparison = main ? this.#compare(input, main, current) : notCompared;
    const entries = Object.entries<Question<DatasetName> | readonly Question<DatasetName>[] | null>(others);
    this.#secondaryByName = entries.map(([name, asked]) => {
      const isCompared = input.comparedQuestions.includes(name as keyof A);
      const ask = (question: Question<DatasetName>): SecondaryQuery<DatasetName> => {
        const secondary = this.#ask(input, question, question.dataset);
        if (isCompared) secondary.comparison = this.#compare(input, question, secondary.query.state.answer);
        return secondary;
      };
      return [name, isList(asked) ? asked.map(ask) : asked && ask(asked)];
    });
    this.#disposeUnused();
  }

  #ask<K extends DatasetName>({ context, localData }: QueryInput<A>, question: Question<K>, part: Part): SecondaryQuery<K> {
    const key = JSON.stringify(question);
    // The key says which dataset it is of.
    const known = this.#secondary.get(key) as SecondaryQuery<K> | undefined;
    const secondary: SecondaryQuery<K> = known ?? { query: new Query<K>(this.host), part, comparison: notCompared, isUsed: true };
    if (!known) this.#secondary.set(key, secondary);
    if (!secondary.isUsed) Object.assign(secondary, { part, comparison: notCompared, isUsed: true });
    secondary.query.update(question, context, localData);
    return secondary;
  }

  #compare<K extends DatasetName>(input: QueryInput<A>, question: Question<K>, answer: Answer<K> | null): ComparisonState<K> {
    const { comparison, context, localData } = input;
    const periods = context && localData.data === undefined ? periodsIn(context.settings, question) : null;
    if (!comparison || !periods) return notCompared;
    if (!this.#comparisonCode) this.#loadComparison();
    if (!this.#comparisonCode || !answer)
      return { ...notCompared, isFetching: !this.#comparisonCode && !this.#comparisonFailure };
    const ask = <J extends DatasetName>(about: Question<J>): QueryState<J> => this.#ask(input, about, 'comparison').query.state;
    const compared = this.#comparisonCode.compare({ question, answer, comparison, periods, ask });
    return compared.pair ? { ...compared, pair: this.#samePair(compared.pair) } : compared;
  }

  /** The same object for the same two answers: what is made of them is made once. */
  #samePair<K extends DatasetName>(pair: ComparedPair<Answer<K>>): ComparedPair<Answer<K>> {
    const kept = this.#pairs.get(pair.previous) as ComparedPair<Answer<K>> | undefined;
    const isSame = kept?.current === pair.current && JSON.stringify(kept.dates) === JSON.stringify(pair.dates);
    if (isSame) return kept;
    this.#pairs.set(pair.previous, pair);
    return pair;
  }

  /** The code for it is fetched by the first widget that compares periods. What could not be had is tried again on demand. */
  #loadComparison(): void {
    if (this.#isLoadingComparison || this.#comparisonFailure) return;
    this.#isLoadingComparison = true;
    import('./compare.js')
      .then(
        (module) => (this.#comparisonCode = module),
        () => (this.#comparisonFailure = { kind: 'code' }),
      )
      .finally(() => {
        this.#isLoadingComparison = false;
        this.host.requestUpdate();
      });
  }

  /** Disposes of the queries that this update did not ask for. */
  #disposeUnused(): void {
    for (const [key, { query, isUsed }] of this.#secondary) {
      if (isUsed) continue;
      query.dispose();
      this.#secondary.delete(key);
    }
  }

  #queries(): readonly Pick<Query<DatasetName>, 'abort' | 'refetch' | 'reset' | 'state'>[] {
    return [this.#main, ...[...this.#secondary.values()].map(({ query }) => query)];
  }

  /** Stops waiting for answers: the widget has left the page. */
  abort(): void {
    for (const query of this.#queries()) query.abort();
  }

  /** Forgets all answers: they are another reader's. */
  reset(): void {
    for (const query of this.#queries()) query.reset();
  }

  /** Asks again what failed, or, if `alsoEmpty`, had nothing in it. */
  retry(alsoEmpty: boolean): void {
    for (const query of this.#queries()) {
      const { failure, empty, isFetching } = query.state;
      if ((failure || (alsoEmpty && empty)) && !isFetching) query.refetch();
    }
    this.#comparisonFailure = null;
  }

  /** Between what the changes are, where not between two whole periods: a sentence each. */
  comparisonTexts(speech: Speech): readonly string[] {
    return this.#comparisonCode?.comparisonTexts(this.#comparison, speech) ?? [];
  }

  /** What the answers say of themselves, and which part could not be had, unless it `isReported` elsewhere. */
  notes(
    answer: Answer<A['main']>,
    isReported: (failure: Failure) => boolean,
  ): { own: readonly Note[]; compared: readonly Note[] } {
    const secondary = [...this.#secondary.values()].map(({ query: { state }, part }) => ({ state, part }));
    const failures = new Map<Part, Failure>();
    for (const { state, part } of secondary) if (state.failure && !failures.has(part)) failures.set(part, state.failure);
    if (this.#comparisonFailure && this.#wantsComparison) failures.set('comparison', this.#comparisonFailure);
    const missing = [...failures].flatMap(([dataset, failure]): readonly Note[] => {
      // What failed the same way as the main question is told once; why there is nothing to compare with is told as that.
      const isReason = dataset === 'comparison' && this.#comparison.reason === 'not-grouped' && failure.kind === 'invalid';
      const isKnown =
        isReason || failure.kind === 'unsupported' || failure.kind === this.main.failure?.kind || isReported(failure);
      return isKnown ? [] : [{ kind: 'partial', dataset, failure }];
    });
    const notesOf = (isCompared: boolean): readonly Note[] =>
      secondary.flatMap(({ state, part }) => ((part === 'comparison') === isCompared ? (state.answer?.notes ?? []) : []));
    return { own: joined([...answer.notes, ...notesOf(false), ...missing]), compared: joined(notesOf(true)) };
  }
}

const isList = <T>(asked: T | readonly T[] | null): asked is readonly T[] => Array.isArray(asked);
