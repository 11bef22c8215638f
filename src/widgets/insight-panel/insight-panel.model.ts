import type { ActivityData, FunnelData, MetricValues, TrendData } from '../../datasets/data.js';
import { growth, type Growth } from '../../datasets/growth.js';
import { eveningPeak, mondayDrop, seasonalDips, weekendSpike, type Evidence } from '../../datasets/patterns.js';
import { monthOf, type Day } from '../../datasets/calendar.js';
import { wholeOnly, type Completeness } from '../../datasets/completeness.js';
import { notEnough, type NotEnough } from '../../datasets/sample.js';
import { dayAt } from '../../datasets/zoned.js';
import { bandAt, satisfactionWeights, scaleOf } from '../../metrics/bands.js';
import { metricFacts, metricIds, type MetricId } from '../../metrics/catalogue.js';

export const patternIds = ['weekend', 'evening', 'monday', 'seasonal'] as const;
export const dropIds = ['satisfaction', 'engagement', 'conversion'] as const;

export type PatternId = (typeof patternIds)[number];
export type DropId = (typeof dropIds)[number];

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
}

/** A month of the year (1–12) where it is about one, an hour where it is about one. */
export type PatternEvidence = Evidence & { readonly month?: number; readonly busiestHour?: number };

/** Null where the source has no such data. */
export type PatternVerdict = PatternEvidence | NotEnough | null;

/** The seed's four patterns, looked for in the data. */
export function patternsIn({ metric, daily, monthly, activity }: PatternData): Readonly<Record<PatternId, PatternVerdict>> {
  const days = daily && daily.data.granularity === 'daily' ? columnOf(daily, metric) : null;
  const months = monthly && monthly.data.granularity === 'monthly' ? columnOf(monthly, metric) : null;
  return {
    weekend: days && weekendSpike(days.days, days.values),
    evening:
      activity && activity.of === metric ? eveningPeak(activity.values.map((day) => day.map((each) => each ?? NaN))) : null,
    monday: days && mondayDrop(days.days, days.values),
    seasonal: months && seasonIn(months),
  };
}

/** The days whole buckets begin on, and their values. */
function columnOf({ data, zone, completeness }: Buckets, metric: MetricId): { days: Day[]; values: number[] } | null {
  const column = data.series[metric];
  if (!column) return null;
  const { from, to } = completeness;
  return {
    days: Array.from(data.times.subarray(from, to), (time) => dayAt(time, zone)),
    values: Array.from(wholeOnly(column, completeness).subarray(from, to)),
  };
}

function seasonIn({ days, values }: { days: Day[]; values: number[] }): PatternVerdict {
  const dips = seasonalDips(days.map(monthOf), values);
  if ('kind' in dips) return dips;
  return dips[0] ?? { kind: 'not-found', ratio: NaN, held: 0, sample: Math.floor(days.length / 12) };
}

export interface Change {
  readonly id: MetricId;
  readonly current: number;
  readonly previous: number;
  readonly growth: Growth;
  /** Whether that is good; null where it is neither. */
  readonly isGood: boolean | null;
}

/** What is part of another metric is told with that. */
const isPart = (id: MetricId): boolean => Object.hasOwn(satisfactionWeights, id);

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

/** A fall, what it was before it, and what it is. Without `from`, it is below what is healthy, whatever it was before. */
export interface Drop {
  readonly kind: 'fell';
  readonly of: MetricId | 'conversion';
  readonly from: number | null;
  readonly to: number;
}

/** Null where the source has no such data, or there is nothing to compare with. */
export type DropVerdict = Drop | { readonly kind: 'held' } | NotEnough | null;

export interface DropData {
  readonly values: MetricValues;
  readonly previous: MetricValues | null;
  readonly funnel: FunnelData | null;
  readonly previousFunnel: FunnelData | null;
}

/** From so many conversations on an average means something, and from so many users a share does. */
export const leastConversations = 30;
export const leastUsers = 100;
/** Points of 5, and shares of what was before: what is less is not called a drop. */
const leastPoints = 0.2;
const leastFall = 0.1;

/**
 * Whether satisfaction, engagement and conversion dropped.
 *
 * - `satisfaction` its score is below the seed's 3.5, or fell by 0.2 or more
 * - `engagement` conversations, their length or their messages fell by a tenth or more; the one that fell most is told
 * - `conversion` the share of users who pay fell by a tenth of itself or more
 */
export function dropsIn(data: DropData): Readonly<Record<DropId, DropVerdict>> {
  return { satisfaction: satisfactionIn(data), engagement: engagementIn(data), conversion: conversionIn(data) };
}

/** The fewest conversations of both periods; null where either is not known. */
const fewest = ({ values, previous }: DropData): number | null => {
  const counts = [values['total-conversations'], ...(previous ? [previous['total-conversations']] : [])];
  return counts.reduce<number | null>(
    (least, count) => (least === null || count === null || count === undefined ? null : Math.min(least, count)),
    Infinity,
  );
};

function satisfactionIn(data: DropData): DropVerdict {
  const [to, from] = [data.values['satisfaction-score'] ?? null, data.previous?.['satisfaction-score'] ?? null];
  const conversations = fewest(data);
  if (to === null || conversations === null) return null;
  if (conversations < leastConversations) return notEnough(conversations, leastConversations);
  const fell = from !== null && from - to >= leastPoints - 1e-9;
  const scale = scaleOf('satisfaction-score');
  const isLow = scale !== null && bandAt(scale, to)?.tone === 'critical';
  return fell || isLow ? { kind: 'fell', of: 'satisfaction-score', from, to } : { kind: 'held' };
}

function engagementIn(data: DropData): DropVerdict {
  const { values, previous } = data;
  if (!previous) return null;
  const before = previous['total-conversations'];
  if (before === null || before === undefined) return null;
  if (before < leastConversations) return notEnough(before, leastConversations);
  const falls = (['total-conversations', 'average-session-length', 'messages-per-session'] as const).flatMap((id) => {
    const [from, to] = [previous[id], values[id]];
    const grown = growth(to, from);
    return typeof grown === 'number' && grown <= -leastFall && typeof from === 'number' && typeof to === 'number'
      ? [{ of: id, from, to, grown }]
      : [];
  });
  const deepest = falls.sort((one, other) => one.grown - other.grown)[0];
  return deepest ? { kind: 'fell', of: deepest.of, from: deepest.from, to: deepest.to } : { kind: 'held' };
}

function conversionIn({ funnel, previousFunnel }: DropData): DropVerdict {
  const [to, from] = [funnel && convertedOf(funnel), previousFunnel && convertedOf(previousFunnel)];
  if (!to || !from) return null;
  const users = Math.min(to.of, from.of);
  if (users < leastUsers) return notEnough(users, leastUsers);
  const grown = growth(to.share, from.share);
  return typeof grown === 'number' && grown <= -leastFall
    ? { kind: 'fell', of: 'conversion', from: from.share, to: to.share }
    : { kind: 'held' };
}

/** The share of the first step that is at the last; null where there is no way from one to another. */
export function convertedOf({ steps }: FunnelData): { readonly share: number; readonly of: number } | null {
  const [first, last] = [steps[0], steps[steps.length - 1]];
  if (!first || !last || first === last || first.count === null || last.count === null) return null;
  return { share: first.count > 0 ? last.count / first.count : 0, of: first.count };
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
