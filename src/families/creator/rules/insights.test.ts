import { expect } from '@open-wc/testing';
import type { ActivityData, FunnelData, MetricValues, TrendData } from '../../../datasets/data.js';
import { completenessOf } from '../../../datasets/completeness.js';
import { areWeekdaysAlike } from '../../../datasets/weekday-mix.js';
import type { Answered } from '../../../rules/needs.js';
import type { MetricId } from '../../../metrics/catalogue.js';
import { addStandards } from '../../../metrics/bands.js';
import { standards } from '../bands.js';
import { conversionIn, engagementIn, satisfactionIn, type DropData } from './drops.js';
import { dispersionIn, eveningIn, mixOf, mondayIn, seasonalIn, weekendIn, type Buckets } from './patterns.js';
import { passedIn } from './steps.js';

addStandards(standards);

const day = 86_400_000;
const monday = Date.UTC(2026, 0, 5);
const asOf = monday + 8 * 7 * day;

function buckets(granularity: TrendData['granularity'], times: number[], values: number[], now = asOf) {
  const series = { 'total-conversations': Float64Array.from(values) };
  const data = { times: Float64Array.from(times), series, granularity, currency: null };
  const cut = { granularity, zone: 'UTC', weekStart: null };
  return { data, zone: 'UTC', completeness: completenessOf(data.times, cut, now, null) };
}

/** Whole weeks from Monday on. */
const weeks = (week: readonly number[], count: number, now = asOf) => {
  const values = Array.from({ length: count }, () => week).flat();
  return buckets(
    'daily',
    values.map((_, index) => monday + index * day),
    values,
    now,
  );
};

interface PatternData {
  readonly metric: MetricId;
  readonly daily: Buckets | null;
  readonly monthly: Buckets | null;
  readonly activity: ActivityData | null;
}

const none: PatternData = { metric: 'total-conversations', daily: null, monthly: null, activity: null };
const week = (data: ActivityData | null): Pick<Answered<'activity'>, 'data' | 'period' | 'zone' | 'asOf'> | null =>
  data && { data, period: null, zone: 'UTC', asOf };
const patternsIn = ({ metric, daily, monthly, activity }: PatternData) => ({
  weekend: weekendIn(daily, metric),
  evening: eveningIn(week(activity), metric),
  monday: mondayIn(daily, metric),
  seasonal: seasonalIn(monthly, metric),
});
const funnel = (...counts: number[]): FunnelData => ({
  steps: counts.map((count, index) => ({
    id: ['free', 'engaged', 'interested', 'converted'][index] ?? 'x',
    label: null,
    count,
    shareOfFirst: null,
  })),
});
const values = (more: MetricValues = {}): MetricValues => ({
  'total-conversations': 400,
  'satisfaction-score': 4.2,
  'average-session-length': 300,
  'messages-per-session': 9,
  ...more,
});
const drops = (more: Partial<DropData>) => {
  const data = {
    values: values(),
    previous: values(),
    funnel: null,
    previousFunnel: null,
    dispersion: null,
    mix: 1,
    areAlike: true,
    ...more,
  };
  return { satisfaction: satisfactionIn(data), engagement: engagementIn(data), conversion: conversionIn(data) };
};

describe('patterns in a creator’s numbers', () => {
  it('are a weekend spike and a Monday drop where eight weeks have them', () => {
    const found = patternsIn({ ...none, daily: weeks([60, 100, 100, 100, 100, 160, 170], 8) });
    expect([found.weekend?.kind, found.monday?.kind]).to.deep.equal(['found', 'found']);
  });

  it('are not there in weeks that are flat', () => {
    const found = patternsIn({ ...none, daily: weeks([100, 100, 100, 100, 100, 100, 100], 8) });
    expect([found.weekend?.kind, found.monday?.kind]).to.deep.equal(['not-found', 'not-found']);
  });

  it('are not claimed of three weeks, nor of a fourth that is not over', () => {
    const week = [60, 100, 100, 100, 100, 160, 170];
    expect(patternsIn({ ...none, daily: weeks(week, 3) }).weekend).to.deep.equal({
      kind: 'not-enough-data',
      sample: 3,
      needed: 4,
    });
    const found = patternsIn({ ...none, daily: weeks(week, 4, monday + 27.5 * day) });
    expect(found.weekend).to.deep.equal({ kind: 'not-enough-data', sample: 3, needed: 4 });
  });

  it('say nothing of buckets of another size, of another metric, or of no data', () => {
    const weekly = { ...weeks([1, 2, 3, 4, 5, 6, 7], 8) };
    expect(patternsIn({ ...none, daily: { ...weekly, data: { ...weekly.data, granularity: 'weekly' } } }).weekend).to.equal(null);
    const activity = { of: 'messages', zone: 'UTC', values: [] } as const;
    expect(patternsIn({ ...none, activity }).evening).to.equal(null);
    expect(Object.values(patternsIn(none))).to.deep.equal([null, null, null, null]);
  });

  it('need two years for a season', () => {
    const months = Array.from({ length: 14 }, (_, index) => Date.UTC(2025, index, 1));
    const monthly = buckets(
      'monthly',
      months,
      months.map(() => 100),
      Date.UTC(2026, 3, 1),
    );
    expect(patternsIn({ ...none, monthly }).seasonal?.kind).to.equal('not-enough-data');
  });

  it('find the month that is low in every year', () => {
    const months = Array.from({ length: 40 }, (_, index) => Date.UTC(2023, index, 1));
    const low = months.map((time) => (new Date(time).getUTCMonth() === 7 ? 50 : 100));
    const { seasonal } = patternsIn({ ...none, monthly: buckets('monthly', months, low, Date.UTC(2026, 6, 1)) });
    expect(seasonal).to.deep.include({ kind: 'found', months: [8] });
  });

  it('find a dip of two months, both named, in the span that was looked at', () => {
    const months = Array.from({ length: 40 }, (_, index) => Date.UTC(2023, index, 1));
    const low = months.map((time) => ([6, 7].includes(new Date(time).getUTCMonth()) ? 1800 : 3000));
    const { seasonal } = patternsIn({ ...none, monthly: buckets('monthly', months, low, Date.UTC(2026, 3, 15)) });
    // January 2023 to March 2026: April is not over.
    expect(seasonal).to.deep.include({
      kind: 'found',
      months: [7, 8],
      over: { from: Date.UTC(2023, 0, 1) / day, to: Date.UTC(2026, 2, 31) / day },
    });
  });

  it('know how days vary from some weeks of them on', () => {
    const many = weeks([90, 100, 110, 100, 90, 110, 100], 8);
    const of = (daily: typeof many) => dispersionIn(daily, 'total-conversations');
    // The weeks are alike, and counts vary at least as Poisson's do.
    expect([of(many), of({ ...many, data: { ...many.data, granularity: 'weekly' } })]).to.deep.equal([1, null]);
  });
});

describe('a drop', () => {
  it('of conversations takes into account which weekdays are in both periods', () => {
    // Weekends are twice the rest. Of the third two, 30 days have eight days of weekends, and the 30 before ten.
    const many = weeks([100, 100, 100, 100, 100, 200, 200], 8);
    const mix = (current: [string, string], previous: [string, string]) =>
      mixOf(many, 'total-conversations', {
        current: { start: current[0], end: current[1] },
        previous: { start: previous[0], end: previous[1] },
      });
    expect(mix(['2026-02-01', '2026-03-02'], ['2026-01-02', '2026-01-31'])).to.equal(3900 / 3900);
    expect(mix(['2026-02-02', '2026-02-02'], ['2026-02-01', '2026-02-01'])).to.equal(0.5);
    expect(mix(['2026-01-26', '2026-02-24'], ['2025-12-27', '2026-01-25'])).to.equal(3800 / 4000);
    expect(mix(['2026-02-23', '2026-03-01'], ['2026-02-16', '2026-02-22'])).to.equal(1);
    expect(
      mixOf(null, 'total-conversations', {
        current: { start: '2026-02-02', end: '2026-02-02' },
        previous: { start: '2026-02-01', end: '2026-02-01' },
      }),
    ).to.equal(null);
  });

  it('of conversations is none of a Monday after a Sunday of twice as many, and one of a Monday of half of that', () => {
    const of = (conversations: number, mix: number | null) => {
      const [before, now] = [400, conversations].map((count) => ({ 'total-conversations': count }));
      return drops({ values: now!, previous: before!, dispersion: 1, mix }).engagement?.kind;
    };
    expect([of(200, 1), of(200, 0.5), of(100, 0.5), of(200, null)]).to.deep.equal(['fell', 'held', 'fell', undefined]);
    const besides = (count: number) => drops({ values: values({ 'total-conversations': count }), mix: null }).engagement;
    expect([besides(200), besides(390)?.kind]).to.deep.equal([null, 'held']);
  });

  it('of an average or a share is not claimed where a weekend stands against workdays', () => {
    // Of a Sunday and a Monday: a third shorter, a score half a point less, and half as many who pay.
    const users = { 'unique-users': 400 };
    const [now, before] = [
      values({ ...users, 'average-session-length': 200, 'satisfaction-score': 3.7, 'returning-rate': 0.3 }),
      values({ ...users, 'returning-rate': 0.3 }),
    ];
    const of = (areAlike: boolean) => {
      const funnels = { funnel: funnel(2000, 80), previousFunnel: funnel(2000, 160) };
      const all = drops({ values: now, previous: before, dispersion: 1, areAlike, ...funnels });
      return [all.engagement, all.satisfaction, all.conversion].map((verdict) => verdict?.kind);
    };
    expect(of(true)).to.deep.equal(['fell', 'fell', 'fell']);
    expect(of(false)).to.deep.equal(['other-weekdays', 'other-weekdays', 'other-weekdays']);
  });

  it('of conversations is claimed though averages cannot be set against each other', () => {
    const half = values({ 'total-conversations': 100 });
    expect(drops({ values: half, dispersion: 1, mix: 0.5, areAlike: false }).engagement).to.include({
      kind: 'fell',
      of: 'total-conversations',
    });
  });

  it('is one of weekdays as often in both periods, nearly: 30 days and 13 are, a Monday after a Sunday is not', () => {
    const alike = (start: string, end: string, start0: string, end0: string) =>
      areWeekdaysAlike({ current: { start, end }, previous: { start: start0, end: end0 } });
    expect([
      alike('2026-02-01', '2026-03-02', '2026-01-02', '2026-01-31'),
      alike('2026-05-01', '2026-05-13', '2026-04-01', '2026-04-13'),
      alike('2026-02-02', '2026-02-08', '2026-01-26', '2026-02-01'),
      // Two of twelve days are other ones, all of one.
      alike('2026-05-01', '2026-05-12', '2026-04-01', '2026-04-12'),
      alike('2026-02-02', '2026-02-02', '2026-02-01', '2026-02-01'),
    ]).to.deep.equal([true, true, true, false, false]);
  });

  it('of satisfaction is two tenths of a point, or a score below 3.5', () => {
    expect(drops({ values: values({ 'satisfaction-score': 4 }) }).satisfaction).to.deep.equal({
      kind: 'fell',
      of: 'satisfaction-score',
      from: 4.2,
      to: 4,
    });
    expect(drops({ values: values({ 'satisfaction-score': 4.1 }) }).satisfaction).to.deep.equal({ kind: 'held' });
    const low = values({ 'satisfaction-score': 3.49 });
    expect(drops({ values: low, previous: null }).satisfaction).to.include({ kind: 'fell', from: null, to: 3.49 });
  });

  it('is not claimed of fewer than thirty conversations', () => {
    const few = values({ 'total-conversations': 29, 'satisfaction-score': 2 });
    expect(drops({ values: few }).satisfaction).to.deep.equal({ kind: 'not-enough-data', sample: 29, needed: 30 });
    expect(drops({ previous: few }).engagement).to.deep.equal({ kind: 'not-enough-data', sample: 29, needed: 30 });
  });

  it('of engagement is the metric that fell most, from a tenth on', () => {
    const fallen = values({ 'total-conversations': 350, 'messages-per-session': 6 });
    expect(drops({ values: fallen }).engagement).to.deep.equal({ kind: 'fell', of: 'messages-per-session', from: 9, to: 6 });
    expect(drops({ values: values({ 'total-conversations': 361 }) }).engagement).to.deep.equal({ kind: 'held' });
    expect(drops({ previous: null }).engagement).to.equal(null);
  });

  it('of engagement is told of each metric by itself: fewer users return, or nobody comes any more', () => {
    const users = { 'unique-users': 300 };
    const half = values({ ...users, 'returning-rate': 0.5 });
    expect(drops({ values: values({ ...users, 'returning-rate': 0.2 }), previous: half }).engagement).to.deep.equal({
      kind: 'fell',
      of: 'returning-rate',
      from: 0.5,
      to: 0.2,
    });
    const nobody = { 'total-conversations': 0, 'satisfaction-score': null };
    expect(drops({ values: nobody, previous: { 'total-conversations': 700 } }).engagement).to.deep.equal({
      kind: 'fell',
      of: 'total-conversations',
      from: 700,
      to: 0,
    });
    // Twenty before, none now: too few for an average, and yet no chance.
    expect(drops({ values: nobody, previous: { 'total-conversations': 20 } }).engagement).to.include({ kind: 'fell', to: 0 });
  });

  it('of a share is neither claimed nor denied where nobody says of how many it is', () => {
    const [now, before] = [values({ 'returning-rate': 0.2 }), values({ 'returning-rate': 0.5 })];
    expect(drops({ values: now, previous: before }).engagement).to.deep.equal({
      kind: 'unsure',
      of: 'returning-rate',
      from: 0.5,
      to: 0.2,
    });
  });

  it('of conversations is judged by how much its days vary', () => {
    // 350 and 420: 70 apart, of which Poisson's noise makes √770 = 28, and noise of eight times as much 78.
    const [now, before] = [values({ 'total-conversations': 350 }), values({ 'total-conversations': 420 })];
    expect(drops({ values: now, previous: before, dispersion: 1 }).engagement?.kind).to.equal('fell');
    expect(drops({ values: now, previous: before, dispersion: 8 }).engagement?.kind).to.equal('held');
  });

  it('of conversion is one of the share that pays, by more than so many users make by chance', () => {
    const conversion = (now: FunnelData, before: FunnelData) => drops({ funnel: now, previousFunnel: before }).conversion;
    // Of 200 users 8 and 16 pay: eight apart, of which chance makes √24 = 4.9. Of 2,000 it is 80 and 15.
    expect(conversion(funnel(200, 100, 40, 8), funnel(200, 100, 50, 16))).to.deep.equal({ kind: 'held' });
    expect(conversion(funnel(2000, 1000, 400, 80), funnel(2000, 1000, 500, 160))).to.include({
      kind: 'fell',
      from: 0.08,
      to: 0.04,
    });
    expect(conversion(funnel(4000, 1000, 400, 300), funnel(2000, 1000, 500, 160))).to.deep.equal({ kind: 'held' });
    expect(conversion(funnel(99, 9, 4, 4), funnel(200, 100, 50, 16))).to.include({ kind: 'not-enough-data', sample: 99 });
    expect(conversion(funnel(0, 0, 0, 0), funnel(200, 100, 50, 16))).to.include({ kind: 'not-enough-data', sample: 0 });
    expect(drops({ funnel: funnel(200, 1) }).conversion).to.equal(null);
  });
});

describe('the steps of a diagnosis', () => {
  it('name the step of the funnel where most are lost', () => {
    const passed = passedIn({
      values: {},
      previous: null,
      funnel: funnel(200, 100, 20, 8),
      previousFunnel: funnel(200, 100, 50, 16),
      dispersion: null,
      mix: 1,
      areAlike: true,
    });
    expect(passed.map(({ id, from, to }) => [id, from, to])).to.deep.equal([
      ['engaged', 0.5, 0.5],
      ['interested', 0.5, 0.2],
      ['converted', 0.32, 0.4],
    ]);
  });
});
