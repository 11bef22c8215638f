import { expect } from '@open-wc/testing';
import '../register.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { comparedDates } from '../datasets/comparison.js';
import { periodOf } from '../datasets/period.js';
import type { Comparison } from '../datasets/scope.js';
import { PeriodSource, periodSaid } from '../testing/period-source.js';
import { has, textOf, within } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';

const before: Comparison = { with: 'previous-period', align: 'date' };
const earlier = (range: '7d' | '30d' | 'day', comparison = before) =>
  periodSaid(comparedDates({ range }, comparison, { now: Date.now(), zone: 'UTC', weekStart: 1 }));

describe('the period to compare with', function () {
  this.timeout(15_000);
  const page = new TestPage();
  let source: PeriodSource;
  beforeEach(() => (source = new PeriodSource()));

  const write = (attributes = '', inside = '<metric-card metric="total-views"></metric-card>'): HTMLElement =>
    page.write(
      `<analytics-provider api-base="" source="${source.name}" time-zone="UTC" ${attributes}>${inside}</analytics-provider>`,
    );
  const value = (card: Element): string => (has(card, '.tile-value') ? textOf(within(card, '.tile-value')) : '');
  const delta = (card: Element): string | null => (has(card, '.tile-delta') ? textOf(within(card, '.tile-delta')) : null);
  const shows = (card: Element, expected: string) =>
    until(
      () => delta(card)?.startsWith(expected),
      () => `shows ${expected}, is ${textOf(card)}`,
    );

  it('is asked about as the period itself is, and shown as a change', async () => {
    source.views = { '7d': 120, [earlier('7d')]: 100 };
    const card = write('date-range="7d" compare="previous-period"').firstElementChild!;
    await shows(card, '+20%');
    expect([...source.periods].sort()).to.deep.equal([earlier('7d'), '7d'].sort());
    expect(source.asked.map(({ scope }) => scope.compare)).to.deep.equal([null, null]);
  });

  it('is in the table and in every tile of a grid', async () => {
    source.views = { '7d': 120, [earlier('7d')]: 100 };
    const box = write('date-range="7d" compare="previous-period"', '<metric-grid metrics="total-views"></metric-grid>');
    await shows(box.firstElementChild!, '+20%');
  });

  it('is that before the source’s usual period where the author names none', async () => {
    source.views = { '30d': 50, [earlier('30d')]: 100 };
    await shows(write('compare="previous-period"').firstElementChild!, '−50%');
  });

  it('is the same hours of yesterday for today', async () => {
    source.views = { day: 3, [earlier('day')]: 2 };
    await shows(write('date-range="day" compare="previous-period"').firstElementChild!, '+50%');
  });

  it('is not shown where the source answered about more hours than were asked', async () => {
    source.covers = (period) =>
      period === 'day' ? null : periodOf({ start: period.slice(0, 10), end: period.slice(0, 10) }, 'UTC');
    const card = write('date-range="day" compare="previous-period"').firstElementChild!;
    await until(
      () => textOf(card).includes('The comparison could not be loaded'),
      () => textOf(card),
    );
    expect([value(card), delta(card)]).to.deep.equal(['1', null]);
  });

  it('is new where there was nothing before', async () => {
    source.views = { '7d': 120, [earlier('7d')]: 0 };
    await shows(write('date-range="7d" compare="previous-period"').firstElementChild!, 'New');
  });

  for (const [why, attributes] of [
    ['nobody wants it', 'date-range="7d"'],
    ['it is said to be none', 'date-range="7d" compare="none"'],
    ['there is nothing before', 'date-range="all-time" compare="previous-period"'],
  ] as const)
    it(`is not asked about where ${why}`, async () => {
      const card = write(attributes).firstElementChild!;
      await until(() => value(card) === '1', 'it is there');
      await quiet();
      expect([source.asked.length, delta(card)]).to.deep.equal([1, null]);
    });

  it('is not asked about by a source without periods, which is told of the comparison', async () => {
    source = new PeriodSource(null);
    const card = write('date-range="7d" compare="previous-period"').firstElementChild!;
    await until(() => value(card) === '1', 'it is there');
    await quiet();
    expect(source.asked.map(({ scope }) => scope.compare)).to.deep.equal([{ with: 'previous-period', align: 'date' }]);
  });

  it('leaves what is shown as it is where it fails, and says so', async () => {
    source.views = { '7d': 120 };
    source.fails = (period) => (period === '7d' ? null : new AnalyticsFailure({ kind: 'server', status: 500 }));
    const card = write('date-range="7d" compare="previous-period"').firstElementChild!;
    await until(
      () => textOf(card).includes('The comparison could not be loaded: The server has a problem'),
      () => textOf(card),
    );
    expect([value(card), delta(card)]).to.deep.equal(['120', null]);
  });

  it('never stands beside the value of another period', async () => {
    source.views = { '7d': 120, [earlier('7d')]: 100, '30d': 300, [earlier('30d')]: 200 };
    const provider = write('date-range="7d" compare="previous-period"');
    const card = provider.firstElementChild!;
    await shows(card, '+20%');
    let open = (): void => {};
    source.gate = (period) => (period === '30d' ? new Promise<void>((resolve) => (open = resolve)) : Promise.resolve());
    provider.setAttribute('date-range', '30d');
    await until(() => source.periods.includes(earlier('30d')), 'it asks');
    await quiet();
    expect([value(card), delta(card)]).to.deep.equal(['120', null]);
    open();
    await shows(card, '+50%');
    expect(value(card)).to.equal('300');
  });
});

describe('a period that is changed', function () {
  this.timeout(15_000);
  const page = new TestPage();
  let source: PeriodSource;
  let provider: HTMLElement;
  beforeEach(async () => {
    source = new PeriodSource();
    source.views = { '7d': 120, '30d': 300 };
    provider = page.write(
      `<analytics-provider api-base="" source="${source.name}" date-range="7d"><metric-card metric="total-views"></metric-card></analytics-provider>`,
    );
    await until(() => textOf(provider).includes('120'), 'it shows the first');
  });

  it('leaves the data of the earlier one on the screen until its own are there', async () => {
    let open = (): void => {};
    source.gate = () => new Promise<void>((resolve) => (open = resolve));
    provider.setAttribute('date-range', '30d');
    await until(() => source.periods.includes('30d'), 'it asks');
    await quiet();
    expect([textOf(provider).includes('120'), has(provider.firstElementChild!, '.stale')]).to.deep.equal([true, true]);
    open();
    await until(() => textOf(provider).includes('300'), 'it shows the other');
  });

  it('leaves them where the server refuses it, and says so', async () => {
    source.fails = () => new AnalyticsFailure({ kind: 'invalid', field: 'start_date' });
    provider.setAttribute('date-range', '90d');
    await until(
      () => textOf(provider).includes('Showing data from'),
      () => textOf(provider),
    );
    expect(textOf(provider)).to.include('120');
  });

  it('does not leave them where it fails otherwise: they are not what was asked', async () => {
    source.fails = () => new AnalyticsFailure({ kind: 'server', status: 500 });
    provider.setAttribute('date-range', '90d');
    await until(
      () => textOf(provider).includes('The server has a problem'),
      () => textOf(provider),
    );
    expect(textOf(provider)).not.to.include('120');
  });
});
