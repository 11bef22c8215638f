import type { MetricTable } from '../metrics/facts.js';
import { creatorMetrics, creatorTerms } from './creator/metrics.js';
import { streamMetrics } from './streams/metrics.js';

/** The facts of every metric, in the order in which they are listed: a line a family. */
export const catalogue = {
  ...streamMetrics,
  ...creatorMetrics,
} as const;

/** What has a glossary of its own, by the name of its source: a line a family. */
export const glossaries: Readonly<Record<string, { readonly metrics: MetricTable; readonly terms?: readonly TermId[] }>> = {
  stream: { metrics: streamMetrics },
  creator: { metrics: creatorMetrics, terms: creatorTerms },
};

/** Words of the field that are no metric. */
export type TermId = (typeof creatorTerms)[number];
