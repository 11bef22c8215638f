import type { ReactiveControllerHost } from 'lit';
import type { Against } from '../datasets/compared-metrics.js';
import type { DatasetName } from '../datasets/data.js';
import type { Failure } from '../datasets/failure.js';
import { joined } from '../datasets/notes.js';
import type { Answer, Note, Question } from '../datasets/question.js';
import type { Comparison } from '../datasets/scope.js';
import { periodsIn, type Handed } from '../element/ask.js';
import { Asking, type Outcome, type Standing } from '../element/asking.js';
import type { Surroundings } from '../element/surroundings.js';
import type { Speech } from '../locale/locale.js';
import type { Compared } from './compared.js';

/**
 * The datasets a widget asks, by the names it calls their results by. `main` decides what the widget shows; a list is as many
 * questions as there happen to be: `{ main: 'sessions'; pages: 'sessions'[] }`.
 */
export interface Asks {
  readonly main: DatasetName;
}

type One<T> = T extends DatasetName ? T : never;

/** What a widget asks in an update. Null asks nothing: an attribute of its own is not usable, or there is no use for it now. */
export type Questions<A extends Asks> = {
  readonly [N in keyof A]: N extends 'main'
    ? Question<A['main']> | null
    : A[N] extends readonly (infer T)[]
      ? readonly Question<One<T>>[]
      : Question<One<A[N]>> | null;
};

/** Where a question stands, and what its answer is compared with; null where there is nothing, or not yet. */
export interface Result<K extends DatasetName> extends Standing<K> {
  readonly against: Against<Answer<K>> | null;
  /** What it is to be compared with is under way. */
  readonly isComparing: boolean;
}

/** The result of a question that has an answer. */
export interface Answered<K extends DatasetName> extends Result<K> {
  readonly answer: Answer<K>;
}

type ResultOf<T> = T extends readonly (infer E)[] ? readonly Result<One<E>>[] : Result<One<T>>;

/** What a picture is made of: the answer to the main question, and where the others stand. */
export type Results<A extends Asks> = {
  readonly [N in keyof A]: N extends 'main' ? Answered<A['main']> : ResultOf<A[N]>;
};

/** The same before there is an answer. */
export type ResultsSoFar<A extends Asks> = { readonly [N in keyof A]: ResultOf<A[N]> };

/** What a card says of the questions it poses. */
export interface Posed<A extends Asks> {
  readonly questions: Questions<A>;
  readonly surroundings: Surroundings | null;
  readonly handed: Handed;
  /** Its subject is over, so that a tick that came by itself does not ask the main question again. */
  readonly ended: boolean;
  /** What answers are compared with; null asks about no other period. */
  readonly comparison: Comparison | null;
  /** The questions whose answers are compared, besides the main one. */
  readonly alsoCompared: readonly (keyof A)[];
}

/** What a second question is for: its failure is told as that of its dataset, or of the comparison. */
type Part = DatasetName | 'comparison';

/** A question beside the main one. */
interface Beside<K extends DatasetName> {
  readonly asking: Asking<K>;
  part: Part;
  compared: Compared<K>;
  /** Whether it has been posed in this update. */
  isWanted: boolean;
}

const unasked: Result<never> = { busy: false, answer: null, failure: null, empty: null, against: null, isComparing: false };
const notCompared = { against: null, why: null, busy: false } as const;

const resultOf = <K extends DatasetName>({ asking, compared }: Pick<Beside<K>, 'asking' | 'compared'>): Result<K> => ({
  ...asking.standing,
  against: compared.against,
  isComparing: compared.busy,
});

/**
 * The questions of one widget: posed at every update, asked where they are new, compared, and let go of once they are not posed
 * any more.
 */
export class Questioning<A extends Asks> {
  readonly #main: Asking<A['main']>;
  /** By the question. Those beside the main one may fail: the widget does without, with a note. */
  #beside = new Map<string, Beside<DatasetName>>();
  /** What periods are compared with; null until a widget that compares has fetched it. */
  #comparing: typeof import('./compared.js') | null = null;
  #isFetching = false;
  /** Why that could not be fetched. */
  #incomparable: Failure | null = null;
  #compared: Compared<A['main']> = notCompared;
  #isCompared = false;
  readonly #kept = new WeakMap<object, Against<Answer<DatasetName>>>();
  /** Those beside the main one, by their names. */
  #posed: readonly (readonly [name: string, beside: Beside<DatasetName> | readonly Beside<DatasetName>[] | null])[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    settled: (outcome: Outcome) => void,
  ) {
    this.#main = new Asking<A['main']>(host, settled);
  }

  /** Where the main question stands, whatever it is compared with. */
  get main(): Standing<A['main']> {
    return this.#main.standing;
  }

  /** What the answer is compared with, and why with nothing. */
  get compared(): Compared<A['main']> {
    return this.#compared;
  }

  /** Where the questions stand that were posed last. */
  get results(): ResultsSoFar<A> {
    const main = resultOf({ asking: this.#main, compared: this.#compared });
    const others = this.#posed.map(([name, beside]) => [
      name,
      isList(beside) ? beside.map(resultOf) : beside ? resultOf(beside) : unasked,
    ]);
    return { ...(Object.fromEntries(others) as ResultsSoFar<A>), main };
  }

  /** The same, once the main one has an answer. */
  get answered(): Results<A> | null {
    return this.main.answer && (this.results as Results<A>);
  }

  /** Where a question stands that was posed beside the main one. */
  resultTo<K extends DatasetName>(question: Question<K>): Result<K> {
    // The key says which dataset it is of.
    const beside = this.#beside.get(JSON.stringify(question)) as Beside<K> | undefined;
    return beside ? resultOf(beside) : unasked;
  }

  pose(posed: Posed<A>): void {
    const { surroundings, handed, ended } = posed;
    const { main, ...others } = posed.questions;
    for (const each of this.#beside.values()) each.isWanted = false;
    this.#isCompared = posed.comparison !== null;
    this.#main.pose(main, surroundings, handed, ended);
    // Never with that of another period than the one shown.
    const current = this.#main.isCurrent ? this.#main.standing.answer : null;
    this.#compared = main ? this.#compare(posed, main, current) : notCompared;
    const entries = Object.entries<Question<DatasetName> | readonly Question<DatasetName>[] | null>(others);
    this.#posed = entries.map(([name, asked]) => {
      const isCompared = posed.alsoCompared.includes(name as keyof A);
      const pose = (question: Question<DatasetName>): Beside<DatasetName> => {
        const beside = this.#ask(posed, question, question.dataset);
        if (isCompared) beside.compared = this.#compare(posed, question, beside.asking.standing.answer);
        return beside;
      };
      return [name, isList(asked) ? asked.map(pose) : asked && pose(asked)];
    });
    this.#letGo();
  }

  #ask<K extends DatasetName>({ surroundings, handed }: Posed<A>, question: Question<K>, part: Part): Beside<K> {
    const key = JSON.stringify(question);
    // The key says which dataset it is of.
    const known = this.#beside.get(key) as Beside<K> | undefined;
    const beside: Beside<K> = known ?? { asking: new Asking<K>(this.host), part, compared: notCompared, isWanted: true };
    if (!known) this.#beside.set(key, beside);
    if (!beside.isWanted) Object.assign(beside, { part, compared: notCompared, isWanted: true });
    beside.asking.pose(question, surroundings, handed);
    return beside;
  }

  #compare<K extends DatasetName>(posed: Posed<A>, question: Question<K>, answer: Answer<K> | null): Compared<K> {
    const { comparison, surroundings, handed } = posed;
    const periods = surroundings && handed.data === undefined ? periodsIn(surroundings.settings, question) : null;
    if (!comparison || !periods) return notCompared;
    if (!this.#comparing) this.#fetchComparing();
    if (!this.#comparing || !answer) return { ...notCompared, busy: !this.#comparing && !this.#incomparable };
    const ask = <J extends DatasetName>(about: Question<J>): Standing<J> => this.#ask(posed, about, 'comparison').asking.standing;
    const compared = this.#comparing.compare({ question, answer, comparison, periods, ask });
    return compared.against ? { ...compared, against: this.#same(compared.against) } : compared;
  }

  /** The same object for the same two answers: what is made of them is made once. */
  #same<K extends DatasetName>(against: Against<Answer<K>>): Against<Answer<K>> {
    const kept = this.#kept.get(against.previous) as Against<Answer<K>> | undefined;
    const isSame = kept?.current === against.current && JSON.stringify(kept.dates) === JSON.stringify(against.dates);
    if (isSame) return kept;
    this.#kept.set(against.previous, against);
    return against;
  }

  /** The code for it is fetched by the first widget that compares periods. What could not be had is tried again on demand. */
  #fetchComparing(): void {
    if (this.#isFetching || this.#incomparable) return;
    this.#isFetching = true;
    import('./compared.js')
      .then(
        (module) => (this.#comparing = module),
        () => (this.#incomparable = { kind: 'code' }),
      )
      .finally(() => {
        this.#isFetching = false;
        this.host.requestUpdate();
      });
  }

  /** A second question that was not posed again is not wanted any more. */
  #letGo(): void {
    for (const [key, { asking, isWanted }] of this.#beside) {
      if (isWanted) continue;
      asking.dispose();
      this.#beside.delete(key);
    }
  }

  #askings(): readonly Pick<Asking<DatasetName>, 'abort' | 'again' | 'drop' | 'standing'>[] {
    return [this.#main, ...[...this.#beside.values()].map(({ asking }) => asking)];
  }

  /** Stops waiting for answers: the widget has left the page. */
  abort(): void {
    for (const asking of this.#askings()) asking.abort();
  }

  /** Forgets all answers: they are another reader's. */
  drop(): void {
    for (const asking of this.#askings()) asking.drop();
  }

  /** Asks again what failed, or, if `alsoEmpty`, had nothing in it. */
  retry(alsoEmpty: boolean): void {
    for (const asking of this.#askings()) {
      const { failure, empty, busy } = asking.standing;
      if ((failure || (alsoEmpty && empty)) && !busy) asking.again();
    }
    this.#incomparable = null;
  }

  /** Between what the changes are, where not between two whole periods: a sentence each. */
  comparisonSaid(speech: Speech): readonly string[] {
    return this.#comparing?.comparisonSaid(this.#compared, speech) ?? [];
  }

  /** What the answers say of themselves, and which part could not be had, where that `isTold` nowhere else. */
  notes(answer: Answer<A['main']>, isTold: (failure: Failure) => boolean): { own: readonly Note[]; compared: readonly Note[] } {
    const besides = [...this.#beside.values()].map(({ asking: { standing }, part }) => ({ standing, part }));
    const failures = new Map<Part, Failure>();
    for (const { standing, part } of besides) if (standing.failure && !failures.has(part)) failures.set(part, standing.failure);
    if (this.#incomparable && this.#isCompared) failures.set('comparison', this.#incomparable);
    const missing = [...failures].flatMap(([dataset, failure]): readonly Note[] => {
      // What failed the same way as the main question is told once; why there is nothing to compare with is told as that.
      const isReason = dataset === 'comparison' && this.#compared.why === 'not-grouped' && failure.kind === 'invalid';
      const isKnown = isReason || failure.kind === 'unsupported' || failure.kind === this.main.failure?.kind || isTold(failure);
      return isKnown ? [] : [{ kind: 'partial', dataset, failure }];
    });
    const said = (isCompared: boolean): readonly Note[] =>
      besides.flatMap(({ standing, part }) => ((part === 'comparison') === isCompared ? (standing.answer?.notes ?? []) : []));
    return { own: joined([...answer.notes, ...said(false), ...missing]), compared: joined(said(true)) };
  }
}

const isList = <T>(asked: T | readonly T[] | null): asked is readonly T[] => Array.isArray(asked);
