import { familyRules, ofNoSource } from '../families/rules.js';
import type { Rules, RuleSets } from './rules.js';

/** Rules that may have yet to be fetched. Once they are there they are there for all widgets. */
export class Fetchable<T> {
  /** Null until they are there. */
  value: T | null = null;
  readonly #load: () => Promise<T>;

  constructor(given: T | (() => Promise<T>)) {
    if (isLoader(given)) this.#load = given;
    else {
      this.value = given;
      this.#load = () => Promise.resolve(given);
    }
  }

  readonly fetch = async (): Promise<void> => {
    this.value ??= await this.#load();
  };
}

const isLoader = <T>(given: T | (() => Promise<T>)): given is () => Promise<T> => typeof given === 'function';

type FetchableRules = { readonly [Kind in keyof RuleSets]?: Fetchable<RuleSets[Kind]> };

const fetchable = ({ insights, reviews }: Rules): FetchableRules => ({
  ...(insights && { insights: new Fetchable(insights) }),
  ...(reviews && { reviews: new Fetchable(reviews) }),
});

/** By the name of the source; a name in their place is that of another source whose rules these are. */
const known = new Map<string, FetchableRules | string>(
  Object.entries(familyRules).map(([source, rules]) => [source, fetchable(rules)]),
);

/**
 * Gives a source rules: what `insight-panel` looks for in its data, and what `review-checklist` asks of it. Those of either kind
 * take the place of what the source had before. Call it before the widgets ask.
 *
 * @param source the name of the source
 * @param rules rules of a host's own, or the name of a source whose rules these are
 */
export function registerRules(source: string, rules: Rules | string): void {
  const before = known.get(source);
  known.set(source, typeof rules === 'string' ? rules : { ...(typeof before === 'object' && before), ...fetchable(rules) });
}

function rulesNamed(source: string): FetchableRules {
  const rules = known.get(source) ?? {};
  const named = typeof rules === 'string' ? known.get(rules) : rules;
  // A name of a name would lead in circles.
  return typeof named === 'object' ? named : {};
}

/**
 * The rules of the first source that has some of this kind; null where none has.
 *
 * @param sources names, none for data that was handed over
 */
export const rulesOf = <Kind extends keyof RuleSets>(kind: Kind, sources: readonly string[]): Fetchable<RuleSets[Kind]> | null =>
  (sources.length > 0 ? sources : [ofNoSource]).map((source) => rulesNamed(source)[kind]).find((rules) => rules) ?? null;
