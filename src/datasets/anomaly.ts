import { median } from 'simple-statistics';
import { apartFrom, noiseOf, placesOf, type JudgedSeries } from './judged-series.js';
import { notEnough, type NotEnough } from './sample.js';
import { chanceBeyond, normalOf, standing } from './significance.js';

/** A value that is not what its kind of bucket makes one expect. */
export interface Anomaly {
  readonly index: number;
  readonly observed: number;
  /** The median of the nearest others of its kind. */
  readonly expected: number;
}

export type Anomalies = { readonly kind: 'read'; readonly sample: number; readonly anomalies: readonly Anomaly[] } | NotEnough;

export interface AnomalyRule {
  /** How far off it is at least, as a share of what is expected. */
  readonly size?: number;
  /** How many values of its kind it takes to judge one of them. */
  readonly leastOfKind?: number;
}

/** Of series in which nothing is unusual, this share may be said to have unusual values. */
const level = 0.04;

/** What is expected is told from no more than so many others, the nearest, since series grow. */
const mostOthers = 6;

/**
 * Values that stand out of those of their kind: by day of the same weekday, by hour of the same weekday and hour. A value is
 * unusual where it is a quarter or more off what is expected, and noise alone goes that far in 4 % of series, however many values
 * are looked at (Holm). A count is set against counts, by the likelihood ratio of two Poisson counts with the dispersion of the series.
 */
export function anomaliesIn(series: JudgedSeries, { size = 0.25, leastOfKind = 4 }: AnomalyRule = {}): Anomalies {
  const { values, slots, cycle, days } = series;
  const places = placesOf(series);
  const noise = noiseOf(series);
  const kinds = new Map<number, number[]>();
  for (const [slot, index] of places) kinds.set(kindOf(slot, cycle), [...(kinds.get(kindOf(slot, cycle)) ?? []), index]);
  const rows = [...kinds.values()].flatMap((kind) =>
    kind.flatMap((index, place) => {
      const others = nearest(kind, place, slots);
      if (others.length < leastOfKind - 1) return [];
      const observed = values[index] ?? NaN;
      const expected = median(others.map((other) => values[other] ?? NaN));
      const t = apartFrom(series, index, expected, others.length, noise);
      const chance = chanceBeyond(normalOf(Math.min(Math.max(t, -1e6), 1e6), noise.freedom));
      return [{ index, observed, expected, chance }];
    }),
  );
  rows.sort((one, other) => one.index - other.index);
  if (rows.length === 0) return notEnough(Math.max(0, ...[...kinds.values()].map((of) => of.length)), leastOfKind);
  const stands = standing(
    rows.map(({ chance }) => chance),
    level,
  );
  const anomalies = rows
    .filter(({ observed, expected }, row) => stands[row] && Math.abs(observed - expected) >= size * Math.abs(expected))
    .map(({ index, observed, expected }) => ({
      index,
      observed: observed * (days[index] ?? 1),
      expected: expected * (days[index] ?? 1),
    }));
  return { kind: 'read', sample: rows.length, anomalies };
}

const kindOf = (slot: number, cycle: number): number => ((slot % cycle) + cycle) % cycle;

/** The buckets of one kind that are nearest to the one in this place of them, which are in order of time. */
function nearest(kind: readonly number[], place: number, slots: Float64Array): readonly number[] {
  const far = (index: number): number => Math.abs((slots[index] ?? NaN) - (slots[kind[place] ?? NaN] ?? NaN));
  return [...kind.slice(Math.max(0, place - mostOthers), place), ...kind.slice(place + 1, place + 1 + mostOthers)]
    .sort((one, other) => far(one) - far(other))
    .slice(0, mostOthers);
}
