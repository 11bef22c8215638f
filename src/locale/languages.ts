import type { Translation } from '@shoelace-style/localize';
import { firstEnglish } from './en/first.js';
import type { Words } from './words.js';

type Loaders = ReadonlyMap<string, () => Promise<Partial<Words>>>;

/** Words that each language has in a file of their own, as they are needed on some pages only. */
export interface Vocabulary {
  readonly owns: (key: string) => boolean;
  /** By lower-case code of the language. */
  readonly loaders: Loaders;
  /** English that is at hand from the beginning. */
  readonly first?: Partial<Words>;
}

/**
 * The library's own languages, by lower-case code. Each is fetched when a widget first stands in it; English, of which
 * most is there from the beginning, when a word of the rest is first asked for.
 */
const loaders: Loaders = new Map<string, () => Promise<Partial<Words>>>([
  ['ar', async () => (await import('./ar/ar.js')).arabic],
  ['de', async () => (await import('./de/de.js')).german],
  ['en', async () => (await import('./en/english.js')).english],
  ['es', async () => (await import('./es/es.js')).spanish],
  ['fr', async () => (await import('./fr/fr.js')).french],
  ['ja', async () => (await import('./ja/ja.js')).japanese],
  // Also for Portugal: better than English there.
  ['pt', async () => (await import('./pt-BR/pt-BR.js')).brazilianPortuguese],
  ['en-xa', async () => (await import('./pseudo.js')).pseudo()],
]);

const codes = new Map<string, readonly string[]>();

/** The codes whose words a language tag takes, nearest first: itself without extensions, with its region, alone; then English. */
function codesOf(tag: string): readonly string[] {
  let known = codes.get(tag);
  if (!known) {
    const { baseName, language, region } = new Intl.Locale(tag);
    const own = [baseName, ...(region ? [`${language}-${region}`] : []), language];
    codes.set(tag, (known = [...new Set([...own.map((code) => code.toLowerCase()), 'en'])]));
  }
  return known;
}

/** Whose words a widget speaks: the host's, then the library's as far as they are there, then English ones. */
export class Languages {
  /** The words of all pages, and those of some. */
  readonly #shared: Vocabulary;
  readonly #others: Vocabulary[] = [];
  #first: Partial<Words> = firstEnglish;
  /** Those that are fetched for every language that is spoken. */
  readonly #used: Set<Vocabulary>;
  readonly #spoken = new Set<string>();
  readonly #fetched = new Map<string, Partial<Words>>();
  /** What is under way or has come. */
  readonly #fetching = new Map<Vocabulary, Map<string, Promise<void>>>();
  readonly #replaced = new Map<string, Partial<Words>>();
  readonly #listeners = new Set<(code: string) => void>();
  #edition = 0;

  constructor(loaders: Loaders) {
    this.#shared = { owns: () => true, loaders, first: firstEnglish };
    this.#used = new Set([this.#shared]);
  }

  /** Adds words that are fetched when one of them is first asked for, or they are used. */
  provide(vocabulary: Vocabulary): void {
    this.#others.push(vocabulary);
    this.#first = { ...this.#first, ...vocabulary.first };
  }

  /** Has words fetched in every language that is spoken, before one of them is asked for. */
  use(vocabulary: Vocabulary): void {
    if (this.#used.has(vocabulary)) return;
    this.#used.add(vocabulary);
    for (const tag of this.#spoken) this.#fetchUsed(tag, vocabulary);
  }

  /** Grows whenever a word may be another than before. */
  get edition(): number {
    return this.#edition;
  }

  /**
   * A word for a canonical language tag; undefined while it has yet to be fetched.
   *
   * @param own English of the one who asks, for as long as there is nothing better
   */
  word<Key extends keyof Words>(tag: string, key: Key, own: Partial<Words> = {}): Words[Key] | undefined {
    const vocabulary = this.#others.find(({ owns }) => owns(key)) ?? this.#shared;
    for (const code of codesOf(tag)) {
      const word = this.#replaced.get(code)?.[key] ?? this.#fetched.get(code)?.[key];
      // English that another widget has had fetched stands in for the reader's own, which is fetched all the same.
      if (word !== undefined && code === 'en' && this.#codeFor(tag, vocabulary) !== 'en') void this.#fetchFor(tag, vocabulary);
      if (word !== undefined) return word;
    }
    const word = this.#first[key] ?? own[key];
    if (word === undefined || this.#codeFor(tag, vocabulary) !== 'en') void this.#fetchFor(tag, vocabulary);
    return word;
  }

  /** Fetches the words of a canonical language tag, where they are not there yet. What cannot be had is tried again back online. */
  fetch(tag: string): void {
    this.#spoken.add(tag);
    for (const vocabulary of this.#used) this.#fetchUsed(tag, vocabulary);
  }

  /** Fetches words before anybody speaks; resolves when they have come, or cannot be had. */
  async prepare(tag: string, vocabulary: Vocabulary): Promise<void> {
    await this.#fetchFor(tag, vocabulary);
  }

  /** English is fetched only where none is at hand. */
  #fetchUsed(tag: string, vocabulary: Vocabulary): void {
    if (!vocabulary.first || this.#codeFor(tag, vocabulary) !== 'en') void this.#fetchFor(tag, vocabulary);
  }

  /** The library's own language that a tag is spoken in. */
  #codeFor(tag: string, { loaders }: Vocabulary): string | undefined {
    return codesOf(tag).find((each) => loaders.has(each));
  }

  #fetchFor(tag: string, vocabulary: Vocabulary): Promise<void> | undefined {
    const code = this.#codeFor(tag, vocabulary);
    const load = code && vocabulary.loaders.get(code);
    const fetching = this.#fetching.get(vocabulary) ?? new Map<string, Promise<void>>();
    this.#fetching.set(vocabulary, fetching);
    if (!load || fetching.has(code)) return fetching.get(code ?? '');
    const fetched = load().then(
      (words) => {
        this.#fetched.set(code, { ...this.#fetched.get(code), ...words });
        this.#changed(code);
      },
      () => {
        fetching.delete(code);
        addEventListener('online', () => void this.#fetchFor(tag, vocabulary), { once: true });
      },
    );
    fetching.set(code, fetched);
    return fetched;
  }

  /** Puts words in the place of the library's. */
  replace(translations: readonly (Translation & Partial<Words>)[]): void {
    for (const words of translations) {
      const code = words.$code.toLowerCase().replaceAll('_', '-');
      this.#replaced.set(code, { ...this.#replaced.get(code), ...words });
      this.#changed(code);
    }
  }

  /** Tells of each code that has other words than before. */
  listen(listener: (code: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Whether a canonical language tag takes words of this code. */
  takes(tag: string, code: string): boolean {
    return codesOf(tag).includes(code);
  }

  #changed(code: string): void {
    this.#edition += 1;
    for (const listener of this.#listeners) listener(code);
  }
}

export const languages = new Languages(loaders);
