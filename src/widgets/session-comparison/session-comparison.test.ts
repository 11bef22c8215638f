import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { csvParse } from 'd3-dsv';
import { HttpResponse } from 'msw';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import { sessionsOf } from '../../families/streams/mock/channels.js';
import { World } from '../../families/streams/mock/world.js';
import naughtyStrings from '../../testing/data/naughty-strings.json' with { type: 'json' };
import { allWithin, focused, has, inert, openMenu, savedBy, textOf, within } from '../../testing/page.js';
import { quiet, until } from '../../testing/until.js';
import type { AnalyticsLinePlot } from '../../views/line-plot.js';

const world = new World(0);
const page = { sort: '-started_at', cursor: '', limit: 20 };
const row = (stream_id: string, more: object = {}) => ({ stream_id, title: null, started_at: null, ended_at: null, ...more });

/** Of a real day: what was recorded, from the latest stream on. */
const recorded = [
  ['twitch-181', '19:43:06', '23:06:32', '88', '70.038'],
  ['twitch-127', '12:52:54', '18:04:35', '61', '38.942'],
  ['twitch-120', '11:29:08', '16:07:48', '106', '75.852'],
  ['twitch-054', '01:33:21', '07:50:29', '114', '71.81'],
  ['twitch-022', '00:03:26', '03:34:02', '58', '45.246'],
  ['twitch-001', '00:00:28', '24:00:00', '62', '40.878'],
] as const;
/** 24:00 is the next day's 0:00. */
const instant = (clock: string): Date => new Date(`2016-02-22T${clock}Z`);
const written = (clock: string): string => instant(clock).toISOString();
const read = (clock: string): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })
    .format(instant(clock))
    .replace(/\s/g, ' ');
const rounded = (mean: string): string => String(Math.round(Number(mean)));
const notRecorded = (text: string): string[] => Array.from({ length: 5 }, () => text);
const heads = ['Peak concurrent viewers', 'Average concurrent viewers', 'Unique viewers', 'Total views'];

describeCard(
  {
    tag: 'session-comparison',
    subject: { name: 'channelId', id: 'twitch-day' },
    endpoint: '/analytics/sessions',
    heading: 'Streams',
    summary: '6 of 6 streams.',
    shows: ['twitch-181', 'Feb 22, 2016, 7:43 PM', 'Not reported', '6 of 6 shown', 'As of '],
    table: [
      [
        'Stream',
        'Stream id',
        'Started (UTC)',
        'Ended (UTC)',
        ...heads,
        'Total watch time (min)',
        'Chat messages',
        'Unique chatters',
      ],
      ...recorded.map(([id, start, end, peak, mean]) => [
        id,
        id,
        read(start),
        read(end),
        peak,
        rounded(mean),
        ...notRecorded('– Not reported'),
      ]),
    ],
    csv: [
      [
        'Stream',
        'Stream id',
        'Started (UTC)',
        'Ended (UTC)',
        ...heads,
        'Total watch time (min)',
        'Chat messages',
        'Unique chatters',
      ],
      ...recorded.map(([id, start, end, peak, mean]) => [id, id, written(start), written(end), peak, mean, ...notRecorded('')]),
    ],
    document: sessionsOf(world.channel('twitch-day')!, 0, page),
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'total',
    given: {
      data: { sessions: [{ id: 'one', title: 'One', values: { 'total-views': 3 } }], total: 4 },
      summary: '1 of 4 streams.',
    },
    other: { data: { sessions: [{ id: 'one' }, { id: 'two' }] }, summary: '2 of 2 streams.' },
    unforeseen: '.region',
    controls: [
      'More: Streams',
      'table',
      'Stream',
      'Peak concurrent viewers',
      'Average concurrent viewers',
      'Unique viewers',
      'Total views',
      'Total watch time',
      'Chat messages',
      'Unique chatters',
      'Compare twitch-181',
      'Compare twitch-127',
      'Compare twitch-120',
      'Compare twitch-054',
      'Compare twitch-022',
      'Compare twitch-001',
    ],
  },
  (stage) => {
    describe('as a list of streams', () => testPages(stage));
    describe('as lines', () => testLines(stage));
  },
);

const names = (card: AnyCard): string[] => allWithin(card.renderRoot, 'th[scope=row] bdi').map((name) => name.textContent);
const boxes = (card: AnyCard) => allWithin(card.renderRoot, 'input[type=checkbox]') as HTMLInputElement[];
const documented = (stage: Stage) => stage.answeredWith('20 of 45 streams.', { 'channel-id': 'documented' });
const more = (card: AnyCard) => within<HTMLButtonElement>(card, '.foot .link');
const column = (card: AnyCard, place: number): string[] => allWithin(card.renderRoot, `tbody td:nth-child(${place})`).map(textOf);
const sortBy = (card: AnyCard, label: string) =>
  (allWithin(card.renderRoot, '.sort').find((head) => textOf(head) === label) as HTMLElement).click();

function testPages(stage: Stage): void {
  const { network } = stage;
  const sorts = () => network.to('/sessions').map(({ query }) => query.get('sort'));

  it('shows the latest streams first, with their titles and totals', async () => {
    const card = await documented(stage);
    expect(names(card).length).to.equal(20);
    expect(names(card)[0]).to.equal('a1b2c3d4-...');
    expect([...within(card, 'tbody tr').querySelectorAll('td')].slice(1).map(textOf)).to.deep.equal([
      '892',
      '312',
      '3,201',
      '4,832',
      '18,450 min',
      '6,721',
      '487',
    ]);
    expect(textOf(card)).to.include('20 of 45 shown');
  });

  it('loads page after page until all are there, each once', async () => {
    const card = await documented(stage);
    more(card).click();
    await until(() => summaryOf(card) === '40 of 45 streams.', 'the second page is there');
    more(card).click();
    await until(() => summaryOf(card) === '45 of 45 streams.', 'the last page is there');
    expect(has(card, '.foot .link')).to.equal(false);
    expect(network.to('/sessions').map(({ query }) => query.has('cursor'))).to.deep.equal([false, true, true]);
    const ids = csvParse(await savedBy(card, 'CSV')).map((each) => each['Stream id']);
    expect([ids.length, new Set(ids).size]).to.deep.equal([45, 45]);
  });

  it('asks for a page once, however often it is told to', async () => {
    const card = await documented(stage);
    const release = network.hold('/sessions');
    more(card).click();
    await until(() => network.count('/sessions') === 2, 'it has asked');
    expect([textOf(more(card)), more(card).getAttribute('aria-disabled')]).to.deep.equal(['Loading', 'true']);
    more(card).click();
    more(card).click();
    await quiet();
    release();
    await until(() => summaryOf(card) === '40 of 45 streams.', 'the second page is there');
    await quiet();
    expect(network.count('/sessions')).to.equal(2);
  });

  it('shows a stream once that a new one has moved to the next page', async () => {
    const pages: Record<string, object> = {
      '': { sessions: [row('c', { total_views: 1 }), row('b')], next_cursor: 'more', total: 4 },
      more: { sessions: [row('b', { title: 'Newer' }), row('a')], next_cursor: null, total: 4 },
    };
    network.answer('/sessions', ({ url }) => HttpResponse.json(pages[new URL(url).searchParams.get('cursor') ?? '']));
    const card = await stage.answeredWith('2 of 4');
    more(card).click();
    await until(() => names(card).length > 2, 'the second page is there');
    expect(names(card)).to.deep.equal(['c', 'Newer', 'a']);
    expect(summaryOf(card)).to.equal('3 of 4 streams.');
  });

  it('keeps what it has where the next page cannot be had, says so, and tries again', async () => {
    const card = await documented(stage);
    network.answer('/sessions', () => new HttpResponse(null, { status: 403 }));
    more(card).click();
    await says(card, 'The streams could not be loaded: Only the owner can see this');
    expect(names(card).length).to.equal(20);
    network.answerAsDocumented();
    more(card).click();
    await until(() => summaryOf(card) === '40 of 45 streams.', 'the second page is there');
    expect(textOf(card)).to.not.include('could not be loaded');
  });

  it('has the server sort, the largest first, then the smallest', async () => {
    const card = await documented(stage);
    sortBy(card, 'Total views');
    await until(() => has(card, '[aria-sort=descending] [data-by=total-views]'), 'it is sorted');
    const largest = column(card, 6).map((text) => Number(text.replaceAll(',', '')));
    expect(largest).to.deep.equal([...largest].sort((a, b) => b - a));
    sortBy(card, 'Total views');
    await until(() => has(card, '[aria-sort=ascending] [data-by=total-views]'), 'it is sorted the other way');
    const smallest = column(card, 6).map((text) => Number(text.replaceAll(',', '')));
    expect(smallest).to.deep.equal([...smallest].sort((a, b) => a - b));
    expect(Math.max(...smallest)).to.be.below(Math.max(...largest));
    sortBy(card, 'Total watch time');
    await until(() => has(card, '[aria-sort] [data-by=total-watch-time-minutes]'), 'it is sorted by another column');
    expect(sorts()).to.deep.equal(['-started_at', '-total_views', 'total_views', '-total_watch_time_minutes']);
    expect(has(card, '[aria-sort] [data-by=total-views]')).to.equal(false);
  });

  it('begins with the first page of another order', async () => {
    const card = await documented(stage);
    more(card).click();
    await until(() => names(card).length === 40, 'the second page is there');
    sortBy(card, 'Total views');
    await until(() => names(card).length === 20, 'it begins anew');
    more(card).click();
    await until(() => names(card).length === 40, 'the second page is there');
    expect(new Set(names(card).map((_, index) => column(card, 6)[index])).size).to.be.greaterThan(30);
    expect(sorts()).to.deep.equal(['-started_at', '-started_at', '-total_views', '-total_views']);
  });

  it('begins with the first page of another channel', async () => {
    const card = await documented(stage);
    more(card).click();
    await until(() => names(card).length === 40, 'the second page is there');
    card.channelId = 'another';
    await until(() => names(card).length === 20 && names(card)[0] !== 'a1b2c3d4-...', 'it shows the other channel');
    await quiet();
    expect(names(card).length).to.equal(20);
  });

  it('leaves the keyboard at the head that was pressed', async () => {
    const card = await documented(stage);
    within(card, '[data-by=unique-viewers]').focus();
    for (const direction of ['descending', 'ascending']) {
      await sendKeys({ press: 'Enter' });
      await until(() => has(card, `[aria-sort=${direction}] [data-by=unique-viewers]`), `it is ${direction}`);
      await until(() => focused()?.getAttribute('data-by') === 'unique-viewers', 'the head has the keyboard');
    }
  });

  it('says what was not reported, and takes 0 for a number', async () => {
    const card = await stage.answered();
    expect(column(card, 6)).to.deep.equal(Array.from({ length: 6 }, () => 'Not reported'));
    const unwatched = await stage.settled({ 'channel-id': 'unwatched-1' });
    expect(new Set(column(unwatched, 6))).to.deep.equal(new Set(['0']));
  });

  it('shows a live stream without an end', async () => {
    const card = await stage.settled({ 'channel-id': 'live-1' });
    const [latest, before] = csvParse(await savedBy(card, 'CSV'));
    expect(latest!['Ended (UTC)']).to.equal('');
    expect(before!['Ended (UTC)']).to.match(/Z$/);
  });

  it('shows any title as text, and its CSV reads back', async () => {
    const titles = naughtyStrings.filter((title) => title.trim() !== '');
    const sessions = titles.map((title, index) => ({ id: `=${index}`, title, values: { 'total-views': index } }));
    const card = await stage.settled({}, { prepare: (made) => (made.data = { sessions }) });
    await until(() => names(card).length === titles.length, 'all are there');
    const shown = [...titles].map((title) => title.trim());
    expect(names(card)).to.deep.equal(shown);
    expect(has(card, 'script, img, iframe, a')).to.equal(false);
    expect(boxes(card).map((box) => box.getAttribute('aria-label'))).to.deep.equal(shown.map((title) => `Compare ${title}`));
    expect(
      csvParse(await savedBy(card, 'CSV')).map((each) => [each['Stream'], each['Stream id'], each['Total views']]),
    ).to.deep.equal(shown.map((title, index) => [inert(title), `'=${index}`, String(index)]));
  });

  it('shows the id of a stream that has no title', async () => {
    const sessions = [
      { id: 'one', title: null },
      { id: 'two', title: '  ' },
    ];
    const card = await stage.settled({}, { prepare: (made) => (made.data = { sessions }) });
    expect(names(card)).to.deep.equal(['one', 'two']);
  });
}

function testLines(stage: Stage): void {
  const { network } = stage;
  const plot = (card: AnyCard) => within<AnalyticsLinePlot>(card, 'analytics-line-plot');
  const lines = (card: AnyCard): number => (has(card, 'analytics-line-plot') ? plot(card).spec!.series.length : 0);
  const choose = async (card: AnyCard, count: number, from = 0): Promise<void> => {
    for (const box of boxes(card).slice(from, from + count)) box.click();
    await until(() => lines(card) === from + count, `${from + count} lines are there`);
  };
  const drawn = (card: AnyCard) => until(() => has(card, 'analytics-plot canvas, .uplot canvas'), 'the lines are drawn');

  it('asks for the viewers of a stream once it is chosen', async () => {
    const card = await stage.answered();
    expect([network.count('/viewers'), has(card, 'analytics-line-plot')]).to.deep.equal([0, false]);
    await choose(card, 2);
    expect(network.to('/viewers').map(({ path }) => path.split('/').at(-3))).to.have.members(['twitch-181', 'twitch-127']);
  });

  it('lays streams of other hours over each other from their starts', async () => {
    const card = await stage.answered();
    await choose(card, 2);
    const { series, xs, maxGap } = plot(card).spec!;
    expect(series.map(({ label }) => label)).to.deep.equal(['twitch-181', 'twitch-127']);
    expect(new Set(series.map(({ color }) => color)).size).to.equal(2);
    // The first bucket of five minutes of each began before the stream did.
    expect([...xs.subarray(0, 3)]).to.deep.equal([-5, 0, 5]);
    expect(xs.at(-1)).to.be.within(300, 330);
    expect(series.map(({ values }) => values.length)).to.deep.equal([xs.length, xs.length]);
    expect(maxGap).to.equal(7.5);
    await drawn(card);
    expect(allWithin(card.renderRoot, '.legend li').map(textOf)).to.deep.equal(['twitch-181', 'twitch-127']);
  });

  it('takes a line away with its choice', async () => {
    const card = await stage.answered();
    await choose(card, 2);
    boxes(card)[0]!.click();
    await until(() => lines(card) === 1, 'one line is left');
    expect(plot(card).spec!.series[0]!.label).to.equal('twitch-127');
    boxes(card)[1]!.click();
    await until(() => !has(card, 'analytics-line-plot'), 'no line is left');
  });

  it('takes eight and no ninth, until one is left out', async () => {
    const card = await documented(stage);
    await choose(card, 8);
    expect(boxes(card).map(({ disabled }) => disabled)).to.deep.equal([
      ...Array<boolean>(8).fill(false),
      ...Array<boolean>(12).fill(true),
    ]);
    await says(card, '8 streams are chosen; leave one out to choose another.');
    expect(new Set(plot(card).spec!.series.map(({ color }) => color)).size).to.equal(8);
    boxes(card)[3]!.click();
    await until(() => lines(card) === 7, 'one is left out');
    expect(boxes(card).some(({ disabled }) => disabled)).to.equal(false);
    expect(textOf(card)).to.include('Choose up to 8 streams');
  });

  it('keeps its lines in another order, where their streams are on a page that is not loaded', async () => {
    const card = await documented(stage);
    await choose(card, 8);
    const labels = () => plot(card).spec!.series.map(({ label }) => label);
    const before = labels();
    sortBy(card, 'Stream');
    await until(() => has(card, '[aria-sort=ascending]'), 'it is sorted the other way');
    expect(boxes(card).some(({ checked }) => checked)).to.equal(false);
    expect(labels()).to.deep.equal(before);
    expect(network.count('/viewers')).to.equal(8);
  });

  it('forgets what was chosen of another channel', async () => {
    const card = await documented(stage);
    await choose(card, 8);
    card.channelId = 'twitch-day';
    await stage.answers(card);
    expect(has(card, 'analytics-line-plot')).to.equal(false);
    expect(boxes(card).some(({ disabled, checked }) => disabled || checked)).to.equal(false);
  });

  it('does without a line that cannot be had, and says so', async () => {
    const card = await stage.answered();
    network.answer('/twitch-127/analytics/viewers', () => new HttpResponse(null, { status: 404 }));
    boxes(card)[1]!.click();
    await says(card, 'The timeline could not be loaded: Not found');
    expect([has(card, 'analytics-line-plot'), names(card).length]).to.deep.equal([false, 6]);
    boxes(card)[0]!.click();
    await until(() => lines(card) === 1, 'the other line is there');
    expect(summaryOf(card)).to.equal('6 of 6 streams.');
    boxes(card)[1]!.click();
    await until(() => !textOf(card).includes('could not be loaded'), 'it is not said of what is not chosen');
  });

  it('offers a PNG while lines are shown, and draws their names into it', async () => {
    const card = await stage.answered();
    expect((await openMenu(card)).map(textOf)).to.deep.equal(['Show table', 'Download CSV']);
    await sendKeys({ press: 'Escape' });
    await choose(card, 3);
    await drawn(card);
    const picture = await createImageBitmap(await savedBy(card, 'PNG'));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, picture.height - 36 * devicePixelRatio, picture.width, 36 * devicePixelRatio);
    const colors = new Set<string>();
    for (let at = 0; at < data.length; at += 4) colors.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
    const inks = allWithin(card.renderRoot, '.legend i').map((ink) => getComputedStyle(ink).backgroundColor);
    expect(inks.length).to.equal(3);
    for (const ink of inks) expect(colors.has(ink), ink).to.equal(true);
    for (const box of boxes(card).slice(0, 3)) box.click();
    await until(() => !has(card, 'analytics-line-plot'), 'no line is left');
    expect((await openMenu(card)).map(textOf)).to.deep.equal(['Show table', 'Download CSV']);
  });

  it('is chosen and read by keyboard', async () => {
    const card = await stage.answered();
    boxes(card)[0]!.focus();
    await sendKeys({ press: 'Space' });
    await until(() => lines(card) === 1, 'the line is there');
    expect(focused()).to.equal(boxes(card)[0]);
    within(card, '[role=slider]').focus();
    await sendKeys({ press: 'End' });
    await plot(card).updateComplete;
    expect(within(card, '[role=slider]').getAttribute('aria-valuetext')).to.match(/: twitch-181 \d+$/);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`is accessible with lines, ${dir}`, async () => {
      const card = await stage.answered({}, { into: stage.box({ dir }) });
      await choose(card, 6);
      await drawn(card);
      await expect(card).to.be.accessible();
    });
  }

  it('stays as accessible where it has become stale', async () => {
    const card = await stage.answered();
    await choose(card, 2);
    await drawn(card);
    network.answer('/sessions', () => new HttpResponse(null, { status: 500 }));
    card.refresh();
    await says(card, 'Showing data from');
    await expect(card).to.be.accessible();
  });
}
