import { isNoCountry } from '../datasets/countries.js';
import type { BreakdownData, BreakdownItem, Dimension } from '../datasets/data.js';
import { isTooMuch } from '../datasets/impossible.js';
import type { Table } from '../datasets/table.js';
import { withRemainder } from '../datasets/with-remainder.js';
import { devices, meant, questionTypes, revenueParts, segments, sources } from '../datasets/enums.js';
import { formatCountry, formatMetric, quantity, type Precision } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { metricFacts, type Shown } from '../metrics/catalogue.js';
import { cautionOfShare } from './caution.js';

/**
 * What a part is called: the library's word for it where there is one, else as the server has it. Names of countries are
 * English in the seeds, so another language calls them itself.
 */
export function partName(by: Dimension | null, { id, label }: Pick<BreakdownItem, 'id' | 'label'>, speech: Speech): string {
  const known = by === null ? null : (wordFor(by, id) ?? wordFor(by, label));
  if (known) return speech.term(known);
  const lang = speech.lang();
  if (by === 'country' && isNoCountry(id)) return speech.term(`country-${id}`);
  if (by === 'country' && (label === null || !/^en\b/i.test(lang))) return formatCountry(id, lang) ?? label ?? id;
  return label ?? id;
}

/** How much of a part there is, in words. */
export const countText = (
  count: number | null,
  { of, currency }: Pick<BreakdownData, 'of' | 'currency'>,
  speech: Speech,
  precision: Precision = {},
): string =>
  count === null ? speech.term('cardNotReported') : formatMetric(count, shownOf({ of }), speech, currency, precision).text;

/** The word for what a server calls a part of such a breakdown, by its id or in English; null is a name of its own. */
function wordFor(by: Dimension, name: string | null) {
  const [segment, type, device, source, part] = [
    by === 'segment' && meant(segments, name),
    by === 'question-type' && meant(questionTypes, name),
    by === 'device' && meant(devices, name),
    (by === 'acquisition-source' || by === 'traffic-source') && meant(sources, name),
    by === 'revenue-part' && meant(revenueParts, name),
  ];
  if (segment) return `segment-${segment}` as const;
  if (type) return `question-type-${type}` as const;
  if (device) return `device-${device}` as const;
  if (source) return `source-${source}` as const;
  return part ? (`metric-${part}` as const) : null;
}

/** How what is counted is shown: as the metric that is broken down. */
export const shownOf = ({ of }: Pick<BreakdownData, 'of'>): Shown => (of === null ? 'count' : metricFacts(of).shown);

/**
 * A breakdown as a table: every part, and the rest that closes the sum.
 *
 * @param beside what is of the same whole and no part of the sum
 */
export function breakdownTable(data: BreakdownData, by: Dimension, speech: Speech, beside: readonly BreakdownItem[] = []): Table {
  const { items, remainder } = withRemainder(data);
  const rows = [
    ...items.map((item) => ({ ...item, label: partName(by, item, speech) })),
    ...(remainder ? [{ id: null, label: speech.term('breakdownOther'), ...remainder }] : []),
    ...beside,
  ];
  return {
    rows: rows.length,
    columns: [
      { kind: 'text', label: speech.term(`breakdown-${by}-part`), cells: rows.map((row) => row.label) },
      {
        kind: 'text',
        label: speech.term('breakdownCode'),
        sparse: true,
        // In a file it is what joins with other files, and tells a part from the rest, whatever that part is called.
        inFileOnly: items.every((item) => (by === 'country' ? partName(by, item, speech) : (item.label ?? item.id)) === item.id),
        cells: rows.map((row) => row.id),
      },
      {
        kind: 'number',
        label: speech.term(data.of === null ? `breakdown-${by}-count` : `metric-${data.of}`),
        shown: shownOf(data),
        currency: data.currency,
        cells: rows.map((row) => row.count),
      },
      { kind: 'number', label: speech.term('breakdownShare'), shown: 'percent', most: 1, cells: rows.map((row) => row.share) },
    ],
  };
}

function shareSentence(share: number, speech: Speech): string {
  const { text } = formatMetric(share, 'percent', speech);
  return isTooMuch(share) ? speech.term('cautioned', text, cautionOfShare(speech)) : text;
}

/** The same in one sentence: the largest parts by name, how many more, and what is left over. */
export function breakdownSentence(data: BreakdownData, by: Dimension | null, title: string, speech: Speech): string {
  const { items, remainder } = withRemainder(data);
  const said = (label: string, { count, share }: Pick<BreakdownItem, 'count' | 'share'>): string =>
    `${label} ${share === null ? countText(count, data, speech) : shareSentence(share, speech)}`;
  return speech.term('breakdownSummary', {
    title,
    first: items.slice(0, 3).map((item) => said(partName(by, item, speech), item)),
    more: quantity(Math.max(0, items.length - 3), speech.lang()),
    rest: remainder && said(speech.term('breakdownOther'), remainder),
  });
}
