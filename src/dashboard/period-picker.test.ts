import { expect } from '@open-wc/testing';

import '../register.js';
import type { PeriodDetail } from '../index.js';
import { overflowing, focused, has, textOf, within } from '../testing/page.js';
import { PeriodSource, refused } from '../testing/period-source.js';
import { heard, TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import type { AnalyticsDashboard } from './dashboard.js';

describe('the periods of a dashboard', function () {
  this.timeout(15_000);
  const page = new TestPage();
  let source: PeriodSource;
  beforeEach(() => (source = new PeriodSource()));

  async function shown(
    attributes = '',
    inside = '<metric-card metric="total-views"></metric-card>',
  ): Promise<AnalyticsDashboard> {
    const dashboard = page.write<AnalyticsDashboard>(
      `<analytics-dashboard api-base="" source="${source.name}" time-zone="UTC" ${attributes}>${inside}</analytics-dashboard>`,
    );
    await until(
      () => has(dashboard, 'select[name=period]') && has(dashboard.firstElementChild!, '.tile-value'),
      'picker and card are there',
    );
    return dashboard;
  }
  const control = (dashboard: Element, name: string) => within<HTMLSelectElement>(dashboard, `[name=${name}]`);
  const options = (dashboard: Element, name: string) =>
    [...control(dashboard, name).options].map((option) => textOf(option) || option.text);
  function choose(dashboard: Element, name: string, value: string): void {
    control(dashboard, name).value = value;
    control(dashboard, name).dispatchEvent(new Event('change', { bubbles: true }));
  }
  async function apply(dashboard: Element, start: string, end: string): Promise<void> {
    await until(() => has(dashboard, 'form'), 'dates can be written');
    within<HTMLInputElement>(dashboard, '[name=start]').value = start;
    within<HTMLInputElement>(dashboard, '[name=end]').value = end;
    within(dashboard, 'form button').click();
  }
  const problem = (dashboard: Element): string => textOf(within(dashboard, '#problem'));
  const asked = (...periods: string[]) =>
    until(
      () => source.periods.join() === periods.join(),
      () => `asked ${periods.join()}; was asked ${source.periods.join()}`,
    );

  it('are the source’s, its usual one first chosen', async () => {
    const dashboard = await shown();
    expect(control(dashboard, 'period').value).to.equal('30d');
    expect(options(dashboard, 'period')).to.deep.equal([
      'Today',
      'This week',
      'This month',
      'Last 7 days',
      'Last 30 days',
      'Last 90 days',
      'This year',
      'All time',
      'Custom dates',
    ]);
    expect(options(dashboard, 'granularity')).to.deep.equal(['Day', 'Week', 'Month']);
  });

  it('are grouped as the source does by itself in that period', async () => {
    source = new PeriodSource({
      usual: '30d',
      granularities: ['daily', 'weekly'],
      granularityOf: (period) => ('range' in period && period.range === 'ytd' ? 'weekly' : 'daily'),
    });
    expect(control(await shown(), 'granularity').value).to.equal('daily');
    expect(control(await shown('date-range="ytd"'), 'granularity').value).to.equal('weekly');
    expect(control(await shown('date-range="ytd" granularity="daily"'), 'granularity').value).to.equal('daily');
  });

  it('are not shown where the source has none: the interval is', async () => {
    source = new PeriodSource(null);
    const dashboard = page.write<AnalyticsDashboard>(
      `<analytics-dashboard api-base="" source="${source.name}"><metric-card metric="total-views"></metric-card></analytics-dashboard>`,
    );
    await until(() => has(dashboard.firstElementChild!, '.tile-value'), 'the card is there');
    await quiet();
    expect(has(dashboard, 'analytics-period-picker')).to.equal(false);
    expect(textOf(within(dashboard, '.toolbar'))).to.include('Interval');
  });

  it('change what is asked, and no attribute', async () => {
    const dashboard = await shown();
    const written = dashboard.outerHTML;
    choose(dashboard, 'period', '7d');
    await asked('30d', '7d');
    expect([control(dashboard, 'period').value, dashboard.outerHTML]).to.deep.equal(['7d', written]);
  });

  it('may be two dates', async () => {
    const dashboard = await shown();
    choose(dashboard, 'period', 'custom');
    await until(() => focused()?.getAttribute('name') === 'start', 'the first date has the keyboard');
    expect(source.periods).to.deep.equal(['30d']);
    await apply(dashboard, '2026-04-01', '2026-04-10');
    await asked('30d', '2026-04-01 2026-04-10');
    expect(control(dashboard, 'period').value).to.equal('custom');
  });

  it('stay half written while the data are refreshed', async () => {
    const dashboard = await shown();
    choose(dashboard, 'period', 'custom');
    await until(() => has(dashboard, 'form'), 'dates can be written');
    within<HTMLInputElement>(dashboard, '[name=start]').value = '2026-04-01';
    dashboard.refresh();
    await asked('30d', '30d');
    await quiet();
    expect([control(dashboard, 'period').value, control(dashboard, 'start').value]).to.deep.equal(['custom', '2026-04-01']);
  });

  it('of an author’s dates show them', async () => {
    const dashboard = await shown('start-date="2026-04-01" end-date="2026-04-10"');
    expect(['period', 'start', 'end'].map((name) => control(dashboard, name).value)).to.deep.equal([
      'custom',
      '2026-04-01',
      '2026-04-10',
    ]);
  });

  for (const [why, start, end, words] of [
    ['the first date is after the last', '2026-04-10', '2026-04-01', 'The first date is after the last one.'],
    ['a date is missing', '2026-04-10', '', 'Choose both dates.'],
  ] as const)
    it(`say it where ${why}, and ask nothing`, async () => {
      const dashboard = await shown();
      choose(dashboard, 'period', 'custom');
      await apply(dashboard, start, end);
      await until(
        () => problem(dashboard) === words,
        () => problem(dashboard),
      );
      const described = within(dashboard, '[name=start]').getAttribute('aria-describedby');
      expect([source.periods, described, textOf(dashboard).includes('Total views')]).to.deep.equal([['30d'], 'problem', true]);
    });

  it('say what the server refuses, and leave the old data on the screen', async () => {
    source.views = { '30d': 120 };
    const dashboard = await shown();
    source.fails = (period) => (period === '90d' ? refused('date_range') : null);
    choose(dashboard, 'period', '90d');
    await until(
      () => problem(dashboard).includes('date_range'),
      () => problem(dashboard),
    );
    expect(textOf(dashboard.firstElementChild!)).to.include('120');
    choose(dashboard, 'period', '7d');
    await until(() => problem(dashboard) === '', 'it is said no longer');
  });

  it('say it where the author’s is none that the source has', async () => {
    source = new PeriodSource({ usual: '7d', ranges: ['7d', '30d'] });
    const dashboard = await shown('date-range="ytd"');
    expect([options(dashboard, 'period'), problem(dashboard)]).to.deep.equal([
      ['Last 7 days', 'Last 30 days', 'This year', 'Custom dates'],
      'This period is not available here.',
    ]);
    expect(has(dashboard, '[name=granularity]')).to.equal(false);
  });

  it('are told the page before they change, and stay where it says so', async () => {
    const dashboard = await shown();
    const changes = heard<PeriodDetail>('analytics-range-change', dashboard);
    choose(dashboard, 'period', '7d');
    await asked('30d', '7d');
    dashboard.addEventListener('analytics-range-change', (event) => event.preventDefault());
    choose(dashboard, 'period', '90d');
    await quiet();
    expect([source.periods, control(dashboard, 'period').value]).to.deep.equal([['30d', '7d'], '7d']);
    expect(changes.map(({ detail }) => detail)).to.deep.equal([
      { range: { range: '7d' }, cause: 'toolbar' },
      { range: { range: '90d' }, cause: 'toolbar' },
    ]);
  });

  it('are the author’s again when the author changes them, and stay when something else is changed', async () => {
    const dashboard = await shown('date-range="90d"');
    choose(dashboard, 'period', '7d');
    await asked('90d', '7d');
    dashboard.setAttribute('compare', 'none');
    await dashboard.updateComplete;
    expect(control(dashboard, 'period').value).to.equal('7d');
    dashboard.setAttribute('date-range', 'ytd');
    await asked('90d', '7d', 'ytd');
    await until(() => control(dashboard, 'period').value === 'ytd', 'it is in the picker');
  });

  it('are not those of a widget that has its own', async () => {
    const dashboard = await shown('', '<metric-card metric="total-views" date-range="ytd"></metric-card>');
    choose(dashboard, 'period', '7d');
    await quiet();
    expect(source.periods).to.deep.equal(['ytd']);
  });

  it('are compared as the reader chooses', async () => {
    const dashboard = await shown('date-range="7d"');
    expect([options(dashboard, 'compare'), has(dashboard, '[name=align]')]).to.deep.equal([
      ['Nothing', 'Previous period', 'Previous year', 'Custom dates'],
      false,
    ]);
    choose(dashboard, 'compare', 'previous-year');
    const over = '2026-11-24 2026-11-29';
    await asked('7d', over, '2025-11-24 2025-11-29');
    choose(dashboard, 'align', 'weekday');
    await asked('7d', over, '2025-11-24 2025-11-29', '2025-11-25 2025-11-30');
    choose(dashboard, 'compare', 'none');
    await until(() => !has(dashboard.firstElementChild!, '.tile-delta'), 'nothing is compared');
    expect(control(dashboard, 'compare').value).to.equal('none');
  });

  it('are compared with two dates', async () => {
    const dashboard = await shown('date-range="7d"');
    choose(dashboard, 'compare', 'custom');
    await apply(dashboard, '2026-01-01', '2026-01-07');
    await asked('7d', '2026-11-24 2026-11-29', '2026-01-01 2026-01-06');
  });

  for (const [range, why] of [
    ['all-time', 'All time has nothing before it to compare with.'],
    ['day', 'Today is not over and can be compared from tomorrow on.'],
  ] as const)
    it(`offer no comparison where there can be none, and say why: ${range}`, async () => {
      const dashboard = await shown(`date-range="${range}" compare="previous-period"`);
      const select = control(dashboard, 'compare');
      expect([select.disabled, select.value, select.getAttribute('aria-description')]).to.deep.equal([true, 'none', why]);
      expect(select.closest('label')?.title).to.equal(why);
      choose(dashboard, 'period', '7d');
      await until(() => !control(dashboard, 'compare').disabled, 'it is offered again');
      expect(control(dashboard, 'compare').value).to.equal('previous-period');
    });

  it('offer to compare today where it comes by the hour', async () => {
    source = new PeriodSource({ usual: '30d', granularities: ['daily', 'hourly'] });
    expect(control(await shown('date-range="day"'), 'compare').disabled).to.equal(false);
  });

  it('are compared with nothing where the reader says so, whatever the author', async () => {
    const dashboard = await shown('date-range="7d" compare="previous-period"');
    await until(() => has(dashboard.firstElementChild!, '.tile-delta'), 'it is compared');
    choose(dashboard, 'compare', 'none');
    await until(() => !has(dashboard.firstElementChild!, '.tile-delta'), 'it is compared no longer');
  });

  it('come in the buckets the reader chooses', async () => {
    const dashboard = await shown();
    choose(dashboard, 'granularity', 'weekly');
    await dashboard.updateComplete;
    await until(() => control(dashboard, 'granularity').value === 'weekly', 'it is chosen');
  });

  it('have names for everybody, in every state', async () => {
    const dashboard = await shown('date-range="7d" compare="previous-period"');
    choose(dashboard, 'period', 'custom');
    await apply(dashboard, '2026-04-10', '2026-04-01');
    await until(() => problem(dashboard) !== '', 'it says what is wrong');
    await expect(dashboard).to.be.accessible();
  });

  for (const [width, dir] of [
    [240, 'ltr'],
    [320, 'rtl'],
    [768, 'ltr'],
    [1600, 'rtl'],
  ] as const)
    it(`fit into ${width} px, ${dir}`, async () => {
      const dashboard = await shown(
        'compare="custom" compare-start-date="2026-01-01" compare-end-date="2026-01-07" start-date="2026-02-01" end-date="2026-02-07"',
      );
      dashboard.parentElement!.dir = dir;
      dashboard.style.inlineSize = `${width}px`;
      await quiet();
      expect(overflowing(dashboard.shadowRoot!)).to.deep.equal([]);
    });
});
