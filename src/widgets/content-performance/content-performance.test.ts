import { expect } from '@open-wc/testing';
import { ContentPerformance } from './content-performance.js';
import { define } from '../../element/define.js';
import { noon } from '../../mock/fixtures/ask.js';
import { element, faceOf, says, settling, summaryOf, type AnyCard, type Attributes } from '../../testing/card-suite.js';
import { freshBase } from '../../testing/network.js';
import { allWithin, has, openMenu, overflowing, savedBy, textOf } from '../../testing/page.js';
import { TestPage } from '../../testing/test-page.js';
import { until } from '../../testing/until.js';
import type { ScenarioName } from '../../mock.js';

// Not with the shared suite: it is about two things at once, a creator and a piece of content.
describe('<content-performance>', function () {
  this.timeout(8000);
  const page = new TestPage(noon);
  const { network } = page;
  before(() => define(ContentPerformance));

  function place(attributes: Attributes = {}, scenario?: ScenarioName, data?: unknown): AnyCard {
    const base = freshBase(scenario);
    const ids = { 'creator-id': 'documented', 'content-id': 'episode-1' };
    const card = element('content-performance', {
      'api-base': base,
      'token-url': `${base}/analytics-token`,
      lang: 'en',
      ...ids,
      ...attributes,
    }) as AnyCard;
    if (data !== undefined) card.data = data;
    return page.put(card);
  }
  async function settled(attributes: Attributes = {}, scenario?: ScenarioName, data?: unknown): Promise<AnyCard> {
    const card = place(attributes, scenario, data);
    await settling(card);
    return card;
  }
  const bars = (card: AnyCard): string[] => allWithin(card.renderRoot, '.bar').map(textOf);

  it('shows views, engagement, where the views came from and on what, from one request', async () => {
    const card = await settled();
    await says(card, 'Mobile');
    await until(() => summaryOf(card) === 'Views: 1,668; Engagement: 79 reactions', 'it says so in a sentence');
    expect(bars(card)).to.deep.equal([
      'Creator page 577 34.6%',
      'Recommendations 432 25.9%',
      'Search 304 18.2%',
      'External sites 176 10.6%',
      'Notifications 112 6.7%',
      'Other 67 4%',
      'Mobile 1,134 68%',
      'Desktop 400 24%',
      'Tablet 117 7%',
      'TV 17 1%',
    ]);
    expect(network.count('/content/episode-1')).to.equal(1);
    await expect(card).to.be.accessible();
  });

  for (const name of ['content-id', 'creator-id']) {
    it(`names the missing ${name}, and asks nobody`, async () => {
      const card = await settled({ [name]: null });
      expect(faceOf(card)).to.equal('configuration');
      expect(textOf(card)).to.include(`“${name}”`);
      expect(network.count()).to.equal(0);
    });
  }

  it('says what its numbers are of, and that the devices are its own', async () => {
    const card = await settled();
    await says(card, 'Mobile');
    expect(allWithin(card.renderRoot, '.tile-value').map(textOf)).to.deep.equal(['1,668', '79 reactions']);
    expect(allWithin(card.renderRoot, '.list-title').map(textOf)).to.deep.equal([
      'Where views came from',
      'Devices it was viewed on',
    ]);
  });

  it('shows what it is handed, and asks nobody', async () => {
    const card = await settled({ 'creator-id': null, 'content-id': null }, undefined, {
      metrics: { values: { views: 10 } },
      breakdown: { device: { items: [{ id: 'mobile', count: 4 }], total: 10 } },
    });
    await says(card, 'Mobile');
    expect(bars(card)).to.deep.equal(['Mobile 4 40%', 'Other 6 60%']);
    expect(network.count()).to.equal(0);
  });

  it('saves it all as CSV', async () => {
    const card = await settled();
    await says(card, 'Mobile');
    await openMenu(card);
    const lines = (await savedBy(card, 'CSV')).trim().split(/\r?\n/);
    expect(lines.slice(0, 4)).to.deep.equal([
      'Metric,Part,Value,Unit',
      'Views,,1668,',
      'Engagement,,79,reactions',
      'Where views came from,Creator page,577,',
    ]);
    expect(lines.length).to.equal(1 + 2 + 5 + 4);
  });

  for (const [scenario, face] of [
    ['forbidden', 'forbidden'],
    ['missing', 'not-found'],
    ['500', 'server'],
    ['empty', 'none-yet'],
  ] as const) {
    it(`has its own words for ${scenario}`, async () => {
      expect(faceOf(await settled({}, scenario))).to.equal(face);
    });
  }

  it('shows hostile names as text', async () => {
    const card = await settled({}, 'hostile');
    await until(() => has(card, '.bar'), 'it shows the parts');
    expect(has(card, 'script, img, iframe, a')).to.equal(false);
  });

  for (const lang of ['en-XA', 'ar'])
    it(`fits a phone in ${lang}`, async () => {
      const box = page.put(element('div', { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' }));
      box.style.inlineSize = '288px';
      const card = place({ lang: null });
      box.append(card);
      await settling(card);
      await until(() => has(card, '.bar'), 'it shows the parts');
      expect(overflowing(card.renderRoot)).to.deep.equal([]);
    });
});
