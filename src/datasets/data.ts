import type { MetricId } from '../metrics/catalogue.js';

/** Milliseconds since the epoch, UTC. */
export type Instant = number;

/** Values of metrics. An absent or null value was not reported; zero is a value. */
export type MetricValues = Readonly<Partial<Record<MetricId, number | null>>>;

/** Single numbers about one subject. Fractions 0–1, durations in seconds. */
export interface MetricsData {
  readonly values: MetricValues;
  /** The same metrics for what these are compared with, where the server or the host knows it. */
  readonly previous: MetricValues | null;
  /** When the subject (a stream) began and ended; null is unknown, and for `endedAt` also still going on. */
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
  /** 0–1, as the server reported it. */
  readonly lost: number;
  /** The server's own word (`ad_break`), shown as text; null where it gave none. */
  readonly reason: string | null;
}

/** What a breakdown is by: where viewers are (codes of ISO 3166-1 alpha-2), who wrote how many messages. */
export const dimensions = ['country', 'chatter'] as const;

export type Dimension = (typeof dimensions)[number];

/** A whole in parts, as far as they are named. What is named may be less than the whole. */
export interface BreakdownData {
  /** The largest first. */
  readonly items: readonly BreakdownItem[];
  /** The whole, of which the items are parts; null where it was not reported. */
  readonly total: number | null;
}

export interface BreakdownItem {
  /** The server's code, unique in its list: `US`. */
  readonly id: string;
  /** The server's name for it, where it has one besides the code. */
  readonly label: string | null;
  readonly count: number;
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

/** Every dataset a widget can ask for, by name. */
export interface Datasets {
  metrics: MetricsData;
  timeline: TimelineData;
  retention: RetentionData;
  breakdown: BreakdownData;
  sessions: SessionsData;
}

export type DatasetName = keyof Datasets;

export const datasetNames = [
  'metrics',
  'timeline',
  'retention',
  'breakdown',
  'sessions',
] as const satisfies readonly DatasetName[];

/** What a question of each dataset says besides its scope. */
export interface Params {
  /** The metrics wanted: a source may need fewer requests for fewer. */
  metrics: { readonly ids: readonly MetricId[] };
  timeline: null;
  retention: null;
  breakdown: { readonly by: Dimension };
  /** `cursor` is the `next` of the page before; null is the first page. */
  sessions: { readonly sort: SessionSort; readonly cursor: string | null };
}
