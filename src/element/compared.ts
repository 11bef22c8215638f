import type { ReactiveControllerHost } from 'lit';
import type { DatasetName } from '../datasets/data.js';
import type { Failure } from '../datasets/failure.js';
import type { Answer, Question } from '../datasets/question.js';
import type { Comparison } from '../datasets/scope.js';
import { periodsIn, type Handed } from './ask.js';
import { Asking } from './asking.js';
import { comparedQuestion, covers } from './compared-question.js';
import type { Surroundings } from './surroundings.js';

/**
 * The same question for the period to compare with, asked beside the main one. Only sources with periods are asked: what
 * others compare with is their own.
 */
export class Compared<K extends DatasetName> {
  readonly #asking: Asking<K>;
  #key = '';
  #question: Question<K> | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#asking = new Asking<K>(host);
  }

  pose(question: Question<K> | null, around: Surroundings | null, handed: Handed): void {
    const compare = question && around && comparisonOf(question, around, handed);
    const key = JSON.stringify([compare, compare && question]);
    // A delta must not be of two different periods, not even for a moment.
    if (key !== this.#key) this.#asking.drop();
    this.#key = key;
    this.#question = compare && comparedQuestion(question, compare, around);
    this.#asking.pose(this.#question, around, handed);
  }

  /** What the answer is compared with, once it is there. */
  get answer(): Answer<K> | null {
    const { answer } = this.#asking.standing;
    return answer && this.#question && covers(answer, this.#question) ? answer : null;
  }

  /** Why there is nothing to compare with, where there should be. */
  get failure(): Failure | null {
    const { answer, failure } = this.#asking.standing;
    // Of more hours than asked about, and so not to be compared with.
    if (answer && !this.answer && this.#question) return { kind: 'unsupported', dataset: 'comparison', source: '' };
    return failure;
  }

  /** The asking itself, for what concerns all of a widget's: an ended session, a second try. */
  get asking(): Asking<K> {
    return this.#asking;
  }
}

const comparisonOf = (question: Question<DatasetName>, { settings }: Surroundings, { data }: Handed): Comparison | null =>
  (data === undefined && periodsIn(settings, question) && settings.compare) || null;
