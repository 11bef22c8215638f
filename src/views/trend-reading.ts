import { cutOf } from '../datasets/alignment.js';
import { wholeOnly, type Completeness } from '../datasets/completeness.js';
import { judgedSeries, layoutOf } from '../datasets/judged-series.js';
import type { Answer } from '../datasets/question.js';
import { readingOf } from '../datasets/reading.js';
import type { Speech } from '../locale/locale.js';
import { metricFacts, type MetricId } from '../metrics/catalogue.js';
import { readingText } from './reading-text.js';

/** A metric over time, in buckets, and which of them are whole. */
export interface TrendRead {
  readonly id: MetricId;
  readonly answer: Answer<'trend'>;
  readonly completeness: Completeness;
  /** IANA, of the buckets. */
  readonly zone: string;
}

/** What is said of it: as `trend-chart` says it, of the same buckets. */
export function trendReading({ id, answer, completeness, zone }: TrendRead, speech: Speech): string | null {
  const { times, series, currency } = answer.data;
  const values = series[id];
  if (!values) return null;
  const cut = cutOf(answer, zone);
  const reading = readingOf(judgedSeries(wholeOnly(values, completeness), layoutOf(times, cut), metricFacts(id)));
  return readingText(reading, { id, times, values, cut, currency, speech, zone });
}
