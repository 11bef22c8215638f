import type { Source } from '../datasets/question.js';
import type { IdName } from '../datasets/scope.js';
import type { Glossary } from '../locale/definitions.js';
import type { Guidance } from '../locale/guidance.js';
import type { Words } from '../locale/words.js';
import type { MetricId } from '../metrics/catalogue.js';
import type { Standards } from '../metrics/bands.js';

/** All that only one API has, as far as it has to be known before the API is asked. Its code is fetched when it is. */
export interface Family {
  readonly source: Source;
  /** The ids that speak of it where no source is named. */
  readonly subjects: readonly IdName[];
  readonly metrics: readonly MetricId[];
  /** What the values of its metrics, and its funnel, are held against. */
  readonly standards?: () => Promise<Standards>;
  readonly words: FamilyWording;
  /** The widgets that show little else than its data: they come with its words, so that nothing of them moves when those arrive. */
  readonly tags?: readonly string[];
  /** What its metrics mean, in English. */
  readonly glossary: () => Promise<Glossary>;
  /** What to make of its numbers, in English. One family has this. */
  readonly guidance?: () => Promise<Guidance>;
}

/** The words of a family: the names of its metrics, and those whose keys are of this pattern. */
export interface FamilyWording {
  readonly keys: RegExp;
  /** English that is at hand from the beginning; without it, English is fetched as the other languages are. */
  readonly first?: Partial<Words>;
  /** By language. */
  readonly in: Readonly<Record<string, () => Promise<Partial<Words>>>>;
}
