import type { BreakdownData, FunnelData } from '../../../datasets/data.js';
import { growth } from '../../../datasets/growth.js';
import { notEnough, type NotEnough } from '../../../datasets/sample.js';
import { withRemainder } from '../../../datasets/with-remainder.js';
import { referenceFunnel } from '../bands.js';

/** Fewer conversations than this say nothing of topics, and fewer about one are no trend. */
export const leastConversations = 30;
const leastAboutTopic = 10;
/** How much more of all conversations a topic has to be about. */
const leastRise = 0.5;

export interface Trending {
  readonly kind: 'trending';
  /** Names as the server has them, what rose most first. */
  readonly topics: readonly { readonly id: string; readonly label: string | null }[];
}

/**
 * Topics that are new, or are half as much again of all conversations as before. Shares are compared, not counts: where all
 * topics grow, none is trending.
 */
export function trendingIn(now: BreakdownData | null, before: BreakdownData | null): Trending | NotEnough | null {
  if (!now || !before) return null;
  const [all, allBefore] = [countOf(now), countOf(before)];
  const least = Math.min(all, allBefore);
  if (least < leastConversations) return notEnough(least, leastConversations);
  const shares = new Map(before.items.map(({ id, count }) => [id, (count ?? NaN) / allBefore]));
  const topics = now.items
    .flatMap((item) => (item.count === null || item.count < leastAboutTopic ? [] : [{ ...item, count: item.count }]))
    .map((item) => ({ ...item, rise: growth(item.count / all, shares.get(item.id) ?? 0) }))
    .filter(({ rise }) => rise === 'new' || (rise !== null && rise >= leastRise))
    .sort((one, other) => sizeOf(other.rise) - sizeOf(one.rise));
  return { kind: 'trending', topics: topics.map(({ id, label }) => ({ id, label })) };
}

const sizeOf = (rise: ReturnType<typeof growth>): number => (rise === 'new' ? Infinity : (rise ?? 0));

const countOf = ({ items, total }: BreakdownData): number => total ?? items.reduce((sum, { count }) => sum + (count ?? 0), 0);

/** The share of all conversations that is about none of the named topics; null where it is not known how many there are. */
export function uncoveredShare(topics: BreakdownData | null): number | NotEnough | null {
  if (!topics || topics.total === null || topics.items.some(({ count }) => count === null)) return null;
  if (topics.total < leastConversations) return notEnough(topics.total, leastConversations);
  return (withRemainder(topics).remainder?.count ?? 0) / topics.total;
}

export interface Step {
  readonly id: string;
  readonly label: string | null;
  /** Of the first step. */
  readonly share: number;
  /** What it is in the documentation; null for steps it does not have. */
  readonly reference: number | null;
}

/** Every step after the first, as a share of the first. */
export function stepsOf(funnel: FunnelData | null): readonly Step[] {
  const first = funnel?.steps[0]?.count ?? 0;
  if (!funnel || first === 0) return [];
  const reference: Readonly<Record<string, number | undefined>> = referenceFunnel;
  return funnel.steps
    .slice(1)
    .flatMap(({ id, label, count }) =>
      count === null ? [] : [{ id, label, share: count / first, reference: reference[id] ?? null }],
    );
}
