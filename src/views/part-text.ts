import { daysBetween, dateAt } from '../datasets/dates.js';
import type { Period } from '../datasets/question.js';
import { formatSpan, formatUnits } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';

const day = 24 * 3_600_000;

/** Which days of a week or month its value is of, where the period cuts it. */
export function partText({ start, end }: Period, speech: Speech, zone: string | null): string {
  const lang = speech.lang();
  const last = end - 1;
  const days = zone === null ? Math.round((end - start) / day) : daysBetween(dateAt(start, zone), dateAt(last, zone)) + 1;
  return speech.term('trendCut', formatSpan(start, last, lang, zone, 'date'), formatUnits(days, 'day', lang));
}
