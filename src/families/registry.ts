import type { Source } from '../datasets/question.js';
import type { IdName, Ids } from '../datasets/scope.js';
import { idNames } from '../datasets/scope.js';
import type { MetricId } from '../metrics/catalogue.js';
import { provideStandards } from '../metrics/bands.js';
import { provideGlossary } from '../locale/definitions.js';
import { provideGuidance } from '../locale/guidance.js';
import { languages, type Vocabulary } from '../locale/languages.js';
import { pageLanguage } from '../locale/locale.js';
import type { Family } from './family.js';
import { families } from './index.js';

/** By name, the library's own first. Their code is fetched as they are asked: a page does not pay for APIs it does not ask. */
const sources = new Map<string, Source>(families.map(({ source }) => [source.name, source]));

/** By the name of the source, what the family has words for. */
const vocabularies = new Map(families.map((family) => [family.source.name, vocabularyOf(family)]));

for (const { metrics, standards } of families) if (standards) provideStandards([...metrics, 'funnel'], standards);
for (const { glossary, guidance } of families) {
  provideGlossary(glossary);
  if (guidance) provideGuidance(guidance);
}
for (const vocabulary of vocabularies.values()) languages.provide(vocabulary);

function vocabularyOf({ metrics, words: { keys, first, in: files } }: Family): Vocabulary {
  const labels = new Set<string>(metrics.map((id) => `metric-${id}`));
  const pseudo = async () => (await import('../locale/pseudo.js')).pseudoOf(first ?? (await files['en']?.()) ?? {});
  return {
    owns: (key) => labels.has(key) || keys.test(key),
    loaders: new Map([...Object.entries(files), ['en-xa', pseudo] as const]),
    first,
  };
}

/** Fetches the words that a widget cannot do without, in the language of the page. */
export const prepareWordsFor = (tag: string): Promise<unknown> =>
  Promise.all(
    families.flatMap(({ source, tags }) => {
      const vocabulary = vocabularies.get(source.name);
      return vocabulary && tags?.includes(tag) ? [languages.prepare(pageLanguage(), vocabulary)] : [];
    }),
  );

/** Has the words fetched that the data of these sources is shown with. */
export function useWordsOf(sources: readonly string[]): void {
  for (const name of sources) {
    const vocabulary = vocabularies.get(name);
    if (vocabulary) languages.use(vocabulary);
  }
}

/** Makes a host's own API a source, by its name. A later one of the same name takes its place, even a built-in one's. */
export function registerSource(source: Source): void {
  sources.set(source.name, source);
}

/** The source of that name, or null where there is none. */
export const sourceNamed = (name: string): Source | null => sources.get(name) ?? null;

/** The metrics that are shown where nobody says which: those of the first of these sources that has some, or of the first there is. */
export const usualMetrics = (names: readonly string[]): readonly MetricId[] =>
  [...names, ...sources.keys()].map((name) => sources.get(name)?.usual).find((usual) => usual !== undefined) ?? [];

/** By the name of the source, the ids that speak of it where none is named. */
const subjects = new Map<string, readonly IdName[]>(families.map((family) => [family.source.name, family.subjects]));

/** Has ids speak of a host's own source where none is named. */
export const addSubjects = (source: string, ids: readonly IdName[]): void => void subjects.set(source, ids);

const sourcesOf = (id: IdName): readonly string[] =>
  [...subjects].filter(([, ids]) => ids.includes(id)).map(([source]) => source);

/** The names of the sources that the ids belong to, that of the most specific id first. */
export const sourcesForIds = (ids: Ids): readonly string[] => [
  ...new Set(idNames.flatMap((id) => (ids[id] ? sourcesOf(id) : []))),
];
