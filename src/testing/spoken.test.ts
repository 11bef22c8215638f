import { expect } from '@open-wc/testing';
import '../register.js';
import type { AnalyticsDashboard } from '../dashboard/dashboard.js';
import { arabic as sharedArabic } from '../locale/ar/ar.js';
import { german as sharedGerman } from '../locale/de/de.js';
import { english as sharedEnglish } from '../locale/en/english.js';
import { guidanceLanguage } from '../locale/guidance.js';
import type { Words } from '../locale/words.js';
import { topics } from '../families/creator/mock/vocabulary.js';
import { titles } from '../families/streams/mock/seeded.js';
import { settled, widgetsIn } from './dashboard.js';
import { textOf, within } from './page.js';
import { TestPage } from './test-page.js';
import { until } from './until.js';
import { allWords } from './words.js';
import { sentenceSamples, textsOf, type SentenceKey } from './word-samples.js';

const [english, german, arabic] = await Promise.all([
  allWords(sharedEnglish, 'en'),
  allWords(sharedGerman, 'de'),
  allWords(sharedArabic, 'ar'),
]);

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Every word that a language's messages are made of. */
function vocabulary(words: Words): Set<string> {
  const texts = Object.entries(words).flatMap(([key, word]: [string, unknown]) =>
    typeof word === 'function'
      ? sentenceSamples[key as SentenceKey].map((args: readonly unknown[]) => String(Reflect.apply(word, undefined, args)))
      : [String(word)],
  );
  return new Set(texts.flatMap(wordsIn));
}

const said = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];

/** What is read and read aloud, without what is marked as English. */
function* saying(root: Node): Generator<string> {
  for (const node of root.childNodes) {
    if (node instanceof Text && node.parentElement?.closest('[lang]')?.getAttribute('lang') !== guidanceLanguage) yield node.data;
    if (!(node instanceof Element) || node.localName === 'style') continue;
    for (const name of said) yield node.getAttribute(name) ?? '';
    if (node.shadowRoot) yield* saying(node.shadowRoot);
    yield* saying(node);
  }
}

/** What only the server has a name for, and zones, which are called the same everywhere. */
const names = [...topics.map(({ name }) => name), ...textsOf(titles), 'America/New_York', 'Weekend regulars'];
/** A stream without a title is called by its id. */
const id = /documented-session-\d+/g;
const withoutNames = (text: string): string => names.reduce((left, name) => left.replaceAll(name, ' '), text).replace(id, ' ');

describe('a dashboard in another language', function () {
  this.timeout(60_000);
  const page = new TestPage();
  const inEnglish = vocabulary(english);

  for (const [lang, words] of [
    ['de', german],
    ['ar', arabic],
  ] as const)
    for (const about of [
      'preset="stream" stream-id="a1b2c3d4"',
      'preset="channel" channel-id="documented"',
      'preset="creator" creator-id="documented" content-id="documented" creator-size="large" creator-stage="new"',
    ])
      it(`has no word of the library’s English in it: ${lang}, ${about}`, async () => {
        const box = page.write(
          `<div lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><analytics-dashboard ${page.api()} ${about}></analytics-dashboard></div>`,
        );
        const dashboard = box.firstElementChild as AnalyticsDashboard;
        await settled(dashboard);
        await until(() => textOf(within(dashboard, '.refresh')) === words.toolbarRefresh, 'its words are there');
        await settled(dashboard);
        const own = vocabulary(words);
        const left = widgetsIn(dashboard).flatMap((card) =>
          [...saying(card.renderRoot)].flatMap((text) =>
            wordsIn(withoutNames(text))
              .filter((word) => inEnglish.has(word) && !own.has(word))
              .map((word) => `${card.localName}: ${word} in “${text.trim()}”`),
          ),
        );
        expect(left).to.deep.equal([]);
      });
});
