import { expect } from '@open-wc/testing';
import { registerSource } from '../index.js';
import '../register.js';
import { dayOf, dateOf } from '../datasets/calendar.js';
import { periodOf } from '../datasets/period.js';
import type { MetricValues } from '../datasets/data.js';
import { has, textOf, within } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';

interface Told {
  readonly values: MetricValues;
  readonly currency?: string | null;
}

let made = 0;

/** A host's source that answers about whole days: what it has for the dates that end on one. */
function sourceOf(answers: Readonly<Record<string, Told>>): string {
  const name = `bands-${(made += 1)}`;
  registerSource({
    name,
    ids: [],
    periods: { usual: '7d' },
    answers: {
      metrics: ({ period }, { now }) => {
        if (!period || 'range' in period) throw new Error('The test writes dates');
        const { values, currency = null } = answers[period.end] ?? { values: {} };
        const data = { values, currency, previous: null, startedAt: null, endedAt: null, reached: {} };
        return Promise.resolve({ data, period: periodOf(period, 'UTC'), asOf: now, zone: 'UTC', step: null, notes: [] });
      },
    },
  });
  return name;
}

const last = '2026-04-30';
const daysBefore = (days: number): string => dateOf(dayOf(last) - days);

describe('a change beside a metric', function () {
  this.timeout(15_000);
  const page = new TestPage();

  const write = (answers: Readonly<Record<string, Told>>, attributes: string, metric: string): Element =>
    page.write(
      `<analytics-provider api-base="" source="${sourceOf(answers)}" time-zone="UTC" end-date="${last}" ${attributes}>
        <metric-card metric="${metric}"></metric-card></analytics-provider>`,
    ).firstElementChild!;

  const users = (now: number, before: number, length: number): Readonly<Record<string, Told>> => ({
    [last]: { values: { 'unique-users': now } },
    [daysBefore(length)]: { values: { 'unique-users': before } },
  });
  const delta = (card: Element): string => (has(card, '.tile-delta') ? textOf(within(card, '.tile-delta')) : '');
  const band = (card: Element): string | null => (has(card, '.band-name') ? textOf(within(card, '.band-name')) : null);
  const popover = (card: Element): string => textOf(within(card, '[popover]'));
  const opened = async (card: Element): Promise<string> => {
    within(card, '.tile-about').click();
    await until(() => popover(card).includes('Benchmarks'), 'the benchmarks are told');
    return popover(card);
  };

  for (const [stage, days, growth, said, expected] of [
    ['new', 7, 1100, '+10%', 'On target'],
    ['new', 7, 1200, '+20%', 'On target'],
    ['new', 7, 1201, '+20.1%', 'Above target'],
    ['new', 7, 1099.7, '+9.97%', 'Below the benchmark'],
    ['established', 30, 1100, '+10%', 'On target'],
    ['mature', 30, 1060, '+6%', 'Above target'],
  ] as const)
    it(`of ${said} in ${days} days is “${expected}” for a ${stage} creator`, async () => {
      const answers = users(growth, 1000, days);
      const card = write(
        answers,
        `start-date="${daysBefore(days - 1)}" compare="previous-period" creator-stage="${stage}"`,
        'unique-users',
      );
      await until(
        () => delta(card).startsWith(said) && band(card) === expected,
        () => textOf(card),
      );
      await until(
        () => band(card) === expected,
        () => textOf(card),
      );
      expect(await opened(card)).to.not.include('choose');
    });

  for (const [stage, days, compare, length, why] of [
    ['new', 30, 'previous-period', 30, 'from one week to the next: choose 7 days'],
    ['new', 7, 'previous-year', 365, 'from one week to the next: choose 7 days'],
    ['established', 7, 'previous-period', 7, 'from one month to the next: choose 30 days'],
    ['mature', 30, 'previous-year', 365, 'from one month to the next: choose 30 days'],
  ] as const)
    it(`is in no band for a ${stage} creator over ${days} days beside the ${compare}, and says for what one is`, async () => {
      const card = write(
        users(1500, 1000, length),
        `start-date="${daysBefore(days - 1)}" compare="${compare}" creator-stage="${stage}"`,
        'unique-users',
      );
      await until(
        () => delta(card).startsWith('+50%'),
        () => textOf(card),
      );
      expect(band(card)).to.equal(null);
      expect(await opened(card)).to.include(why);
    });

  const week = `start-date="${daysBefore(6)}" compare="previous-period"`;
  const earned = (currency: string | null, before: string | null): Readonly<Record<string, Told>> => ({
    [last]: { values: { 'total-revenue': 100 }, currency },
    [daysBefore(7)]: { values: { 'total-revenue': 50 }, currency: before },
  });

  it('of money is told in one currency', async () => {
    const card = write(earned('EUR', 'EUR'), week, 'total-revenue');
    await until(
      () => delta(card).startsWith('+100% , was €50.00'),
      () => textOf(card),
    );
  });

  for (const [currency, before, why] of [
    ['EUR', 'USD', 'Amounts are not compared: those before are in USD'],
    ['EUR', null, 'Amounts are not compared: the currency of those before is not known'],
  ] as const)
    it(`of money is none where it was in ${before ?? 'an unknown currency'}, and says why`, async () => {
      const card = write(earned(currency, before), week, 'total-revenue');
      await until(
        () => textOf(card).includes(why),
        () => textOf(card),
      );
      expect([textOf(within(card, '.tile-value')), delta(card), textOf(card).includes('50')]).to.deep.equal([
        '€100.00',
        '',
        false,
      ]);
    });

  it('of something else than money does not mind the currency', async () => {
    const answers = {
      [last]: { ...users(20, 10, 7)[last]!, currency: 'EUR' },
      [daysBefore(7)]: users(20, 10, 7)[daysBefore(7)]!,
    };
    const card = write(answers, week, 'unique-users');
    await until(
      () => delta(card).startsWith('+100%'),
      () => textOf(card),
    );
    expect(textOf(card)).to.not.include('Amounts');
  });
});
