import type { Basis } from '../datasets/comparison.js';
import type { Completeness } from '../datasets/completeness.js';
import type { DatasetName, Datasets, Instant, Params } from '../datasets/data.js';
import type { Period } from '../datasets/question.js';
import type { Dates } from '../datasets/scope.js';

/** A question that a rule needs the answer to, about the period that the widget is about. */
export interface Need<K extends DatasetName> {
  readonly dataset: K;
  readonly params: Params[K];
  /** Whether the period compared with is asked about as well. That of metrics always is. Default false. */
  readonly compared?: boolean;
  /**
   * What is asked about instead of the period: at least so many days up to its last one that is over, 366 at most, or all there
   * is. A source without periods is asked as it is.
   */
  readonly over?: number | 'all-time';
  /** Whether the rule judges without it as long as it is under way, and again when it is there. Default false. */
  readonly optional?: boolean;
}

/** What a rule needs, by the names it calls the answers by. */
export type Needs = Readonly<Record<string, { [K in DatasetName]: Need<K> }[DatasetName]>>;

/** The answer to one need. */
export interface Answered<K extends DatasetName> {
  /** Of all of the period, with what is not over. */
  readonly data: Datasets[K];
  /** As many whole days of this period and of the one compared with; null where nothing is compared. */
  readonly compared: {
    readonly current: Datasets[K];
    readonly previous: Datasets[K];
    readonly basis: Basis;
    /** Of which days both are; null where the answer knows itself of before. */
    readonly dates: { readonly current: Dates; readonly previous: Dates } | null;
  } | null;
  /** What it covers, where it says so. */
  readonly period: Period | null;
  /** IANA zone that its days are days of. */
  readonly zone: string;
  /** When it was made. */
  readonly asOf: Instant;
  /** Which buckets of a trend are whole, and so may be judged; null for other datasets. */
  readonly completeness: Completeness | null;
}

/** The answers to what a rule needs, by name; null where the source has none. */
export type Answers<N extends Needs> = { readonly [Name in keyof N]: Answered<NonNullable<N[Name]>['dataset']> | null };
