import { expect } from '@open-wc/testing';
import { sentenceSamples, textsOf, type SentenceKey } from '../testing/word-samples.js';
import { allWords } from '../testing/words.js';
import { arabic as sharedArabic } from './ar/ar.js';
import { german as sharedGerman } from './de/de.js';
import { english as sharedEnglish } from './en/english.js';
import { spanish } from './es/es.js';
import { french as sharedFrench } from './fr/fr.js';
import { japanese as sharedJapanese } from './ja/ja.js';
import { brazilianPortuguese } from './pt-BR/pt-BR.js';
import { pseudo as sharedPseudo, pseudoOf } from './pseudo.js';
import type { Words } from './words.js';

const [english, german, french, japanese, arabic] = await Promise.all([
  allWords(sharedEnglish, 'en'),
  allWords(sharedGerman, 'de'),
  allWords(sharedFrench, 'fr'),
  allWords(sharedJapanese, 'ja'),
  allWords(sharedArabic, 'ar'),
]);
const others = await Promise.all([allWords(spanish, 'es'), allWords(brazilianPortuguese, 'pt')]);
const pseudo: Words = { ...pseudoOf(english), ...(await sharedPseudo()) };
const translations = [german, ...others, french, japanese, arabic];
const keys = (Object.keys(english) as (keyof Words)[]).filter((key) => !key.startsWith('$'));

const isSentence = (key: keyof Words): key is SentenceKey => key in sentenceSamples;

/** A message said with each of its samples; a word is said once. */
function said(words: Words, key: keyof Words): { text: string; given: readonly unknown[] }[] {
  const word = words[key];
  if (typeof word === 'string') return [{ text: word, given: [] }];
  if (!isSentence(key)) throw new Error(`No samples for ${key}`);
  return sentenceSamples[key].map((given) => ({ text: String(Reflect.apply(word, undefined, given)), given }));
}

/** The same without what it was given. */
const bare = (text: string, given: readonly unknown[]): string =>
  textsOf(given).reduce((rest, each) => rest.replace(each, ''), text);

const rows = (count: number) => ({ count, text: String(count) });

/** Words that stand in the other language as they do in English: names, formats, and loans of the field. */
const loans = [
  'chat',
  'chatter',
  'code',
  'dashboard',
  'export',
  'interval',
  'live',
  'message',
  'messages',
  'minute',
  'stream',
  'streams',
];

for (const words of [english, ...translations, pseudo]) {
  describe(`the words in ${words.$name}`, () => {
    it('are said, every one', () => {
      for (const key of keys)
        for (const { text } of said(words, key)) {
          expect(text, key).to.match(/\p{L}|\d/u);
          expect(text, key).to.not.match(/undefined|null|NaN|\[object|[\ue000\ue001]| {2}|^\s|\s$/);
        }
    });

    it('say all that they are given', () => {
      for (const key of keys)
        for (const { text, given } of said(words, key)) for (const each of textsOf(given)) expect(text, key).to.include(each);
    });

    it('name every metric, and no two alike', () => {
      const labels = keys.filter((key) => /^metric-/.test(key)).map((key) => words[key]);
      expect(new Set(labels).size).to.equal(labels.length);
    });

    it('say something else about every failure and every kind of nothing', () => {
      const texts = keys.filter((key) => /^(failure|empty)/.test(key)).flatMap((key) => said(words, key).map(({ text }) => text));
      expect(new Set(texts).size).to.equal(texts.length);
    });
  });
}

for (const words of translations) {
  describe(`the words in ${words.$name}`, () => {
    it('have nothing left of the English', () => {
      const left = keys.filter((key) =>
        said(words, key).some(({ text, given }, index) => {
          const original = said(english, key)[index];
          const mine = bare(text, given).toLowerCase();
          const theirs = bare(original?.text ?? '', given).toLowerCase();
          return mine === theirs && /\p{L}{3}/u.test(mine) && !loans.includes(mine.replace(/[^\p{L}]/gu, ''));
        }),
      );
      expect(left).to.deep.equal([]);
    });

    it('have no English function word in them', () => {
      const found = keys.flatMap((key) =>
        said(words, key).flatMap(({ text, given }) => {
          const hit = /\b(the|is|are|with|of|and|this|your|again|could|not)\b/i.exec(bare(text, given));
          return hit ? [`${key}: ${text}`] : [];
        }),
      );
      expect(found).to.deep.equal([]);
    });
  });
}

describe('Arabic', () => {
  it('has a form for none, one, two, a few, many, and hundreds', () => {
    const forms = [0, 1, 2, 3, 11, 100].map((count) => arabic.tableRowsNotShown(rows(count)));
    expect(new Set(forms).size).to.equal(6);
    expect(forms[1]).to.include('صف واحد');
    expect(forms[2]).to.include('صفان');
    expect(forms[3]).to.include('3 صفوف');
    expect(forms[4]).to.include('11 صفًا');
    expect(forms[5]).to.include('100 صف ');
  });

  it('has commas and semicolons of its own', () => {
    for (const key of keys) for (const { text, given } of said(arabic, key)) expect(bare(text, given), key).to.match(/^[^,;?]*$/);
  });
});

describe('German', () => {
  it('has a form for one, and one for all other numbers', () => {
    const forms = [0, 1, 2, 3, 11, 100].map((count) => german.tableRowsNotShown(rows(count)));
    expect(forms.map((form) => form.includes('Zeile wird'))).to.deep.equal([false, true, false, false, false, false]);
    expect(forms.map((form) => form.includes('Zeilen werden'))).to.deep.equal([true, false, true, true, true, true]);
  });
});

describe('Japanese', () => {
  it('has no spaces between its words', () => {
    for (const key of keys) for (const { text, given } of said(japanese, key)) expect(bare(text, given), key).to.not.match(/ /);
  });
});

describe('French', () => {
  it('has a no-break space before its tall signs', () => {
    for (const key of keys)
      for (const { text, given } of said(french, key))
        expect(bare(text, given), key).to.not.match(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]/);
  });
});

describe('the pseudo-locale', () => {
  it('is in brackets, and longer by about 40 %', () => {
    for (const key of keys) for (const { text } of said(pseudo, key)) expect(text, key).to.match(/^\[[^]*\]$/);
    const length = (words: Words): number =>
      keys
        .filter((key) => !isSentence(key))
        .map((key) => words[key])
        .join('').length;
    expect(length(pseudo) / length(english)).to.be.within(1.35, 1.55);
  });

  it('keeps what it is given as it is, also where that is a message', () => {
    expect(pseudo.liveFailed('Concurrent viewers', pseudo.failureNotFoundTitle)).to.equal(
      '[Concurrent viewers: fååîîļééð ţöö ļööååð. [Ñööţ fööûûñð]]',
    );
  });
});
