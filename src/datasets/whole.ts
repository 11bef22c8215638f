import { tidyRest } from '../metrics/convert.js';
import type { BreakdownData, BreakdownItem } from './data.js';

/** A breakdown closed to its whole: what the named parts leave over, and every part's share where it can be known. */
export interface Whole {
  readonly items: readonly BreakdownItem[];
  /** What the whole has besides the named parts; null where there is none, or the whole was not reported. */
  readonly rest: { readonly count: number; readonly share: number } | null;
}

/**
 * Shares are as reported; where one was not, it is the part's count of the reported whole. The rest is the whole
 * less the counts of all parts: 745 of 3,201, 23.3 %. Parts that add up to more than the whole leave no rest.
 */
export function wholeOf({ items, total }: Pick<BreakdownData, 'items' | 'total'>): Whole {
  if (total === null || total === 0) return { items, rest: null };
  const left = tidyRest(total - items.reduce((sum, item) => sum + item.count, 0), total);
  return {
    items: items.map((item) => (item.share === null ? { ...item, share: item.count / total } : item)),
    rest: left > 0 ? { count: left, share: left / total } : null,
  };
}
