import { isPossible, metricFacts, type MetricId } from './catalogue.js';
import { tidy } from './convert.js';

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
export interface BenchmarkContext {
  /** Of what is shown, and how long it has been there, in the words of the settings of its family. */
  readonly size: string | null;
  readonly stage: string | null;
  /** The length of the span the value is of, in days. */
  readonly days: number | null;
  /** How many days before it the span begins that it is compared with; null where there is none. */
  readonly before: number | null;
}

/** Where nothing is known of whose value it is, or of the span. */
const unknown: BenchmarkContext = { size: null, stage: null, days: null, before: null };

/** The ends of a scale, of a span of one week or month where it says `per`. */
export interface Ends {
  readonly of: Scale['of'];
  readonly per?: Span;
  readonly bands: readonly (readonly [from: number, name: BandName, tone: Tone, begins?: 'above'])[];
}

/** What an API's numbers are held against. */
export interface Standards {
  readonly scales: { readonly [Id in MetricId]?: (bearing: BenchmarkContext) => Ends | null };
  /** By the id of a funnel's step, the share of the first step that is printed for comparison. */
  readonly steps: Readonly<Record<string, number>>;
}

let standards: Standards = { scales: {}, steps: {} };

const providers = new Map<string, () => Promise<void>>();

/** Makes standards the ones in force, beside those at hand. */
export function addStandards({ scales, steps }: Standards): void {
  standards = { scales: { ...standards.scales, ...scales }, steps: { ...standards.steps, ...steps } };
}

/** Says where the standards are for some metrics and datasets. They are fetched when there is an answer to hold against them. */
export function provideStandards(of: readonly string[], load: () => Promise<Standards>): void {
  const provide = async (): Promise<void> => {
    addStandards(await load());
    for (const each of of) providers.delete(each);
  };
  for (const each of of) providers.set(each, provide);
}

/** Fetches the standards for these metrics or datasets. Where they cannot be had, nothing is said of the numbers, and the next one who asks tries again. */
export async function fetchStandards(of: readonly string[]): Promise<void> {
  const wanted = new Set(of.flatMap((each) => providers.get(each) ?? []));
  await Promise.allSettled([...wanted].map((provide) => provide()));
}

/** What is printed for comparison with a funnel's step, as a share of the first one; null where nothing is. */
export const referenceOf = (step: string): number | null =>
  (Object.hasOwn(standards.steps, step) && standards.steps[step]) || null;

/**
 * The scale of a metric for somebody and a span, its ends already those of that span: 50 conversations a week are
 * 215 in 30 days, since 214 are fewer. A scale of growth is that of the span it is printed for, whatever the bearing's
 * (`isJudged`). Null where the metric has none, or where what it depends on is not known.
 */
export function scaleOf(metric: MetricId, bearing: BenchmarkContext = unknown): Scale | null {
  const ends = standards.scales[metric]?.(bearing);
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
export const isJudged = ({ per }: Pick<Scale, 'per'>, { days, before }: BenchmarkContext): boolean =>
  per === undefined || (isSpan(days, per) && isSpan(before, per));

/** The same of a value that has yet to come, as far as that can be said before the standards are there: for the room it takes. */
export function isBandToCome(metric: MetricId, bearing: BenchmarkContext, own: OwnBands): boolean {
  const scale = scaleFor(metric, bearing, own);
  if (scale || own[metric] || !providers.has(metric)) return scale !== null && isJudged(scale, bearing);
  const { banded } = metricFacts(metric);
  if (banded === 'by-size') return bearing.size !== null && bearing.days !== null;
  if (banded === 'by-stage')
    return bearing.stage !== null && (['week', 'month'] as const).some((per) => isJudged({ per }, bearing));
  return banded === 'always';
}

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
export function scaleFor(metric: MetricId, bearing: BenchmarkContext, own: OwnBands): Scale | null {
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
