import type { MetricsData } from '../datasets/data.js';
import type { Column, Table } from '../datasets/table.js';
import { formatMetric, isNumber, unitOf } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { metricFacts, type MetricId } from '../metrics/catalogue.js';

/** A metric in words: `3.4%`, or that it was not reported. */
export const metricText = (
  id: MetricId,
  value: number | null | undefined,
  speech: Speech,
  currency: string | null = null,
): string =>
  isNumber(value) ? formatMetric(value, metricFacts(id).shown, speech, currency).text : speech.term('cardNotReported');

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
  const numbers = (label: string, of: MetricsData['values']): Column => ({
    kind: 'number',
    label,
    shown,
    currency,
    cells: ids.map((id) => of[id] ?? null),
  });
  return {
    rows: ids.length,
    columns: [
      { kind: 'text', label: speech.term('gridMetric'), cells: ids.map((id) => speech.term(`metric-${id}`)) },
      numbers(speech.term('gridValue'), values),
      ...(previous ? [numbers(speech.term('gridPrevious'), previous)] : []),
      {
        kind: 'text',
        label: speech.term('gridUnit'),
        sparse: true,
        cells: shown.map((each) => unitOf(each, speech, currency) || null),
      },
    ],
  };
}
