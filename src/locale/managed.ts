import { languages, type Vocabulary } from './languages.js';
import type { ManagedWords } from './words.js';

const files: Readonly<Record<string, () => Promise<ManagedWords>>> = {
  ar: async () => (await import('./ar/managed.js')).managed,
  de: async () => (await import('./de/managed.js')).managed,
  en: async () => (await import('./en/managed.js')).managed,
  es: async () => (await import('./es/managed.js')).managed,
  fr: async () => (await import('./fr/managed.js')).managed,
  ja: async () => (await import('./ja/managed.js')).managed,
  pt: async () => (await import('./pt-BR/managed.js')).managed,
};

/** The words of lists that a reader can change, a file a language. */
export const managedVocabulary: Vocabulary = {
  owns: (key) => /^(managed|savedSegment|part-segments$)/.test(key),
  loaders: new Map([
    ...Object.entries(files),
    ['en-xa', async () => (await import('./pseudo.js')).pseudoOf((await import('./en/managed.js')).managed)] as const,
  ]),
};

let isProvided = false;

/** Has them fetched in every language that is spoken. */
export function useManagedWords(): void {
  if (!isProvided) languages.provide(managedVocabulary);
  isProvided = true;
  languages.use(managedVocabulary);
}
