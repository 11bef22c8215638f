import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { has, openMenu, overflowing, textOf, within } from '../page.js';
import { unbracketed } from '../unbracketed.js';
import { until } from '../until.js';
import { faceOf, isBusy, isDrawn, isLoading, settling, summaryOf, tableOf, type AnyCard, type Stage } from './stage.js';

/** How a card stands in other languages: nothing left in English, nothing cut off on the smallest phone. */
export function testLanguages(stage: Stage): void {
  const { network, card: own } = stage;

  /** The widget as wide as a phone of 320 px leaves it. */
  const phone = (lang: string): HTMLElement => {
    const box = stage.box({ lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
    box.style.inlineSize = '288px';
    return box;
  };
  const isSpoken = (lang: string, card: AnyCard): boolean =>
    (lang === 'ar' ? /[\u0600-\u06ff]/ : /^\[/).test(card.renderRoot.querySelector('[role=heading]')?.textContent?.trim() ?? '');

  type Face = readonly [string, (box: HTMLElement) => Promise<AnyCard>];

  const faces: readonly Face[] = [
    [
      'with an answer',
      async (into) => {
        const card = await stage.settled({}, { into });
        await until(() => isDrawn(card.renderRoot) && summaryOf(card) !== '', 'it is drawn');
        return card;
      },
    ],
    [
      'as a table',
      async (into) => {
        const card = await stage.settled({}, { into });
        await until(() => isSpoken(into.lang, card), 'its menu is in the language');
        (await openMenu(card))[0]!.click();
        await until(() => tableOf(card), 'the table is there');
        return card;
      },
    ],
    [
      'while it loads',
      async (into) => {
        network.hold(own.endpoint);
        const card = stage.place({}, { into });
        await until(() => isBusy(card) && isLoading(card), 'it is loading');
        return card;
      },
    ],
    ['with nothing recorded', (into) => stage.settled({}, { into, scenario: 'empty' })],
    ['where the answer makes no sense', (into) => stage.settled({}, { into, scenario: 'malformed' })],
    ['where parts are missing', (into) => stage.settled({}, { into, scenario: 'partial' })],
  ];

  /** Of which every word is the card's. */
  const shared: readonly Face[] = [
    [
      'with its menu open',
      async (into) => {
        const card = await stage.settled({}, { into });
        await openMenu(card);
        return card;
      },
    ],
    [
      'while the server is at it',
      (into) => {
        network.answer(own.endpoint, () => HttpResponse.json({}, { status: 202 }));
        return stage.settled({}, { into });
      },
    ],
    ['where it failed', (into) => stage.settled({}, { into, scenario: 'forbidden' })],
    ['where it is set up wrongly', (into) => stage.settled({ 'api-base': null, 'token-url': null }, { into })],
    [
      'where a refresh failed',
      async (into) => {
        const card = await stage.settled({}, { into });
        network.answer(own.endpoint, () => new HttpResponse(null, { status: 500 }));
        card.refresh();
        await until(() => has(card, '.stalled'), 'it says so');
        return card;
      },
    ],
  ];

  for (const lang of ['en-XA', 'ar']) {
    describe(`in ${lang}`, () => {
      for (const [face, show] of stage.isRepresentative ? [...faces, ...shared] : faces) {
        it(`fits a phone ${face}`, async () => {
          const card = await show(phone(lang));
          await until(() => isSpoken(lang, card), 'its words are there');
          const english = (): readonly string[] =>
            lang === 'en-XA' ? unbracketed(card, [own.document, own.given, stage.subject.id]) : [];
          // Those of the parts of a widget come one after the other.
          await until(
            () => english().length === 0,
            () => `nothing is left in English: ${english().join('; ')}`,
          );
          expect(overflowing(card.renderRoot)).to.deep.equal([]);
        });
      }
    });
  }

  it('follows another language and direction, and shows the same data', async () => {
    const box = stage.box();
    const card = await stage.answered({}, { into: box });
    box.lang = 'de';
    box.dir = 'rtl';
    await until(() => summaryOf(card) !== own.summary && textOf(within(card, '.footer')) !== '', 'it says it in German');
    await settling(card);
    expect([faceOf(card), stage.asked.length]).to.deep.equal([null, 1]);
    box.lang = 'en';
    await stage.answers(card);
  });
}
