import type { ActivityData, FunnelData, MetricValues, TrendData } from '../../datasets/data.js';
import { growth, type Growth } from '../../datasets/growth.js';
import { eveningPeak, mondayDrop, seasonalDips, weekendSpike, type Evidence } from '../../datasets/patterns.js';
import { firstOfMonth, monthOf, type Day } from '../../datasets/calendar.js';
import { wholeOnly, type Completeness } from '../../datasets/completeness.js';
import { layoutOf, noiseOf, judgedSeries } from '../../datasets/judged-series.js';
import { known, type NotEnough } from '../../datasets/sample.js';
import { dayAt } from '../../datasets/zoned.js';
import { metricFacts, metricIds, type MetricId } from '../../metrics/catalogue.js';
import type { DropData, DropId } from './insight-panel.drops.js';

export const patternIds = ['weekend', 'evening', 'monday', 'seasonal'] as const;

export type PatternId = (typeof patternIds)[number];

/** Buckets, the zone whose days they are, and which of them are whole. */
export interface Buckets {
  readonly data: TrendData;
  readonly zone: string;
  readonly completeness: Completeness;
}

export interface PatternData {
  readonly metric: MetricId;
  /** Null where there are none. */
  readonly daily: Buckets | null;
  readonly monthly: Buckets | null;
  readonly activity: ActivityData | null;
  /** The days that the week hour by hour is of; null is not known. */
  readonly activityOver: Found | null;
}

/** What a pattern is found in: the first and the last day of it. */
export interface Found {
  readonly from: Day;
  readonly to: Day;
}

/** Months of the year (1–12) where it is about some, an hour where it is about one, and the days it was looked for in, where these are known. */
export type PatternEvidence = Evidence & {
  readonly months?: readonly number[];
  readonly busiestHour?: number;
  readonly over?: Found | null;
};

/** Null where the source has no such data. */
export type PatternVerdict = PatternEvidence | NotEnough | null;

/** The seed's four patterns, looked for in the data. */
export function patternsIn({
  metric,
  daily,
  monthly,
  activity,
  activityOver,
}: PatternData): Readonly<Record<PatternId, PatternVerdict>> {
  const days = daily && daily.data.granularity === 'daily' ? columnOf(daily, metric) : null;
  const months = monthly && monthly.data.granularity === 'monthly' ? columnOf(monthly, metric) : null;
  const { unit, aggregation } = metricFacts(metric);
  const isCount = unit === 'count';
  return {
    weekend: days && told(weekendSpike(days.days, days.values, { isCount }), days.over),
    evening:
      activity && activity.of === metric
        ? told(eveningPeak(activity.values.map((day) => day.map((each) => each ?? NaN))), activityOver)
        : null,
    monday: days && told(mondayDrop(days.days, days.values, { isCount }), days.over),
    seasonal: months && told(seasonIn(months, isCount, aggregation === 'sum'), months.over),
  };
}

const told = <Of extends PatternVerdict>(verdict: Of, over: Found | null): Of =>
  verdict && verdict.kind !== 'not-enough-data' ? { ...verdict, over } : verdict;

interface DatedColumn {
  readonly days: readonly Day[];
  readonly values: readonly number[];
  readonly over: Found | null;
}

/** The days whole buckets begin on, and their values. */
function columnOf({ data, zone, completeness }: Buckets, metric: MetricId): DatedColumn | null {
  const column = data.series[metric];
  if (!column) return null;
  const { from, to } = completeness;
  const days = Array.from(data.times.subarray(from, to), (time) => dayAt(time, zone));
  const [first, last] = [days[0], days[days.length - 1]];
  const end = (day: Day): Day => (data.granularity === 'monthly' ? firstOfMonth(monthOf(day) + 1) - 1 : day);
  return {
    days,
    values: Array.from(wholeOnly(column, completeness).subarray(from, to)),
    over: first === undefined || last === undefined ? null : { from: first, to: end(last) },
  };
}

/** Months that are low together are one dip: the mean of them, in as many years as the one that was so least often. */
function seasonIn({ days, values }: DatedColumn, isCount: boolean, isSum: boolean): PatternVerdict {
  const dips = seasonalDips(days.map(monthOf), values, { isCount, isSum });
  if ('kind' in dips) return dips;
  if (dips.length === 0) return { kind: 'not-found', ratio: NaN, held: 0, sample: Math.floor(days.length / 12) };
  return {
    kind: 'found',
    months: dips.map(({ month }) => month),
    ratio: dips.reduce((sum, { ratio }) => sum + ratio, 0) / dips.length,
    held: Math.min(...dips.map(({ held }) => held)),
    sample: Math.min(...dips.map(({ sample }) => sample)),
  };
}

/** How many times as much as Poisson's the days vary; null where there are too few to say. */
export function dispersionIn(daily: Buckets | null, metric: MetricId): number | null {
  const column = daily?.data.series[metric];
  if (!daily || !column || daily.data.granularity !== 'daily') return null;
  const { data, zone, completeness } = daily;
  const layout = layoutOf(data.times, { granularity: 'daily', zone, weekStart: null });
  const values = wholeOnly(column, completeness);
  return known(values).length >= leastDays ? noiseOf(judgedSeries(values, layout, metricFacts(metric))).value : null;
}

/** Days that it takes to know how they vary. */
const leastDays = 28;

export interface Change {
  readonly id: MetricId;
  readonly current: number;
  readonly previous: number;
  readonly growth: Growth;
  /** Whether that is good; null where it is neither. */
  readonly isGood: boolean | null;
}

/** What is part of another metric is told with that. */
const isPart = (id: MetricId): boolean => metricFacts(id).partOf !== undefined;

/** A change smaller than this, as a share, is none. */
const leastChange = 0.005;

/** What changed, by how much of what it was, the most first. What is new comes before all, since nothing can be larger. */
export function changesOf(values: MetricValues, previous: MetricValues): readonly Change[] {
  const size = ({ growth: grown }: Change): number => (grown === 'new' ? Infinity : Math.abs(grown));
  return metricIds
    .filter((id) => !isPart(id))
    .flatMap((id): Change[] => {
      const [now, before] = [values[id], previous[id]];
      const grown = growth(now, before);
      if (now === null || now === undefined || before === null || before === undefined || grown === null) return [];
      const { polarity } = metricFacts(id);
      const isGood = polarity === 'neutral' ? null : (polarity === 'up') === now > before;
      return [{ id, current: now, previous: before, growth: grown, isGood }];
    })
    .filter((change) => size(change) >= leastChange)
    .sort((one, other) => size(other) - size(one));
}

/** What the data has to say to a step of a diagnosis. */
export type Answered =
  | { readonly kind: 'metric'; readonly id: MetricId; readonly from: number | null; readonly to: number }
  /** The share of those one step before who went on to this one. */
  | {
      readonly kind: 'step';
      readonly id: string;
      readonly label: string | null;
      readonly from: number | null;
      readonly to: number;
    }
  | { readonly kind: 'topic'; readonly label: string; readonly score: number };

export interface Scored {
  readonly label: string;
  readonly score: number | null;
}

/** For each of the seed's diagnostic steps what the data says; nothing where only somebody who looks can. */
export function answersTo(id: DropId, data: DropData, topics: readonly Scored[]): readonly (readonly Answered[])[] {
  const moved = (...ids: readonly MetricId[]): Answered[] =>
    ids.flatMap((each) => {
      const to = data.values[each];
      return typeof to === 'number' ? [{ kind: 'metric', id: each, from: data.previous?.[each] ?? null, to }] : [];
    });
  const passed = stepsOf(data);
  switch (id) {
    case 'satisfaction':
      return [moved('satisfaction-ratings', 'satisfaction-sentiment'), [], lowestFirst(topics), []];
    case 'engagement':
      return [moved('returning-rate'), [], moved('messages-per-session', 'average-session-length'), []];
    case 'conversion':
      return [[...passed].sort((one, other) => one.to - other.to), [], moved('arpu'), passed.slice(-1)];
  }
}

const lowestFirst = (topics: readonly Scored[]): Answered[] =>
  topics
    .flatMap(({ label, score }) => (score === null ? [] : [{ kind: 'topic' as const, label, score }]))
    .sort((one, other) => one.score - other.score);

function stepsOf({ funnel, previousFunnel }: DropData): (Answered & { kind: 'step' })[] {
  const before = new Map(previousFunnel ? sharesOf(previousFunnel).map(({ id, share }) => [id, share]) : []);
  return funnel
    ? sharesOf(funnel).map(({ id, label, share }) => ({ kind: 'step', id, label, from: before.get(id) ?? null, to: share }))
    : [];
}

const sharesOf = ({ steps }: FunnelData): { id: string; label: string | null; share: number }[] =>
  steps.slice(1).flatMap(({ id, label, count }, index) => {
    const from = steps[index]?.count ?? 0;
    return from > 0 && count !== null ? [{ id, label, share: count / from }] : [];
  });
