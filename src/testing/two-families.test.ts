import { expect } from '@open-wc/testing';
import '../register.js';
import { samples } from '../../demo/samples.js';
import type { AnalyticsDashboard } from '../dashboard/dashboard.js';
import { configure } from '../index.js';
import { metricIds } from '../metrics/catalogue.js';
import { noon } from '../mock/fixtures/ask.js';
import { widgets } from '../widgets/list.js';
import { isBusy, type AnyCard } from './card-suite/stage.js';
import { settled, widgetsIn } from './dashboard.js';
import { allWithin, has, textOf, within } from './page.js';
import { TestPage } from './test-page.js';
import { until } from './until.js';

const ids = { stream: 'stream-id="a1b2c3d4" channel-id="documented"', creator: 'creator-id="large" content-id="episode-1"' };
const both = `${ids.creator} ${ids.stream}`;

/** What both APIs have goes to that of the most specific id, so it says nothing about the other one. */
const ofBoth = ['breakdown-list', 'audience-map'];

describe('on a page with ids of two APIs', function () {
  this.timeout(60_000);
  const page = new TestPage(noon);
  const { network } = page;

  /** The paths asked, without the api base, by API. */
  const asked = (): readonly string[] => [
    ...new Set(
      network
        .to('')
        .map(({ path }) => /\/api\/v1\/(streams|channels|creator)\b/.exec(path)?.[1])
        .filter((api) => api !== undefined),
    ),
  ];

  const unfinished = (card: AnyCard): boolean => isBusy(card) || has(card, '.skeleton') || has(card, 'slot[name=loading]');

  for (const [preset, apis] of [
    ['stream', ['streams']],
    ['channel', ['channels', 'streams']],
    ['creator', ['creator']],
  ] as const) {
    for (const [where, around, own] of [
      ['the dashboard itself', '', both],
      ['a provider around', both, ''],
      ['both, the creator nearer', ids.stream, ids.creator],
      ['both, the stream nearer', ids.creator, ids.stream],
      ['the page', null, ''],
    ] as const) {
      it(`preset="${preset}" asks its own API and shows every widget, with the ids on ${where}`, async () => {
        if (around === null)
          configure({ creatorId: 'large', contentId: 'episode-1', streamId: 'a1b2c3d4', channelId: 'documented' });
        const dashboard = within<AnalyticsDashboard>(
          page.write(
            `<div><analytics-provider ${page.api()} ${around ?? ''}><analytics-dashboard preset="${preset}" ${own}></analytics-dashboard></analytics-provider></div>`,
          ),
          'analytics-dashboard',
        );
        await settled(dashboard);
        const cards = widgetsIn(dashboard);
        await until(
          () => !cards.some(unfinished),
          () => `nothing waits: ${cards.filter(unfinished).map(textOf).join('\n')}`,
        );
        configure({ creatorId: undefined, contentId: undefined, streamId: undefined, channelId: undefined });
        expect(cards.filter((card) => has(card, '.face')).map(textOf)).to.deep.equal([]);
        expect(cards.map(textOf).filter((text) => text.includes('Not reported'))).to.deep.equal([]);
        expect([...asked()].sort().filter((api) => !(apis as readonly string[]).includes(api))).to.deep.equal([]);
      });
    }
  }

  /** What a widget says under these ids, once it waits for nothing. */
  async function saidUnder(around: string, tag: string, attributes: string): Promise<string> {
    const card = page.write(`<analytics-provider ${page.api()} ${around}><${tag} ${attributes}></${tag}></analytics-provider>`)
      .firstElementChild as AnyCard;
    await customElements.whenDefined(tag);
    await until(
      () => card.hasUpdated && !unfinished(card),
      () => `<${tag}> waits for nothing: ${textOf(card)}`,
    );
    return textOf(card);
  }

  for (const tag of Object.keys(widgets).filter(
    (each) => !ofBoth.includes(each) && each !== 'metric-glossary' && each !== 'data-export',
  )) {
    it(`<${tag}> says what it says under the ids of its own API alone`, async () => {
      const { subject = 'stream', attributes = {} } = samples[tag] ?? {};
      const written = Object.entries(attributes)
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ');
      const alone = await saidUnder(subject === 'creator' ? ids.creator : ids.stream, tag, written);
      expect(await saidUnder(both, tag, written)).to.equal(alone);
      expect(alone).to.not.include('Not available');
    });
  }

  it('every metric says what it says under the ids of its own API alone, and is not available under those of the other', async () => {
    const markup = metricIds.map((metric) => `<metric-card metric="${metric}" hide-sparkline></metric-card>`).join('');
    const said = async (around: string): Promise<readonly string[]> => {
      const box = page.write(`<analytics-provider ${page.api()} ${around}>${markup}</analytics-provider>`);
      const cards = allWithin(box, 'metric-card') as AnyCard[];
      await until(() => cards.every((card) => card.hasUpdated && !unfinished(card)), 'every card waits for nothing');
      return cards.map(textOf);
    };
    const [together, ofStream, ofCreator] = [await said(both), await said(ids.stream), await said(ids.creator)];
    const isMissing = (text: string): boolean => text.includes('Not available here');
    for (const [index, metric] of metricIds.entries()) {
      const alone = [ofStream[index]!, ofCreator[index]!];
      expect(alone.filter(isMissing).length, metric).to.equal(1);
      expect([together[index]], metric).to.deep.equal(alone.filter((text) => !isMissing(text)));
    }
  });

  it('the source an author names is the only one asked', async () => {
    expect(await saidUnder(`${both} source="creator"`, 'viewer-timeline', '')).to.include(
      'The source “creator” has no timeline data',
    );
    expect(await saidUnder(`${both} source="creator"`, 'metric-card', 'metric="total-views"')).to.include(
      'The source “creator” has no total-views data',
    );
    expect(asked()).to.deep.equal([]);
  });

  it('a question whose own id is missing says which, and asks nobody', async () => {
    const said = await saidUnder('creator-id="large" channel-id="documented"', 'viewer-timeline', '');
    expect(said).to.include('Set “stream-id”');
    expect(asked()).to.deep.equal([]);
  });
});
