import type { BreakdownData, FunnelData, MetricValues } from '../../datasets/data.js';
import { growth } from '../../datasets/growth.js';
import { notEnough, type NotEnough } from '../../datasets/sample.js';
import { wholeOf } from '../../datasets/whole.js';
import { referenceFunnel } from '../../metrics/bands.js';
import { isMetricId, metricFacts, type MetricId } from '../../metrics/catalogue.js';

export const cadences = ['weekly', 'monthly'] as const;

export type Cadence = (typeof cadences)[number];

/** The seed's questions. */
export const questions = {
  weekly: ['conversations', 'satisfaction', 'topics', 'revenue'],
  monthly: ['growth', 'gaps', 'quality', 'funnel'],
} as const;

export type ReviewId = (typeof questions)[Cadence][number];

/** How many whole days are reviewed, and as many before are what they are compared with. */
export const daysOf: Readonly<Record<Cadence, number>> = { weekly: 7, monthly: 30 };

export type Goals = Readonly<Partial<Record<MetricId, number>>>;

/** What a host set as goals, without what is no goal: unknown metrics, text, nothing to reach. */
export function readGoals(given: unknown): Goals {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).filter(([id, goal]) => isMetricId(id) && typeof goal === 'number' && Number.isFinite(goal) && goal > 0),
  );
}

export interface Reached {
  readonly id: MetricId;
  readonly value: number;
  readonly goal: number;
  readonly isMet: boolean;
}

/** Goals that the data can be measured by: those of money, or the others. Of what should fall the goal is the most. */
export function goalsReached(goals: Goals, values: MetricValues, ofMoney: boolean): readonly Reached[] {
  return Object.entries(goals).flatMap(([id, goal]) => {
    if (!isMetricId(id) || (metricFacts(id).unit === 'money') !== ofMoney) return [];
    const value = values[id];
    if (value === null || value === undefined) return [];
    const isMet = metricFacts(id).polarity === 'down' ? value <= goal : value >= goal;
    return [{ id, value, goal, isMet }];
  });
}

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
  return (wholeOf(topics).rest?.count ?? 0) / topics.total;
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
