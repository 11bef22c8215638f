import { isPossible, type MetricId } from './catalogue.js';
import { tidy } from './convert.js';

/** By followers. */
export type CreatorSize = 'small' | 'medium' | 'large';
/** How long a creator has been at it, as the creator sees it. */
export type CreatorStage = 'new' | 'established' | 'mature';

export const creatorSizes = ['small', 'medium', 'large'] as const satisfies readonly CreatorSize[];
export const creatorStages = ['new', 'established', 'mature'] as const satisfies readonly CreatorStage[];

/** Under 1,000 followers are small, from 10,000 on a creator is large. */
export const sizeOf = (followers: number): CreatorSize => (followers < 1_000 ? 'small' : followers < 10_000 ? 'medium' : 'large');

/** What a band is called; its words are in `locale`. */
export type BandName =
  | 'below'
  | 'good'
  | 'great'
  | 'excellent'
  | 'target'
  | 'above'
  | 'poor'
  | 'average'
  | 'short'
  | 'typical'
  | 'low'
  | 'normal'
  | 'rapport'
  | 'deep'
  | 'critical'
  | 'minimum';

/** How a band is to be taken: `critical` needs action at once, `weak` some action, `fair` none. */
export type Tone = 'critical' | 'weak' | 'fair' | 'good' | 'excellent';

/** Half-open: the lower end belongs to the band, the upper end to the next one. Ends are as stored: fractions, seconds. */
export interface Band {
  readonly name: BandName;
  readonly tone: Tone;
  readonly from: number;
  readonly to: number;
  /** What a host calls it. */
  readonly label?: string;
}

/** What the bands of a metric are bands of. */
export interface Scale {
  readonly metric: MetricId;
  /** The value itself, or how much it grew from the span before, as a fraction of that. */
  readonly of: 'value' | 'growth';
  /** The lowest first; each begins where the one before ends. */
  readonly bands: readonly Band[];
}

/** What the ends depend on. Null is unknown, and then there is no scale for a metric that needs it. */
export interface Bearing {
  readonly size: CreatorSize | null;
  readonly stage: CreatorStage | null;
  /** The length of the span the value is of, in days. */
  readonly days: number | null;
}

/** The ends of a scale, of a span of one week or month where it says `per`. */
interface Ends {
  readonly of: Scale['of'];
  readonly per?: 'week' | 'month';
  readonly bands: readonly (readonly [from: number, name: BandName, tone: Tone])[];
}

const conversations = (good: number, great: number, excellent: number): Ends => ({
  of: 'value',
  per: 'week',
  bands: [
    [0, 'below', 'weak'],
    [good, 'good', 'fair'],
    [great, 'great', 'good'],
    [excellent, 'excellent', 'excellent'],
  ],
});

const growth = (per: 'week' | 'month', from: number, to: number): Ends => ({
  of: 'growth',
  per,
  bands: [
    [-Infinity, 'below', 'weak'],
    [from, 'target', 'good'],
    [to, 'above', 'excellent'],
  ],
});

/**
 * The bands of seed 000. It prints ends that two bands share (40 %, 3 minutes) and whole messages, between which an
 * average can fall ("1–3", "4–8"). Here a band always begins with its printed lower end and goes on to that of the next:
 * 40 % is good, 3 minutes are good, 3.5 messages are low, and what is printed as ">15" begins at 15.
 */
const scales: { readonly [Id in MetricId]?: (bearing: Bearing) => Ends | null } = {
  'total-conversations': ({ size }) =>
    size &&
    { small: conversations(50, 100, 200), medium: conversations(200, 500, 1000), large: conversations(1000, 2500, 5000) }[size],
  'unique-users': ({ stage }) =>
    stage &&
    { new: growth('week', 0.1, 0.2), established: growth('month', 0.05, 0.1), mature: growth('month', 0.02, 0.05) }[stage],
  'returning-rate': () => ({
    of: 'value',
    bands: [
      [0, 'poor', 'weak'],
      [0.2, 'average', 'fair'],
      [0.4, 'good', 'good'],
      [0.6, 'excellent', 'excellent'],
    ],
  }),
  'average-session-length': () => ({
    of: 'value',
    bands: [
      [0, 'short', 'weak'],
      [60, 'typical', 'fair'],
      [180, 'good', 'good'],
      [600, 'excellent', 'excellent'],
    ],
  }),
  'messages-per-session': () => ({
    of: 'value',
    bands: [
      [0, 'low', 'weak'],
      [4, 'normal', 'fair'],
      [9, 'rapport', 'good'],
      [15, 'deep', 'excellent'],
    ],
  }),
  'satisfaction-score': () => ({
    of: 'value',
    bands: [
      [0, 'critical', 'critical'],
      [3.5, 'minimum', 'fair'],
      [4, 'good', 'good'],
      [4.5, 'excellent', 'excellent'],
    ],
  }),
};

/** The metrics that have bands. */
export const bandedMetrics = Object.keys(scales) as readonly MetricId[];

/**
 * The scale of a metric for a creator and a span, its ends already those of that span: 50 conversations a week are
 * 214 in 30 days, and a growth of 10 % a week is one of 21 % in two. Null where the metric has none, or where what it
 * depends on is not known.
 */
export function scaleOf(metric: MetricId, bearing: Bearing): Scale | null {
  const ends = scales[metric]?.(bearing);
  if (!ends) return null;
  const { of, per, bands } = ends;
  if (per && (bearing.days === null || bearing.days <= 0)) return null;
  const spans = per ? spansIn(bearing.days ?? NaN, per) : 1;
  const end = (from: number): number =>
    !per || !Number.isFinite(from) ? from : tidy(of === 'growth' ? (1 + from) ** spans - 1 : from * spans);
  return {
    metric,
    of,
    bands: bands.map(([from, name, tone], index) => ({
      name,
      tone,
      from: end(from),
      to: end(bands[index + 1]?.[0] ?? Infinity),
    })),
  };
}

/** How many weeks or months so many days are; a calendar month is one, however long. */
const spansIn = (days: number, per: 'week' | 'month'): number =>
  per === 'week' ? days / 7 : days >= 28 && days <= 31 ? 1 : days / 30;

/**
 * A host's own bands of values, by metric, in the place of the library's. Each begins at `from` (as stored: fractions,
 * seconds) and ends where the next begins; without a `label` it has the name's. An empty list is no scale.
 */
export type OwnBands = {
  readonly [Id in MetricId]?: readonly Pick<Band, 'name' | 'tone' | 'from' | 'label'>[];
};

/** Whether each list ascends, so that a value is in one band of it. */
export const areUsable = (own: OwnBands): boolean =>
  Object.values(own).every((bands) => bands.every(({ from }, index) => from < (bands[index + 1]?.from ?? Infinity)));

/** The scale a host has given, or the library's. */
export function scaleFor(metric: MetricId, bearing: Bearing, own: OwnBands): Scale | null {
  const given = own[metric];
  if (!given) return scaleOf(metric, bearing);
  if (given.length === 0) return null;
  return { metric, of: 'value', bands: given.map((band, index) => ({ ...band, to: given[index + 1]?.from ?? Infinity })) };
}

/** The band that a value, or a growth, is in; null where it was not reported, cannot be true, or lies below the scale. */
export const bandAt = ({ bands, metric, of }: Scale, value: number | null): Band | null =>
  value === null || (of === 'value' && !isPossible(metric, value))
    ? null
    : (bands.find(({ from, to }) => value >= from && value < to) ?? null);

/** What each component of the satisfaction score weighs. */
export const satisfactionWeights = {
  'satisfaction-ratings': 0.4,
  'satisfaction-session-length': 0.2,
  'satisfaction-return-rate': 0.2,
  'satisfaction-sentiment': 0.2,
} as const satisfies { readonly [Id in MetricId]?: number };

/** The funnel that the seed prints for comparison: shares of the first step. */
export const referenceFunnel = { free: 1, engaged: 0.6, interested: 0.3, converted: 0.08 } as const;
