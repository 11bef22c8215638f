import type { Source } from '../datasets/question.js';
import type { IdName } from '../datasets/scope.js';
import type { MetricId } from '../metrics/catalogue.js';
import type { Standards } from '../metrics/bands.js';

/** All that only one API has, as far as it has to be known before the API is asked. Its code is fetched when it is. */
export interface Family {
  readonly source: Source;
  /** The ids that speak of it where no source is named. */
  readonly subjects: readonly IdName[];
  readonly metrics: readonly MetricId[];
  /** What the values of its metrics, and its funnel, are held against. */
  readonly standards?: () => Promise<Standards>;
}
