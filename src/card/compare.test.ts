import { expect } from '@open-wc/testing';
import '../register.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { periodOf } from '../datasets/period.js';
import { noon } from '../mock/fixtures/ask.js';
import { PeriodSource } from '../testing/period-source.js';
import { allWithin, has, textOf, within } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';

/** The days that are over of the last seven and thirty, on Monday, 30 November 2026, and as many of those before. */
const weeks = ['2026-11-24 2026-11-29', '2026-11-17 2026-11-22'] as const;
const months = ['2026-11-01 2026-11-29', '2026-10-02 2026-10-30'] as const;

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
  const delta = (card: Element): string | null =>
    has(card, '.tile-delta') ? textOf(within(card, '.tile-delta')).replace(' ,', ',') : null;
  const shows = (card: Element, expected: string) =>
    until(
      () => delta(card)?.startsWith(expected),
      () => `shows ${expected}, is ${textOf(card)}`,
    );

  const says = (card: Element, expected: string) =>
    until(
      () => textOf(card).includes(expected),
      () => textOf(card),
    );

  it('is asked about as the period itself is, and shown as a change', async () => {
    source.views = { '7d': 125, [weeks[0]]: 120, [weeks[1]]: 100 };
    const card = write('date-range="7d" compare="previous-period"').firstElementChild!;
    await shows(card, '+20%');
    expect([...source.periods].sort()).to.deep.equal([...weeks, '7d'].sort());
    expect(value(card)).to.equal('125');
    expect(source.asked.map(({ scope }) => scope.compare)).to.deep.equal([null, null, null]);
  });

  it('is in the table and in every tile of a grid', async () => {
    source.views = { '7d': 125, [weeks[0]]: 120, [weeks[1]]: 100 };
    const box = write('date-range="7d" compare="previous-period"', '<metric-grid metrics="total-views"></metric-grid>');
    await shows(box.firstElementChild!, '+20%');
  });

  it('is that before the source’s usual period where the author names none', async () => {
    source.views = { '30d': 55, [months[0]]: 50, [months[1]]: 100 };
    await shows(write('compare="previous-period"').firstElementChild!, '−50%');
  });

  it('is set against the days that are over, and that is said', async () => {
    source.views = { '7d': 625, [weeks[0]]: 600, [weeks[1]]: 600 };
    const card = write('date-range="7d" compare="previous-period"').firstElementChild!;
    await shows(card, '0%');
    expect([value(card), delta(card)]).to.deep.equal(['625', '0%, first 6 days: 600, was 600, unchanged']);
    await says(card, 'Changes compare the first 6 days of each period.');
  });

  it('is set against all of what is over, and nothing more is said', async () => {
    source.views = { '2026-11-01 2026-11-10': 120, '2026-10-22 2026-10-31': 100 };
    const card = write('start-date="2026-11-01" end-date="2026-11-10" compare="previous-period"').firstElementChild!;
    await shows(card, '+20%, was 100, better');
    expect([source.asked.length, textOf(card).includes('Changes compare')]).to.deep.equal([2, false]);
  });

  it('is not there for today where nothing comes by the hour, and why is said', async () => {
    const card = write('date-range="day" compare="previous-period"').firstElementChild!;
    await says(card, 'Today is not over; this can be compared from tomorrow on.');
    expect([value(card), delta(card), source.asked.length]).to.deep.equal(['1', null, 1]);
  });

  it('is not there for today of what does not come by the hour, though the source has hours', async () => {
    page.clock.set(noon);
    const about = 'creator-id="large" date-range="day" compare="previous-period"';
    const card = page.write(`<metric-card ${page.api()} metric="total-revenue" ${about}></metric-card>`);
    await says(card, 'Today is not over; this can be compared from tomorrow on.');
    expect([textOf(card).includes('Changes compare'), delta(card)]).to.deep.equal([false, null]);
  });

  it('says nothing of changes where the metric is not reported', async () => {
    const box = write('date-range="7d" compare="previous-period"', '<metric-card metric="total-messages"></metric-card>');
    const card = box.firstElementChild!;
    await until(() => source.asked.length === 3, 'all is asked');
    await says(card, 'Not reported');
    await quiet();
    expect(textOf(card)).not.to.include('Changes compare');
  });

  it('is what an author’s dates of another length come to per day, and that is said', async () => {
    source.views = { '7d': 625, [weeks[0]]: 600, '2026-01-01 2026-01-30': 3000 };
    const custom = 'compare="custom" compare-start-date="2026-01-01" compare-end-date="2026-01-30"';
    const card = write(`date-range="7d" ${custom}`).firstElementChild!;
    await shows(card, '0%, per day: 100, was 100, unchanged');
    await says(card, 'Changes compare averages per day: of 6 days with 30 before.');
  });

  it('is nothing for what cannot be added up where an author’s dates are more or fewer', async () => {
    source.views = { '7d': 625, [weeks[0]]: 600, '2026-01-01 2026-01-30': 3000 };
    const custom = 'compare="custom" compare-start-date="2026-01-01" compare-end-date="2026-01-30"';
    const box = write(`date-range="7d" ${custom}`, '<metric-grid metrics="total-views unique-viewers"></metric-grid>');
    const card = box.firstElementChild!;
    await shows(card, '0%, per day');
    await says(card, 'What cannot be added up is not compared here.');
    expect(allWithin(card.shadowRoot!, '.tile-delta').length).to.equal(1);
  });

  it('is nothing where the source answers about other days than were asked', async () => {
    source.covers = (period) => (period === weeks[1] ? periodOf({ start: '2026-11-19', end: '2026-11-22' }, 'UTC') : null);
    const card = write('date-range="7d" compare="previous-period"').firstElementChild!;
    await says(card, 'The other period is not covered in full, so nothing is compared.');
    expect([value(card), delta(card)]).to.deep.equal(['1', null]);
  });

  it('is that of the days the source answers about, whatever day it is for the reader', async () => {
    // In the evening of the 29th where the server is.
    source.covers = (period) => (period === '7d' ? periodOf({ start: '2026-11-22', end: '2026-11-28' }, 'UTC') : null);
    source.views = { '7d': 120, '2026-11-15 2026-11-21': 100 };
    await shows(write('date-range="7d" compare="previous-period"').firstElementChild!, '+20%, was 100, better');
  });

  it('is new where there was nothing before', async () => {
    source.views = { '7d': 120, [weeks[1]]: 0 };
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
    await says(card, 'The comparison could not be loaded: The server has a problem');
    expect([value(card), delta(card)]).to.deep.equal(['120', null]);
  });

  it('never stands beside the value of another period', async () => {
    source.views = { '7d': 120, [weeks[0]]: 120, [weeks[1]]: 100, '30d': 300, [months[0]]: 300, [months[1]]: 200 };
    const provider = write('date-range="7d" compare="previous-period"');
    const card = provider.firstElementChild!;
    await shows(card, '+20%');
    let open = (): void => {};
    source.gate = (period) => (period === '30d' ? new Promise<void>((resolve) => (open = resolve)) : Promise.resolve());
    provider.setAttribute('date-range', '30d');
    await until(() => source.periods.includes('30d'), 'it asks');
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
