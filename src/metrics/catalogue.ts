/** How a metric's number is stored in a dataset. Fractions are 0–1, durations are seconds. */
export type Unit = 'count' | 'fraction' | 'seconds' | 'per-minute';

/** How the number is shown: a fraction as percent, seconds in the named larger unit. */
export type Shown = 'count' | 'percent' | 'minutes' | 'per-minute';

/**
 * How two values of different spans combine. `none` is a metric that must never be added up,
 * such as unique users: the same person may be in both spans.
 */
export type Aggregation = 'sum' | 'max' | 'weighted-mean' | 'last' | 'none';

/** Whether a rise is good (`up`), bad (`down`) or neither. */
export type Polarity = 'up' | 'down' | 'neutral';

/** What is true of a metric in every language; its words live in `locale`. */
export interface MetricFacts {
  readonly unit: Unit;
  readonly shown: Shown;
  readonly aggregation: Aggregation;
  readonly polarity: Polarity;
  /** The largest value that can be true, where there is one (a fraction of viewers is at most 1). */
  readonly most?: number;
  /** What it is a metric of, where that is not one stream. */
  readonly of?: 'channel';
  /** The dataset whose line is this metric over time, where one exists. */
  readonly series?: 'timeline';
}

const count = (aggregation: Aggregation, more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'count',
  shown: 'count',
  aggregation,
  polarity: 'up',
  ...more,
});
const minutes = (aggregation: Aggregation): MetricFacts => ({ unit: 'seconds', shown: 'minutes', aggregation, polarity: 'up' });
const perMinute = (aggregation: Aggregation): MetricFacts => ({
  unit: 'per-minute',
  shown: 'per-minute',
  aggregation,
  polarity: 'up',
});
const share = (): MetricFacts => ({ unit: 'fraction', shown: 'percent', aggregation: 'weighted-mean', polarity: 'up', most: 1 });

/**
 * Every metric the library knows. Ids are the contract's field names in kebab-case and are public:
 * they are what an author writes in `metric="…"`.
 */
export const catalogue = {
  'total-views': count('sum'),
  'unique-viewers': count('none'),
  'peak-concurrent-viewers': count('max'),
  'channel-peak-concurrent-viewers': count('max', { of: 'channel' }),
  'average-concurrent-viewers': count('weighted-mean', { series: 'timeline' }),
  'total-watch-time-minutes': minutes('sum'),
  'average-watch-time-minutes': minutes('weighted-mean'),
  'median-watch-time-minutes': minutes('none'),
  'chat-messages-total': count('sum'),
  'total-messages': count('sum'),
  'unique-chatters': count('none'),
  'messages-per-minute': perMinute('weighted-mean'),
  'peak-messages-per-minute': perMinute('max'),
  'chat-participation-rate': share(),
  'follow-conversion-rate': share(),
  'returning-viewer-rate': share(),
} as const satisfies Record<string, MetricFacts>;

export type MetricId = keyof typeof catalogue;

export const metricIds = Object.keys(catalogue) as readonly MetricId[];

/** The metrics of one stream. */
export const streamMetricIds: readonly MetricId[] = metricIds.filter((id) => metricFacts(id).of === undefined);

export const isMetricId = (text: string): text is MetricId => Object.hasOwn(catalogue, text);

/** Widened, so that a reader of any metric sees the optional facts too. */
export function metricFacts(id: MetricId): MetricFacts {
  return catalogue[id];
}
