import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { DatasetName } from '../datasets/data.js';
import { NothingToShow, type EmptyKind, type Failure, type FailureKind } from '../datasets/failure.js';
import type { Answer, Question } from '../datasets/question.js';
import { ask, failureOf, type LocalData } from './ask.js';
import type { AnalyticsContext } from './context.js';
import { nextSlot } from './scheduler.js';

/** The state of a question. The answer is kept while a newer one is under way, and when that fails. */
export interface QueryState<K extends DatasetName> {
  readonly isFetching: boolean;
  readonly answer: Answer<K> | null;
  readonly failure: Failure | null;
  readonly empty: EmptyKind | null;
}

export interface QueryOutcome {
  /** From asking to knowing, ms. */
  readonly ms: number;
  readonly failure: Failure | null;
}

const initialState: QueryState<never> = { isFetching: false, answer: null, failure: null, empty: null };

/** Failures after which what was shown before must not stay: it may never have been this reader's to see. */
const clearingFailures = new Set<FailureKind>(['forbidden', 'not-found', 'gone', 'unavailable-for-legal-reasons']);

const periodNames = new Set(['period', 'granularity', 'intervalMinutes']);
const withoutPeriod = (name: string, value: unknown): unknown => (periodNames.has(name) ? undefined : value);

const revisionOf = ({ dataset }: Question<DatasetName>, { session }: AnalyticsContext): number =>
  session?.revisionOf(dataset) ?? 0;

/**
 * One question and the state of its answer. Told the question at every update; asks only when it is another one, or the same
 * at a later tick. The last question counts; a request for an earlier one is aborted.
 */
export class Query<K extends DatasetName> {
  state: QueryState<K> = initialState;

  #key = '';
  #keyWithoutPeriod = '';
  #answeredKey = '';
  #localData: LocalData | null = null;
  #context: AnalyticsContext | null = null;
  #question: Question<K> | null = null;
  #now = -Infinity;
  /** How often what it is about had been changed when it was input. */
  #revision = 0;
  readonly #task: Task<readonly [Question<K>, AnalyticsContext, LocalData], Answer<K>>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onSettled: (outcome: QueryOutcome) => void = () => {},
  ) {
    this.#task = new Task<readonly [Question<K>, AnalyticsContext, LocalData], Answer<K>>(host, {
      autoRun: false,
      task: async ([question, context, localData], { signal }) => {
        const started = performance.now();
        const state = await this.#outcome(question, context, localData, signal);
        await nextSlot();
        signal.throwIfAborted();
        if (!state.failure) this.#answeredKey = this.#key;
        this.state = state;
        this.onSettled({ ms: performance.now() - started, failure: state.failure });
        return state.answer as Answer<K>;
      },
    });
  }

  /**
   * The question of this update. Null asks nothing and keeps nothing. With `isEnded`, an answer at hand is not
   * refreshed by a tick that came by itself.
   */
  update(question: Question<K> | null, context: AnalyticsContext | null, localData: LocalData, isEnded = false): void {
    if (!question || !context) {
      if (this.#question || this.state !== initialState) this.reset();
      this.#question = null;
      this.#key = this.#keyWithoutPeriod = '';
      return;
    }
    const { sources, src } = context.settings;
    const key = JSON.stringify([question, sources, src]);
    const subject = JSON.stringify([question, sources, src], withoutPeriod);
    const previous = this.#localData;
    // Newer data in the place of older data is news of the same, as an answer at a later tick is, and one about another period.
    const kept =
      subject === this.#keyWithoutPeriod &&
      context.session === this.#context?.session &&
      (localData.data === undefined) === (previous?.data === undefined);
    const same = kept && key === this.#key && localData.data === previous?.data;
    this.#context = context;
    const enough = this.#now >= (isEnded && this.state.answer && !this.state.failure ? context.requestedAt : context.now);
    if (same && enough && this.#revision === revisionOf(question, context)) return;
    if (!kept) this.reset();
    this.#key = key;
    this.#keyWithoutPeriod = subject;
    this.#localData = localData;
    this.#question = question;
    this.#run();
  }

  /** Whether the answer is that to the last question, not the one kept of an earlier period. */
  get isCurrent(): boolean {
    return this.#answeredKey === this.#key;
  }

  /** The same question once more, whatever came of it. */
  refetch(): void {
    if (this.#question && this.#context) this.#run();
  }

  /** Stops waiting; a later `update` with the same question asks anew. */
  abort(): void {
    if (!this.state.isFetching) return;
    this.#task.abort();
    this.state = { ...this.state, isFetching: false };
    this.#now = -Infinity;
  }

  /** Forgets the answer as well: another question's, or another owner's. */
  reset(): void {
    this.#task.abort();
    this.state = initialState;
    this.#now = -Infinity;
  }

  dispose(): void {
    this.reset();
    this.host.removeController(this.#task);
  }

  #run(): void {
    const [question, context, localData] = [this.#question, this.#context, this.#localData];
    if (!question || !context || !localData) return;
    this.#now = context.now;
    this.#revision = revisionOf(question, context);
    this.state = { ...this.state, isFetching: true };
    void this.#task.run([question, context, localData]);
  }

  async #outcome(
    question: Question<K>,
    context: AnalyticsContext,
    localData: LocalData,
    signal: AbortSignal,
  ): Promise<QueryState<K>> {
    try {
      return { ...initialState, answer: await ask(question, context, localData, signal) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof NothingToShow) return { ...initialState, empty: error.empty };
      const failure = failureOf(error);
      // A period the server refuses is the reader's to correct, with the old one before their eyes.
      const keeps = this.isCurrent || failure.kind === 'invalid';
      return { ...initialState, failure, answer: clearingFailures.has(failure.kind) || !keeps ? null : this.state.answer };
    }
  }
}
