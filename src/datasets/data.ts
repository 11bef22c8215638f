import type { MetricId } from '../metrics/catalogue.js';
import type { Stored } from './actions.js';
import type { Granularity } from './scope.js';

/** Milliseconds since the epoch, UTC. */
export type Instant = number;

/** Values of metrics. An absent or null value was not reported; zero is a value. */
export type MetricValues = Readonly<Partial<Record<MetricId, number | null>>>;

/** Single numbers about one subject. Fractions 0–1, durations in seconds, scores 0–5, money in `currency`. */
export interface MetricsData {
  readonly values: MetricValues;
  /** What the metrics that are money are in, a code of ISO 4217, and those of `previous` too; null where none is, or it is not said. */
  readonly currency: string | null;
  /** The same metrics for what these are compared with, where the server or the host knows it. */
  readonly previous: MetricValues | null;
  /** When the subject (a stream) began and ended; null is unknown, and for `endedAt` also still going on. NaN: an end that could not be read. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Where a value was reached, for the metrics whose answer says so: the record of a channel, in one of its streams. */
  readonly reached: Readonly<Partial<Record<MetricId, Reached>>>;
}

/** When a value was reached, and in which stream; null is not reported. */
export interface Reached {
  readonly at: Instant | null;
  readonly streamId: string | null;
}

/**
 * One quantity over time. The columns have the same length; times are sorted, strictly increasing, in ms
 * since the epoch. A NaN value is a row the server sent without a value: a gap, not a zero.
 */
export interface TimelineData {
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/**
 * How much of the first audience is still there. `at` is seconds from the start of the stream, strictly
 * increasing and usually irregular; `share` is 0–1 of those present at the start.
 */
export interface RetentionData {
  readonly at: Float64Array;
  readonly share: Float64Array;
  readonly dropOffs: readonly DropOff[];
}

export interface DropOff {
  /** Seconds from the start; may lie between two points of the curve. */
  readonly at: number;
  /** 0–1, as the server reported it; null where it did not. */
  readonly lost: number | null;
  /** The server's own word (`ad_break`), shown as text; null where it gave none. */
  readonly reason: string | null;
}

/**
 * What a breakdown is by. Countries are codes of ISO 3166-1 alpha-2; ids that the library has words for are in
 * `locale/words`, all others are the server's own and shown as text.
 *
 * - `country` where people are
 * - `chatter` who wrote how many messages
 * - `age` a range of years: `18-24`, `65+`
 * - `device` `mobile`, `desktop`, …
 * - `acquisition-source` how users came
 * - `traffic-source` how they came to a piece of content
 * - `topic` what conversations were about
 * - `question-type` `advice`, `information`, `entertainment`, `personal`, `support`
 * - `revenue-part` `premium-subscriptions`, `tips`, `exclusive-content`: money, so the breakdown has a currency
 * - `segment` `super-fans`, `regular`, `casual`, `dormant`
 */
export const dimensions = [
  'country',
  'chatter',
  'age',
  'device',
  'acquisition-source',
  'traffic-source',
  'topic',
  'question-type',
  'revenue-part',
  'segment',
] as const;

export type Dimension = (typeof dimensions)[number];

/** A whole in parts, as far as they are named. What is named may be less than the whole. */
export interface BreakdownData {
  /** The largest first. */
  readonly items: readonly BreakdownItem[];
  /** The whole, of which the items are parts; null where it was not reported. */
  readonly total: number | null;
  /** The metric that is broken down, whose unit counts and total have; null where the answer does not say. */
  readonly of: MetricId | null;
  /** What counts and total are in where they are money, a code of ISO 4217. */
  readonly currency: string | null;
}

export interface BreakdownItem {
  /** The server's code, unique in its list: `US`. */
  readonly id: string;
  /** The server's name for it, where it has one besides the code. */
  readonly label: string | null;
  /** How many, or how much where the whole is money, which may be negative; null where it was not reported. */
  readonly count: number | null;
  /** 0–1 of the whole, as reported; null where it was not. */
  readonly share: number | null;
}

/** Streams of a channel, in the order asked for; one page of them. */
export interface SessionsData {
  readonly sessions: readonly StreamSession[];
}

export interface StreamSession {
  readonly id: string;
  readonly title: string | null;
  readonly startedAt: Instant | null;
  /** Null is unknown, and also still going on. */
  readonly endedAt: Instant | null;
  readonly values: MetricValues;
}

/** What streams can be sorted by, on the server. */
export interface SessionSort {
  readonly by: 'started-at' | MetricId;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Metrics over time, in buckets. Times are the starts of the buckets, strictly increasing, ms since the epoch; every
 * series is as long as they are. Days and what is longer begin at midnight in the zone of the answer, so that a day may
 * have 23 or 25 hours.
 */
export interface TrendData {
  readonly times: Float64Array;
  /** As stored; NaN was not reported. A metric that was reported nowhere is absent. */
  readonly series: Readonly<Partial<Record<MetricId, Float64Array>>>;
  readonly granularity: Granularity;
  /** What the series that are money are in. */
  readonly currency: string | null;
}

/** How many get how far, step by step. */
export interface FunnelData {
  readonly steps: readonly FunnelStep[];
}

export interface FunnelStep {
  /** `free`, `engaged`, `interested`, `converted`, or the server's own. */
  readonly id: string;
  /** The server's name for it, where it has one besides the id. */
  readonly label: string | null;
  /** Null where it was not reported. */
  readonly count: number | null;
  /** 0–1 of the first step, as reported; null where it was not. Not of the step before. */
  readonly shareOfFirst: number | null;
  /** Who is counted, in the server's words. */
  readonly definition?: string | null;
}

/** A week, hour by hour: all of a period's Mondays at nine together, and so on. */
export interface ActivityData {
  readonly of: MetricId;
  /** In which it is Monday, and nine; IANA. */
  readonly zone: string;
  /** Seven days, Monday first, of 24 hours from midnight; null was not reported. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** One part of a breakdown, in detail. Null was not reported. */
export interface DetailData {
  /** As in the breakdown. */
  readonly id: string;
  readonly label: string | null;
  readonly count: number | null;
  /** 0–1 of the whole. */
  readonly share: number | null;
  /** Over time, in buckets as those of a trend; the columns have the same length. NaN was not reported. */
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** The size of the buckets; absent or null is not known. */
  readonly granularity?: Granularity | null;
  /** What users asked, in their own words: text, and hostile as such. */
  readonly questions: readonly string[];
  /** 0–5. */
  readonly satisfaction: number | null;
}

/** The segments of an audience that somebody has defined. They overlap, so that they are no parts of a whole. */
export interface SegmentsData {
  /** In the order of the server; null where it keeps none. */
  readonly segments: readonly SavedSegment[] | null;
}

export interface SavedSegment extends Stored {
  readonly label: string | null;
  /** As in `SegmentDraft`; null was not reported, and `maxDays` also no end. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
  readonly windowDays: number | null;
  /** How many users are in it, and 0–1 of all; null was not reported. */
  readonly count: number | null;
  readonly share: number | null;
}

/** Every dataset a widget can ask for, by name. */
export interface Datasets {
  metrics: MetricsData;
  timeline: TimelineData;
  retention: RetentionData;
  breakdown: BreakdownData;
  sessions: SessionsData;
  trend: TrendData;
  funnel: FunnelData;
  activity: ActivityData;
  detail: DetailData;
  segments: SegmentsData;
}

export type DatasetName = keyof Datasets;

export const datasetNames = [
  'metrics',
  'timeline',
  'retention',
  'breakdown',
  'sessions',
  'trend',
  'funnel',
  'activity',
  'detail',
  'segments',
] as const satisfies readonly DatasetName[];

/** What a question of each dataset says besides its scope. */
export interface Params {
  /** The metrics wanted: a source may need fewer requests for fewer. */
  metrics: { readonly ids: readonly MetricId[] };
  timeline: null;
  retention: null;
  /**
   * `of` is `content` where devices are those of one piece of content; where only the largest parts are wanted,
   * `limit` says how many, and a source may need fewer requests for them.
   */
  breakdown: { readonly by: Dimension; readonly of?: 'content'; readonly limit?: number };
  /** `cursor` is the `next` of the page before; null is the first page. */
  sessions: { readonly sort: SessionSort; readonly cursor: string | null };
  /** Null leaves the size of the buckets to the source, which takes one that suits the period. */
  trend: { readonly ids: readonly MetricId[]; readonly granularity: Granularity | null };
  funnel: null;
  activity: { readonly of: MetricId };
  detail: { readonly by: Dimension; readonly id: string };
  segments: null;
}
