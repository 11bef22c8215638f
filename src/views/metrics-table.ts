import type { ComparedMetrics } from '../datasets/compared-metrics.js';
import type { MetricValues } from '../datasets/data.js';
import { shownAt, type Column, type Table } from '../datasets/table.js';
import { formatMetric, isNumber, unitOf } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { judgeOf } from '../metrics/bands.js';
import { isPossible, metricFacts, type MetricId } from '../metrics/catalogue.js';
import { cautionOf } from './caution.js';
import { basisOf } from './basis.js';

/** A metric in words: `3.4%`, or that it was not reported. What cannot be true is said to be so. */
export function metricText(
  id: MetricId,
  value: number | null | undefined,
  speech: Speech,
  currency: string | null = null,
): string {
  if (!isNumber(value)) return speech.term('cardNotReported');
  const { text } = formatMetric(value, metricFacts(id).shown, speech, currency, { judged: judgeOf(id) });
  return isPossible(id, value) ? text : speech.term('cautioned', text, cautionOf(id, speech));
}

/** The same with the metric's name. */
export const labelledMetricText = (
  id: MetricId,
  value: number | null | undefined,
  speech: Speech,
  currency: string | null = null,
): string => speech.term('metricSaid', speech.term(`metric-${id}`), metricText(id, value, speech, currency));

/** Metrics as a table, one a row, each in its own unit; with what they are compared with where that is known. */
export function metricsTable(ids: readonly MetricId[], { values, change, currency }: ComparedMetrics, speech: Speech): Table {
  const shown = ids.map((id) => metricFacts(id).shown);
  const numbers = (label: string, of: MetricValues, other: MetricValues | null): Column => ({
    kind: 'number',
    label,
    shown,
    currency,
    most: ids.map((id) => metricFacts(id).most ?? null),
    judged: ids.map((id) => judgeOf(id)),
    beside: ids.map((id) => other?.[id] ?? null),
    cells: ids.map((id) => of[id] ?? null),
  });
  return {
    rows: ids.length,
    columns: [
      { kind: 'text', label: speech.term('gridMetric'), cells: ids.map((id) => speech.term(`metric-${id}`)) },
      numbers(speech.term('gridValue'), values, change?.previous ?? null),
      ...(change && change.basis.kind !== 'whole'
        ? [numbers(basisOf(speech.term('gridValue'), change.basis, speech), change.current, change.previous)]
        : []),
      ...(change ? [numbers(basisOf(speech.term('gridPrevious'), change.basis, speech), change.previous, change.current)] : []),
      {
        kind: 'text',
        label: speech.term('gridUnit'),
        sparse: true,
        cells: shown.map((each) => unitOf(each, speech, currency) || null),
      },
    ],
  };
}

/** A part of something that is counted. Its name is anybody's text, and may be that of a metric. */
export interface PartRow {
  /** What is counted, or broken down. */
  readonly of: string;
  readonly name: string;
  readonly count: number | null;
}

/** Metrics, and under them parts, whose names have a column of their own. */
export function metricsAndParts(
  ids: readonly MetricId[],
  data: ComparedMetrics,
  { head, rows: parts }: { readonly head: string; readonly rows: readonly PartRow[] },
  speech: Speech,
): Table {
  const { rows, columns } = metricsTable(ids, data, speech);
  const counted = speech.term('gridValue');
  const [names, ...others] = columns.map((column): Column => {
    if (column.kind === 'number')
      return {
        ...column,
        sparse: column.label !== counted,
        shown: Array.from({ length: rows + parts.length }, (_, row) => (row < rows ? shownAt(column.shown, row) : 'count')),
        cells: [...Array.from(column.cells), ...parts.map(({ count }) => (column.label === counted ? count : null))],
      };
    if (column.kind !== 'text') return column;
    return { ...column, cells: [...column.cells, ...parts.map(({ of }) => (column.sparse ? null : of))] };
  });
  const named: Column = {
    kind: 'text',
    label: head,
    sparse: true,
    cells: [...ids.map(() => null), ...parts.map(({ name }) => name)],
  };
  return { rows: rows + parts.length, columns: names ? [names, named, ...others] : [] };
}
