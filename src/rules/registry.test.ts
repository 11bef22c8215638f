import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import '../register.js';
import { addDays, daysBetween } from '../datasets/dates.js';
import { summaryOf, type AnyCard } from '../testing/card-suite/stage.js';
import { configure } from '../index.js';
import { textOf } from '../testing/page.js';
import { demoLines, readmeLines, runReadme } from '../testing/readme.js';
import { TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';

describe('rules that a host gives its own source', function () {
  this.timeout(30_000);
  // A Saturday, at noon in Berlin: the last day that is over is Friday, 1 May.
  const page = new TestPage(Date.UTC(2026, 4, 2, 10));
  const { network } = page;

  before(runReadme);

  /** Every Thursday three times as many listen as on other days; the latest whole week 1,310 do, the one before 1,200. */
  beforeEach(() => {
    // Days are counted back from when the page was last refreshed.
    configure({ refreshSeconds: 15 });
    page.clock.pass(15_000);
    configure({ refreshSeconds: undefined });
    network.answer('/days', ({ url }) => {
      const { searchParams } = new URL(url);
      const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
      const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
      return HttpResponse.json({
        days: days.map((day) => ({ day, listeners: new Date(`${day}T00:00:00Z`).getUTCDay() === 4 ? 300 : 100 })),
      });
    });
    network.answer('/totals', ({ url }) => {
      const isLatest = new URL(url).searchParams.get('to') === '2026-05-01';
      return HttpResponse.json({ plays: 5200, listeners: isLatest ? 1310 : 1200, sponsoring_cents: 12_480 });
    });
  });

  const place = (tag: string, lang: string): AnyCard =>
    page.write<AnyCard>(
      `<${tag} lang="${lang}" source="podcasts" subject-id="night" time-zone="Europe/Berlin" ${page.api()}></${tag}>`,
    );

  const summed = async (card: AnyCard, words: string): Promise<void> =>
    until(
      () => card.hasUpdated && summaryOf(card) === words,
      () => `it says “${words}”; it says “${textOf(card)}”`,
    );

  it('are the README’s, which the demo runs too', async () => {
    expect(await demoLines('rules')).to.equal(await readmeLines('rules'));
  });

  for (const [lang, day, asks, moved] of [
    [
      'en',
      'Release day: Thursday: 3 times the listeners of other days',
      'Reach: more or fewer listeners than last week?',
      'Unique users rose from 1,200 to 1,310',
    ],
    [
      'de',
      'Erscheinungstag: Donnerstag: 3-mal so viele Hörer wie an anderen Tagen',
      'Reichweite: mehr oder weniger Hörer als letzte Woche?',
      'Eindeutige Nutzer: gestiegen von 1.200 auf 1.310',
    ],
  ] as const) {
    it(`find what they look for, said in the reader’s language: ${lang}`, async () => {
      const panel = place('insight-panel', lang);
      await summed(panel, day);
      // Of 13 weeks up to 1 May, asked about at once: the 30 days of the panel are too few.
      const [{ query } = { query: new URLSearchParams() }] = network.to('/days');
      expect(query.toString()).to.equal('from=2026-02-01&to=2026-05-01');
    });

    it(`ask what they ask, in the reader’s language: ${lang}`, async () => {
      const review = place('review-checklist', lang);
      await summed(review, moved);
      expect(textOf(review)).to.include(asks);
    });
  }

  it('say that there are none for a month, where they are for a week only', async () => {
    const review = place('review-checklist', 'en');
    await summed(review, 'Unique users rose from 1,200 to 1,310');
    review.setAttribute('cadence', 'monthly');
    await until(() => textOf(review).includes('No rules for this data'), 'it says so');
    expect(summaryOf(review)).to.equal('');
  });
});
