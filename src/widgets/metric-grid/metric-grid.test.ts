import { expect } from '@open-wc/testing';
import { define } from '../../element/define.js';
import { streamMetricIds } from '../../families/streams/metrics.js';
import { describeCard, element, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import { allWithin, has, textOf, within } from '../../testing/page.js';
import { quiet, until } from '../../testing/until.js';
import { MetricCard } from '../metric-card/metric-card.js';
import type { MetricGrid } from './metric-grid.js';
import { ViewerTimeline } from '../viewer-timeline/viewer-timeline.js';

describeCard(
  {
    tag: 'metric-grid',
    fileFacts: 'total-views_average-watch-time-minutes_follow-conversion-rate',
    attributes: { metrics: 'total-views average-watch-time-minutes follow-conversion-rate' },
    endpoint: '/analytics/summary',
    heading: 'Key metrics',
    summary: 'Total views: 4,832; Average watch time: 18.3 min; Follow conversion: 3.4%',
    shows: ['As of '],
    table: [
      ['Metric', 'Value', 'Unit'],
      ['Total views', '4,832', ''],
      ['Average watch time', '18.3', 'min'],
      ['Follow conversion', '3.4', '%'],
    ],
    csv: [
      ['Metric', 'Value', 'Unit'],
      ['Total views', '4832', ''],
      ['Average watch time', '18.3', 'min'],
      ['Follow conversion', '3.4', '%'],
    ],
    document: documented.summary,
    nothingRecorded: 'Not reported',
    malformed: 'total_views',
    given: {
      data: { values: { 'total-views': 0, 'follow-conversion-rate': 0.5 } },
      summary: 'Total views: 0; Average watch time: Not reported; Follow conversion: 50%',
    },
    other: {
      data: { values: { 'average-watch-time-minutes': 90 } },
      summary: 'Total views: Not reported; Average watch time: 1.5 min; Follow conversion: Not reported',
    },
    controls: ['More: Key metrics', 'About Total views', 'About Average watch time', 'About Follow conversion'],
  },
  (stage) => describe('as a grid', () => testGrid(stage)),
);

function testGrid(stage: Stage): void {
  const { network } = stage;
  const labels = (card: AnyCard): string[] => allWithin(card.renderRoot, '.tile-label').map(textOf);

  it('shows every metric where the author names none', async () => {
    const card = await stage.settled({ metrics: null });
    await until(() => has(card, '.tile-value'), 'it shows the values');
    expect(labels(card).length).to.equal(streamMetricIds.length);
    expect(allWithin(card.renderRoot, '.tile-missing')).to.deep.equal([]);
  });

  it('shows the named ones in their order, each once, with spaces or commas between', async () => {
    const card = await stage.settled({ metrics: ' unique-viewers,total-views  unique-viewers ' });
    await until(() => has(card, '.tile-value'), 'it shows the values');
    expect(labels(card)).to.deep.equal(['Unique viewers', 'Total views']);
  });

  it('stands in even rows: three and three, where five and one would fit', async () => {
    const box = stage.box();
    box.style.inlineSize = '700px';
    const metrics = 'total-views unique-viewers total-messages unique-chatters messages-per-minute peak-concurrent-viewers';
    const card = await stage.settled({ metrics }, { into: box });
    await until(() => has(card, '.tile-value'), 'it shows the values');
    const tops = allWithin(card.renderRoot, '.tile').map((tile) => tile.getBoundingClientRect().top);
    expect(tops.filter((top) => top === tops[0]).length).to.equal(3);
    expect(new Set(tops).size).to.equal(2);
  });

  it('names its attribute where one of the metrics does not exist, and asks nobody', async () => {
    const card = await stage.settled({ metrics: 'total-views unique-veiwers' });
    expect(textOf(card)).to.include('The value of “metrics” cannot be used');
    expect(network.count()).to.equal(0);
  });

  it('shows changes beside the values where something is known of before', async () => {
    const data = { values: { 'total-views': 120, 'follow-conversion-rate': 0.02 }, previous: { 'total-views': 100 } };
    const card = await stage.settled({}, { prepare: (made) => (made.data = data) });
    expect(allWithin(card.renderRoot, '.tile-delta').map(textOf)).to.deep.equal(['+20% , was 100, better']);
  });

  it('says in which band a metric lies, and between which', async () => {
    const data = { values: { 'returning-rate': 0.4 } };
    const card = await stage.settled({ metrics: 'returning-rate' }, { prepare: (made) => (made.data = data) });
    expect(textOf(within(card, '.band'))).to.equal('Good');
    expect(within(card, '.band').getAttribute('aria-label')).to.equal('40%: Good, on a scale from Poor to Excellent');
  });

  it('prints what is just beside an end as what it is, and at the end as the seed does', async () => {
    const ids = 'returning-rate average-session-length messages-per-session';
    const card = await stage.settled(
      { metrics: ids },
      {
        prepare: (made) =>
          (made.data = { values: { 'returning-rate': 0.1996, 'average-session-length': 600, 'messages-per-session': 15.04 } }),
      },
    );
    expect(allWithin(card.renderRoot, '.tile-value').map(textOf)).to.deep.equal(['19.96%', '10 min', '15.04']);
    expect(allWithin(card.renderRoot, '.band').map(textOf)).to.deep.equal(['Poor', 'Good', 'Deep engagement']);
    within(card, '[popovertarget=about-returning-rate]').click();
    const ends = ['Poor: under 20%', 'Average: 20% to 40%', 'Good: 40% to 60%', 'Excellent: more than 60%'];
    const told = () => allWithin(within(card, '#about-returning-rate'), 'li').map(textOf);
    await until(() => told().length === 4, 'the benchmarks are told');
    ends.forEach((end, index) => expect(told()[index]).to.include(end));
  });

  it('takes the bands of the host, by the name that it gives them', async () => {
    const card = await stage.settled(
      { metrics: 'total-views' },
      {
        prepare: (made) => {
          made.data = { values: { 'total-views': 70 } };
          (made as MetricGrid).bands = {
            'total-views': [
              { name: 'below', tone: 'weak', from: 0 },
              { name: 'good', tone: 'good', from: 50, label: 'As planned' },
            ],
          };
        },
      },
    );
    expect(textOf(within(card, '.band'))).to.equal('As planned');
  });

  it('names bands that do not ascend, and asks nobody', async () => {
    const bands = { name: 'good', tone: 'good', from: 50 } as const;
    const card = await stage.settled(
      { metrics: 'total-views' },
      { prepare: (made) => ((made as MetricGrid).bands = { 'total-views': [bands, bands] }) },
    );
    expect(textOf(card)).to.include('The value of “bands” cannot be used');
    expect(network.count()).to.equal(0);
  });

  it('takes 0 for a number', async () => {
    const card = await stage.settled({ 'stream-id': 'unwatched-1', metrics: 'total-views unique-viewers' });
    await until(() => has(card, '.tile-value'), 'it shows the values');
    expect(allWithin(card.renderRoot, '.tile-value').map(textOf)).to.deep.equal(['0', '0']);
  });

  it('says which were not reported', async () => {
    const card = await stage.settled({ 'stream-id': 'twitch-054', metrics: 'total-views peak-concurrent-viewers' });
    await until(() => has(card, '.tile-value'), 'it shows the values');
    expect(summaryOf(card)).to.equal('Total views: Not reported; Peak concurrent viewers: 114');
  });

  it('makes one request for any number of cards and grids together, and one token', async () => {
    define(MetricCard);
    define(ViewerTimeline);
    const { provider, card } = stage.provided({ 'stream-id': 'a1b2c3d4' });
    provider.append(
      element('metric-grid', { metrics: 'unique-viewers' }),
      element('metric-card', { metric: 'total-views' }),
      element('metric-card', { metric: 'returning-viewer-rate' }),
      element('viewer-timeline'),
    );
    await stage.answers(card);
    await until(() => allWithin(provider, '.card').every((each) => each.getAttribute('aria-busy') === 'false'), 'all are there');
    await quiet();
    expect([
      network.count('/analytics/summary'),
      network.count('/analytics/viewers'),
      network.count('/analytics-token'),
    ]).to.deep.equal([1, 1, 1]);
    provider.refresh();
    await until(() => network.count('/analytics/viewers') === 2, 'all have asked again');
    await quiet();
    expect([network.count('/analytics/summary'), network.count('/analytics-token')]).to.deep.equal([2, 1]);
  });

  it('goes on with the rest where a part of the documented endpoints fails', async () => {
    network.answer('/analytics/engagement', () => new Response(null, { status: 500 }));
    const card = await stage.settled({}, { scenario: 'no-summary' });
    await until(() => has(card, '.tile-value'), 'it shows the values');
    expect(textOf(card)).to.include('The metrics could not be loaded: The server has a problem');
    expect(summaryOf(card)).to.equal('Total views: 4,832; Average watch time: Not reported; Follow conversion: Not reported');
  });

  it('tells one metric at a time what it is', async () => {
    const card = await stage.answered();
    within(card, '[popovertarget=about-average-watch-time-minutes]').click();
    await until(
      () => textOf(within(card, '#about-average-watch-time-minutes')).includes('How long a viewer stayed'),
      'it is told',
    );
    expect(allWithin(card.renderRoot, ':popover-open').length).to.equal(1);
  });
}
