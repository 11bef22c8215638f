import { metricFacts } from '../metrics/catalogue.js';
import { tidyRest } from '../metrics/convert.js';
import type { BreakdownData, BreakdownItem } from './data.js';
import { totalOf } from './total.js';

/** A breakdown closed to its whole: what the named parts leave over, and every part's share where it can be known. */
export interface WithRemainder {
  readonly items: readonly BreakdownItem[];
  /** What the whole has besides the named parts; null where there is none, or the whole was not reported. */
  readonly remainder: { readonly count: number; readonly share: number | null } | null;
}

/** How far an amount is from what was rounded to cents. */
const roundedBy = 0.005;

/**
 * Shares are as reported; where one was not, it is the part's count of the reported whole. The rest is the whole
 * less the counts of all parts: 745 of 3,201, 23.3 %. Parts that add up to more than the whole leave no rest, but where
 * it is of money, of which some may have been paid back. Nothing is left that is known where a part is not; and of what is less than
 * nothing, or has such a part or rest, there are no shares.
 */
export function withRemainder({ items, total, of }: Pick<BreakdownData, 'items' | 'total' | 'of'>): WithRemainder {
  if (total === null) return { items, remainder: null };
  const counts = items.map(({ count }) => count);
  const left = tidyRest(totalOf([total, -(totalOf(counts) ?? NaN)]) ?? NaN, total);
  const isOwing = [total, ...counts].some((count) => count !== null && count < 0);
  const isOver = of !== null && metricFacts(of).signed && left < (isOwing ? 0 : -roundedBy * (counts.length + 1));
  const hasShares = total > 0 && !isOwing && !isOver;
  const shareOf = (count: number | null): number | null => (hasShares && count !== null ? count / total : null);
  return {
    items: items.map((item) => (item.share === null ? { ...item, share: shareOf(item.count) } : item)),
    remainder: left > 0 || isOver ? { count: left, share: shareOf(left) } : null,
  };
}
