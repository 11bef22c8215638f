import { firstOfMonth, monthOf, type Day } from '../../../datasets/calendar.js';
import { wholeOnly, type Completeness } from '../../../datasets/completeness.js';
import { judgedSeries, layoutOf, noiseOf } from '../../../datasets/judged-series.js';
import { eveningPeak, mondayDrop, seasonalDips, weekendSpike, type Evidence } from '../../../datasets/patterns.js';
import { known, type NotEnough } from '../../../datasets/sample.js';
import type { Granularity } from '../../../datasets/scope.js';
import { weekdayMix } from '../../../datasets/weekday-mix.js';
import { dayAt } from '../../../datasets/zoned.js';
import { metricFacts, type MetricId } from '../../../metrics/catalogue.js';
import type { Answered } from '../../../rules/needs.js';

/** A trend, as a rule is given it. */
export type Buckets = Pick<Answered<'trend'>, 'data' | 'zone'> & { readonly completeness: Completeness | null };

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

/** Whether more come at weekends than on other days. */
export const weekendIn = (days: Buckets | null, metric: MetricId): PatternVerdict => inDays(days, metric, weekendSpike);

/** Whether fewer come on Mondays than on other days. */
export const mondayIn = (days: Buckets | null, metric: MetricId): PatternVerdict => inDays(days, metric, mondayDrop);

function inDays(days: Buckets | null, metric: MetricId, look: typeof weekendSpike | typeof mondayDrop): PatternVerdict {
  const column = columnOf(days, 'daily', metric);
  return column && told(look(column.days, column.values, { isCount: isCount(metric) }), column.over);
}

const isCount = (metric: MetricId): boolean => metricFacts(metric).unit === 'count';

/** Whether more come in the evening than at other hours. */
export function eveningIn(
  week: Pick<Answered<'activity'>, 'data' | 'period' | 'zone' | 'asOf'> | null,
  metric: MetricId,
): PatternVerdict {
  if (week?.data.of !== metric) return null;
  return told(eveningPeak(week.data.values.map((day) => day.map((each) => each ?? NaN))), daysOf(week));
}

/** The days that an answer says it covers, as far as they have been. */
const daysOf = ({ period, zone, asOf }: Pick<Answered<'activity'>, 'period' | 'zone' | 'asOf'>): Found | null =>
  period && { from: dayAt(period.start, zone), to: dayAt(Math.max(period.start, Math.min(period.end - 1, asOf)), zone) };

/** Whether there are months that are low in every year. */
export function seasonalIn(months: Buckets | null, metric: MetricId): PatternVerdict {
  const column = columnOf(months, 'monthly', metric);
  return column && told(seasonIn(column, isCount(metric), metricFacts(metric).aggregation === 'sum'), column.over);
}

const told = <Of extends PatternVerdict>(verdict: Of, over: Found | null): Of =>
  verdict && verdict.kind !== 'not-enough-data' ? { ...verdict, over } : verdict;

interface DatedColumn {
  readonly days: readonly Day[];
  readonly values: readonly number[];
  readonly over: Found | null;
}

/** The days whole buckets begin on, and their values. Null where there is no such metric, or buckets of another size. */
function columnOf(buckets: Buckets | null, granularity: Granularity, metric: MetricId): DatedColumn | null {
  const column = buckets?.data.series[metric];
  if (!column || !buckets.completeness || buckets.data.granularity !== granularity) return null;
  const { data, zone, completeness } = buckets;
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
  if (!column || !daily.completeness || daily.data.granularity !== 'daily') return null;
  const { data, zone, completeness } = daily;
  const layout = layoutOf(data.times, { granularity: 'daily', zone, weekStart: null });
  const values = wholeOnly(column, completeness);
  return known(values).length >= leastDays ? noiseOf(judgedSeries(values, layout, metricFacts(metric))).value : null;
}

/** How many times as much some dates usually hold as others, as far as these days tell. */
export function mixOf(daily: Buckets | null, metric: MetricId, dates: Parameters<typeof weekdayMix>[2]): number | null {
  const column = columnOf(daily, 'daily', metric);
  return weekdayMix(column?.days ?? [], column?.values ?? [], dates);
}

/** Days that it takes to know how they vary. */
const leastDays = 28;
