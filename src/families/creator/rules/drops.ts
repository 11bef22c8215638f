import type { FunnelData, MetricValues } from '../../../datasets/data.js';
import { growth } from '../../../datasets/growth.js';
import { notEnough, type NotEnough } from '../../../datasets/sample.js';
import { chanceAbove, countsApart, sharesApart, standing } from '../../../datasets/significance.js';
import { bandAt, scaleOf } from '../../../metrics/bands.js';
import type { MetricId } from '../../../metrics/catalogue.js';

/** A fall, what it was before it, and what it is. Without `from`, it is below what is healthy, whatever it was before. */
export interface Drop {
  readonly kind: 'fell';
  readonly of: MetricId | 'conversion';
  readonly from: number | null;
  readonly to: number;
}

/**
 * A fall of which nobody can say whether it is one: it is not known of how many it is, or weekends may make it, which are not as
 * often in both periods.
 */
export interface Unsure {
  readonly kind: 'unsure' | 'other-weekdays';
  readonly of: MetricId | 'conversion';
  readonly from: number;
  readonly to: number;
}

/** Null where the source has no such data, or there is nothing to compare with. */
export type DropVerdict = Drop | Unsure | { readonly kind: 'held' } | NotEnough | null;

export interface DropData {
  readonly values: MetricValues;
  readonly previous: MetricValues | null;
  readonly funnel: FunnelData | null;
  readonly previousFunnel: FunnelData | null;
  /** How many times as much as Poisson's the conversations of a day vary; null is not known. */
  readonly dispersion: number | null;
  /**
   * How many times as many conversations as the days before usually hold, by their weekdays: of a Monday after a Sunday perhaps twice;
   * null is not known.
   */
  readonly mix: number | null;
  /** Whether both periods have their weekdays nearly as often. Averages and shares of others are not set against each other. */
  readonly areAlike: boolean;
}

/** From so many conversations, and users, it can be said that nothing dropped. */
export const leastConversations = 30;
export const leastUsers = 100;
/** Points of 5, and shares of what was before: what is less is not called a drop. */
const leastPoints = 0.2;
const leastFall = 0.1;

/**
 * Where nothing dropped, this share of answers may say that something did: a drop is one by as much as matters, and by more than
 * noise makes of samples of that size, however many metrics are looked at (Holm).
 */
const level = 0.04;
/** Where no days are known, conversations are taken to vary so many times as much as Poisson's. */
const usualDispersion = 2;
/** Lengths and messages of conversations are taken to spread by so many times their mean: a little more than waiting times do. */
const spread = 1.3;
/** Points that the satisfaction of one conversation is taken to spread by. */
const spreadOfScore = 1.25;

const numberIn = (values: MetricValues | null, id: MetricId): number | null => values?.[id] ?? null;

/** Whether satisfaction dropped: its score is below the seed's 3.5, or fell by 0.2 or more. */
export function satisfactionIn({ values, previous, areAlike }: DropData): DropVerdict {
  const [to, from] = [numberIn(values, 'satisfaction-score'), numberIn(previous, 'satisfaction-score')];
  if (to === null) return null;
  const [now, before] = [numberIn(values, 'total-conversations'), numberIn(previous, 'total-conversations')];
  const isLess = from !== null && from - to >= leastPoints - 1e-9;
  if (now === null || (previous !== null && before === null)) {
    return isLess ? { kind: 'unsure', of: 'satisfaction-score', from, to } : null;
  }
  const fewest = Math.min(now, before ?? Infinity);
  if (fewest < leastConversations) return notEnough(fewest, leastConversations);
  const scale = scaleOf('satisfaction-score');
  const isLow = scale !== null && bandAt(scale, to)?.tone === 'critical';
  const error = spreadOfScore * Math.sqrt(1 / now + 1 / (before ?? now));
  const fell = isLess && chanceAbove((from - to) / error) <= level;
  if (fell && !isLow && !areAlike) return { kind: 'other-weekdays', of: 'satisfaction-score', from, to };
  return fell || isLow ? { kind: 'fell', of: 'satisfaction-score', from, to } : { kind: 'held' };
}

/** A metric of both periods; `above` is how far it fell, in standard deviations, null where it is not known of how many it is. */
interface Fall {
  readonly of: MetricId;
  readonly from: number;
  readonly to: number;
  readonly grown: number;
  readonly above: number | null;
}

/**
 * Whether engagement dropped: conversations, their length, their messages or the share of users who return fell by a tenth or more,
 * each judged by itself; the one that fell most is told.
 */
export function engagementIn({ values, previous, dispersion, mix, areAlike }: DropData): DropVerdict {
  if (!previous) return null;
  const conversations = [numberIn(previous, 'total-conversations'), numberIn(values, 'total-conversations')] as const;
  const users = [numberIn(previous, 'unique-users'), numberIn(values, 'unique-users')] as const;
  const counts =
    mix === null
      ? null
      : fallOf(
          'total-conversations',
          values,
          previous,
          (from, to) => -countsApart(to, from, mix, dispersion ?? usualDispersion),
          mix,
        );
  const rates = [
    ...(['average-session-length', 'messages-per-session'] as const).map((id) =>
      fallOf(id, values, previous, (from, to) => ofMeans(from, to, conversations)),
    ),
    fallOf('returning-rate', values, previous, (from, to) => ofShares(from, to, users)),
  ].flatMap((fall) => fall ?? []);
  const falls = [...(counts ? [counts] : []), ...(areAlike ? rates : [])];
  if (falls.length + rates.length === 0) return null;
  const judged = falls.filter(({ above }) => above !== null);
  const stands = standing(
    judged.map(({ above }) => chanceAbove(above ?? 0)),
    level,
  );
  const fallen = deepest(judged.filter(({ grown }, index) => stands[index] && grown <= -leastFall));
  if (fallen) return { kind: 'fell', ...fallen };
  const [before, now] = conversations;
  // Fewer, and nobody knows whether that is because of the weekdays: not that nothing dropped either.
  if (mix === null && before !== null && now !== null && now <= (1 - leastFall) * before) return null;
  if (before !== null && before < leastConversations) return notEnough(before, leastConversations);
  const ofWeekdays = areAlike ? null : deepest(rates.filter(({ grown }) => grown <= -leastFall));
  if (ofWeekdays) return { kind: 'other-weekdays', ...ofWeekdays };
  const unknown = deepest(falls.filter(({ above, grown }) => above === null && grown <= -leastFall));
  return unknown ? { kind: 'unsure', ...unknown } : { kind: 'held' };
}

function fallOf(
  of: MetricId,
  values: MetricValues,
  previous: MetricValues,
  aboveOf: (from: number, to: number) => number | null,
  mix = 1,
): Fall | null {
  const [from, to] = [numberIn(previous, of), numberIn(values, of)];
  const grown = growth(to, from === null ? null : from * mix);
  return from === null || to === null || grown === null
    ? null
    : { of, from, to, grown: grown === 'new' ? Infinity : grown, above: aboveOf(from, to) };
}

/** Two means of as many conversations, whose spread grows with them. */
function ofMeans(from: number, to: number, [before, now]: readonly (number | null)[]): number | null {
  if (!before || !now || Math.min(before, now) < leastConversations || from <= 0 || to < 0) return null;
  return Math.log(from / to) / (spread * Math.sqrt(1 / before + 1 / now));
}

function ofShares(from: number, to: number, [before, now]: readonly (number | null)[]): number | null {
  const areShares = [from, to].every((share) => share >= 0 && share <= 1);
  return before && now && areShares ? -sharesApart(to, now, from, before) : null;
}

const deepest = (falls: readonly Fall[]): Pick<Fall, 'of' | 'from' | 'to'> | null => {
  const [fall] = [...falls].sort((one, other) => one.grown - other.grown);
  return fall ? { of: fall.of, from: fall.from, to: fall.to } : null;
};

/** Whether the share of users who pay fell by a tenth of itself or more. */
export function conversionIn({ funnel, previousFunnel, areAlike }: DropData): DropVerdict {
  const [to, from] = [funnel && convertedOf(funnel), previousFunnel && convertedOf(previousFunnel)];
  if (!to || !from) return null;
  const grown = growth(to.share, from.share);
  const above = ofShares(from.share, to.share, [from.of, to.of]);
  if (typeof grown === 'number' && grown <= -leastFall && above !== null && chanceAbove(above) <= level) {
    return { kind: areAlike ? 'fell' : 'other-weekdays', of: 'conversion', from: from.share, to: to.share };
  }
  const users = Math.min(to.of, from.of);
  return users < leastUsers ? notEnough(users, leastUsers) : { kind: 'held' };
}

/** The share of the first step that is at the last; null where there is no way from one to another. */
export function convertedOf({ steps }: FunnelData): { readonly share: number; readonly of: number } | null {
  const [first, last] = [steps[0], steps[steps.length - 1]];
  if (!first || !last || first === last || first.count === null || last.count === null) return null;
  return { share: first.count > 0 ? last.count / first.count : 0, of: first.count };
}
