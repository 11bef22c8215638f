import { isNumber } from '../locale/format.js';
import type { MetricId } from '../metrics/catalogue.js';
import { notEnough } from '../datasets/sample.js';
import type { Answered } from './needs.js';
import type { Say } from './say.js';

type Metrics = Answered<'metrics'> | null;

/** What became of metrics since the period before, a sentence each; nothing of those that were not reported. */
export const movedSaid = (metrics: Metrics, ids: readonly MetricId[], say: Say): readonly string[] =>
  ids.flatMap((id) => {
    const value = metrics?.data.values[id];
    return isNumber(value) ? [say.moved(id, metrics?.compared?.previous.values[id], value)] : [];
  });

/**
 * What is said of averages, or that they are of too few to say anything.
 *
 * @param of what they are averages of, and how many it takes
 */
export function ofAverages(
  metrics: Metrics,
  of: { readonly count: MetricId; readonly least: number },
  say: Say,
  said: () => readonly string[],
): readonly string[] {
  const count = metrics?.data.values[of.count];
  return isNumber(count) && count < of.least ? [say.tooFew(notEnough(count, of.least))] : said();
}
