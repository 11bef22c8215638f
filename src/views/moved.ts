import { formatMetric } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import type { Shown } from '../metrics/catalogue.js';

/** What became of a value, in a sentence: `Returning users fell from 34% to 28%`. What is printed alike is unchanged. */
export function moved(
  label: string,
  from: number | null,
  to: number,
  shown: Shown,
  speech: Speech,
  currency: string | null = null,
): string {
  const text = (value: number): string => formatMetric(value, shown, speech, currency).text;
  if (from === null) return speech.term('metricSaid', label, text(to));
  if (text(from) === text(to)) return speech.term('insightSame', label, text(to));
  return speech.term(to < from ? 'insightFell' : 'insightRose', label, text(from), text(to));
}
