import type { MetricId } from '../metrics/catalogue.js';

/** What a metric measures, for whoever asks. */
export interface Definition {
  readonly definition: string;
  /** Why it matters. */
  readonly matters?: string;
  /** How it is worked out, in words. */
  readonly formula?: string;
  /** What not to conclude from it. */
  readonly caution?: string;
}

export type Definitions = Readonly<Record<MetricId, Definition>>;

/** What the terms mean that are no metric. In English so far, as the definitions are. */
export const loadTermDefinitions = async () => (await import('./en/glossary-terms.js')).termDefinitions;

/** The prose of the catalogue, by language. Fetched when the first reader asks for a definition, since most never do. */
const loaders = {
  en: async (): Promise<Definitions> => (await import('./en/definitions.js')).definitions,
} as const;

type Written = keyof typeof loaders;

const isWritten = (language: string): language is Written => Object.hasOwn(loaders, language);

/** The language that a reader of this tag gets definitions in: their own where it is written, else English. */
export function definitionsLanguage(tag: string): Written {
  const { language } = new Intl.Locale(tag);
  return isWritten(language) ? language : 'en';
}

/** How a line over time is read, in English, which is what `definitionsLanguage` says of all that is written here. */
export const loadTrendRule = async (): Promise<string> => (await import('./en/trend-rule.js')).trendRule;

export const loadDefinitions = (tag: string): Promise<Definitions> => loaders[definitionsLanguage(tag)]();
