import documented from './data/documented-stream.json' with { type: 'json' };
import { textsOf } from './word-samples.js';

/** What Intl writes: units, months, halves of the day, zones. Not words of the library. */
const formats = /^(byte|kB|MB|min|hr|sec|am|pm|UTC|GMT|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[KM])$/i;

const said = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];

/**
 * What an element says in its shadow root, and in those inside: text nodes, and attributes that are read aloud. Not what is
 * marked as being in a language of its own: prose that is written in that one only.
 */
function* saying(root: Node): Generator<string> {
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node.data;
    if (!(node instanceof Element) || node.localName === 'style' || node.hasAttribute('lang')) continue;
    for (const name of said) yield node.getAttribute(name) ?? '';
    if (node.shadowRoot) yield* saying(node.shadowRoot);
    yield* saying(node);
  }
}

/** Words, of a server's JSON also those of its keys, which messages name as they are. */
function wordsOf(value: unknown): string[] {
  const texts = [JSON.stringify(value), ...textsOf(value)];
  return texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

/** What a widget says in the pseudo-locale that is in no message: text nobody can translate. What a server said is not, nor are figures. */
export function unbracketed(host: Element, fromServer: readonly unknown[]): string[] {
  const known = new Set([documented, ...fromServer].flatMap(wordsOf));
  const isHard = (word: string): boolean => !formats.test(word) && !known.has(word.toLowerCase());
  return [...saying(host.shadowRoot ?? host)].filter((text) => {
    let rest = text;
    for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(/\[[^[\]]*\]/g, ' ')];
    return (rest.match(/\p{L}+/gu) ?? []).some(isHard);
  });
}
