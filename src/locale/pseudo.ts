import type { SharedWords, Words } from './words.js';

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'åå', e: 'éé', i: 'îî', o: 'öö', u: 'ûû', A: 'Åå', E: 'Éé', I: 'Îî', O: 'Öö', U: 'Ûû' },
  ...{ c: 'ç', d: 'ð', g: 'ĝ', h: 'ĥ', j: 'ĵ', k: 'ķ', l: 'ļ', n: 'ñ', r: 'ŕ', s: 'š', t: 'ţ', w: 'ŵ', y: 'ý', z: 'ž' },
  ...{ C: 'Ç', D: 'Ð', G: 'Ĝ', H: 'Ĥ', J: 'Ĵ', K: 'Ķ', L: 'Ļ', N: 'Ñ', R: 'Ŕ', S: 'Š', T: 'Ţ', W: 'Ŵ', Y: 'Ý', Z: 'Ž' },
};

const stretch = (text: string): string => text.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter);

// Of the private use area: around what a message is given, so that it comes out as it went in.
const [start, end] = ['\ue000', '\ue001'];

/** An argument of a message, with every text in it marked. An empty one stays empty, since messages ask for that. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return value && start + value + end;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each)]));
}

/** A message in brackets, its own letters stretched; where messages are nested, the inner one is as it was. */
function bracketed(message: string): string {
  let depth = 0;
  let text = '';
  for (const piece of message.split(/([\ue000\ue001])/)) {
    if (piece === start) depth += 1;
    else if (piece === end) depth -= 1;
    else text += depth > 0 ? piece : stretch(piece);
  }
  return `[${text}]`;
}

type Message = string | ((...args: never[]) => string);

const message = (word: Message): Message =>
  typeof word === 'string' ? bracketed(word) : (...args) => bracketed(String(Reflect.apply(word, undefined, args.map(marked))));

/**
 * English in brackets, with accents and about 40 % longer: what shows without brackets is not translatable, what is cut
 * has no room. Under `lang="en-XA"`, for tests and designers.
 */
export const pseudoOf = <Some extends Partial<Words>>(english: Some): Some => ({
  ...english,
  ...Object.fromEntries(
    Object.entries(english)
      .filter(([key]) => !key.startsWith('$'))
      .map(([key, word]: [string, Message]) => [key, message(word)]),
  ),
});

export const pseudo = async (): Promise<SharedWords> => ({
  ...pseudoOf((await import('./en/english.js')).english),
  $code: 'en-XA',
  $name: 'Pseudo-English',
});
