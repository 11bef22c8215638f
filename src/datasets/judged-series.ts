import { bucketEnd, daysOf, type Cut } from './alignment.js';
import { monthOf, startOfWeek } from './calendar.js';
import { median } from 'simple-statistics';
import { centred, dispersionOf, squaresOf, type Differences, type Dispersion } from './dispersion.js';
import { countsApart } from './significance.js';
import { dayAt, minutesAt } from './zoned.js';
import type { MetricFacts } from '../metrics/catalogue.js';

/** Where buckets lie in time, and which of them are alike. */
export interface Layout {
  /** Their places: counted in hours, days, weeks or months. Strictly increasing but for an hour that a day has twice. */
  readonly slots: Float64Array;
  /** What buckets of one kind are apart: a week of days, or of hours; 1 where all are alike. */
  readonly cycle: number;
  /** What of a metric that is added up a bucket holds, for months of unequal length: its days; 1 otherwise. */
  readonly days: Float64Array;
  /** Buckets that are read together at least. */
  readonly window: number;
}

const cycles = { hourly: 168, daily: 7, weekly: 1, monthly: 1 } as const;

/** A day of hours, a week of days, four weeks, a quarter. */
export const readingWindow = { hourly: 24, daily: 7, weekly: 4, monthly: 3 } as const;

export function layoutOf(times: Float64Array, cut: Cut): Layout {
  const { granularity, zone, weekStart } = cut;
  const slots = Float64Array.from(daysOf(times, zone), (day, index) => {
    switch (granularity) {
      case 'hourly':
        return day * 24 + Math.floor(minutesAt(times[index] ?? NaN, zone) / 60);
      case 'daily':
        return day;
      case 'weekly':
        return startOfWeek(day, weekStart ?? 1) / 7;
      case 'monthly':
        return monthOf(day);
    }
  });
  // The week of a day 0 need not begin on it.
  if (granularity === 'weekly') slots.forEach((slot, index) => (slots[index] = Math.floor(slot)));
  const days =
    granularity === 'monthly'
      ? times.map((time) => dayAt(bucketEnd(time, cut), zone) - dayAt(time, zone))
      : new Float64Array(times.length).fill(1);
  return { slots, cycle: cycles[granularity], days, window: readingWindow[granularity] };
}

/** A series to be read: whole buckets only, NaN elsewhere. */
export interface JudgedSeries extends Layout {
  readonly values: Float64Array;
  /** Whether these are counts, which vary at least as Poisson's do. */
  readonly isCount: boolean;
}

/** A metric as it is read: what is added up by the day, so that a month is not longer than another. */
export function judgedSeries(values: Float64Array, layout: Layout, { unit, aggregation }: MetricFacts): JudgedSeries {
  const days = aggregation === 'sum' ? layout.days : new Float64Array(values.length).fill(1);
  return { ...layout, days, values: values.map((value, index) => value / (days[index] ?? 1)), isCount: unit === 'count' };
}

/** The variance that a value has where noise is as small as it can be: of a count that of Poisson's, else the same everywhere. */
export const unitOf = ({ isCount, days }: JudgedSeries, index: number, level: number): number =>
  isCount ? Math.max(level, 0) / (days[index] ?? 1) : 1;

/** What noise cannot be less than: a count's is 1, anything else's no more than what rounding leaves. */
export function leastNoise({ isCount, values }: Pick<JudgedSeries, 'isCount' | 'values'>): number {
  const largest = values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  return isCount ? 1 : (1e-6 * largest) ** 2;
}

/** The index of the bucket in each place. */
export const placesOf = ({ slots, values }: Pick<JudgedSeries, 'slots' | 'values'>): ReadonlyMap<number, number> => {
  const places = new Map<number, number>();
  values.forEach((value, index) => {
    const slot = slots[index] ?? NaN;
    if (Number.isFinite(value) && !places.has(slot)) places.set(slot, index);
  });
  return places;
};

/**
 * What buckets are off by from those that they are set against, besides what they all are: in the median so many times as much, since
 * weekends twice the rest grow by twice as much, and, from nothing, so much more.
 */
export function offBy(series: JudgedSeries, pairs: readonly (readonly [now: number, then: number])[]): Differences {
  const at = (index: number): number => series.values[index] ?? NaN;
  const risen = riseOf(pairs.map(([now, then]) => [at(now), at(then)] as const));
  return centred({
    off: pairs.map(([now, then]) => at(now) - risen * at(then)),
    unit: pairs.map(([now, then]) => unitOf(series, now, at(now)) + risen ** 2 * unitOf(series, then, at(then))),
  });
}

/** The median of the ratios, those of little weighing less, and none more than half of the others; 1 where there is none. */
function riseOf(pairs: readonly (readonly [now: number, then: number])[]): number {
  const known = pairs.filter(([now, then]) => now >= 0 && then > 0);
  if (known.length === 0) return 1;
  const most = median(known.map(([, then]) => then));
  const rising = known
    .map(([now, then]) => ({ ratio: now / then, weight: Math.min(then, most) }))
    .sort((one, other) => one.ratio - other.ratio);
  let left = rising.reduce((sum, { weight }) => sum + weight, 0) / 2;
  return rising.find(({ weight }) => (left -= weight) <= 0)?.ratio ?? 1;
}

/**
 * How much a series varies besides its cycle and its level: from what buckets of one kind are off by from one week to the next, or
 * from one bucket to the next where all are alike.
 */
export function noiseOf(series: JudgedSeries): Dispersion {
  const { cycle, slots, values } = series;
  const places = placesOf(series);
  const last = slots[slots.length - 1] ?? 0;
  const blocks = new Map<number, (readonly [number, number])[]>();
  for (const [slot, index] of places) {
    const before = places.get(slot - cycle);
    if (before === undefined) continue;
    const week = cycle > 1 ? Math.floor((last - slot) / cycle) : 0;
    blocks.set(week, [...(blocks.get(week) ?? []), [index, before]]);
  }
  const least = leastNoise(series);
  if (cycle > 1) {
    const squares = [...blocks.values()].flatMap((pairs) => squaresOf(offBy(series, pairs)));
    return dispersionOf(squares, lostOfWeek * blocks.size, shared(blocks.size), least);
  }
  const pairs = [...blocks.values()].flat();
  const squares = squaresOf({
    off: pairs.map(([now, then]) => (values[now] ?? NaN) - (values[then] ?? NaN)),
    unit: pairs.map(([now, then]) => unitOf(series, now, values[now] ?? NaN) + unitOf(series, then, values[then] ?? NaN)),
  });
  return dispersionOf(squares, 0, shared(pairs.length), least);
}

/** What a week of differences loses to its two medians, which are less than means would take. */
const lostOfWeek = 1.5;

/** In a row, differences that share a value with the one before and the one after are as good as this share of them that do not. */
const shared = (row: number): number => 1 / (1 + (row - 1) / (2 * row));

/** A median of so many is as good as a mean of this share of them. */
const ofMedian = 0.75;

/** How far a value is above the median of so many others, or below it, in standard deviations as far as these are known. */
export function apartFrom(
  series: JudgedSeries,
  index: number,
  expected: number,
  others: number,
  { value: noise }: Dispersion,
): number {
  const { values, days, isCount } = series;
  const [observed, weight, alike] = [values[index] ?? NaN, days[index] ?? 1, ofMedian * others];
  if (isCount) return countsApart(observed * weight, expected * weight * alike, 1 / alike, noise);
  return observed === expected ? 0 : (observed - expected) / Math.sqrt(noise * (1 + 1 / alike));
}
