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

/** Where a band begins and the next one does. Ends are as stored: fractions, seconds. */
export interface Band {
  readonly name: BandName;
  readonly tone: Tone;
  readonly from: number;
  readonly to: number;
  /** Whether it is of what is more than `from`, which itself is in the band before: "more than 60 %". */
  readonly isAbove?: boolean;
  /** What a host calls it. */
  readonly label?: string;
}

/** What the bands of a metric are bands of. */
export interface Scale {
  readonly metric: MetricId;
  /** The value itself, or how much it grew, as a fraction of what it was. */
  readonly of: 'value' | 'growth';
  /** The span that a growth is over, from one to the next. */
  readonly per?: Span;
  /** The lowest first; each begins where the one before ends. */
  readonly bands: readonly Band[];
}

type Span = 'week' | 'month';

/** What the ends depend on. Null is unknown, and then there is no scale for a metric that needs it. */
export interface Bearing {
  readonly size: CreatorSize | null;
  readonly stage: CreatorStage | null;
  /** The length of the span the value is of, in days. */
  readonly days: number | null;
  /** How many days before it the span begins that it is compared with; null where there is none. */
  readonly before: number | null;
}

/** Where nothing is known of the creator, or of the span. */
const unknown: Bearing = { size: null, stage: null, days: null, before: null };

/** The ends of a scale, of a span of one week or month where it says `per`. */
interface Ends {
  readonly of: Scale['of'];
  readonly per?: Span;
  readonly bands: readonly (readonly [from: number, name: BandName, tone: Tone, begins?: 'above'])[];
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

const growth = (per: Span, from: number, to: number): Ends => ({
  of: 'growth',
  per,
  bands: [
    [-Infinity, 'below', 'weak'],
    [from, 'target', 'good'],
    [to, 'above', 'excellent', 'above'],
  ],
});

/**
 * The bands of seed 000, their ends as it prints them: what is in ">60%" is more than 60 %, and what is in "10-20%" is at
 * most 20 %. Of an end that two bands share (40 %, 3 minutes) the upper band begins there. Between whole messages ("1-3",
 * "4-8") an average can fall: it is in the band that goes before, so 3.5 messages are low.
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
      [0.6, 'excellent', 'excellent', 'above'],
    ],
  }),
  'average-session-length': () => ({
    of: 'value',
    bands: [
      [0, 'short', 'weak'],
      [60, 'typical', 'fair'],
      [180, 'good', 'good'],
      [600, 'excellent', 'excellent', 'above'],
    ],
  }),
  'messages-per-session': () => ({
    of: 'value',
    bands: [
      [0, 'low', 'weak'],
      [4, 'normal', 'fair'],
      [9, 'rapport', 'good'],
      [15, 'deep', 'excellent', 'above'],
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
 * 215 in 30 days, since 214 are fewer. A scale of growth is that of the span it is printed for, whatever the bearing's
 * (`isJudged`). Null where the metric has none, or where what it depends on is not known.
 */
export function scaleOf(metric: MetricId, bearing: Bearing = unknown): Scale | null {
  const ends = scales[metric]?.(bearing);
  if (!ends) return null;
  const { of, per, bands } = ends;
  const isOfSpan = of === 'value' && per !== undefined;
  if (isOfSpan && !(bearing.days !== null && bearing.days > 0)) return null;
  const end = (from: number): number => (isOfSpan ? Math.ceil(tidy(from * spansIn(bearing.days ?? NaN, per))) : from);
  return {
    metric,
    of,
    ...(of === 'growth' && per ? { per } : {}),
    bands: bands.map(([from, name, tone, begins], index) => ({
      name,
      tone,
      from: end(from),
      to: end(bands[index + 1]?.[0] ?? Infinity),
      ...(begins ? { isAbove: true } : {}),
    })),
  };
}

/** Whether so many days are one week, or one month: a calendar month is one, however long. */
const isSpan = (days: number | null, per: Span): boolean =>
  days !== null && (per === 'week' ? days === 7 : days >= 28 && days <= 31);

/** How many weeks or months so many days are. */
const spansIn = (days: number, per: Span): number => (isSpan(days, per) ? 1 : days / (per === 'week' ? 7 : 30));

/**
 * Whether something of this bearing is judged by the scale. A growth is where it is over the span that the scale is for: that
 * of a week from the week before, not from the same week of last year, nor that of a quarter.
 */
export const isJudged = ({ per }: Pick<Scale, 'per'>, { days, before }: Bearing): boolean =>
  per === undefined || (isSpan(days, per) && isSpan(before, per));

/**
 * A host's own bands of values, by metric, in the place of the library's. Each begins at `from` (as stored: fractions,
 * seconds), or with `isAbove` just after it, and ends where the next begins; without a `label` it has the name's. An empty
 * list is no scale.
 */
export type OwnBands = {
  readonly [Id in MetricId]?: readonly Pick<Band, 'name' | 'tone' | 'from' | 'isAbove' | 'label'>[];
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
    : (bands.findLast(({ from, isAbove }) => value > from || (value === from && !isAbove)) ?? null);

/**
 * What is said of values of a metric, by the bands that do not depend on whose they are: for what is printed not to be in
 * another band than the value.
 */
export function judgeOf(metric: MetricId, own: OwnBands = {}): ((value: number) => unknown) | undefined {
  const scale = scaleFor(metric, unknown, own);
  return scale?.of === 'value' ? judgedBy(scale) : undefined;
}

/** What a scale says of a value. */
export const judgedBy =
  (scale: Scale): ((value: number) => unknown) =>
  (value) =>
    bandAt(scale, value)?.from;

/** What each component of the satisfaction score weighs. */
export const satisfactionWeights = {
  'satisfaction-ratings': 0.4,
  'satisfaction-session-length': 0.2,
  'satisfaction-return-rate': 0.2,
  'satisfaction-sentiment': 0.2,
} as const satisfies { readonly [Id in MetricId]?: number };

/** The funnel that the seed prints for comparison: shares of the first step. */
export const referenceFunnel = { free: 1, engaged: 0.6, interested: 0.3, converted: 0.08 } as const;
