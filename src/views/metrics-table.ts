import type { MetricsData } from '../datasets/data.js';
import type { Column, Table } from '../datasets/table.js';
import { formatMetric, isNumber, unitOf } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { judgeOf } from '../metrics/bands.js';
import { isPossible, metricFacts, type MetricId } from '../metrics/catalogue.js';
import { cautionOf } from './caution.js';

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
export const metricSaid = (
  id: MetricId,
  value: number | null | undefined,
  speech: Speech,
  currency: string | null = null,
): string => speech.term('metricSaid', speech.term(`metric-${id}`), metricText(id, value, speech, currency));

/** Metrics as a table, one a row, each in its own unit; with what they are compared with where that is known. */
export function metricsTable(ids: readonly MetricId[], { values, previous, currency }: MetricsData, speech: Speech): Table {
  const shown = ids.map((id) => metricFacts(id).shown);
  const numbers = (label: string, of: MetricsData['values'], other: MetricsData['values'] | null): Column => ({
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
      numbers(speech.term('gridValue'), values, previous),
      ...(previous ? [numbers(speech.term('gridPrevious'), previous, values)] : []),
      {
        kind: 'text',
        label: speech.term('gridUnit'),
        sparse: true,
        cells: shown.map((each) => unitOf(each, speech, currency) || null),
      },
    ],
  };
}
