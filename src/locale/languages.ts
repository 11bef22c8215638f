import type { Translation } from '@shoelace-style/localize';
import { firstEnglish } from './en/first.js';
import type { Words } from './words.js';

type Loader = () => Promise<Words>;

/**
 * The library's own languages, by lower-case code. Each is fetched when a widget first stands in it; English, of which
 * most is there from the beginning, when a word of the rest is first asked for.
 */
const loaders: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['ar', async () => (await import('./ar/ar.js')).arabic],
  ['de', async () => (await import('./de/de.js')).german],
  ['en', async () => (await import('./en/english.js')).english],
  ['es', async () => (await import('./es/es.js')).spanish],
  ['fr', async () => (await import('./fr/fr.js')).french],
  ['ja', async () => (await import('./ja/ja.js')).japanese],
  // Also for Portugal: better than English there.
  ['pt', async () => (await import('./pt-BR/pt-BR.js')).brazilianPortuguese],
  ['en-xa', async () => (await import('./pseudo.js')).pseudo],
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

const first: Partial<Words> = firstEnglish;

/** Whose words a widget speaks: the host's, then the library's as far as they are there, then English ones. */
export class Languages {
  readonly #loaders: ReadonlyMap<string, Loader>;
  readonly #fetched = new Map<string, Words>();
  readonly #fetching = new Set<string>();
  readonly #replaced = new Map<string, Partial<Words>>();
  readonly #listeners = new Set<(code: string) => void>();
  #edition = 0;

  constructor(loaders: ReadonlyMap<string, Loader>) {
    this.#loaders = loaders;
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
    for (const code of codesOf(tag)) {
      const word = this.#replaced.get(code)?.[key] ?? this.#fetched.get(code)?.[key];
      if (word !== undefined) return word;
    }
    const word = first[key] ?? own[key];
    if (word === undefined) this.#fetchFor(tag);
    return word;
  }

  /** Fetches the words of a canonical language tag, where they are not there yet. What cannot be had is tried again back online. */
  fetch(tag: string): void {
    const code = this.#codeFor(tag);
    if (code !== 'en') this.#fetchFor(tag);
  }

  /** The library's own language that a tag is spoken in. */
  #codeFor(tag: string): string | undefined {
    return codesOf(tag).find((each) => this.#loaders.has(each));
  }

  #fetchFor(tag: string): void {
    const code = this.#codeFor(tag);
    const load = code && this.#loaders.get(code);
    if (!load || this.#fetched.has(code) || this.#fetching.has(code)) return;
    this.#fetching.add(code);
    load().then(
      (words) => {
        this.#fetched.set(code, words);
        this.#changed(code);
      },
      () => {
        this.#fetching.delete(code);
        addEventListener('online', () => this.#fetchFor(tag), { once: true });
      },
    );
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
