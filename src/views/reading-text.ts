import { bucketEnd, type Cut } from '../datasets/alignment.js';
import type { Reading } from '../datasets/reading.js';
import { formatBucket, formatBuckets, formatDelta, formatMetric, isNumber } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { metricFacts, type MetricId } from '../metrics/catalogue.js';

/** A series that was read, and in which words and which zone that is told. */
export interface ReadSeries {
  readonly id: MetricId;
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly cut: Cut;
  readonly currency: string | null;
  readonly speech: Speech;
  /** IANA, of the buckets. */
  readonly zone: string;
}

/** Whether a metric grows, spikes, declines or does neither, or why that cannot be told. */
export function readingText(reading: Reading, { id, times, values, cut, currency, speech, zone }: ReadSeries): string {
  const { granularity } = cut;
  const length = (buckets: number): string => formatBuckets(buckets, granularity, speech.lang());
  switch (reading.kind) {
    case 'not-enough-data':
      return speech.term('trendTooShort', length(reading.sample), length(reading.needed));
    case 'steady':
      return speech.term('trendSteady', length(reading.length));
    case 'spiking': {
      const { index, times: many } = reading.peak;
      const [start, value] = [times[index] ?? NaN, values[index]];
      return speech.term(
        'trendSpiking',
        isNumber(value) ? formatMetric(value, metricFacts(id).shown, speech, currency).text : speech.term('cardNotReported'),
        formatBucket(start, bucketEnd(start, cut), granularity, speech.lang(), zone),
        many === null ? null : formatMetric(many, 'decimal', speech).text,
      );
    }
    case 'growing':
    case 'declining': {
      const change =
        reading.change === 'new' ? speech.term('metricNew') : (formatDelta(1 + reading.change, 1, 'count', speech)?.text ?? '');
      return speech.term(reading.kind === 'growing' ? 'trendGrowing' : 'trendDeclining', change, length(reading.length));
    }
  }
}
