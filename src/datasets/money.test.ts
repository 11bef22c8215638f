import { expect } from '@open-wc/testing';
import { registerSource } from '../index.js';
import '../register.js';
import { summaryOf, type AnyCard } from '../testing/card-suite/stage.js';
import { has, textOf } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';
import { inCurrency } from './money.js';
import { periodOf } from './period.js';
import type { PeriodSpec } from './scope.js';

describe('metrics of another currency', () => {
  const values = { 'total-revenue': 50, arpu: 5, tips: null, 'unique-users': 10 };

  it('are without their money, and of the same whole', () => {
    expect(inCurrency(values, 'USD', 'EUR')).to.deep.equal({ 'unique-users': 10 });
    expect(inCurrency(values, null, 'EUR')).to.deep.equal({ 'unique-users': 10 });
    expect(inCurrency(values, 'EUR', 'EUR')).to.equal(values);
    expect(inCurrency(values, null, null)).to.equal(values);
  });
});

describe('a trend of money beside one in another currency', function () {
  this.timeout(15_000);
  const page = new TestPage();
  let made = 0;

  const covered = (period: PeriodSpec | null): { isNow: boolean; start: number; end: number } => {
    if (!period || 'range' in period) throw new Error('The test writes dates');
    return { isNow: period.end === '2026-04-30', ...periodOf(period, 'UTC') };
  };

  const write = async (before: string): Promise<AnyCard> => {
    const name = `money-${(made += 1)}`;
    registerSource({
      name,
      ids: [],
      periods: { usual: '7d', granularities: ['daily'] },
      answers: {
        metrics: ({ period }, { now }) => {
          const { isNow, start, end } = covered(period);
          const values = { 'total-revenue': isNow ? 700 : 350 };
          const currency = isNow ? 'EUR' : before;
          const data = { values, currency, previous: null, startedAt: null, endedAt: null, reached: {} };
          return Promise.resolve({ data, period: { start, end }, asOf: now, zone: 'UTC', step: null, notes: [] });
        },
        trend: ({ period }, { now }) => {
          const { isNow, start, end } = covered(period);
          const times = Float64Array.from({ length: 7 }, (_, day) => start + day * 86_400_000);
          const series = { 'total-revenue': times.map(() => (isNow ? 100 : 50)) };
          const data = { times, series, granularity: 'daily' as const, currency: isNow ? 'EUR' : before };
          return Promise.resolve({ data, period: { start, end }, asOf: now, zone: 'UTC', step: null, notes: [] });
        },
      },
    });
    const card = page.write(
      `<analytics-provider api-base="" source="${name}" time-zone="UTC" start-date="2026-04-24" end-date="2026-04-30"
        compare="previous-period"><trend-chart metric="total-revenue"></trend-chart></analytics-provider>`,
    ).firstElementChild as AnyCard;
    await until(
      () => has(card, '#summary') && summaryOf(card).includes('€100.00'),
      () => textOf(card),
    );
    return card;
  };

  it('is compared where it is the same', async () => {
    const card = await write('EUR');
    await until(
      () => summaryOf(card).includes('€350.00'),
      () => summaryOf(card),
    );
  });

  it('is not compared, and that is told, where it is not', async () => {
    const card = await write('USD');
    await until(
      () => textOf(card).includes('Amounts are not compared: those before are in USD'),
      () => textOf(card),
    );
    expect(summaryOf(card)).to.not.include('350');
  });
});
