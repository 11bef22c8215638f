import { advice } from '../families/creator/rules/advice.js';
import { guidance } from '../families/creator/words/en-guidance.js';
import { guidanceLanguage } from '../locale/guidance.js';
import documented from './data/documented-stream.json' with { type: 'json' };
import { textsOf } from './word-samples.js';

/** What Intl writes: units, months, weekdays, halves of the day, zones. Not words of the library. */
const formats =
  /^(byte|kB|MB|min|hr|sec|am|pm|UTC|GMT|(mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[KM])$/i;

const said = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];

const prose = new Set(textsOf([advice, guidance]));

/** Whether a text is written in one language only, and marked as being in that. */
const isMarkedProse = ({ data, parentElement }: Text): boolean =>
  prose.has(data.trim()) && parentElement?.closest('[lang]')?.getAttribute('lang') === guidanceLanguage;

/** What an element says in its shadow root, and in those inside: text nodes, and attributes that are read aloud. */
function* saying(root: Node): Generator<string> {
  for (const node of root.childNodes) {
    if (node instanceof Text && !isMarkedProse(node)) yield node.data;
    if (!(node instanceof Element) || node.localName === 'style') continue;
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
