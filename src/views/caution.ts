import { html, type TemplateResult } from 'lit';
import { isTooMuch } from '../datasets/impossible.js';
import { shownAt, type Column, type Table } from '../datasets/table.js';
import { formatMetric, isNumber } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { isPossible, metricFacts, type MetricId, type Shown } from '../metrics/catalogue.js';
import { warningIcon } from './icons.js';

/** What is said of a value that is more than the most it can be. */
function cautionAbout(most: number, shown: Shown, speech: Speech): string {
  const { text, number } = formatMetric(most, shown, speech);
  return speech.term('cautionMost', shown === 'score' ? number : text);
}

/** The same of a metric. */
export const cautionOf = (id: MetricId, speech: Speech): string => {
  const { most = 1, shown } = metricFacts(id);
  return cautionAbout(most, shown, speech);
};

/** The same of a share of a whole. */
export const cautionOfShare = (speech: Speech): string => cautionAbout(1, 'percent', speech);

/** A mark beside a value that cannot be true, with the words for it. */
export const cautionMark = (id: MetricId, value: number, speech: Speech): TemplateResult | null =>
  isPossible(id, value)
    ? null
    : html`<span class="caution" role="img" aria-label=${cautionOf(id, speech)} title=${cautionOf(id, speech)}
        >${warningIcon}</span
      >`;

/** A share of a whole in words, marked where it is more than all of it. */
export function shareText(share: number | null, speech: Speech): string {
  if (share === null) return '';
  const { text } = formatMetric(share, 'percent', speech);
  return isTooMuch(share) ? `⚠ ${text}` : text;
}

/** A table with a column of cautions, where a number in it is more than the most it can be. */
export function withCautions(table: Table, speech: Speech): Table {
  const limited = table.columns.filter((column) => column.kind === 'number' && column.most !== undefined);
  if (limited.length === 0) return table;
  const cells = Array.from({ length: table.rows }, (_, row) => {
    const said = limited.flatMap((column) => cautionIn(column, row, speech) ?? []);
    return said.length > 0 ? said.join('; ') : null;
  });
  if (cells.every((cell) => cell === null)) return table;
  return { ...table, columns: [...table.columns, { kind: 'text', label: speech.term('caution'), sparse: true, cells }] };
}

function cautionIn(column: Column, row: number, speech: Speech): string | null {
  if (column.kind !== 'number' || column.most === undefined) return null;
  const [most, cell] = [typeof column.most === 'number' ? column.most : column.most[row], column.cells[row]];
  if (most === undefined || most === null || !isNumber(cell) || cell <= most) return null;
  return speech.term('metricSaid', column.label, cautionAbout(most, shownAt(column.shown, row), speech));
}
