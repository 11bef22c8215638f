import { LocalizeController, type FunctionParams } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';
import type { MetricId } from '../metrics/catalogue.js';
import { languages } from './languages.js';
import type { Words } from './words.js';

export type Direction = 'ltr' | 'rtl';

/** What words and formats are asked of: a `Locale`, without its life as a controller. */
export type Speech = Pick<Locale, 'lang' | 'term'>;

const observedAttributes = { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] };

const connected = new Set<Locale>();
let observer: MutationObserver | null = null;

/** The language and direction each was last seen in, kept while it is out of the document. */
const seen = new WeakMap<Locale, string>();

/** Renders the host again where its language or direction is another than last time, and has the words of it fetched. */
function follow(locale: Locale): void {
  const before = seen.get(locale);
  const lang = locale.lang();
  const now = `${lang} ${locale.dir()}`;
  if (now === before) return;
  seen.set(locale, now);
  languages.fetch(lang);
  if (before !== undefined) locale.host.requestUpdate();
}

/** Renders the hosts again that may have words of this code. */
function renew(code: string): void {
  for (const locale of connected) if (languages.takes(locale.lang(), code)) locale.host.requestUpdate();
}

/** Observes the document and every shadow root around the host. Observing a root twice is observing it once. */
function watch(host: HTMLElement): void {
  languages.listen(renew);
  observer ??= new MutationObserver(() => connected.forEach(follow));
  for (let node: Node | null = host; node;) {
    const root: Node = node.getRootNode();
    observer.observe(root, observedAttributes);
    node = root instanceof ShadowRoot ? root.host : null;
  }
}

/** The nearest `lang`, as HTML has it: through parents, and from a shadow root to its host. */
function nearestLang(host: Element): string | null {
  for (let element: Element | null = host; element;) {
    const found: Element | null = element.closest('[lang]');
    if (found) return found.getAttribute('lang');
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

const canonical = new Map<string, string | null>();

/** The tag as Intl wants it (`de_AT` → `de-AT`); null for what is no language tag. */
function usable(tag: string): string | null {
  let known = canonical.get(tag);
  if (known === undefined) {
    try {
      known = Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null;
    } catch {
      known = null;
    }
    canonical.set(tag, known);
  }
  return known;
}

/** The language of the page, then the browser's, then English. */
export const pageLanguage = (): string => usable(document.documentElement.lang) ?? usable(navigator.language) ?? 'en';

/**
 * The language of one element: its words, and the tag for its formats. The host renders again when the language or
 * direction around it changes.
 */
export class Locale extends LocalizeController<Words> {
  #own: Partial<Words>;

  /** @param own English that came with the host's code, so that it has words before the rest is fetched */
  constructor(host: ReactiveControllerHost & HTMLElement, own: Partial<Words> = {}) {
    super(host);
    this.#own = own;
  }

  /** Adds English that the host's code has fetched. */
  learn(words: Partial<Words>): void {
    this.#own = { ...this.#own, ...words };
  }

  override hostConnected(): void {
    super.hostConnected();
    watch(this.host);
    connected.add(this);
    follow(this);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    connected.delete(this);
    if (connected.size === 0) observer?.disconnect();
  }

  /**
   * The language of the nearest element with a usable `lang`: the host, then what is around it. Then the page's,
   * then the browser's, then English.
   */
  override lang(): string {
    return usable(nearestLang(this.host) ?? '') ?? pageLanguage();
  }

  /** The direction of the nearest element with a `dir`, as the browser resolves it (`auto` too). */
  override dir(): Direction {
    return this.host.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  }

  /** What words, formats and layout depend on: a picture made under another look is to be made again. */
  look(): string {
    return `${this.lang()} ${this.dir()} ${languages.edition}`;
  }

  /**
   * A word, or a sentence about its arguments: the host page's, the library's own, or, until that is there, English.
   * Nothing while not even that is there; the host renders again when it is.
   */
  override term<Key extends keyof Words>(key: Key, ...args: FunctionParams<Words[Key]>): string {
    const word = languages.word(this.lang(), key, this.#own);
    return typeof word === 'function' ? String(Reflect.apply(word, undefined, args)) : (word ?? '');
  }

  /** The name of a metric. */
  metricLabel(id: MetricId): string {
    return this.term(`metric-${id}`);
  }
}
