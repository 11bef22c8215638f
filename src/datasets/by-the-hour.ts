import { metricFacts, type MetricId } from '../metrics/catalogue.js';
import { bucketEnd, cutOf, pairs } from './alignment.js';
import type { ComparedPair, MetricsChange } from './compared-metrics.js';
import type { Answer } from './question.js';
import { totalOf } from './total.js';

/** Whether what a metric comes to in some hours can be told from its trend. */
export const isByTheHour = (id: MetricId): boolean => metricFacts(id).aggregation === 'sum' && metricFacts(id).series === 'trend';

/**
 * What two days came to in the hours of the first that are over, by the clock, each metric in the hours that both report.
 * Null where no hour is over, or they did not come by the hour.
 *
 * @param zone that of hours which come without one
 */
export function sumsByTheHour(
  current: Answer<'trend'>,
  previous: Answer<'trend'>,
  dates: ComparedPair<unknown>['dates'],
  zone: string,
): MetricsChange | null {
  if (current.data.granularity !== 'hourly' || previous.data.granularity !== 'hourly') return null;
  const cut = cutOf(current, zone);
  const { times } = current.data;
  const over = times.filter((start) => bucketEnd(start, cut) <= current.asOf);
  const indices = pairs(
    { times: over, dates: dates.current },
    { times: previous.data.times, dates: dates.previous },
    // Whatever it is compared with: a day has one counterpart.
    { with: 'previous-period', align: 'date' },
    cut,
  );
  const hours = indices.filter((index) => index >= 0).length;
  if (hours === 0) return null;
  const ours: Partial<Record<MetricId, number>> = {};
  const theirs: Partial<Record<MetricId, number>> = {};
  for (const id of (Object.keys(current.data.series) as MetricId[]).filter(isByTheHour)) {
    const both = [...indices].flatMap((index, at) => {
      const [now, then] = [current.data.series[id]?.[at] ?? NaN, previous.data.series[id]?.[index] ?? NaN];
      return isNaN(now) || isNaN(then) ? [] : [{ now, then }];
    });
    const [now, then] = [totalOf(both.map((hour) => hour.now)), totalOf(both.map((hour) => hour.then))];
    if (both.length === 0 || now === null || then === null) continue;
    ours[id] = now;
    theirs[id] = then;
  }
  return { current: ours, previous: theirs, basis: { kind: 'hours', hours } };
}
