import { formatMetric } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import type { Shown } from '../metrics/catalogue.js';

/**
 * What became of a value, in a sentence: `Returning users fell from 34% to 28%`.
 *
 * @param judged what is said of such a value, such as its band: what is printed has to have the same said of it
 */
export function changeSentence(
  label: string,
  from: number | null,
  to: number,
  shown: Shown,
  speech: Speech,
  currency: string | null = null,
  judged?: (value: number) => unknown,
): string {
  const now = formatMetric(to, shown, speech, currency, { beside: from, judged }).text;
  if (from === null) return speech.term('metricSaid', label, now);
  const before = formatMetric(from, shown, speech, currency, { beside: to, judged }).text;
  if (before === now) return speech.term('insightSame', label, now);
  return speech.term(to < from ? 'insightFell' : 'insightRose', label, before, now);
}
