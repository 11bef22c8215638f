import type { BreakdownData, BreakdownItem, Dimension } from '../datasets/data.js';
import type { Table } from '../datasets/table.js';
import { wholeOf } from '../datasets/whole.js';
import { formatMetric, quantity } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';

/** A breakdown as a table: every part, and the rest that closes the sum. */
export function breakdownTable(data: BreakdownData, by: Dimension, speech: Speech): Table {
  const { items, rest } = wholeOf(data);
  const rows = [
    ...items.map((item) => ({ ...item, label: item.label ?? item.id })),
    ...(rest ? [{ id: null, label: speech.term('breakdownOther'), ...rest }] : []),
  ];
  return {
    rows: rows.length,
    columns: [
      { kind: 'text', label: speech.term(`breakdown-${by}-part`), cells: rows.map((row) => row.label) },
      ...(items.some((item) => item.label !== null)
        ? [{ kind: 'text' as const, label: speech.term('breakdownCode'), sparse: true, cells: rows.map((row) => row.id) }]
        : []),
      { kind: 'number', label: speech.term(`breakdown-${by}-count`), shown: 'count', cells: rows.map((row) => row.count) },
      { kind: 'number', label: speech.term('breakdownShare'), shown: 'percent', cells: rows.map((row) => row.share) },
    ],
  };
}

/** The same in one sentence: the largest parts by name, how many more, and what is left over. */
export function breakdownSentence(data: BreakdownData, title: string, speech: Speech): string {
  const { items, rest } = wholeOf(data);
  const said = (label: string, { count, share }: Pick<BreakdownItem, 'count' | 'share'>): string =>
    `${label} ${share === null ? formatMetric(count, 'count', speech).text : formatMetric(share, 'percent', speech).text}`;
  return speech.term('breakdownSummary', {
    title,
    first: items.slice(0, 3).map((item) => said(item.label ?? item.id, item)),
    more: quantity(Math.max(0, items.length - 3), speech.lang()),
    rest: rest && said(speech.term('breakdownOther'), rest),
  });
}
