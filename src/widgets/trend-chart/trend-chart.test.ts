import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HttpResponse } from 'msw';
import type { AnalyticsPlot } from '../../charts/plot.js';
import type { AnalyticsLinePlot } from '../../views/line-plot.js';
import { registerSource } from '../../index.js';
import { periodOf } from '../../datasets/period.js';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import naughtyStrings from '../../testing/data/naughty-strings.json' with { type: 'json' };
import { allWithin, chooseInMenu, has, catchDownloads, savedBy, textOf, within, writtenOnCanvas } from '../../testing/page.js';
import { quiet, until } from '../../testing/until.js';
import type { TrendChart } from './trend-chart.js';

const id = 'total-conversations';

const document = {
  time_zone: 'America/New_York',
  start_date: '2026-04-20',
  end_date: '2026-04-23',
  granularity: 'daily',
  currency: 'USD',
  points: [
    { date: '2026-04-20', conversations: 73 },
    { date: '2026-04-21', conversations: 114 },
    { date: '2026-04-22', conversations: 122 },
    { date: '2026-04-23', conversations: 128 },
  ],
};

/** Days of a creator from a date on, as `.data`. */
function daily(first: string, values: readonly (number | null)[], more: object = {}): object {
  const start = Date.parse(first);
  const points = values.map((value, index) => ({
    time: new Date(start + index * 86_400_000).toISOString().slice(0, 10),
    [id]: value,
  }));
  return { points, granularity: 'daily', timeZone: 'UTC', ...more };
}

describeCard(
  {
    tag: 'trend-chart',
    fileFacts: 'total-conversations_2026-04-20_2026-04-23',
    attributes: { metric: id, 'start-date': '2026-04-20', 'end-date': '2026-04-23' },
    endpoint: '/trends',
    heading: 'Total conversations',
    subject: { name: 'creatorId', id: 'documented' },
    now: Date.parse('2026-05-01T12:00:00Z'),
    summary:
      'Total conversations, Apr 20 – 23, 2026: from 73 to 128, highest 128 (Thu, Apr 23, 2026). Not enough data for a trend: 4 days, and it takes 12 days',
    shows: ['Times in America/New_York', 'As of May 1, 2026, 8:00 AM'],
    table: [
      ['Date', 'Total conversations'],
      ['Apr 20, 2026', '73'],
      ['Apr 21, 2026', '114'],
      ['Apr 22, 2026', '122'],
      ['Apr 23, 2026', '128'],
    ],
    csv: [
      ['Date (America/New_York)', 'Total conversations'],
      ['2026-04-20', '73'],
      ['2026-04-21', '114'],
      ['2026-04-22', '122'],
      ['2026-04-23', '128'],
    ],
    document,
    nothingRecorded: 'Nothing in this period',
    malformed: 'points[0].conversations',
    given: {
      data: daily('2026-03-02', [5, 9]),
      summary:
        'Total conversations, Mar 2 – 3, 2026: from 5 to 9, highest 9 (Tue, Mar 3, 2026). Not enough data for a trend: 2 days, and it takes 12 days',
    },
    other: {
      data: daily('2026-03-02', [8, 2]),
      summary:
        'Total conversations, Mar 2 – 3, 2026: from 8 to 2, highest 8 (Mon, Mar 2, 2026). Not enough data for a trend: 2 days, and it takes 12 days',
    },
    unforeseen: '.facts',
    controls: ['About Total conversations', 'More: Total conversations', 'Total conversations'],
  },
  (stage) => {
    describe('as a trend', () => testTrend(stage));
    describe('compared', () => testComparison(stage));
  },
);

const plotsOf = (card: AnyCard) => allWithin(card.renderRoot, 'analytics-line-plot') as AnalyticsLinePlot[];
const plotOf = (card: AnyCard) => plotsOf(card)[0]!;

/** What a screen reader says at each bucket. */
const said = (card: AnyCard): string[] => {
  const plot = plotOf(card);
  return Array.from(plot.spec!.xs, (_, index) => plot.valueText(index).replace(/\s+/g, ' '));
};

async function rowsOf(card: AnyCard): Promise<string[][]> {
  await until(() => has(card, '.opener'), 'its menu is there');
  await chooseInMenu(card, 'Show table');
  await until(() => has(card, 'tbody tr'), 'the table is there');
  return allWithin(card.renderRoot, 'tr').map((row) => [...row.children].map(textOf));
}

function testTrend(stage: Stage): void {
  const given = async (data: object, attributes: Record<string, string> = {}): Promise<AnyCard> => {
    const card = await stage.settled({ 'creator-id': null, ...attributes }, { prepare: (made) => (made.data = data) });
    await until(() => has(card, 'canvas') && summaryOf(card) !== '', 'it is drawn');
    return card;
  };

  it('draws a rolling average as a line of its own', async () => {
    const card = await given(daily('2026-03-02', [1, 2, 6, 10, 14]), { rolling: '3' });
    const [, average] = plotOf(card).spec!.series;
    expect(average!.label).to.equal('Average of 3 days');
    expect([...average!.values]).to.deep.equal([NaN, NaN, 3, 6, 10]);
  });

  it('has its lines and their names in paler colours where it has become stale', async () => {
    const card = await stage.answered({ rolling: '2' });
    await until(() => has(card, '.legend'), 'it has a legend');
    const inks = (): string[] =>
      allWithin(card.renderRoot, '.legend i').map((swatch) => getComputedStyle(swatch).backgroundColor);
    const fresh = inks();
    stage.network.answer('/trends', () => new HttpResponse(null, { status: 500 }));
    card.refresh();
    await says(card, 'Showing data from');
    expect(inks().length).to.equal(2);
    inks().forEach((ink, index) => expect([fresh[index], 'rgba(0, 0, 0, 0)']).to.not.include(ink));
  });

  for (const rolling of ['1', '2.5', 'week', '367']) {
    it(`says that “${rolling}” is no number of buckets for a rolling average`, async () => {
      const card = await stage.settled({ rolling });
      expect(textOf(card)).to.include('The value of “rolling” cannot be used');
    });
  }

  it('says what is not over, in the chart, the sentence and the table', async () => {
    stage.clock.set(Date.parse('2026-03-04T15:00:00Z'));
    answering(stage, { '2026-03-02': 10, '2026-03-03': 12, '2026-03-04': 3 });
    const card = await stage.settled({ rolling: '2', 'start-date': '2026-03-02', 'end-date': '2026-03-04' });
    await until(() => has(card, 'canvas') && summaryOf(card) !== '', 'it is drawn');
    const [line, average] = plotOf(card).spec!.series;
    expect(line!.incompleteFrom).to.equal(Date.parse('2026-03-04'));
    expect([...average!.values]).to.deep.equal([NaN, 11, NaN]);
    expect(summaryOf(card)).to.include('Wed, Mar 4, 2026: Not over yet');
    expect(said(card)[2]).to.equal('3 at Wed, Mar 4, 2026; Not over yet');
    expect((await rowsOf(card))[3]!.at(-1)).to.equal('Not over yet');
  });

  it('leaves out of what it says the weeks that the period cuts, dots them, and says which days they are of', async () => {
    // 100 a day from Thursday, 1 January, to Tuesday, 19 May.
    const weeks = Array.from({ length: 21 }, (_, week) => Date.parse('2025-12-29') + week * 7 * 86_400_000);
    stage.clock.set(Date.parse('2026-06-01T12:00:00Z'));
    stage.network.answer('/trends', () =>
      HttpResponse.json({
        time_zone: 'UTC',
        start_date: '2026-01-01',
        end_date: '2026-05-19',
        granularity: 'weekly',
        points: weeks.map((time, week) => ({
          date: new Date(time).toISOString().slice(0, 10),
          conversations: week === 0 ? 400 : week === 20 ? 200 : 700,
        })),
      }),
    );
    const card = await stage.settled({
      rolling: '2',
      granularity: 'weekly',
      'start-date': '2026-01-01',
      'end-date': '2026-05-19',
    });
    await until(() => has(card, 'canvas') && summaryOf(card) !== '', 'it is drawn');
    expect(summaryOf(card)).to.include('from 700 to 700').and.to.include('No clear change over the latest 10 weeks');
    expect(summaryOf(card)).to.not.include('unusual');
    const [line, average] = plotOf(card).spec!.series;
    expect([line!.incompleteTo, line!.incompleteFrom]).to.deep.equal([Date.parse('2026-01-05'), Date.parse('2026-05-18')]);
    expect([...average!.values]).to.deep.equal([NaN, NaN, ...Array(18).fill(700), NaN]);
    expect(said(card)[0]).to.include('Only Jan 1 – 4, 2026 (4 days), cut by the period');
    const rows = await rowsOf(card);
    expect(rows.at(-1)!.at(-1)!.replace(/\s+/g, ' ')).to.equal('Only May 18 – 19, 2026 (2 days), cut by the period');
  });

  it('shades weekends by the day, and not by the week', async () => {
    // 7 March 2026 is a Saturday.
    const card = await given(daily('2026-03-06', [1, 2, 3, 4]));
    expect(plotOf(card).spec!.bands).to.deep.equal([
      { from: Date.parse('2026-03-06T12:00:00Z'), to: Date.parse('2026-03-08T12:00:00Z') },
    ]);
    const weekly = await given(daily('2026-03-02', [1, 2], { granularity: 'weekly' }));
    expect(plotOf(weekly).spec!.bands).to.deep.equal([]);
  });

  for (const [what, values, words] of [
    ['growing', [...Array(7).fill(100), ...Array(7).fill(130)], 'Growing: +30% on average over the latest 7 days'],
    ['declining', [...Array(7).fill(10), ...Array(7).fill(5)], 'Declining: −50% on average over the latest 7 days'],
    ['steady', Array(14).fill(10), 'No clear change over the latest 7 days'],
    ['spiking', [...Array(12).fill(10), 60, 10], 'Spiking: 60 on Sat, Mar 14, 2026, 6 times what is usual'],
  ] as const) {
    it(`says of a line that it is ${what}`, async () => {
      const card = await given(daily('2026-03-02', values));
      await says(card, words);
    });
  }

  it('marks what is unusual for its weekday, and says what was expected', async () => {
    // Four Mondays at 10, the fifth at 90; all other days at about 20.
    const values = Array.from({ length: 35 }, (_, day) => (day % 7 > 0 ? 20 + (day % 3) : day < 28 ? 10 : 90));
    const card = await given(daily('2026-03-02', values));
    const out = plotOf(card).spec!.markers.filter((marker) => marker.isOutlier);
    expect(out.map(({ x }) => x)).to.deep.equal([Date.parse('2026-03-30')]);
    expect(said(card)[28]).to.equal('90 at Mon, Mar 30, 2026; Unusual: 90, expected about 10');
    await says(card, '1 unusual value');
  });

  it('says how much it takes to call something unusual', async () => {
    await says(await given(daily('2026-03-02', [1, 2, 300])), 'Unusual values are told from 4 of a kind on');
  });

  it('shows the page’s notes as text, and leaves out those of other times', async () => {
    const card = (await given(daily('2026-03-02', [1, 2, 3]))) as AnyCard & TrendChart;
    const elements = allWithin(card.renderRoot, 'script, img, b').length;
    card.annotations = [
      ...naughtyStrings.filter((each) => each.trim() !== '').map((label) => ({ at: '2026-03-03', label })),
      { at: '2026-04-01', label: 'Far away' },
      { at: Date.parse('2026-03-04T09:30:00Z'), label: 'On air' },
    ];
    await card.updateComplete;
    await plotOf(card).updateComplete;
    plotOf(card).cursor = Date.parse('2026-03-03');
    await plotOf(card).updateComplete;
    expect(within(plotOf(card), '.tooltip').textContent).to.include('<script>');
    expect(allWithin(card.renderRoot, 'script, img, b').length).to.equal(elements);
    expect(said(card)[2]).to.equal('3 at Wed, Mar 4, 2026; 9:30 AM On air');
    expect(JSON.stringify(plotOf(card).spec!.annotations.map(({ x }) => x))).to.equal(
      JSON.stringify([Date.parse('2026-03-03'), Date.parse('2026-03-04')]),
    );
    card.annotations = 'none' as never;
    await card.updateComplete;
    expect(plotOf(card).spec!.annotations).to.deep.equal([]);
  });

  it('gives each unit a chart of its own, on the same times and with the same room for its labels', async () => {
    const points = ['2026-03-02', '2026-03-03'].map((time) => ({
      time,
      [id]: 5,
      messages: 40,
      'average-session-length': 90,
      'total-revenue': 1234.5,
    }));
    const card = await given(
      { points, timeZone: 'UTC', currency: 'EUR' },
      { metric: `${id} messages average-session-length total-revenue` },
    );
    await until(() => allWithin(card.renderRoot, 'canvas').length === 3, 'three charts are drawn');
    expect(plotsOf(card).map(({ spec }) => spec!.series.map(({ label }) => label))).to.deep.equal([
      ['Total conversations', 'Messages'],
      ['Average session length'],
      ['Total revenue'],
    ]);
    const lefts = plotsOf(card).map(
      (plot) => within<AnalyticsPlot>(plot, 'analytics-plot').locate(Date.parse('2026-03-02'))!.left,
    );
    expect(new Set(lefts).size).to.equal(1);
    expect(textOf(card)).to.include('(min)');
    expect(textOf(card)).to.include('(EUR)');
    expect(plotsOf(card)[2]!.valueText(0)).to.equal('€1,234.50 at Mon, Mar 2, 2026');
    const saved: Blob[] = [];
    const written = await writtenOnCanvas(async () => saved.push(await savedBy(card, 'PNG')));
    const { width, height } = await createImageBitmap(saved[0]!);
    expect(height).to.be.above(width / 2);
    const names = ['Total conversations, Messages', 'Average session length (min)', 'Total revenue (EUR)'];
    expect(written.filter((text) => names.includes(text))).to.deep.equal(names);
  });

  for (const [granularity, from, to, name, said] of [
    ['daily', '2026-03-04', '2026-03-06', '2026-03-04_2026-03-06', 'Mar 4 – 6, 2026'],
    ['weekly', '2026-03-08', '2026-03-17', '2026-03-09_2026-03-22', 'Mar 9 – 22, 2026'],
    ['hourly', '2026-03-02T03:00Z', '2026-03-02T05:30Z', '2026-03-02', 'Mar 2, 2026, 3:00 – 6:00 AM'],
  ] as const)
    it(`says in its PNG, and in the name of that, of when it is where a reader has zoomed: ${granularity}`, async () => {
      const step = { daily: 24, weekly: 168, hourly: 1 }[granularity] * 3_600_000;
      const points = Array.from({ length: 12 }, (_, index) => ({
        time: new Date(Date.parse('2026-03-02') + index * step).toISOString(),
        [id]: 5,
      }));
      const card = await given({ points, granularity, timeZone: 'UTC' }, { 'time-zone': 'UTC' });
      await until(() => has(card, '.uplot canvas'), 'it is drawn');
      plotOf(card).range = { from: Date.parse(from), to: Date.parse(to) };
      await until(() => has(card, '.reset'), 'it is zoomed');
      const downloads = catchDownloads();
      const written = await writtenOnCanvas(async () => {
        await chooseInMenu(card, 'Download PNG');
        await until(() => downloads.files.length > 0, 'a file is offered');
      });
      downloads.stop();
      expect(written.join(' ').replace(/[\u2009\u202f]/g, ' ')).to.include(said);
      expect(downloads.files.map((file) => file.name.replace(/^[^\d]*|\.png$/g, ''))).to.deep.equal([name]);
    });

  it('points in all its charts at the same time', async () => {
    const points = ['2026-03-02', '2026-03-03'].map((time) => ({ time, [id]: 5, 'satisfaction-score': 4.2 }));
    const card = await given({ points, timeZone: 'UTC' }, { metric: `${id} satisfaction-score` });
    within(plotOf(card), '[role=slider]').focus();
    await sendKeys({ press: 'Home' });
    expect(plotsOf(card).map(({ cursor }) => cursor)).to.deep.equal([Date.parse('2026-03-02'), Date.parse('2026-03-02')]);
  });

  it('says which metric was not reported at all', async () => {
    await says(await given(daily('2026-03-02', [1, 2]), { metric: `${id} tips` }), 'Not reported: Tips');
  });

  for (const [metric, words] of [
    [null, 'Set “metric” on this element'],
    ['total-conversations avrage', 'The value of “metric” cannot be used'],
  ] as const) {
    it(`asks nobody where the metric is ${metric === null ? 'left out' : 'none that it knows'}`, async () => {
      const card = await stage.settled({ metric });
      expect(textOf(card)).to.include(words);
      expect(stage.network.count()).to.equal(0);
    });
  }

  it('tells how it is read, when asked', async () => {
    const card = await stage.answered();
    within(card, '.tile-about').click();
    await says(card, 'How a trend is read:');
    expect(textOf(within(card, '[popover]'))).to.include('at least 5 % above or below');
  });

  it('knows a day of 23 hours and one of 25', async () => {
    const hours = (from: string, count: number) =>
      Array.from({ length: count }, (_, hour) => ({ time: Date.parse(from) + hour * 3_600_000, [id]: hour }));
    const zone = { granularity: 'hourly', timeZone: 'America/New_York' };
    const autumn = await given({ points: hours('2025-11-02T04:00:00Z', 25), ...zone }, { 'time-zone': 'America/New_York' });
    expect(said(autumn).slice(0, 4)).to.deep.equal([
      '0 at Nov 2, 2025, 12:00 AM',
      '1 at Nov 2, 2025, 1:00 AM GMT-4',
      '2 at Nov 2, 2025, 1:00 AM GMT-5',
      '3 at Nov 2, 2025, 2:00 AM',
    ]);
    await says(autumn, 'Times in America/New_York');
    const spring = await given({ points: hours('2026-03-08T05:00:00Z', 23), ...zone }, { 'time-zone': 'America/New_York' });
    expect(said(spring).slice(1, 3)).to.deep.equal(['1 at Mar 8, 2026, 1:00 AM', '2 at Mar 8, 2026, 3:00 AM']);
    expect(said(spring).at(-1)).to.equal('22 at Mar 8, 2026, 11:00 PM');
  });
}

/** Values of the days a request asks about, by their dates; other days are not reported. */
/** So many conversations on some days, one by one and in all. */
function answering(stage: Stage, days: Readonly<Record<string, number>>, zone = 'UTC'): void {
  stage.network.answer('/dashboard', (request) => {
    const query = new URL(request.url).searchParams;
    const [start, end] = [query.get('start_date')!, query.get('end_date')!];
    const within = Object.entries(days).filter(([date]) => date.slice(0, 10) >= start && date.slice(0, 10) <= end);
    const total_conversations = within.reduce((total, [, conversations]) => total + conversations, 0);
    return HttpResponse.json({ time_zone: zone, start_date: start, end_date: end, total_conversations });
  });
  stage.network.answer('/trends', (request) => {
    const query = new URL(request.url).searchParams;
    const [start, end] = [query.get('start_date')!, query.get('end_date')!];
    const points = Object.entries(days)
      .filter(([date]) => date.slice(0, 10) >= start && date.slice(0, 10) <= end)
      .map(([date, conversations]) => ({ date, conversations }));
    const granularity = query.get('granularity');
    return HttpResponse.json({ time_zone: zone, start_date: start, end_date: end, granularity, points });
  });
}

function testComparison(stage: Stage): void {
  // 2 March 2026 is a Monday, 27 February a Friday.
  const march = { '2026-02-27': 5, '2026-02-28': 10, '2026-03-01': 20, '2026-03-02': 8, '2026-03-03': 10, '2026-03-04': 50 };
  const days = { 'start-date': '2026-03-02', 'end-date': '2026-03-04' };

  const compared = async (attributes: Record<string, string>): Promise<AnyCard> => {
    const card = stage.place({ ...days, ...attributes });
    await until(() => plotsOf(card)[0]?.spec?.series.some(({ isDashed }) => isDashed), 'it is compared');
    return card;
  };

  it('lays the days before under those shown, and says both dates and the change', async () => {
    answering(stage, march);
    const card = await compared({ compare: 'previous-period' });
    const { series } = plotOf(card).spec!;
    expect(series.map(({ label, isDashed = false }) => [label, isDashed])).to.deep.equal([
      ['Total conversations', false],
      ['Previous period', true],
    ]);
    expect([...series[1]!.values]).to.deep.equal([5, 10, 20]);
    expect(said(card)).to.deep.equal([
      '8 at Mon, Mar 2, 2026; Fri, Feb 27, 2026: 5; Change: +60%',
      '10 at Tue, Mar 3, 2026; Sat, Feb 28, 2026: 10; Change: 0%',
      '50 at Wed, Mar 4, 2026; Sun, Mar 1, 2026: 20; Change: +150%',
    ]);
    // 8 + 10 + 50 against 5 + 10 + 20.
    await says(card, '68 against 35 (+94.3%)');
    expect(await rowsOf(card)).to.deep.equal([
      ['Date', 'Total conversations', 'Compared with', 'Previous period', 'Change (%)'],
      ['Mar 2, 2026', '8', 'Feb 27, 2026', '5', '60'],
      ['Mar 3, 2026', '10', 'Feb 28, 2026', '10', '0'],
      ['Mar 4, 2026', '50', 'Mar 1, 2026', '20', '150'],
    ]);
  });

  it('lays a Monday over a Monday where told to', async () => {
    answering(stage, { ...march, '2026-02-23': 4, '2026-02-24': 5, '2026-02-25': 25 });
    const card = await compared({ compare: 'previous-period', 'compare-align': 'weekday' });
    expect(said(card)[0]).to.equal('8 at Mon, Mar 2, 2026; Mon, Feb 23, 2026: 4; Change: +100%');
    expect([...plotOf(card).spec!.series[1]!.values]).to.deep.equal([4, 5, 25]);
  });

  it('says nothing of the change of a day that is not over', async () => {
    stage.clock.set(Date.parse('2026-03-04T15:00:00Z'));
    answering(stage, march);
    const card = await compared({ compare: 'previous-period' });
    expect(said(card)[2]).to.equal('50 at Wed, Mar 4, 2026; Sun, Mar 1, 2026: 20; Not over yet');
    // 8 + 10 against 5 + 10.
    await says(card, 'first 2 days: 18 against 15 (+20%)');
  });

  it('says what both periods come to where the other has no such buckets', async () => {
    answering(stage, march);
    stage.network.answer('/trends', (request) => {
      const query = new URL(request.url).searchParams;
      const start_date = query.get('start_date')!;
      if (start_date < '2026-03-01') return HttpResponse.json({ error: { field: 'granularity' } }, { status: 422 });
      const points = [{ date: '2026-03-02T00:00:00Z', conversations: 8 }];
      return HttpResponse.json({ time_zone: 'UTC', start_date, end_date: query.get('end_date'), granularity: 'hourly', points });
    });
    const custom = { compare: 'custom', 'compare-start-date': '2026-01-01', 'compare-end-date': '2026-02-28' };
    const card = stage.place({ 'start-date': '2026-03-02', 'end-date': '2026-03-03', ...custom });
    // 8 + 10 in two days, 5 + 10 in 59.
    await says(card, 'per day: 9 against 0.25 (+3,440%)');
    await says(card, 'The other period is not available grouped like this, so it is not drawn.');
    expect(textOf(card)).to.not.include('could not be loaded');
  });

  it('says why there is no line where the other period comes in other buckets', async () => {
    answering(stage, march);
    stage.network.answer('/trends', (request) => {
      const query = new URL(request.url).searchParams;
      const [start_date, end_date] = [query.get('start_date'), query.get('end_date')];
      const granularity = start_date === '2026-03-02' ? 'daily' : 'weekly';
      const points = [{ date: start_date, conversations: 8 }];
      return HttpResponse.json({ time_zone: 'UTC', start_date, end_date, granularity, points });
    });
    const card = stage.place({ ...days, compare: 'previous-period' });
    await says(card, 'The other period is not available grouped like this, so it is not drawn.');
  });

  it('asks of an author’s longer dates no more than is laid under the trend', async () => {
    // As the API does: hours of no more than a month.
    stage.network.answer('/trends', (request) => {
      const query = new URL(request.url).searchParams;
      const [start_date, end_date] = [query.get('start_date')!, query.get('end_date')!];
      const hours = (Date.parse(end_date) - Date.parse(start_date)) / 3_600_000 + 24;
      if (hours > 31 * 24) return HttpResponse.json({ error: { field: 'start_date' } }, { status: 422 });
      const points = Array.from({ length: hours }, (_, hour) => ({
        date: new Date(Date.parse(start_date) + hour * 3_600_000).toISOString(),
        conversations: start_date === '2026-03-02' ? 8 : 5,
      }));
      return HttpResponse.json({ time_zone: 'UTC', start_date, end_date, granularity: 'hourly', points });
    });
    stage.network.answer('/dashboard', (request) => {
      const query = new URL(request.url).searchParams;
      const [start_date, end_date] = [query.get('start_date')!, query.get('end_date')!];
      const total_conversations = start_date === '2026-03-02' ? 2 * 24 * 8 : 98 * 24 * 5;
      return HttpResponse.json({ time_zone: 'UTC', start_date, end_date, total_conversations });
    });
    const custom = { compare: 'custom', 'compare-start-date': '2025-10-01', 'compare-end-date': '2026-01-06' };
    const card = await compared({ 'start-date': '2026-03-02', 'end-date': '2026-03-03', 'time-zone': 'UTC', ...custom });
    // 192 a day of the two days, 120 of the 98.
    await says(card, 'per day: 192 against 120 (+60%)');
    expect(said(card)[0]).to.include('Oct 1, 2025, 12:00 AM: 5; Change: +60%');
    expect([...plotOf(card).spec!.series[1]!.values]).to.deep.equal(Array.from({ length: 48 }, () => 5));
    expect(textOf(card)).to.not.include('could not be loaded');
  });

  it('compares no week that the period cuts with a whole one', async () => {
    // Whole weeks of 700; the first is of Thursday to Sunday, of which the one compared with has all days.
    stage.network.answer('/trends', (request) => {
      const start = new URL(request.url).searchParams.get('start_date')!;
      const isCurrent = start === '2026-01-08';
      const points = isCurrent
        ? [
            { date: '2026-01-05', conversations: 400 },
            { date: '2026-01-12', conversations: 700 },
          ]
        : [
            { date: '2025-12-29', conversations: 700 },
            { date: '2026-01-05', conversations: 700 },
          ];
      const [start_date, end_date] = isCurrent ? ['2026-01-08', '2026-01-18'] : ['2025-12-29', '2026-01-11'];
      return HttpResponse.json({ time_zone: 'UTC', start_date, end_date, granularity: 'weekly', points });
    });
    // 100 on each of eleven days, and on each of fourteen.
    stage.network.answer('/dashboard', (request) => {
      const query = new URL(request.url).searchParams;
      const [start_date, end_date] = [query.get('start_date'), query.get('end_date')];
      const total_conversations = start_date === '2026-01-08' ? 1100 : 1400;
      return HttpResponse.json({ time_zone: 'UTC', start_date, end_date, total_conversations });
    });
    const card = await compared({
      'start-date': '2026-01-08',
      'end-date': '2026-01-18',
      granularity: 'weekly',
      compare: 'custom',
      'compare-start-date': '2025-12-29',
      'compare-end-date': '2026-01-11',
    });
    await says(card, 'per day: 100 against 100 (0%)');
    expect(said(card)[0]).to.not.include('Change');
    expect(said(card)[1]).to.include('Change: 0%');
  });

  it('calls it new where there was nothing, and says where there is nothing to compare with', async () => {
    answering(stage, { ...march, '2026-02-27': 0, '2026-03-01': NaN });
    const card = await compared({ compare: 'previous-period' });
    expect(said(card)[0]).to.equal('8 at Mon, Mar 2, 2026; Fri, Feb 27, 2026: 0; Change: New');
    expect(said(card)[2]).to.include('Not reported');
  });

  it('compares with dates of the author’s, and takes buckets of the same size', async () => {
    answering(stage, { ...march, '2026-01-05': 1, '2026-01-06': 2, '2026-01-07': 4 });
    const card = await compared({
      compare: 'custom',
      'compare-start-date': '2026-01-05',
      'compare-end-date': '2026-01-07',
    });
    expect(plotOf(card).spec!.series[1]!.label).to.equal('Compared period');
    expect([...plotOf(card).spec!.series[1]!.values]).to.deep.equal([1, 2, 4]);
    expect(stage.network.to('/trends').map(({ query }) => query.get('granularity'))).to.deep.equal(['daily', 'daily']);
  });

  it('has no counterpart for the hour that a day of 25 hours has twice', async () => {
    // Hours of New York: 2 November 2025 has 25 of them, the day before 24.
    const hours = (from: string, count: number, values: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, hour) => [new Date(Date.parse(from) + hour * 3_600_000).toISOString(), values + hour]),
      );
    stage.network.answer('/trends', (request) => {
      const start = new URL(request.url).searchParams.get('start_date')!;
      const isLong = start === '2025-11-02';
      const rows = isLong ? hours('2025-11-02T04:00:00Z', 25, 100) : hours('2025-11-01T04:00:00Z', 24, 200);
      const points = Object.entries(rows).map(([date, conversations]) => ({ date, conversations }));
      return HttpResponse.json({
        time_zone: 'America/New_York',
        start_date: start,
        end_date: start,
        granularity: 'hourly',
        points,
      });
    });
    const card = await compared({
      'start-date': '2025-11-02',
      'end-date': '2025-11-02',
      granularity: 'hourly',
      compare: 'previous-period',
      'time-zone': 'America/New_York',
    });
    const rows = await rowsOf(card);
    expect(rows.length).to.equal(26);
    expect(rows.slice(2, 5).map((row) => row.slice(0, 4))).to.deep.equal([
      ['Nov 2, 2025, 1:00 AM GMT-4', '101', 'Nov 1, 2025, 1:00 AM', '201'],
      ['Nov 2, 2025, 1:00 AM GMT-5', '102', '– Not reported', '– Not reported'],
      ['Nov 2, 2025, 2:00 AM', '103', 'Nov 1, 2025, 2:00 AM', '202'],
    ]);
  });

  describe('of a source that has no number for the whole', () => {
    let made = 0;
    /** Days of a source of the page's own: each as its date is in `values`, NaN where it is not reported. */
    const ofDays = (values: Readonly<Record<string, number>>, asOf = Date.parse('2026-05-01')): AnyCard => {
      const name = `days-only-${(made += 1)}`;
      registerSource({
        name,
        ids: [],
        periods: { usual: '7d', granularities: ['daily'] },
        answers: {
          trend: ({ period }) => {
            if (!period || 'range' in period) throw new Error('The test writes dates');
            const { start, end } = periodOf(period, 'UTC');
            const times = Float64Array.from({ length: 3 }, (_, day) => start + day * 86_400_000);
            const series = { [id]: times.map((time) => values[new Date(time).toISOString().slice(0, 10)] ?? NaN) };
            const data = { times, series, granularity: 'daily' as const, currency: null };
            return Promise.resolve({ data, period: { start, end }, asOf, zone: 'UTC', step: null, notes: [] });
          },
        },
      });
      const around = `api-base="" source="${name}" time-zone="UTC" start-date="2026-03-02" end-date="2026-03-04"`;
      return stage.write<HTMLElement>(
        `<analytics-provider ${around} compare="previous-period"><trend-chart metric="${id}"></trend-chart></analytics-provider>`,
      ).firstElementChild as AnyCard;
    };

    it('says what its days add up to', async () => {
      // 8 + 10 + 50, and 5 + 10 + 20.
      await says(ofDays(march), '68 against 35 (+94.3%)');
    });

    it('says of how many days that is where the last is not over', async () => {
      await says(ofDays(march, Date.parse('2026-03-04T15:00:00Z')), 'first 2 days: 18 against 15 (+20%)');
    });

    it('says nothing of days of which one is not known', async () => {
      const card = ofDays({ ...march, '2026-02-28': NaN });
      await until(() => has(card, 'canvas') && summaryOf(card) !== '', 'it is drawn');
      await quiet();
      expect(textOf(card)).to.not.include(' against ');
    });
  });

  it('keeps the picture where the comparison fails, and says so', async () => {
    answering(stage, march);
    let asked = 0;
    const card = stage.place({ ...days, compare: 'previous-period' });
    stage.network.answer('/trends', (request) => {
      asked += 1;
      const start = new URL(request.url).searchParams.get('start_date');
      if (start !== '2026-03-02') return new HttpResponse(null, { status: 403 });
      return HttpResponse.json({ time_zone: 'UTC', granularity: 'daily', points: [{ date: '2026-03-02', conversations: 8 }] });
    });
    await says(card, 'Only the owner can see this');
    await quiet();
    expect(plotOf(card).spec!.series.length).to.equal(1);
    expect(asked).to.be.above(1);
  });
}
