import type { RangeName } from '../datasets/scope.js';
import { quantity } from './format.js';
import type { Speech } from './locale.js';

/** The words of `Intl`, which every language has: where a range begins. */
const begins: Readonly<Partial<Record<RangeName, Intl.RelativeTimeFormatUnit>>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  ytd: 'year',
};

/** What a named range is called: `Today`, `This month`, `Last 30 days`. */
export function rangeWords(range: RangeName, speech: Speech): string {
  const lang = speech.lang();
  const unit = begins[range];
  if (unit) return capital(new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(0, unit), lang);
  return range === 'all-time' ? speech.term('periodAllTime') : speech.term('periodLastDays', quantity(parseInt(range), lang));
}

export const capital = (text: string, lang: string): string => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
