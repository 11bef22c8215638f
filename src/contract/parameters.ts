import type { Dimension } from '../datasets/data.js';
import type { IdName } from '../datasets/scope.js';

/**
 * What a parameter says of a question, whatever the API calls it. What asks knows it by this; one without is asked for by its
 * name only.
 *
 * - an id, by its property
 * - `range` a named range, `start` and `end` the first and last day of another one
 * - `granularity` the size of the buckets
 * - `segment` the one part of a dimension that is asked about
 * - `metric` the one metric that is
 * - `interval` minutes between two samples
 * - `sort`, `cursor` (or `offset`, rows before the page) and `limit` of a page of rows
 */
export type Meaning =
  IdName | 'range' | 'start' | 'end' | 'granularity' | 'segment' | 'metric' | 'interval' | 'sort' | 'cursor' | 'offset' | 'limit';

/** The API's word for each of the library's that it has one for. */
export type Words<Name extends string = string> = { readonly [N in Name]?: string };

interface Parameter {
  readonly is?: Meaning;
}

/** A whole number in a query. */
export interface IntegerParameter extends Parameter {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** One of a few words in a query. */
export interface ChoiceParameter extends Parameter {
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly default: string;
  /** What the values mean. */
  readonly words?: Words;
}

/** Any text in a query, such as a cursor: only the server knows what it means. */
export interface TextParameter extends Parameter {
  readonly kind: 'text';
  readonly default: string;
  /** A request without it is refused. */
  readonly required?: true;
  /** Of a segment: the dimension whose parts it is for. One without takes those of all others, as `device:mobile`. */
  readonly of?: Dimension;
}

export type QueryParameter = IntegerParameter | ChoiceParameter | TextParameter;

export type QueryParameters = Readonly<Record<string, QueryParameter>>;

/** An id that every request needs. */
export const required = (is: IdName) => ({ kind: 'text', is, default: '', required: true }) as const satisfies TextParameter;

export const text = (is: Meaning) => ({ kind: 'text', is, default: '' }) as const satisfies TextParameter;

/**
 * One of the API's words for what a question may say.
 *
 * @param usual what the server takes where nothing is said, in the library's word
 */
export const choice = <const W extends Words>(is: Meaning, words: W, usual: keyof W & string) => ({
  kind: 'choice' as const,
  is,
  words,
  values: Object.values(words) as readonly string[],
  default: words[usual] ?? '',
});
