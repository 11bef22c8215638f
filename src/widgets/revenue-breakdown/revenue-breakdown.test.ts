import { linePlotsIn } from '../../views/line-plot-loader.js';
import { expect } from '@open-wc/testing';
import { describeCard, says, type AnyCard, type Stage } from '../../testing/card-suite.js';
import { documentedCreator } from '../../families/creator/testing/documented.js';
import { allWithin, has, savedBy, textOf, within, writtenOnCanvas } from '../../testing/page.js';
import { until } from '../../testing/until.js';

const head = ['Metric', 'Value', 'Unit'];
const rows = [
  ['Total revenue', '792.49', 'USD'],
  ['Average revenue per user', '7.34', 'USD'],
  ['Paying users', '108', ''],
  ['Premium subscriptions', '473.86', 'USD'],
  ['Tips', '192.80', 'USD'],
  ['Exclusive content', '125.83', 'USD'],
];

describeCard(
  {
    tag: 'revenue-breakdown',
    fileFacts: '2026-04-03_2026-05-02',
    subject: { name: 'creatorId', id: 'documented' },
    endpoint: '/analytics/dashboard',
    heading: 'Revenue',
    summary:
      'Total revenue: $792.49; Average revenue per user: $7.34; Paying users: 108; Premium subscriptions: $473.86; Tips: $192.80; Exclusive content: $125.83',
    shows: ['$473.86', '59.8%', 'Revenue over time', 'As of '],
    table: [head, ...rows],
    csv: [head, ...rows.map((row) => row.map((cell) => (cell === '192.80' ? '192.8' : cell)))],
    document: await documentedCreator('/dashboard'),
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'revenue.total',
    given: {
      data: { values: { 'total-revenue': 10, tips: 4 }, currency: 'EUR' },
      summary:
        'Total revenue: €10.00; Average revenue per user: Not reported; Paying users: Not reported; Premium subscriptions: Not reported; Tips: €4.00; Exclusive content: Not reported',
    },
    other: {
      data: { values: { tips: 0 }, currency: 'JPY' },
      summary:
        'Total revenue: Not reported; Average revenue per user: Not reported; Paying users: Not reported; Premium subscriptions: Not reported; Tips: ¥0; Exclusive content: Not reported',
    },
    controls: [
      'More: Revenue',
      'About Total revenue',
      'About Average revenue per user',
      'About Paying users',
      'Revenue over time',
    ],
  },
  (stage) => describe('as money', () => testRevenue(stage)),
);

function testRevenue(stage: Stage): void {
  const bars = (card: AnyCard): string[] => allWithin(card.renderRoot, '.bar').map(textOf);
  const given = (values: object, currency = 'USD') =>
    stage.settled({}, { prepare: (card) => (card.data = { values, currency }) });

  it('says in its PNG of which of the server’s days it is, where the reader’s are others', async () => {
    const card = await stage.settled({ 'time-zone': 'America/Los_Angeles' });
    await until(() => has(card, '.uplot canvas'), 'it is drawn');
    const written = async () =>
      (await writtenOnCanvas(async () => void (await savedBy(card, 'PNG')))).join(' ').replace(/\u2009/g, ' ');
    expect(await written()).to.include('Apr 3 – May 2, 2026');
    linePlotsIn(card.renderRoot)!.range = { from: Date.parse('2026-04-10'), to: Date.parse('2026-04-12T12:00Z') };
    await until(() => has(card, '.reset'), 'it is zoomed');
    expect(await written()).to.include('Apr 10 – 12, 2026');
  });

  it('has each part with its share of the total', async () => {
    expect(bars(await stage.answered())).to.deep.equal([
      'Premium subscriptions $473.86 59.8%',
      'Tips $192.80 24.3%',
      'Exclusive content $125.83 15.9%',
    ]);
  });

  it('shows what the parts leave of the total as Other', async () => {
    expect(bars(await given({ 'total-revenue': 100, tips: 60 }))).to.deep.equal(['Tips $60.00 60%', 'Other $40.00 40%']);
  });

  it('does not work out what a user brings', async () => {
    const card = await given({ 'total-revenue': 100, 'paying-users': 10 });
    expect(textOf(card)).to.not.include('$10.00');
  });

  it('says that only paying users are counted in the average', async () => {
    const card = await stage.answered();
    within(card, '[aria-label="About Average revenue per user"]').click();
    await says(card, 'Total revenue, divided by paying users.');
  });

  it('has the parts on top of each other over time, and says each by itself', async () => {
    const card = await stage.answered();
    await until(() => has(card, '[role=slider]'), 'the chart is there');
    const slider = within(card, '[role=slider]');
    await until(() => slider.hasAttribute('aria-valuetext'), 'it speaks');
    expect(slider.getAttribute('aria-valuetext')).to.match(
      /^May 2, 2026: Premium subscriptions: \$[\d.]+, Tips: \$[\d.]+, Exclusive content: \$[\d.]+; Not over yet$/,
    );
  });

  it('marks the day that is not over, and counts in the currency', async () => {
    const card = await stage.answered();
    await until(() => has(card, '[role=slider]'), 'the chart is there');
    const { series, formatYTicks } = linePlotsIn(card.renderRoot)!.spec!;
    expect(series.map(({ incompleteFrom }) => incompleteFrom)).to.deep.equal(
      [1, 2, 3].map(() => Date.parse('2026-05-02T00:00:00-04:00')),
    );
    expect(formatYTicks([0, 20, 40])).to.deep.equal(['$0', '$20', '$40']);
  });

  it('marks the weeks that the period cuts, and says which days they are of', async () => {
    // 7 April 2026 is a Tuesday, 22 April a Wednesday.
    const card = await stage.settled({ granularity: 'weekly', 'start-date': '2026-04-07', 'end-date': '2026-04-22' });
    await until(() => has(card, '[role=slider]'), 'the chart is there');
    const { spec, valueText } = linePlotsIn(card.renderRoot)!;
    const [first] = spec!.series;
    expect([first!.incompleteTo, first!.incompleteFrom]).to.deep.equal([
      Date.parse('2026-04-13T00:00:00-04:00'),
      Date.parse('2026-04-20T00:00:00-04:00'),
    ]);
    const said = [0, 1, 2].map((index) => valueText(index).replace(/\s+/g, ' ').split('; ')[1]);
    expect(said).to.deep.equal([
      'Only Apr 7 – 12, 2026 (6 days), cut by the period',
      undefined,
      'Only Apr 20 – 22, 2026 (3 days), cut by the period',
    ]);
  });

  it('has each part stand on the one under it', async () => {
    const card = await stage.answered();
    await until(() => has(card, '[role=slider]'), 'the chart is there');
    expect(linePlotsIn(card.renderRoot)!.spec!.series.map(({ stackedOn }) => stackedOn)).to.deep.equal([undefined, 0, 1]);
  });

  it('shows how it has changed where a period is compared with', async () => {
    const card = await stage.settled({ compare: 'previous-period', 'start-date': '2026-04-03', 'end-date': '2026-05-02' });
    await until(() => has(card, '.tile-delta'), 'it shows a change');
  });
}
