import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { DatasetName } from '../datasets/data.js';
import { NothingToShow, type EmptyKind, type Failure, type FailureKind } from '../datasets/failure.js';
import type { Answer, Question } from '../datasets/question.js';
import { ask, failureOf, type Handed } from './ask.js';
import type { Surroundings } from './surroundings.js';
import { turn } from './turn.js';

/** Where a question stands. The answer is kept while a newer one is under way, and when that fails. */
export interface Standing<K extends DatasetName> {
  readonly busy: boolean;
  readonly answer: Answer<K> | null;
  readonly failure: Failure | null;
  readonly empty: EmptyKind | null;
}

export interface Outcome {
  /** From asking to knowing, ms. */
  readonly ms: number;
  readonly failure: Failure | null;
}

const unasked: Standing<never> = { busy: false, answer: null, failure: null, empty: null };

/** Failures after which what was shown before must not stay: it may never have been this reader's to see. */
const dropping = new Set<FailureKind>(['forbidden', 'not-found', 'gone', 'unavailable-for-legal-reasons']);

const periodNames = new Set(['period', 'granularity', 'intervalMinutes']);
const withoutPeriod = (name: string, value: unknown): unknown => (periodNames.has(name) ? undefined : value);

const revisionOf = ({ dataset }: Question<DatasetName>, { session }: Surroundings): number => session?.revisionOf(dataset) ?? 0;

/**
 * One question and where it stands. Told the question at every update; asks only when it is another one, or the same
 * at a later tick. The last one posed is the one that counts; what was under way for an earlier one is aborted.
 */
export class Asking<K extends DatasetName> {
  standing: Standing<K> = unasked;

  #key = '';
  #subject = '';
  #answered = '';
  #handed: Handed | null = null;
  #around: Surroundings | null = null;
  #question: Question<K> | null = null;
  #now = -Infinity;
  /** How often what it is about had been changed when it was asked. */
  #revision = 0;
  readonly #task: Task<readonly [Question<K>, Surroundings, Handed], Answer<K>>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly settled: (outcome: Outcome) => void = () => {},
  ) {
    this.#task = new Task<readonly [Question<K>, Surroundings, Handed], Answer<K>>(host, {
      autoRun: false,
      task: async ([question, around, handed], { signal }) => {
        const started = performance.now();
        const standing = await this.#outcome(question, around, handed, signal);
        await turn();
        signal.throwIfAborted();
        if (!standing.failure) this.#answered = this.#key;
        this.standing = standing;
        this.settled({ ms: performance.now() - started, failure: standing.failure });
        return standing.answer as Answer<K>;
      },
    });
  }

  /**
   * Says what is to be known now. Null asks nothing and keeps nothing. With `ended`, an answer at hand is not
   * refreshed by a tick that came by itself.
   */
  pose(question: Question<K> | null, around: Surroundings | null, handed: Handed, ended = false): void {
    if (!question || !around) {
      if (this.#question || this.standing !== unasked) this.drop();
      this.#question = null;
      this.#key = this.#subject = '';
      return;
    }
    const { sources, src } = around.settings;
    const key = JSON.stringify([question, sources, src]);
    const subject = JSON.stringify([question, sources, src], withoutPeriod);
    const from = this.#handed;
    // Newer data in the place of older data is news of the same, as an answer at a later tick is, and one about another period.
    const kept =
      subject === this.#subject &&
      around.session === this.#around?.session &&
      (handed.data === undefined) === (from?.data === undefined);
    const same = kept && key === this.#key && handed.data === from?.data;
    this.#around = around;
    const enough = this.#now >= (ended && this.standing.answer && !this.standing.failure ? around.wanted : around.now);
    if (same && enough && this.#revision === revisionOf(question, around)) return;
    if (!kept) this.drop();
    this.#key = key;
    this.#subject = subject;
    this.#handed = handed;
    this.#question = question;
    this.#run();
  }

  /** Whether the answer is that to the question posed last, not the one kept of an earlier period. */
  get isCurrent(): boolean {
    return this.#answered === this.#key;
  }

  /** The same question once more, whatever came of it. */
  again(): void {
    if (this.#question && this.#around) this.#run();
  }

  /** Stops waiting; a later `pose` of the same question asks anew. */
  abort(): void {
    if (!this.standing.busy) return;
    this.#task.abort();
    this.standing = { ...this.standing, busy: false };
    this.#now = -Infinity;
  }

  /** Forgets the answer as well: another question's, or another owner's. */
  drop(): void {
    this.#task.abort();
    this.standing = unasked;
    this.#now = -Infinity;
  }

  dispose(): void {
    this.drop();
    this.host.removeController(this.#task);
  }

  #run(): void {
    const [question, around, handed] = [this.#question, this.#around, this.#handed];
    if (!question || !around || !handed) return;
    this.#now = around.now;
    this.#revision = revisionOf(question, around);
    this.standing = { ...this.standing, busy: true };
    void this.#task.run([question, around, handed]);
  }

  async #outcome(question: Question<K>, around: Surroundings, handed: Handed, signal: AbortSignal): Promise<Standing<K>> {
    try {
      return { ...unasked, answer: await ask(question, around, handed, signal) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof NothingToShow) return { ...unasked, empty: error.empty };
      const failure = failureOf(error);
      // A period the server refuses is the reader's to correct, with the old one before their eyes.
      const keeps = this.isCurrent || failure.kind === 'invalid';
      return { ...unasked, failure, answer: dropping.has(failure.kind) || !keeps ? null : this.standing.answer };
    }
  }
}
