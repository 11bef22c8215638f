import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { streamMetricIds } from '../../families/streams/metrics.js';
import type { MetricId } from '../../metrics/catalogue.js';
import type { MetricCard } from './metric-card.js';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import naughtyStrings from '../../testing/data/naughty-strings.json' with { type: 'json' };
import { allWithin, has, textOf, within } from '../../testing/page.js';
import { quiet, until } from '../../testing/until.js';

/** What the documentation prints, as a reader sees it. */
const documentedTexts: Readonly<Partial<Record<MetricId, string>>> = {
  'total-views': '4,832',
  'unique-viewers': '3,201',
  'peak-concurrent-viewers': '892',
  'average-concurrent-viewers': '312',
  'total-watch-time-minutes': '18,450 min',
  'average-watch-time-minutes': '18.3 min',
  'median-watch-time-minutes': '11.7 min',
  'chat-messages-total': '6,721',
  'total-messages': '6,721',
  'unique-chatters': '487',
  'messages-per-minute': '22.4 per min',
  'peak-messages-per-minute': '118 per min',
  'chat-participation-rate': '15.2%',
  'follow-conversion-rate': '3.4%',
  'returning-viewer-rate': '28%',
};

describeCard(
  {
    tag: 'metric-card',
    fileFacts: 'total-views',
    attributes: { metric: 'total-views' },
    endpoint: '/analytics/summary',
    heading: 'Total views',
    summary: 'Total views: 4,832',
    shows: ['As of '],
    table: [
      ['Metric', 'Value', 'Unit'],
      ['Total views', '4,832', ''],
    ],
    csv: [
      ['Metric', 'Value', 'Unit'],
      ['Total views', '4832', ''],
    ],
    document: documented.summary,
    nothingRecorded: 'Not reported',
    malformed: 'total_views',
    given: { data: { values: { 'total-views': 0 } }, summary: 'Total views: 0' },
    other: { data: { values: { 'total-views': 12 } }, summary: 'Total views: 12' },
    controls: ['About Total views', 'More: Total views'],
  },
  (stage) => describe('as a metric', () => testMetric(stage)),
);

const record: MetricId = 'channel-peak-concurrent-viewers';

function testMetric(stage: Stage): void {
  const { network } = stage;

  for (const [days, latest, words] of [
    [28, 130, 'Growing: +30% on average over the latest 7 days'],
    [28, 100, 'No clear change over the latest 14 days'],
    [7, 100, 'Not enough data for a trend: 7 days, and it takes 12 days'],
  ] as const) {
    it(`says what its metric does, or that ${days} days are too few to say: ${words}`, async () => {
      const points = Array.from({ length: days }, (_, day) => ({
        time: new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10),
        'total-conversations': day < days - 7 ? 100 : latest,
      }));
      const data = { metrics: { values: { 'total-conversations': 700 } }, trend: { points, timeZone: 'UTC' } };
      const attributes = { 'stream-id': null, metric: 'total-conversations' };
      const card = await stage.settled(attributes, { prepare: (made) => (made.data = data) });
      await says(card, words);
    });
  }
  /** The hidden words begin with a comma right after the figure, in a box of their own. */
  const deltaOf = (card: AnyCard): string => textOf(within(card, '.tile-delta')).replace(' ,', ',');
  const given = (metric: string, data: unknown) => stage.settled({ metric }, { prepare: (card) => (card.data = data) });

  for (const id of streamMetricIds) {
    it(`shows ${id} of the documented stream as ${documentedTexts[id]}`, async () => {
      const card = await stage.settled({ metric: id });
      await until(() => has(card, '.tile-value'), 'it shows the value');
      expect(textOf(within(card, '.tile-value'))).to.equal(documentedTexts[id]);
      expect(summaryOf(card).endsWith(`: ${documentedTexts[id]}`)).to.equal(true);
      expect(textOf(within(card, '[role=heading]'))).to.not.equal('');
    });

    it(`shows the same ${id} where there is no summary endpoint, and says so`, async () => {
      const card = await stage.settled({ metric: id }, { scenario: 'no-summary' });
      await until(() => has(card, '.tile-value'), 'it shows the value');
      expect(textOf(within(card, '.tile-value'))).to.equal(documentedTexts[id]);
      expect(textOf(card)).to.include('The summary endpoint did not answer');
    });
  }

  it('says that a metric was not reported, and does not take that for 0', async () => {
    const card = await stage.settled({ metric: 'total-views', 'stream-id': 'twitch-054' });
    expect(textOf(within(card, '.tile-value'))).to.equal('Not reported');
  });

  it('takes 0 for a number', async () => {
    const card = await stage.settled({ metric: 'total-views', 'stream-id': 'unwatched-1' });
    expect(textOf(within(card, '.tile-value'))).to.equal('0');
  });

  for (const [now, before, text, verdict] of [
    [110, 100, '+10%', 'better'],
    [90, 100, '−10%', 'worse'],
    [100, 100, '0%', 'unchanged'],
  ] as const) {
    it(`says that ${now} after ${before} is ${verdict}`, async () => {
      const card = await given('total-views', { values: { 'total-views': now }, previous: { 'total-views': before } });
      expect(deltaOf(card)).to.equal(`${text}, was ${before}, ${verdict}`);
      expect(within(card, '.tile-delta').dataset['good']).to.equal(
        { better: 'true', worse: 'false', unchanged: undefined }[verdict],
      );
    });
  }

  it('compares shares in percentage points', async () => {
    const rate = 'follow-conversion-rate';
    const card = await given(rate, { values: { [rate]: 0.034 }, previous: { [rate]: 0.03 } });
    expect(deltaOf(card)).to.equal('+0.4 pp, was 3%, better');
  });

  it('compares with nothing where nothing is known of before', async () => {
    const card = await stage.answered();
    expect(has(card, '.tile-delta')).to.equal(false);
  });

  it('has its line where the metric has one over time, and asks for it once', async () => {
    const card = await stage.settled({ metric: 'average-concurrent-viewers' });
    await until(() => has(card, '.tile-line path'), 'the line is there');
    expect(network.count('/analytics/viewers')).to.equal(1);
  });

  it('neither draws nor asks for the line where told not to', async () => {
    const card = await stage.settled({ metric: 'average-concurrent-viewers', 'hide-sparkline': '' });
    await quiet();
    expect(has(card, '.tile-line')).to.equal(false);
    expect(network.count('/analytics/viewers')).to.equal(0);
  });

  it('keeps room for the line until it is there', async () => {
    const release = network.hold('/analytics/summary');
    const card = stage.place({ metric: 'average-concurrent-viewers' });
    await until(() => has(card, '.skeleton') && network.count('/analytics/summary'), 'it is loading');
    const { height } = card.getBoundingClientRect();
    release();
    await until(() => has(card, '.tile-line path'), 'the line is there');
    expect(card.getBoundingClientRect().height).to.be.closeTo(height, 1);
  });

  it('tells what the metric is when asked, and fetches that only then', async () => {
    const card = await stage.answered();
    const definition = within(card, '[popover]');
    expect(textOf(definition)).to.equal('');
    within(card, '.tile-about').click();
    await until(() => textOf(definition).includes('How many times the stream was opened.'), 'the definition is there');
    await expect(card).to.be.accessible();
  });

  /** What its definition says of the scale. */
  const benchmarksOf = (card: AnyCard): string[] => allWithin(card.renderRoot, '[popover] li').map(textOf);
  const opened = async (card: AnyCard): Promise<void> => {
    within(card, '.tile-about').click();
    await until(() => benchmarksOf(card).length > 0, 'the benchmarks are there');
  };

  it('tells every band of its scale with what it says, and marks its own', async () => {
    const card = await given('returning-rate', { values: { 'returning-rate': 0.5 } });
    await opened(card);
    expect(benchmarksOf(card)).to.deep.equal([
      'Poor: under 20% Improve the quality of the persona.',
      'Average: 20% to 40% Add features that give fans a reason to come back.',
      'Good: 40% to 60% Go on as you do.',
      'Excellent: more than 60% Consider premium features.',
    ]);
    expect(textOf(within(card, '[popover] [aria-current]'))).to.match(/^Good/);
  });

  it('tells the scale as it is now, in the same update in which it becomes another', async () => {
    const id = 'total-conversations';
    const card = (await given(id, { values: { [id]: 700, 'returning-rate': 0.5 } })) as MetricCard;
    const named = (from: number) => [
      { name: 'below' as const, tone: 'weak' as const, from: 0 },
      { name: 'good' as const, tone: 'good' as const, from },
    ];
    card.bands = { [id]: named(500) };
    await card.updateComplete;
    await opened(card);
    expect(benchmarksOf(card)).to.deep.equal(['Below the benchmark: under 500', 'Good: from 500']);
    card.bands = { [id]: named(600) };
    await card.updateComplete;
    expect(benchmarksOf(card)).to.deep.equal(['Below the benchmark: under 600', 'Good: from 600']);
  });

  for (const metric of ['', null]) {
    it(`asks for a metric where the author gives ${metric === null ? 'none' : 'an empty one'}`, async () => {
      const card = await stage.settled({ metric });
      expect(textOf(card)).to.include('Set “metric” on this element');
      expect(network.count()).to.equal(0);
    });
  }

  it('says that it does not know a metric, whatever it is called', async () => {
    const card = await stage.settled({ metric: 'avrage-viewers' });
    expect(textOf(card)).to.include('The value of “metric” cannot be used');
    const elements = allWithin(card.renderRoot, '*').length;
    for (const metric of naughtyStrings.filter((each) => each !== '')) {
      card.setAttribute('metric', metric);
      await card.updateComplete;
      expect(within(card, '[role=heading] slot').textContent).to.equal(metric);
    }
    expect(allWithin(card.renderRoot, '*').length).to.equal(elements);
    expect(network.count()).to.equal(0);
  });

  it('shows the record of a channel, with when and in which stream it was reached', async () => {
    network.answer('/peak-viewers', () => HttpResponse.json(documented.peakViewers));
    const card = await stage.settled({ metric: record, 'stream-id': null, 'channel-id': 'documented' });
    expect(textOf(within(card, '.tile-value'))).to.equal('892');
    expect(textOf(within(card, '.reached'))).to.equal('Apr 25, 2026, 10:15 AM, in a1b2c3d4-...');
    expect(summaryOf(card)).to.equal('Highest concurrent viewers ever: 892');
    expect([network.count('/summary'), network.count('/viewers')]).to.deep.equal([0, 0]);
  });

  for (const [what, reached, words] of [
    ['in which stream', { streamId: 'one' }, 'one'],
    ['when', { at: '2026-04-25T10:15:00Z' }, 'Apr 25, 2026, 10:15 AM'],
    ['nothing', {}, null],
  ] as const) {
    it(`says of a record ${what}, where that is all that is known`, async () => {
      const card = await given(record, { values: { [record]: 5 }, reached: { [record]: reached } });
      expect(has(card, '.reached') ? textOf(within(card, '.reached')) : null).to.equal(words);
    });
  }

  it('has no record of a channel where nothing was ever recorded, and takes 0 for one', async () => {
    const card = await stage.settled({ metric: record, 'stream-id': null, 'channel-id': 'some' }, { scenario: 'empty' });
    expect([textOf(within(card, '.tile-value')), has(card, '.reached')]).to.deep.equal(['Not reported', false]);
    const unwatched = await stage.settled({ metric: record, 'stream-id': null, 'channel-id': 'unwatched-1' });
    expect([textOf(within(unwatched, '.tile-value')), has(unwatched, '.reached')]).to.deep.equal(['0', false]);
  });

  it('asks for the id of a channel where the metric is one of a channel', async () => {
    const card = await stage.settled({ metric: record });
    expect(textOf(card)).to.include('“channel-id”');
    expect(network.count()).to.equal(0);
  });

  it('shows another metric without asking again', async () => {
    const card = await stage.answered();
    card.setAttribute('metric', 'unique-viewers');
    await until(() => summaryOf(card) === 'Unique viewers: 3,201', 'it shows the other one');
    expect(network.count('/analytics/summary')).to.equal(1);
  });
}
