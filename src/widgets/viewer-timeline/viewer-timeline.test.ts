import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { HttpResponse } from 'msw';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import { has, savedBy, textOf, within, writtenOnCanvas } from '../../testing/page.js';
import { quiet, until } from '../../testing/until.js';
import type { AnalyticsPlot } from '../../charts/plot.js';
import { configure } from '../../element/context.js';
import type { AnalyticsLinePlot } from '../../views/line-plot.js';
import type { ZoomDetail } from '../../element/range-change.js';

describeCard(
  {
    tag: 'viewer-timeline',
    fileFacts: '2026-04-25',
    endpoint: '/analytics/viewers',
    heading: 'Concurrent viewers',
    summary: 'Concurrent viewers, Apr 25, 2026, 10:00 – 10:15 AM: from 23 to 891, highest 891 at 10:15 AM; reported peak 892.',
    shows: ['Sampled every 5 min', 'Times in UTC', 'As of '],
    table: [
      ['Time (UTC)', 'Viewers'],
      ['Apr 25, 2026, 10:00 AM', '23'],
      ['Apr 25, 2026, 10:05 AM', '87'],
      ['Apr 25, 2026, 10:10 AM', '312'],
      ['Apr 25, 2026, 10:15 AM', '891'],
    ],
    csv: [
      ['Time (UTC)', 'Viewers'],
      ['2026-04-25T10:00:00.000Z', '23'],
      ['2026-04-25T10:05:00.000Z', '87'],
      ['2026-04-25T10:10:00.000Z', '312'],
      ['2026-04-25T10:15:00.000Z', '891'],
    ],
    document: documented.viewers,
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'timeline[0].viewer_count',
    given: {
      data: {
        points: [
          { time: '2026-05-01T18:00:00Z', value: 5 },
          { time: '2026-05-01T18:05:00Z', value: 9 },
        ],
        stepSeconds: 300,
      },
      summary: 'Concurrent viewers, May 1, 2026, 6:00 – 6:05 PM: from 5 to 9, highest 9 at 6:05 PM.',
    },
    other: {
      data: {
        points: [
          { time: '2026-05-01T18:00:00Z', value: 8 },
          { time: '2026-05-01T18:05:00Z', value: 2 },
        ],
        stepSeconds: 300,
      },
      summary: 'Concurrent viewers, May 1, 2026, 6:00 – 6:05 PM: from 8 to 2, highest 8 at 6:00 PM.',
    },
    controls: ['More: Concurrent viewers', 'Concurrent viewers'],
  },
  (stage) => {
    describe('as a timeline', () => testTimeline(stage));
    describe('zoomed', () => testZoom(stage));
  },
);

const plotOf = (card: AnyCard) => within<AnalyticsLinePlot>(card, 'analytics-line-plot');

const at = (clock: string): number => Date.parse(`2026-04-25T${clock}:00Z`);

function testTimeline(stage: Stage): void {
  const { network, clock, watch } = stage;

  it('keeps room at its foot for the zone that it will name', async () => {
    const release = network.hold('/analytics/viewers');
    const { card } = stage.provided();
    card.setAttribute('time-zone', 'America/New_York');
    const zoneAtFoot = () => /Times in (\S+) \(GMT/.exec(within(card, '.footer').textContent ?? '')?.[1];
    await until(() => has(card, '.footer') && zoneAtFoot(), 'it has a foot');
    const before = zoneAtFoot();
    release();
    await until(() => has(card, '.footer[part]'), 'the foot is there');
    expect([before, zoneAtFoot()]).to.deep.equal(['America/New_York', 'America/New_York']);
  });

  it('says in its PNG on which day and in which zone it was', async () => {
    const card = await stage.settled({ 'time-zone': 'Asia/Tokyo' });
    await until(() => has(card, '.uplot canvas'), 'it is drawn');
    const written = (await writtenOnCanvas(() => savedBy(card, 'PNG'))).join(' ');
    // From 10:00 to 10:15 UTC, so in the evening there.
    expect(written).to.include('Apr 25, 2026').and.include('Times in Asia/Tokyo (GMT+9)');
  });

  it('draws the reported peak as a line and marks the highest sample', async () => {
    const { referenceLines, markers } = plotOf(await stage.answered()).spec!;
    expect(referenceLines).to.deep.equal([{ value: 892, label: 'Reported peak 892' }]);
    expect(markers).to.deep.equal([{ x: at('10:15'), y: 891, label: '891' }]);
  });

  it('does without the reported peak where it cannot be had, and says so', async () => {
    network.answer('/summary', () => new HttpResponse(null, { status: 500 }));
    const card = await stage.settled();
    await says(card, 'The metrics could not be loaded: The server has a problem');
    expect(summaryOf(card)).to.include('highest 891 at 10:15 AM.');
    expect(plotOf(card).spec!.referenceLines).to.deep.equal([]);
  });

  for (const [written, sent] of [
    [null, '5'],
    ['1', '1'],
    ['60', '60'],
  ] as const) {
    it(`asks for samples every ${sent} minutes where the author writes ${written ?? 'nothing'}`, async () => {
      await stage.settled({ 'interval-minutes': written });
      expect(network.to('/viewers').map(({ query }) => query.get('interval_minutes'))).to.deep.equal([sent]);
    });
  }

  for (const written of ['0', '61', '2.5', 'five']) {
    it(`warns of an interval of “${written}”, and asks for every 5 minutes`, async () => {
      await stage.answered({ 'interval-minutes': written });
      expect(network.to('/viewers')[0]?.query.get('interval_minutes')).to.equal('5');
      expect(watch.warnings.filter((warning) => warning.includes('interval-minutes')).length).to.equal(1);
    });
  }

  it('tells where the server answers another interval than asked', async () => {
    const card = await stage.settled({ 'stream-id': 'twitch-054', 'interval-minutes': '1' });
    expect(textOf(card)).to.include('Answered every 5 min (asked: 1 min)');
  });

  it('shows a real day with its gap', async () => {
    const card = await stage.answeredWith('; reported peak 114; 1 gap.', { 'stream-id': 'twitch-054' });
    expect(plotOf(card).spec!.maxGap).to.equal(7.5 * 60_000);
  });

  it('counts each gap, whether rows are missing or empty', async () => {
    const row = (minute: number, value: number | null) => ({ time: at('10:00') + minute * 60_000, value });
    const data = { points: [row(0, 1), row(5, 2), row(15, 3), row(20, null), row(25, 4), row(30, 5)], stepSeconds: 300 };
    const card = await stage.settled({}, { prepare: (made) => (made.data = data) });
    expect(summaryOf(card)).to.include('; 2 gaps.');
  });

  it('tells of rows that cannot be read, and of those given twice', async () => {
    const card = await stage.settled({ 'stream-id': 'some-1' }, { scenario: 'partial' });
    expect(textOf(card)).to.match(
      /\d+ values could not be read and count as not reported \(first: timeline\[1\]\.viewer_count\)/,
    );
    expect(textOf(card)).to.match(/\d+ of \d+ rows could not be read and are left out \(first: timeline\[5\]\)/);
    expect(textOf(card)).to.match(/\d+ rows repeated others; the last of each counts/);
  });

  it('writes times in the zone of the author', async () => {
    const card = await stage.settled({ 'time-zone': 'Asia/Tokyo' });
    expect(summaryOf(card)).to.include('7:00 – 7:15 PM');
    expect(textOf(card)).to.include('Times in Asia/Tokyo (GMT+9)');
  });

  it('says which of both it means, where the clocks show an hour twice', async () => {
    const at = (hour: number, minute: number) => Date.UTC(2026, 9, 25, hour, minute);
    const points = [at(0, 30), at(1, 0), at(1, 30)].map((time, index) => ({ time, value: 10 * (index + 1) }));
    const card = await stage.settled(
      { 'time-zone': 'Europe/Berlin' },
      { prepare: (made) => (made.data = { points, stepSeconds: 1800 }) },
    );
    expect(summaryOf(card)).to.include('2:30 AM GMT+2 – Oct 25, 2026, 2:30 AM GMT+1');
    expect(textOf(card)).to.include('Times in Europe/Berlin ·');
  });

  const steps = [
    ['its own attribute', { own: 'Asia/Tokyo', around: 'Europe/Berlin', page: 'UTC' }, 'Times in Asia/Tokyo (GMT+9)'],
    ['the provider around it', { own: null, around: 'Europe/Berlin', page: 'UTC' }, 'Times in Europe/Berlin (GMT+2)'],
    ['the page', { own: null, around: null, page: 'Asia/Kolkata' }, 'Times in Asia/Kolkata (GMT+5:30)'],
    [
      'the provider where its own is none, with a warning',
      { own: 'Mars/Olympus', around: 'Asia/Tokyo', page: 'UTC' },
      'Times in Asia/Tokyo (GMT+9)',
    ],
    [
      'the page where the provider’s is none, with a warning',
      { own: null, around: 'Berlin', page: 'Asia/Tokyo' },
      'Times in Asia/Tokyo (GMT+9)',
    ],
    ['the browser', { own: null, around: null, page: null }, `Times in ${new Intl.DateTimeFormat().resolvedOptions().timeZone}`],
  ] as const;
  for (const [from, { own, around, page }, words] of steps) {
    it(`takes its zone from ${from}, and names it`, async () => {
      configure({ timeZone: page ?? undefined });
      try {
        const { card } = stage.provided({ 'time-zone': around });
        if (own) card.setAttribute('time-zone', own);
        else card.removeAttribute('time-zone');
        await says(card, words);
        const warned = stage.watch.warnings.some((warning) => warning.includes('time-zone should be an IANA zone'));
        expect(warned).to.equal(from.endsWith('with a warning'));
      } finally {
        configure({ timeZone: undefined });
      }
    });
  }

  it('moves the numbers of its axis to the other side at once when the direction changes', async () => {
    const box = stage.box();
    const card = await stage.answered({}, { into: box });
    const plot = within<AnalyticsPlot>(card, 'analytics-plot');
    await until(() => has(card, 'canvas'), 'it is drawn');
    const { left } = plot.locate(at('10:00'))!;
    box.dir = 'rtl';
    await until(() => plot.locate(at('10:00'))!.left < left, 'the room for the numbers is gone from the left');
  });

  it('takes a zero for a number', async () => {
    const data = { points: [{ time: '2026-04-25T10:00:00Z', value: 0 }] };
    const card = await stage.settled({}, { prepare: (made) => (made.data = data) });
    expect(summaryOf(card)).to.include('from 0 to 0, highest 0');
  });

  it('rests once the stream has ended', async () => {
    await stage.settled({ 'stream-id': 'ended-1', 'refresh-seconds': '15' });
    clock.pass(60_000);
    await quiet();
    expect(network.count('/viewers')).to.equal(1);
  });

  it('is read sample by sample with the keyboard', async () => {
    const card = await stage.answered();
    const slider = within(card, '[role=slider]');
    const said: (string | null)[] = [];
    slider.focus();
    for (const press of ['Home', 'ArrowRight', 'ArrowRight', 'End']) {
      await sendKeys({ press });
      await plotOf(card).updateComplete;
      said.push(slider.getAttribute('aria-valuetext'));
    }
    expect(said.map((text) => text?.replace(/\s+/g, ' '))).to.deep.equal([
      '23 at Apr 25, 2026, 10:00 AM',
      '87 at Apr 25, 2026, 10:05 AM',
      '312 at Apr 25, 2026, 10:10 AM',
      '891 at Apr 25, 2026, 10:15 AM',
    ]);
    expect(textOf(within(plotOf(card), '.tooltip'))).to.include('Highest sample');
  });
}

function testZoom(stage: Stage): void {
  const { network } = stage;

  const drag = async (card: AnyCard, from: number, to: number) => {
    const plot = within(card, 'analytics-plot');
    await until(() => has(plot, 'canvas'), 'it is drawn');
    const { left, top, width, height } = plot.getBoundingClientRect();
    const place = (share: number): [number, number] => [Math.round(left + share * width), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: place(from) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: place((from + to) / 2) });
    await sendMouse({ type: 'move', position: place(to) });
    await sendMouse({ type: 'up' });
  };

  const ranges = () => stage.heard<ZoomDetail>('analytics-range-change');

  it('shows what was dragged over, tells the page, and keeps it over a refresh', async () => {
    const changes = ranges();
    const card = await stage.answered();
    await drag(card, 0.3, 0.7);
    await until(() => changes.length > 0, 'the page is told');
    const [{ range, cause }] = changes as [ZoomDetail];
    expect(cause).to.equal('zoom');
    expect(range!.start).to.be.within(at('10:00'), at('10:07'));
    expect(range!.end).to.be.within(at('10:08'), at('10:14'));
    const { from, to } = plotOf(card).range!;
    expect([from, to]).to.deep.equal([range!.start, range!.end]);
    card.refresh();
    await until(() => network.count('/viewers') === 2, 'it has asked again');
    await stage.answers(card);
    expect(plotOf(card).range).to.deep.equal({ from, to });
    expect(changes.length).to.equal(1);
  });

  it('shows everything again at Escape, at a double click, and at its button', async () => {
    const changes = ranges();
    const card = await stage.answered();
    const plot = plotOf(card);
    const back: (() => unknown)[] = [
      () => sendKeys({ press: 'Escape' }),
      () => within(card, '.ink').dispatchEvent(new MouseEvent('dblclick', { bubbles: true })),
      () => within(card, '.reset').click(),
    ];
    for (const undo of back) {
      await drag(card, 0.3, 0.7);
      await until(() => plot.range !== null && has(card, '.reset'), 'it is zoomed');
      await undo();
      await until(() => plot.range === null, 'it shows everything');
    }
    expect(changes.map(({ range }) => range === null)).to.deep.equal([false, true, false, true, false, true]);
  });

  it('stays as it is where the page says no', async () => {
    let asked = 0;
    stage.listen('analytics-range-change', (event) => {
      asked += 1;
      event.preventDefault();
    });
    const card = await stage.answered();
    await drag(card, 0.3, 0.7);
    await until(() => asked > 0, 'the page is asked');
    await plotOf(card).updateComplete;
    expect(plotOf(card).range).to.equal(null);
  });

  it('says in its PNG of when it is', async () => {
    const card = await stage.answered({ 'time-zone': 'UTC' });
    await until(() => has(card, '.uplot canvas'), 'it is drawn');
    plotOf(card).range = { from: at('10:05'), to: at('10:10') };
    await until(() => has(card, '.reset'), 'it is zoomed');
    const written = (await writtenOnCanvas(() => savedBy(card, 'PNG'))).join(' ').replace(/[\u2009\u202f]/g, ' ');
    expect(written).to.include('Apr 25, 2026, 10:05 – 10:10 AM');
  });

  it('asks nothing more for it', async () => {
    const card = await stage.answered();
    await drag(card, 0.3, 0.7);
    await until(() => plotOf(card).range !== null, 'it is zoomed');
    await quiet();
    expect(network.count('/viewers')).to.equal(1);
  });

  it('keeps it when the session ends, and has it still when a new token comes', async () => {
    const { provider, card } = stage.provided({ 'token-url': null });
    const good = async () => ((await (await fetch('/analytics-token')).json()) as { token: string }).token;
    provider.getToken = good;
    await stage.answers(card);
    await drag(card, 0.3, 0.7);
    await until(() => plotOf(card).range !== null, 'it is zoomed');
    const range = plotOf(card).range;
    network.answer('/viewers', () => new HttpResponse(null, { status: 401 }));
    provider.refresh();
    await says(card, 'Your session has expired. Showing data from');
    expect(plotOf(card).range).to.deep.equal(range);
    network.answerAsDocumented();
    provider.getToken = async () => good();
    await until(() => !has(card, '.stalled'), 'it works again');
    expect(plotOf(card).range).to.deep.equal(range);
  });
}
