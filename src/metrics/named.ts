import { isMetricId, type MetricId } from './catalogue.js';

/** Metrics as an author names them. */
export interface NamedMetrics {
  readonly ids: readonly MetricId[];
  /** Whether a name is that of no metric. */
  readonly isUnknown: boolean;
}

/** The metrics of a text with spaces or commas between their ids, each once. */
export function namedMetrics(text: string): NamedMetrics {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  return { ids: [...new Set(names.filter(isMetricId))], isUnknown: !names.every(isMetricId) };
}
