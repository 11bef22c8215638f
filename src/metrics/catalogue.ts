/**
 * How a metric's number is stored in a dataset. Fractions are 0–1, durations are seconds, scores 0–5, and money is in the
 * currency that its dataset names; a `number` need not be whole.
 */
export type Unit = 'count' | 'fraction' | 'seconds' | 'per-minute' | 'number' | 'score' | 'money';

/** How the number is shown: a fraction as percent, seconds in the named larger unit. */
export type Shown = 'count' | 'percent' | 'minutes' | 'per-minute' | 'decimal' | 'score' | 'money' | 'reactions';

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
  /** Whether it can be less than nothing, as money that is paid back. */
  readonly signed?: boolean;
  /** The largest value that can be true, where there is one (a fraction of viewers is at most 1). */
  readonly most?: number;
  /** The dataset whose line is this metric over time, where one exists. */
  readonly series?: 'timeline' | 'trend';
}

const count = (aggregation: Aggregation, more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'count',
  shown: 'count',
  aggregation,
  polarity: 'up',
  ...more,
});
const minutes = (aggregation: Aggregation, more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'seconds',
  shown: 'minutes',
  aggregation,
  polarity: 'up',
  ...more,
});
const perMinute = (aggregation: Aggregation): MetricFacts => ({
  unit: 'per-minute',
  shown: 'per-minute',
  aggregation,
  polarity: 'up',
});
const share = (): MetricFacts => ({ unit: 'fraction', shown: 'percent', aggregation: 'weighted-mean', polarity: 'up', most: 1 });

const perSession = (): MetricFacts => ({ unit: 'number', shown: 'decimal', aggregation: 'weighted-mean', polarity: 'up' });
const score = (more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'score',
  shown: 'score',
  aggregation: 'weighted-mean',
  polarity: 'up',
  most: 5,
  ...more,
});
const money = (aggregation: Aggregation, more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'money',
  shown: 'money',
  aggregation,
  polarity: 'up',
  signed: true,
  ...more,
});
/** A share of people told apart: those of two spans overlap. */
const shareOfPeople = (polarity: Polarity): MetricFacts => ({ ...share(), aggregation: 'none', polarity });
const inTrend = { series: 'trend' } as const;

/** Of one stream. */
const ofStream = {
  'total-views': count('sum'),
  'unique-viewers': count('none'),
  'peak-concurrent-viewers': count('max'),
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

/** Of a channel. */
const ofChannel = { 'channel-peak-concurrent-viewers': count('max') } as const satisfies Record<string, MetricFacts>;

/** Of a creator, in a period. A new user is new once, so these may be added up; users may not. */
const ofCreator = {
  'total-conversations': count('sum', inTrend),
  'unique-users': count('none', inTrend),
  'new-users': count('sum'),
  'returning-rate': shareOfPeople('up'),
  'average-session-length': minutes('weighted-mean', inTrend),
  'messages-per-session': perSession(),
  messages: count('sum', inTrend),
  'satisfaction-score': score(inTrend),
  'satisfaction-ratings': score(),
  'satisfaction-session-length': score(),
  'satisfaction-return-rate': score(),
  'satisfaction-sentiment': score(),
  dau: count('none'),
  mau: count('none'),
  'total-revenue': money('sum', inTrend),
  'premium-subscriptions': money('sum', inTrend),
  tips: money('sum', inTrend),
  'exclusive-content': money('sum', inTrend),
  'paying-users': count('none'),
  arpu: money('none', inTrend),
  ltv: money('none'),
  'churn-rate': shareOfPeople('down'),
} as const satisfies Record<string, MetricFacts>;

/** Of a piece of content, in a period. */
const ofContent = { views: count('sum'), engagement: count('sum', { shown: 'reactions' }) } as const satisfies Record<
  string,
  MetricFacts
>;

/**
 * Every metric the library knows. Ids are the contract's field names in kebab-case and are public:
 * they are what an author writes in `metric="…"`.
 */
export const catalogue = { ...ofStream, ...ofChannel, ...ofCreator, ...ofContent } as const;

export type MetricId = keyof typeof catalogue;
export type StreamMetricId = keyof typeof ofStream;
export type ChannelMetricId = keyof typeof ofChannel;
export type CreatorMetricId = keyof typeof ofCreator;
export type ContentMetricId = keyof typeof ofContent;

const idsIn = <Id extends MetricId>(group: Readonly<Record<Id, MetricFacts>>): readonly Id[] => Object.keys(group) as Id[];

export const metricIds: readonly MetricId[] = idsIn(catalogue);
export const streamMetricIds = idsIn(ofStream);
export const channelMetricIds = idsIn(ofChannel);
export const creatorMetricIds = idsIn(ofCreator);
export const contentMetricIds = idsIn(ofContent);

export const isMetricId = (text: string): text is MetricId => Object.hasOwn(catalogue, text);

/** Whether a value can be true: no more than all of it, and less than nothing only where that can be. */
export const isPossible = (id: MetricId, value: number): boolean => {
  const { signed, most = Infinity } = metricFacts(id);
  return value <= most && (signed === true || value >= 0);
};

/** Widened, so that a reader of any metric sees the optional facts too. */
export function metricFacts(id: MetricId): MetricFacts {
  return catalogue[id];
}
