import { anomaliesIn } from '../../datasets/anomaly.js';
import type { FunnelData, MetricValues } from '../../datasets/data.js';
import { eveningPeak, mondayDrop, seasonalDips, weekendSpike } from '../../datasets/patterns.js';
import { layoutOf, judgedSeries, type Layout, type JudgedSeries } from '../../datasets/judged-series.js';
import { readingOf } from '../../datasets/reading.js';
import { metricFacts } from '../../metrics/catalogue.js';
import { conversionIn, engagementIn, satisfactionIn, type DropData } from '../../families/creator/rules/drops.js';
import { powerOfDay, powerOfShares } from './bounds.js';
import { binomial, counted, gamma, normal, random } from './noise.js';

/** Conversations a day that worlds are made of. */
export const sizes = [5, 7, 15, 28, 50, 70, 100, 140, 350, 1000, 5000] as const;

/** Days vary so many times as much as Poisson's, in one row of worlds with nothing more and in the other with weekends. */
const worlds = [
  { dispersion: 1, weekend: 1 },
  { dispersion: 1.3, weekend: 2 },
] as const;

type Noise = (typeof worlds)[number];

/** A rule, what it makes of a world in which nothing happens, and of one with an effect. */
export interface Tried {
  readonly name: string;
  /** What the effect is. */
  readonly effect: string;
  /** Whether something is claimed of a world without the effect. */
  readonly claims: (next: () => number, size: number, noise: Noise) => boolean;
  /** Whether the effect is found where it is. */
  readonly finds: (next: () => number, size: number, noise: Noise) => boolean;
  /** How often any test could find it in plain worlds that claims it of 5 % of those without it; left out where that is nearly always. */
  readonly bound?: (size: number) => number;
}

const monday = 20_455 - ((20_455 + 3) % 7);
const dayLength = 86_400_000;
const facts = metricFacts('total-conversations');
const layouts = new Map<number, Layout>();

function layoutFor(days: number): Layout {
  let layout = layouts.get(days);
  if (!layout) {
    const times = Float64Array.from({ length: days }, (_, index) => (monday + index) * dayLength);
    layouts.set(days, (layout = layoutOf(times, { granularity: 'daily', zone: 'UTC', weekStart: null })));
  }
  return layout;
}

type Effect = (index: number) => number;
const none: Effect = () => 1;

/** Counts of days from a Monday on: so many a day on average, more at weekends. */
const countsOf = (next: () => number, days: number, size: number, { dispersion, weekend }: Noise, effect: Effect): Float64Array =>
  Float64Array.from({ length: days }, (_, index) => {
    const level = ((index % 7 > 4 ? weekend : 1) * 7) / (5 + 2 * weekend);
    return counted(next, size * level * effect(index), dispersion);
  });

const readable = (...of: Parameters<typeof countsOf>): JudgedSeries => judgedSeries(countsOf(...of), layoutFor(of[1]), facts);

/** Of 30 or 90 days, the last of which is not over. */
function reading(days: number, what: string, effect: Effect): Tried {
  const kindOf = (...of: Parameters<typeof countsOf>): string => readingOf(readable(...of)).kind;
  return {
    name: `Reading of ${days} days`,
    effect: what,
    claims: (next, size, noise) => kindOf(next, days - 1, size, noise, none) !== 'steady',
    finds: (next, size, noise) => kindOf(next, days - 1, size, noise, effect) === 'growing',
  };
}

function unusual(days: number, times: number): Tried {
  const found = (next: () => number, size: number, noise: Noise, effect: Effect): readonly number[] => {
    const read = anomaliesIn(readable(next, days - 1, size, noise, effect));
    return read.kind === 'read' ? read.anomalies.map(({ index }) => index) : [];
  };
  return {
    name: `Unusual values in ${days} days`,
    effect: `one day +${Math.round((times - 1) * 100)} %`,
    claims: (next, size, noise) => found(next, size, noise, none).length > 0,
    bound: (size) => powerOfDay(size, times, 1 - 0.95 ** (1 / (days - 1))),
    finds: (next, size, noise) => {
      const day = Math.floor(next() * (days - 1));
      return found(next, size, noise, (index) => (index === day ? times : 1)).includes(day);
    },
  };
}

const week = (weeks: number): readonly number[] => Array.from({ length: 7 * weeks }, (_, index) => monday + index);

/** A weekend of its own is the effect here, so worlds without one have none. */
function weekend(weeks: number): Tried {
  const found = (next: () => number, size: number, { dispersion }: Noise, effect: Effect): boolean => {
    const values = countsOf(next, 7 * weeks, size, { dispersion, weekend: 1 } as Noise, effect);
    return weekendSpike(week(weeks), values).kind === 'found';
  };
  return {
    name: `Weekend spike in ${weeks} weeks`,
    effect: 'weekends +30 %',
    claims: (next, size, noise) => found(next, size, noise, none),
    finds: (next, size, noise) => found(next, size, noise, (index) => (index % 7 > 4 ? 1.3 : 1)),
  };
}

function mondays(weeks: number): Tried {
  const found = (next: () => number, size: number, noise: Noise, effect: Effect): boolean =>
    mondayDrop(week(weeks), countsOf(next, 7 * weeks, size, noise, effect)).kind === 'found';
  return {
    name: `Monday drop in ${weeks} weeks`,
    effect: 'Mondays −30 %',
    claims: (next, size, noise) => found(next, size, noise, none),
    finds: (next, size, noise) => found(next, size, noise, (index) => (index % 7 === 0 ? 0.7 : 1)),
  };
}

/** Of people who are awake from 8 to 23 o’clock. */
function evenings(days: number): Tried {
  const found = (next: () => number, size: number, { dispersion }: Noise, effect: Effect): boolean =>
    eveningPeak(
      Array.from({ length: 7 }, () =>
        Array.from({ length: 24 }, (_, hour) =>
          hour < 8 || hour > 22 ? 0 : counted(next, ((size * days) / 7 / 15) * effect(hour), dispersion),
        ),
      ),
    ).kind === 'found';
  return {
    name: `Evening peak in ${days} days`,
    effect: '18 to 22 o’clock +30 %',
    claims: (next, size, noise) => found(next, size, noise, none),
    finds: (next, size, noise) => found(next, size, noise, (hour) => (hour > 17 && hour < 22 ? 1.3 : 1)),
  };
}

/** Months drift besides, by so much of themselves. */
const drift = 0.03;

function seasons(years: number): Tried {
  const found = (next: () => number, size: number, { dispersion }: Noise, effect: Effect): readonly number[] => {
    const months = Array.from({ length: 12 * years + 6 }, (_, index) => 2022 * 12 + index);
    const values = months.map((month) => {
      const days = new Date(Date.UTC(2022, month - 2022 * 12 + 1, 0)).getUTCDate();
      return counted(next, Math.max(0, size * days * (1 + drift * normal(next)) * effect(month % 12)), dispersion);
    });
    const dips = seasonalDips(months, values);
    return 'kind' in dips ? [] : dips.map(({ month }) => month);
  };
  return {
    name: `Seasonal dip in ${years} years`,
    effect: 'July and August −30 %, both named',
    claims: (next, size, noise) => found(next, size, noise, none).length > 0,
    finds: (next, size, noise) => found(next, size, noise, (month) => (month === 6 || month === 7 ? 0.7 : 1)).join() === '7,8',
  };
}

/** The mean of so many conversations of which each spreads by as much as `spread` of it. */
function meanOf(next: () => number, count: number, mean: number, spread: number): number | null {
  if (count === 0) return null;
  const of = count / spread ** 2;
  return (mean * gamma(next, of)) / of;
}

interface Fallen {
  readonly conversations?: number;
  readonly length?: number;
  readonly returning?: number;
  readonly score?: number;
  readonly paying?: number;
}

/** What a period of so many conversations a day would be answered with. */
function period(next: () => number, days: number, size: number, dispersion: number, fallen: Fallen) {
  const { conversations = 1, length = 1, returning = 1, score = 0, paying = 1 } = fallen;
  const count = counted(next, size * days * conversations, dispersion);
  const users = size * days;
  const values: MetricValues = {
    'total-conversations': count,
    'unique-users': users,
    'average-session-length': meanOf(next, count, 300 * length, 1.2),
    'messages-per-session': meanOf(next, count, 9, 1),
    'returning-rate': binomial(next, users, 0.35 * returning) / users,
    'satisfaction-score': count === 0 ? null : 4.4 - score + (1.2 * normal(next)) / Math.sqrt(count),
  };
  const steps = [users, binomial(next, users, 0.08 * paying)].map((each, index) => ({
    id: index === 0 ? 'free' : 'converted',
    label: null,
    count: each,
    shareOfFirst: null,
  }));
  return { values, funnel: { steps } satisfies FunnelData };
}

const drops = { satisfaction: satisfactionIn, engagement: engagementIn, conversion: conversionIn } as const;

function drop(id: keyof typeof drops, days: number, what: string, fallen: Fallen): Tried {
  const found = (next: () => number, size: number, dispersion: number, now: Fallen): boolean => {
    const [current, before] = [period(next, days, size, dispersion, now), period(next, days, size, dispersion, {})];
    const data: DropData = {
      values: current.values,
      previous: before.values,
      funnel: current.funnel,
      previousFunnel: before.funnel,
      dispersion,
      mix: 1,
      areAlike: true,
    };
    return drops[id](data)?.kind === 'fell';
  };
  return {
    name: `Drop of ${id} in ${days} days`,
    effect: what,
    ...(fallen.paying === undefined
      ? {}
      : { bound: (size: number) => powerOfShares(0.08, 0.08 * (fallen.paying ?? 1), size * days) }),
    claims: (next, size, { dispersion }) => found(next, size, dispersion, {}),
    finds: (next, size, { dispersion }) => found(next, size, dispersion, fallen),
  };
}

/** Every rule, each with the least data it is commonly seen with, and with more. */
export const tried: readonly Tried[] = [
  reading(30, '+30 % in the latest week', (index) => (index >= 22 ? 1.3 : 1)),
  reading(30, '+30 % from the first day to the last', (index) => 1 + (0.3 * index) / 28),
  reading(90, '+30 % in the latest week', (index) => (index >= 82 ? 1.3 : 1)),
  reading(90, '+30 % from the first day to the last', (index) => 1 + (0.3 * index) / 88),
  unusual(30, 1.3),
  unusual(90, 1.3),
  unusual(90, 1.6),
  unusual(90, 2),
  weekend(4),
  weekend(12),
  mondays(4),
  mondays(12),
  evenings(28),
  evenings(90),
  seasons(2),
  seasons(3),
  drop('engagement', 7, 'conversations −30 %', { conversations: 0.7 }),
  drop('engagement', 30, 'conversations −30 %', { conversations: 0.7 }),
  drop('engagement', 30, 'length of conversations −30 %', { length: 0.7 }),
  drop('engagement', 30, 'returning users 35 % → 24.5 %', { returning: 0.7 }),
  drop('satisfaction', 30, 'score 4.4 → 4', { score: 0.4 }),
  drop('conversion', 7, 'users who pay 8 % → 5.6 %', { paying: 0.7 }),
  drop('conversion', 30, 'users who pay 8 % → 5.6 %', { paying: 0.7 }),
];

/** In how many of so many worlds a rule claims something, the worse of the two rows of worlds. */
export const sharesOf = (one: Tried, what: 'claims' | 'finds', size: number, times: number): readonly number[] =>
  worlds.map((noise, row) => {
    const next = random(size * 31 + row * 7 + tried.indexOf(one) * 1009 + (what === 'finds' ? 500_009 : 0));
    let found = 0;
    for (let world = 0; world < times; world++) if (one[what](next, size, noise)) found += 1;
    return found / times;
  });
