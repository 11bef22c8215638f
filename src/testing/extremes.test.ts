import { expect } from '@open-wc/testing';
import '../register.js';
import { metricIds } from '../metrics/catalogue.js';
import { summaryOf, type AnyCard } from './card-suite/stage.js';
import { has, textOf, within } from './page.js';
import { TestPage } from './test-page.js';
import { until } from './until.js';

/** The largest number whose end is true, and the one after the next, which a browser reads as the next. */
const largest = 9_007_199_254_740_991;
const untrue = JSON.parse('9007199254740993') as number;

const times = ['2026-04-24', '2026-04-25', '2026-04-26'];

/** Each widget with one number in every place that takes one. */
const widgets: Readonly<Record<string, (number: number) => unknown>> = {
  [`<metric-grid metrics="${metricIds.join(' ')}"></metric-grid>`]: (number) => ({
    values: { ...Object.fromEntries(metricIds.map((id) => [id, number])), 'total-views': 5 },
    previous: Object.fromEntries(metricIds.map((id) => [id, 1])),
    currency: 'USD',
  }),
  '<viewer-timeline></viewer-timeline>': (number) => ({
    points: times.map((day, index) => ({ time: `${day}T10:00:00Z`, value: index === 0 ? 1 : number })),
  }),
  '<trend-chart metric="total-revenue" date-range="7d"></trend-chart>': (number) => ({
    points: times.map((time, index) => ({ time, 'total-revenue': index === 0 ? 1 : number })),
    currency: 'USD',
  }),
  '<retention-curve></retention-curve>': (number) => ({
    points: [
      { at: 0, share: 1 },
      { at: 60, share: 0.5 },
      { at: number, share: number },
    ],
    dropOffs: [{ at: 30, lost: number, reason: null }],
  }),
  '<breakdown-list dimension="chatter"></breakdown-list>': (number) => ({
    items: ['a', 'b'].map((id, index) => ({ id, count: index === 0 ? 1 : number, share: index === 0 ? 0.5 : number })),
    total: number,
  }),
  '<audience-map></audience-map>': (number) => ({
    items: ['US', 'DE'].map((id, index) => ({ id, count: index === 0 ? 1 : number, share: index === 0 ? 0.5 : number })),
    total: number,
  }),
  '<conversion-funnel></conversion-funnel>': (number) => ({
    steps: [
      { id: 'free', count: 10 },
      { id: 'engaged', count: 5, shareOfFirst: number },
    ],
  }),
  '<activity-heatmap></activity-heatmap>': (number) => ({
    of: 'total-conversations',
    values: Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => (day + hour === 0 ? number : 1))),
  }),
};

describe('a number beyond what can be shown', function () {
  this.timeout(20_000);
  const page = new TestPage();

  const shown = async (markup: string, data: unknown): Promise<AnyCard> => {
    const card = page.write(`<div>${markup}</div>`).firstElementChild as AnyCard;
    card.data = data;
    await until(
      () => has(card, '.card') && within(card, '.card').getAttribute('aria-busy') === 'false' && summaryOf(card) !== '',
      () => `it shows its data: ${textOf(card).slice(0, 200)}`,
    );
    return card;
  };

  for (const [markup, dataOf] of Object.entries(widgets)) {
    const tag = markup.slice(1, markup.search(/[ >]/));
    for (const number of [1e308, untrue])
      it(`is not reported, and told: ${number} in ${tag}`, async () => {
        const card = await shown(markup, dataOf(number));
        await until(
          () => /could not be read|left out/.test(textOf(card)),
          () => `it is told: ${textOf(card).slice(-300)}`,
        );
        expect(textOf(card)).to.not.match(/∞|NaN|Infinity|\d{17}|9,007,199,254,740,99/);
      });

    it(`is none where its end is true: ${tag}`, async () => {
      const card = await shown(markup, dataOf(largest));
      expect(textOf(card)).to.not.match(/∞|NaN|Infinity/);
    });
  }
});
