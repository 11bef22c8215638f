import type { Source } from './datasets/question.js';
import type { IdName } from './datasets/scope.js';
import { addPresets, type OwnPreset } from './dashboard/own-preset.js';
import { addSubjects, registerSource } from './families/registry.js';
import { provideGlossary, type Definition } from './locale/definitions.js';
import { registerWords } from './locale/words.js';
import { addMetrics } from './metrics/catalogue.js';
import type { MetricFacts } from './metrics/facts.js';
import { registerRules } from './rules/registry.js';
import type { Rules } from './rules/rules.js';

/** What is true of a metric of a host's own, and what there is to read about it, in English. */
export interface OwnMetric extends MetricFacts, Definition {}

/** All that a host's own API has, as the library's own APIs have it. Everything but the source may be left out. */
export interface OwnFamily {
  /** Made by `defineSource()`, or a `Source`. */
  readonly source: Source;
  /** The ids that speak of it where no `source` is named: `['subjectId']`. */
  readonly subjects?: readonly IdName[];
  /** Metrics that the library does not know, by id: letters, digits and hyphens. Their names are words: `metric-…`. */
  readonly metrics?: Readonly<Record<string, OwnMetric>>;
  /** Words by language: `{ en: { 'metric-plays': 'Plays' } }`. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Dashboards by the name that an author writes in `preset="…"`. */
  readonly presets?: Readonly<Record<string, OwnPreset>>;
  /** What `insight-panel` looks for in its data and `review-checklist` asks of it, as for `registerRules()`. */
  readonly rules?: Rules | string;
}

/**
 * Makes a host's own API one of those that the elements know: its source, its metrics with their names and definitions, its presets
 * and its rules. Call it before the elements ask, in the module that imports them.
 */
export function registerFamily({ source, subjects = [], metrics = {}, words = {}, presets = {}, rules }: OwnFamily): void {
  addMetrics(metrics);
  for (const [code, own] of Object.entries(words)) registerWords({ $code: code, $name: code, $dir: 'ltr', ...own });
  if (Object.keys(metrics).length > 0) provideGlossary(() => Promise.resolve({ definitions: metrics }));
  registerSource(source);
  addSubjects(source.name, subjects);
  addPresets(source.name, presets);
  if (rules !== undefined) registerRules(source.name, rules);
}
