import { expect } from '@open-wc/testing';
import '../register.js';
import { summaryOf, type AnyCard } from './card-suite/stage.js';
import { allWithin, has, textOf, within } from './page.js';
import { TestPage } from './test-page.js';
import { until } from './until.js';

/** Data handed over in which everything that anybody may name is called so. */
type Named = (name: string) => unknown;

const times = ['2026-04-25T10:00:00Z', '2026-04-25T10:05:00Z', '2026-04-25T10:10:00Z'];

const parts = (name: string) => ({
  items: [
    { id: `${name} 1`, label: name, count: 300, share: 0.6 },
    { id: `${name} 2`, label: null, count: 100, share: 0.2 },
  ],
  total: 500,
});

const funnel = (name: string) => ({
  steps: [
    { id: 'free', count: 1000, shareOfFirst: 1 },
    { id: `${name} 1`, label: name, count: 500, definition: name },
    { id: `${name} 2`, label: null, count: 100, definition: name },
  ],
});

const metrics = { values: { 'total-conversations': 300, 'satisfaction-score': 3, 'total-revenue': 90 } };

const widgets: Readonly<Record<string, readonly [markup: string, named: Named]>> = {
  'retention-curve': [
    '<retention-curve></retention-curve>',
    (reason) => ({
      points: [
        { at: 0, share: 1 },
        { at: 600, share: 0.4 },
      ],
      dropOffs: [
        { at: 300, lost: 0.2, reason },
        { at: 500, lost: 0.1, reason },
      ],
    }),
  ],
  'breakdown-list': ['<breakdown-list dimension="chatter"></breakdown-list>', parts],
  'breakdown-list of countries': ['<breakdown-list dimension="country"></breakdown-list>', parts],
  'audience-map': ['<audience-map></audience-map>', parts],
  'audience-segments': ['<audience-segments></audience-segments>', parts],
  'chat-activity': [
    '<chat-activity></chat-activity>',
    (name) => ({ metrics: { values: { 'total-messages': 10 } }, breakdown: parts(name) }),
  ],
  'content-performance': [
    '<content-performance></content-performance>',
    (name) => ({ metrics: { values: { views: 10 } }, breakdown: { device: parts(name), 'traffic-source': parts(name) } }),
  ],
  'conversion-funnel': ['<conversion-funnel show-reference></conversion-funnel>', funnel],
  'session-comparison': [
    '<session-comparison></session-comparison>',
    (title) => ({
      sessions: [1, 2].map((index) => ({
        id: `${title} ${index}`,
        title: index === 1 ? title : null,
        startedAt: times[0],
        endedAt: times[2],
        values: { 'total-views': 5 },
      })),
    }),
  ],
  'metric-card': [
    '<metric-card metric="channel-peak-concurrent-viewers"></metric-card>',
    (streamId) => ({
      values: { 'channel-peak-concurrent-viewers': 5 },
      reached: { 'channel-peak-concurrent-viewers': { at: times[0], streamId } },
    }),
  ],
  'review-checklist': [
    '<review-checklist cadence="monthly"></review-checklist>',
    (name) => ({ metrics, topic: parts(name), funnel: funnel(name) }),
  ],
  'insight-panel': ['<insight-panel></insight-panel>', (name) => ({ metrics, topic: parts(name), funnel: funnel(name) })],
};

const short = 'Somewhere';
const long = 'A name that does not end '.repeat(800);

describe('a text of twenty thousand characters', function () {
  this.timeout(20_000);
  const page = new TestPage();

  const shown = async (markup: string, data: unknown): Promise<AnyCard> => {
    const box = page.write(`<div>${markup}</div>`);
    box.style.inlineSize = '320px';
    const card = box.firstElementChild as AnyCard;
    card.data = data;
    await until(
      () => has(card, '.card') && within(card, '.card').getAttribute('aria-busy') === 'false' && summaryOf(card) !== '',
      () => `it shows its data: ${textOf(card).slice(0, 200)}`,
    );
    for (const closed of allWithin(card.renderRoot, 'details:not([open]) > summary, [aria-expanded=false]:not([aria-haspopup])'))
      (closed as HTMLElement).click();
    const isTold = (inside: Element): boolean => textOf(inside) !== '' && !textOf(inside).includes('Loading');
    await until(() => allWithin(card.renderRoot, 'details[open] > .inside').every(isTold), 'what is opened is told');
    await card.updateComplete;
    return card;
  };

  for (const [name, [markup, named]] of Object.entries(widgets))
    it(`is compact: ${name}`, async () => {
      const card = await shown(markup, named(short));
      const { height } = card.getBoundingClientRect();
      const other = await shown(markup, named(long));
      // A few lines more for each of the names.
      expect(textOf(other)).to.include(long.slice(0, 100));
      expect(other.getBoundingClientRect().height).to.be.below(height + 400);
      expect(other.scrollWidth).to.be.at.most(other.clientWidth);
    });
});
