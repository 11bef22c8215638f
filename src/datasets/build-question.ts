import type { DatasetName, Params } from './data.js';
import type { Question } from './question.js';
import type { Scope } from './scope.js';

/** Whether a dataset comes in buckets, so that the size of a bucket is part of the question. */
const bucketedDatasets: Readonly<Record<DatasetName, boolean>> = {
  metrics: false,
  timeline: true,
  retention: false,
  breakdown: false,
  sessions: false,
  // Its params say it.
  trend: false,
  funnel: false,
  activity: false,
  detail: false,
  segments: false,
};

/** A question of this scope, without what cannot matter to its answer: two widgets then ask the same. */
export function buildQuestion<K extends DatasetName>(dataset: K, scope: Scope, params: Params[K]): Question<K> {
  const asked = bucketedDatasets[dataset] ? scope : { ...scope, granularity: null, intervalMinutes: null };
  // How times are shown is the widget's business; days have no zone of their own only where a period is asked.
  const dayless = { ...asked, timeZone: null, weekStart: null };
  return { dataset, scope: scope.period ? asked : dayless, period: scope.period, params };
}
