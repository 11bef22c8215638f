import type { SeriesToken } from '../../theme/tokens.js';
import { bucketEnd, cutOf, daysOf, pairedValues, pairs, type Cut } from '../../datasets/alignment.js';
import { anomaliesIn, type Anomalies } from '../../datasets/anomaly.js';
import { weekdayOf } from '../../datasets/calendar.js';
import { completenessOf, wholeOnly, type Completeness, type Covered } from '../../datasets/completeness.js';
import type { ComparedPair, MetricsChange } from '../../datasets/compared-metrics.js';
import type { Basis } from '../../datasets/comparison.js';
import type { Instant, TrendData } from '../../datasets/data.js';
import { periodOf } from '../../datasets/period.js';
import { readBucket } from '../../datasets/dates.js';
import type { Answer } from '../../datasets/question.js';
import { layoutOf, judgedSeries, type Layout } from '../../datasets/judged-series.js';
import { readingOf, type Reading } from '../../datasets/reading.js';
import { rollingMean } from '../../datasets/rolling.js';
import type { Comparison, Granularity } from '../../datasets/scope.js';
import { inCurrency } from '../../datasets/money.js';
import { totalOf } from '../../datasets/total.js';
import { metricFacts, type MetricId, type Shown } from '../../metrics/catalogue.js';

const palette = Array.from({ length: 8 }, (_, index): SeriesToken => `--analytics-series-${index}` as SeriesToken);
/** The colour of a line, by its place among those of its chart. */
export const colorAt = (index: number): SeriesToken => palette[index % palette.length] ?? '--analytics-series-0';

type TrendAnswer = Answer<'trend'>;

const hour = 3_600_000;
const day = 24 * hour;

/** Two buckets further apart than this have one missing between them; a day may have 25 hours, a month 31 days. */
export const joinedWithin: Readonly<Record<Granularity, number>> = {
  hourly: 1.5 * hour,
  daily: 1.5 * day,
  weekly: 10.5 * day,
  monthly: 46 * day,
};

/** Values of one kind that it takes to call another one unusual. */
export const leastOfKind = 4;

/** The buckets of another period in the places of those shown. */
export interface Counterparts {
  /** When each began; NaN where there is none. */
  readonly times: Float64Array;
  readonly indices: Int32Array;
  /** How many there are, with those in no place. */
  readonly count: number;
  /** 1 where the counterpart is whole. */
  readonly whole: Uint8Array;
  readonly series: TrendData['series'];
}

export interface Line {
  readonly id: MetricId;
  readonly values: Float64Array;
  /** NaN where there is nothing to compare with. */
  readonly compared: Float64Array | null;
  /** Of whole buckets. */
  readonly average: Float64Array | null;
  readonly reading: Reading;
  readonly anomalies: Anomalies;
}

/** Lines that may share an axis: those of one unit. */
export interface Panel {
  readonly shown: Shown;
  readonly lines: readonly Line[];
}

/** A trend as it is shown. */
export interface Trend {
  readonly cut: Cut;
  readonly times: Float64Array;
  /** Which buckets are whole, and so read and compared. */
  readonly completeness: Completeness;
  readonly counterparts: Counterparts | null;
  readonly panels: readonly Panel[];
  /** Metrics that no bucket reports. */
  readonly missing: readonly MetricId[];
  readonly shades: readonly { readonly from: number; readonly to: number }[];
}

export interface TrendOptions {
  readonly ids: readonly MetricId[];
  /** How many buckets a rolling average is of; null for none. */
  readonly rolling: number | null;
  readonly comparison: Comparison | null;
  /** The zone of buckets that come without one. */
  readonly zone: string;
  /** What the buckets are of. */
  readonly period: Covered;
  /** Days of the weekend, 1–7. */
  readonly weekend: readonly number[];
}

export function trendOf(answer: TrendAnswer, against: ComparedPair<TrendAnswer> | null, asked: TrendOptions): Trend {
  const { times, series } = answer.data;
  const cut = cutOf(answer, asked.zone);
  const completeness = completenessOf(times, cut, answer.asOf, asked.period);
  const counterparts = against && asked.comparison ? counterpartsIn(answer, against, asked.comparison, cut) : null;
  const layout = layoutOf(times, cut);
  const lines = asked.ids.flatMap((id): Line[] => {
    const values = series[id];
    return values ? [lineOf(id, values, { completeness, layout, counterparts, rolling: asked.rolling })] : [];
  });
  return {
    cut,
    times,
    completeness,
    counterparts,
    panels: byUnit(lines),
    missing: asked.ids.filter((id) => !series[id]),
    shades: weekendsIn(times, cut, asked.weekend),
  };
}

/** Null where the two are not of the same grain, and so not to be laid over each other. */
function counterpartsIn(
  answer: TrendAnswer,
  { previous, dates }: ComparedPair<TrendAnswer>,
  comparison: Comparison,
  cut: Cut,
): Counterparts | null {
  const { times, granularity } = previous.data;
  const series = inCurrency(previous.data.series, previous.data.currency, answer.data.currency);
  if (granularity !== answer.data.granularity) return null;
  const indices = pairs({ times: answer.data.times, dates: dates.current }, { times, dates: dates.previous }, comparison, cut);
  const { whole } = completenessOf(times, cut, previous.asOf, previous.period ?? periodOf(dates.previous, cut.zone));
  return {
    indices,
    count: times.length,
    times: pairedValues(indices, times),
    whole: Uint8Array.from(indices, (index) => whole[index] ?? 0),
    series,
  };
}

interface Among {
  readonly completeness: Completeness;
  readonly layout: Layout;
  readonly counterparts: Counterparts | null;
  readonly rolling: number | null;
}

function lineOf(id: MetricId, values: Float64Array, { completeness, layout, counterparts, rolling }: Among): Line {
  const whole = wholeOnly(values, completeness);
  const readable = judgedSeries(whole, layout, metricFacts(id));
  const before = counterparts?.series[id];
  const compared = counterparts && before ? pairedValues(counterparts.indices, before) : null;
  return {
    id,
    values,
    compared,
    average: rolling === null ? null : rollingMean(whole, rolling),
    reading: readingOf(readable),
    anomalies: anomaliesIn(readable, { leastOfKind }),
  };
}

/** Whether a bucket is compared with its counterpart: both of them whole. */
export const isComparable = (
  { completeness, counterparts }: Pick<Trend, 'completeness' | 'counterparts'>,
  index: number,
): boolean => completeness.whole[index] === 1 && counterparts?.whole[index] === 1;

/**
 * What the lines add up to where their source has no number for the whole: in the buckets that are compared, from the first on
 * without a gap. Null where it cannot be said of what part of the period that is.
 */
export function sumsOf(trend: Trend): MetricsChange | null {
  const { counterparts, times } = trend;
  if (!counterparts) return null;
  const first = times.findIndex((_, index) => !isComparable(trend, index));
  const compared = first < 0 ? times.length : first;
  const basis = basisOf(trend, counterparts, compared);
  if (!basis) return null;
  const sums = trend.panels
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const [now, then] = [line.values, line.compared].map((values) => values && totalOf(values.subarray(0, compared)));
      const isKnown = metricFacts(line.id).aggregation === 'sum' && typeof now === 'number' && typeof then === 'number';
      return isKnown ? [{ id: line.id, now, then }] : [];
    });
  return {
    current: Object.fromEntries(sums.map(({ id, now }) => [id, now])),
    previous: Object.fromEntries(sums.map(({ id, then }) => [id, then])),
    basis,
  };
}

/** What part of a period its first buckets are, where that is a number of days or of hours of one day. */
function basisOf({ times, cut }: Trend, counterparts: Counterparts, first: number): Basis | null {
  if (first === 0) return null;
  if (first === times.length && first === counterparts.count) return { kind: 'whole' };
  if (cut.granularity === 'daily') return { kind: 'days', days: first };
  const isOneDay = cut.granularity === 'hourly' && new Set(daysOf(times, cut.zone)).size === 1;
  return isOneDay ? { kind: 'hours', hours: first } : null;
}

function byUnit(lines: readonly Line[]): readonly Panel[] {
  const panels = new Map<Shown, Line[]>();
  for (const line of lines) {
    const { shown } = metricFacts(line.id);
    panels.set(shown, [...(panels.get(shown) ?? []), line]);
  }
  return [...panels].map(([shown, of]) => ({ shown, lines: of }));
}

/** Weekends as spans around their points, by the day and by the hour; longer buckets have no weekend. */
function weekendsIn(times: Float64Array, { granularity, zone }: Cut, weekend: readonly number[]): Trend['shades'] {
  if (granularity !== 'hourly' && granularity !== 'daily') return [];
  const reach = granularity === 'daily' ? day / 2 : hour / 2;
  const spans: { from: number; to: number }[] = [];
  daysOf(times, zone).forEach((each, index) => {
    if (!weekend.includes(weekdayOf(each))) return;
    const time = times[index] ?? NaN;
    const last = spans.at(-1);
    // A day may be an hour longer.
    if (last && time - reach <= last.to + hour) last.to = time + reach;
    else spans.push({ from: time - reach, to: time + reach });
  });
  return spans;
}

/** Something that a page knows of a moment. */
export interface Annotation {
  /** Ms since the epoch, RFC 3339 text, or a date, whose day is that of the buckets. */
  readonly at: Instant | string | Date;
  /** Text. */
  readonly label: string;
}

/** An annotation and the bucket it falls into. */
export interface PlacedAnnotation {
  readonly index: number;
  readonly at: Instant;
  readonly label: string;
}

/** What of a page's annotations is one, by time; those outside of all buckets are left out. */
export function placeAnnotations(
  annotations: unknown,
  { times, cut }: Pick<Trend, 'times' | 'cut'>,
): readonly PlacedAnnotation[] {
  if (!Array.isArray(annotations)) return [];
  const read = readBucket(cut.zone);
  return annotations
    .flatMap((each: unknown): PlacedAnnotation[] => {
      if (typeof each !== 'object' || each === null || !('at' in each) || !('label' in each)) return [];
      const { at, label } = each;
      const time = at instanceof Date ? at.getTime() : typeof at === 'number' ? at : read(at);
      const index = times.findLastIndex((start) => start <= time);
      const isInside = index >= 0 && time < bucketEnd(times[index] ?? NaN, cut);
      return isInside && typeof label === 'string' && label.trim() !== '' ? [{ index, at: time, label: label.trim() }] : [];
    })
    .sort((one, other) => one.at - other.at);
}
