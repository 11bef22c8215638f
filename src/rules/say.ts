import type { BreakdownItem, Dimension } from '../datasets/data.js';
import type { NotEnough } from '../datasets/sample.js';
import { formatMetric, quantity } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { textIn } from '../locale/text-in.js';
import { judgeOf } from '../metrics/bands.js';
import { metricFacts, type MetricId } from '../metrics/catalogue.js';
import { partName } from '../views/breakdown-table.js';
import { metricText } from '../views/metrics-table.js';
import { changeSentence } from '../views/change-sentence.js';

/**
 * Words of a rule: by language (`{ en: 'Release day', de: 'Erscheinungstag' }`; a reader of another language gets English, else
 * the first), or made for the reader.
 */
export type Text = Readonly<Record<string, string>> | ((say: Say) => string);

/** What a rule says things with: in the reader's language, with the units, digits and currency that the widgets have. */
export interface Say extends Speech {
  text(text: Text): string;
  /** The name of a metric. */
  metric(id: MetricId): string;
  /** A value with its unit: `34%`, `4.25 / 5`; null that it was not reported. Stored as in `.data`: fractions, seconds. */
  value(id: MetricId, value: number | null | undefined): string;
  /** What became of a value: `Returning users fell from 34% to 28%`. Without `from`, what it is. */
  moved(id: MetricId, from: number | null | undefined, to: number): string;
  /** A fraction as a percentage. */
  percent(share: number): string;
  number(value: number): string;
  /** The name of a part of a breakdown. */
  part(by: Dimension, item: Pick<BreakdownItem, 'id' | 'label'>): string;
  /** That there is too little to say more. */
  tooFew(found: NotEnough): string;
}

/** @param currency of amounts of money */
export function sayIn(speech: Speech, currency: string | null): Say {
  const lang = speech.lang();
  const number = (value: number): string => quantity(value, lang).text;
  const say: Say = {
    lang: () => lang,
    term: (...asked) => speech.term(...asked),
    text: (text) => (typeof text === 'function' ? text(say) : textIn(text, lang)),
    metric: (id) => speech.term(`metric-${id}`),
    value: (id, value) => metricText(id, value, speech, currency),
    moved: (id, from, to) =>
      changeSentence(say.metric(id), from ?? null, to, metricFacts(id).shown, speech, currency, judgeOf(id)),
    percent: (share) => formatMetric(share, 'percent', speech).text,
    number,
    part: (by, item) => partName(by, item, speech),
    tooFew: ({ sample, needed }) => speech.term('notEnoughData', number(sample), number(needed)),
  };
  return say;
}
