import { median } from 'simple-statistics';
import { dispersionOf, squaresOf, together, type Differences, type Dispersion } from './dispersion.js';
import { growth, type Growth } from './growth.js';
import { apartFrom, leastNoise, noiseOf, offBy, placesOf, unitOf, type JudgedSeries } from './judged-series.js';
import { notEnough, type NotEnough } from './sample.js';
import { chanceAbove, chanceBeyond, normalOf } from './significance.js';

/** What a series does, and what says so. */
export type Reading =
  | {
      readonly kind: 'growing' | 'declining' | 'steady';
      /** From the mean of the buckets before the latest to that of the latest, without what stands by itself. */
      readonly change: Growth;
      /** How many are the latest. */
      readonly length: number;
    }
  | {
      readonly kind: 'spiking';
      /** The bucket that stands alone, and how many times what is usual for its kind it is; null where that is 0. */
      readonly peak: { readonly index: number; readonly times: number | null };
    }
  | NotEnough;

export interface ReadingRule {
  /** The least change that is told, as a share. */
  readonly change?: number;
  /** How many times what is usual a peak is. */
  readonly spike?: number;
}

/** Of series that do nothing, no more than this share is said to grow or decline, and this to spike. */
const levels = { change: 0.05, spike: 0.005 } as const;

/** The share of the buckets of two windows that have to be known. */
const leastKnown = 0.75;

/**
 * Whether a series is growing, declining or spiking.
 *
 * The latest buckets are set against as many before them, each against the one of its kind (days by weekday, hours by weekday
 * and hour), in windows of one week, two, four and so on to half of all there is; by the week of four weeks, by the month of
 * three months, doubling. Noise is what buckets of one kind differ by from one week to the next; a count's is never taken for
 * less than Poisson's. Of several windows the clearest is told.
 *
 * What comes little by little is seen in all buckets together: how far those of one kind lean upwards or downwards (the score test of
 * a log-linear trend). It certifies the change of the longest window.
 *
 * - `growing`, `declining` a change of 5 % or more that noise alone makes in 5 % of series, however many windows and tests there are
 * - `spiking` the highest of the latest window is at least twice what is usual for its kind, and stands alone in its window
 * - `steady` neither
 *
 * A bucket by itself, high or low, is left out on both sides of a change. It takes three quarters of two windows.
 */
export function readingOf(series: JudgedSeries, { change: leastChange = 0.05, spike = 2 }: ReadingRule = {}): Reading {
  const places = placesOf(series);
  const shortest = { length: series.window, lag: Math.max(series.cycle, series.window) };
  const needed = shortest.lag > shortest.length ? shortest.lag + shortest.length : 2 * Math.ceil(leastKnown * shortest.length);
  if (places.size === 0) return notEnough(0, needed);
  const last = endsOf(places).last;
  const noise = noiseOf(series);
  const spans = spansIn(series, places);
  const judged = spans.flatMap((span) => {
    const pairs = pairsOf(places, last, span);
    return pairs.length >= Math.ceil(leastKnown * span.length) ? [{ ...span, ...changeIn(series, pairs, noise) }] : [];
  });
  if (judged.length === 0) return notEnough(knownIn(places, last, shortest), needed);
  const peak = peakIn(series, places, last, noise, spike);
  if (peak) return { kind: 'spiking', peak };
  const along = trendIn(series, places);
  const longest = judged[judged.length - 1];
  if (along && longest && (longest.change === 'new' || Math.sign(longest.change) === along.direction))
    judged.splice(-1, 1, { ...longest, chance: Math.min(longest.chance, along.chance) });
  const clearest = judged
    .filter(({ change }) => change === 'new' || Math.abs(change) >= leastChange)
    .sort((one, other) => one.chance - other.chance)[0];
  if (clearest && clearest.chance * (judged.length + (along ? 1 : 0)) <= levels.change) {
    const { change, length } = clearest;
    return { kind: change === 'new' || change > 0 ? 'growing' : 'declining', change, length };
  }
  return { kind: 'steady', change: longest?.change ?? 0, length: longest?.length ?? shortest.length };
}

/** So many latest buckets, and how far before them those are that they are set against. */
interface Span {
  readonly length: number;
  readonly lag: number;
}

/** The first and the last place of a series that has some; they are in order. */
function endsOf(places: ReadonlyMap<number, number>): { readonly first: number; readonly last: number } {
  const slots = [...places.keys()];
  return { first: slots[0] ?? NaN, last: slots[slots.length - 1] ?? NaN };
}

/** From the shortest, doubling, and the longest there is. */
function spansIn({ window, cycle }: JudgedSeries, places: ReadonlyMap<number, number>): readonly Span[] {
  const { first, last } = endsOf(places);
  const step = Math.max(window, cycle);
  // A bucket that was not reported, or is not whole, at the start takes no week from what is read.
  const longest = Math.floor((last - first + 1 + Math.floor((1 - leastKnown) * step)) / 2 / (cycle > 1 ? step : 1));
  const lengths: number[] = [];
  for (let length = cycle > 1 ? 1 : step; length <= longest; length *= 2) lengths.push(length);
  if (lengths.length > 0 && lengths[lengths.length - 1] !== longest) lengths.push(longest);
  const unit = cycle > 1 ? step : 1;
  const spans = lengths.map((length) => ({ length: length * unit, lag: length * unit }));
  return window < step ? [{ length: window, lag: step }, ...spans] : spans.length > 0 ? spans : [{ length: step, lag: step }];
}

/** The indices of the latest buckets and of those each is set against, where both are known. */
function pairsOf(
  places: ReadonlyMap<number, number>,
  last: number,
  { length, lag }: Span,
): readonly (readonly [number, number])[] {
  return Array.from({ length }, (_, back) => last - back).flatMap((slot) => {
    const [now, before] = [places.get(slot), places.get(slot - lag)];
    return now === undefined || before === undefined ? [] : [[now, before] as const];
  });
}

const knownIn = (places: ReadonlyMap<number, number>, last: number, { length, lag }: Span): number =>
  [...places.keys()].filter((slot) => slot > last - lag - length).length;

interface ChangeIn {
  readonly change: Growth;
  readonly chance: number;
}

function changeIn(series: JudgedSeries, pairs: readonly (readonly [number, number])[], noise: Dispersion): ChangeIn {
  const at = (index: number): number => series.values[index] ?? NaN;
  const [latest, before] = [pairs.map(([now]) => now), pairs.map(([, then]) => then)];
  /** Those of one window that are not by themselves, where all of it is alike. */
  const usual = (indices: readonly number[]): readonly number[] => {
    const level = median(indices.map(at));
    const off = { off: indices.map((index) => at(index) - level), unit: indices.map((index) => unitOf(series, index, level)) };
    return together(off, noise).map((place) => indices[place] ?? NaN);
  };
  const kept = series.cycle > 1 ? together(offBy(series, pairs), noise) : [];
  const [nows, thens] =
    series.cycle > 1
      ? [kept.map((place) => latest[place] ?? NaN), kept.map((place) => before[place] ?? NaN)]
      : [usual(latest), usual(before)];
  if (Math.min(nows.length, thens.length) * 2 < pairs.length) return { change: 0, chance: 1 };
  const mean = (indices: readonly number[]): number => average(indices.map(at));
  const [to, from] = [mean(nows), mean(thens)];
  const level = (to + from) / 2;
  const variance = (indices: readonly number[]): number =>
    indices.reduce((sum, index) => sum + unitOf(series, index, level), 0) / indices.length ** 2;
  const error = Math.sqrt(noise.value * (variance(nows) + variance(thens)));
  const t = to === from ? 0 : (to - from) / error;
  return { change: growth(to, from) ?? 0, chance: chanceBeyond(normalOf(Math.min(Math.max(t, -1e6), 1e6), noise.freedom)) };
}

/** Of one kind at least, to lean one way. */
const leastOfTrend = 3;

/**
 * Which way the buckets of each kind lean, and the chance that noise alone makes them lean so far. Those are left out that are by
 * themselves beside the median slope (Theil 1950), and noise is what the others are off by from it. Null where there are less than three of a kind.
 */
function trendIn(
  series: JudgedSeries,
  places: ReadonlyMap<number, number>,
): { readonly direction: number; readonly chance: number } | null {
  const alike = [...kindsOf(series, places, series.cycle).values()].filter((each) => each.length >= leastOfTrend);
  if (alike.length === 0) return null;
  const slopes = alike.flatMap(slopesIn);
  const slope = slopes.length > 0 ? median(slopes) : 0;
  const besides = alike.map((each): Differences => {
    const [level, middle] = [median(each.map(({ value }) => value)), median(each.map(({ slot }) => slot))];
    const expected = each.map(({ slot }) => level + Math.abs(level) * slope * (slot - middle));
    return {
      off: each.map(({ value }, at) => value - (expected[at] ?? 0)),
      unit: each.map(({ index }, at) => unitOf(series, index, expected[at] ?? 0)),
    };
  });
  const noise = dispersionOf(besides.flatMap(squaresOf), alike.length + 1, 1, leastNoise(series));
  let [lean, variance] = [0, 0];
  alike.forEach((each, kind) => {
    const kept = together(besides[kind] ?? { off: [], unit: [] }, noise).flatMap((at) => each[at] ?? []);
    const [at, own] = [average(kept.map(({ slot }) => slot)), average(kept.map(({ value }) => value))];
    for (const { slot, index, value } of kept) {
      lean += (slot - at) * (value - own);
      variance += (slot - at) ** 2 * unitOf(series, index, own);
    }
  });
  const t = lean === 0 ? 0 : lean / Math.sqrt(noise.value * variance);
  return { direction: Math.sign(lean), chance: chanceBeyond(normalOf(Math.min(Math.max(t, -1e6), 1e6), noise.freedom)) };
}

/** The buckets of each kind, in order of time: those whose places differ by whole cycles. */
function kindsOf(
  { values }: JudgedSeries,
  places: ReadonlyMap<number, number>,
  cycle: number,
): ReadonlyMap<number, readonly Place[]> {
  const kinds = new Map<number, Place[]>();
  for (const [slot, index] of places) {
    const alike = kinds.get(slot % cycle) ?? [];
    alike.push({ slot, index, value: values[index] ?? NaN });
    kinds.set(slot % cycle, alike);
  }
  return kinds;
}

interface Place {
  readonly slot: number;
  readonly index: number;
  readonly value: number;
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each of the later half rises by from the one as far into the first, as a share of their median (Theil's incomplete method). */
function slopesIn(kind: readonly Place[]): readonly number[] {
  const level = Math.abs(median(kind.map(({ value }) => value)));
  if (level === 0) return [];
  const later = kind.slice(Math.ceil(kind.length / 2));
  return later.flatMap((one, at) => {
    const before = kind[at];
    return before ? [(one.value - before.value) / level / (one.slot - before.slot)] : [];
  });
}

/** The bucket of the latest window that is a peak; null where there is none. */
function peakIn(
  series: JudgedSeries,
  places: ReadonlyMap<number, number>,
  last: number,
  noise: Dispersion,
  spike: number,
): { readonly index: number; readonly times: number | null } | null {
  const at = (index: number): number => series.values[index] ?? NaN;
  const step = series.cycle > 1 ? series.cycle : 1;
  const length = Math.max(series.window, series.cycle);
  const within = [...places].filter(([slot]) => slot > last - length);
  const kinds = kindsOf(series, places, step);
  const rows = within.flatMap(([slot, index]) => {
    const others = (kinds.get(slot % step) ?? []).flatMap((each) => (each.slot === slot ? [] : [each.value]));
    if (others.length === 0) return [];
    const usual = median(others);
    const t = Math.min(apartFrom(series, index, usual, others.length, noise), 1e6);
    return [{ index, slot, usual, others: others.length, chance: chanceAbove(normalOf(t, noise.freedom)) }];
  });
  const timesOf = ({ index, usual }: { index: number; usual: number }): number =>
    usual > 0 ? at(index) / usual : at(index) > 0 ? Infinity : 1;
  const highest = rows.sort((one, other) => timesOf(other) - timesOf(one))[0];
  if (!highest) return null;
  const times = timesOf(highest);
  // A low value among few others would make an ordinary one a peak: of few, all others have to be low.
  const all = [...places.values()].filter((index) => index !== highest.index).map(at);
  const isAlone =
    times >=
      spike *
        median(
          rows
            .filter(({ index }) => index !== highest.index)
            .map(timesOf)
            .concat(1),
        ) &&
    (highest.others >= 3 || at(highest.index) >= spike * median(all));
  const isPeak = times >= spike && isAlone && highest.chance * rows.length <= levels.spike;
  return isPeak ? { index: highest.index, times: Number.isFinite(times) ? times : null } : null;
}
