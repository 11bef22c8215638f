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
  /** Whether it moves before an outcome does, and can be acted on sooner (`leading`), or tells what has happened (`lagging`). */
  readonly indicator?: 'leading' | 'lagging';
  /** The metric that it is a part of, and what it weighs there, 0–1. */
  readonly partOf?: { readonly metric: string; readonly weight: number };
  /** Whether there are bands for it, and what has to be known of whom they are about. */
  readonly banded?: 'always' | 'by-size' | 'by-stage';
  /** The dataset whose line is this metric over time, where one exists. */
  readonly series?: 'timeline' | 'trend';
  /** Whether it comes with when it was reached. */
  readonly isDated?: true;
}

export type MetricTable = Readonly<Record<string, MetricFacts>>;

export const count = (aggregation: Aggregation, more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'count',
  shown: 'count',
  aggregation,
  polarity: 'up',
  ...more,
});
export const minutes = (aggregation: Aggregation, more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'seconds',
  shown: 'minutes',
  aggregation,
  polarity: 'up',
  ...more,
});
export const perMinute = (aggregation: Aggregation): MetricFacts => ({
  unit: 'per-minute',
  shown: 'per-minute',
  aggregation,
  polarity: 'up',
});
export const share = (): MetricFacts => ({
  unit: 'fraction',
  shown: 'percent',
  aggregation: 'weighted-mean',
  polarity: 'up',
  most: 1,
});
export const perSession = (more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'number',
  shown: 'decimal',
  aggregation: 'weighted-mean',
  polarity: 'up',
  ...more,
});
export const score = (more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'score',
  shown: 'score',
  aggregation: 'weighted-mean',
  polarity: 'up',
  most: 5,
  ...more,
});
export const money = (aggregation: Aggregation, more?: Partial<MetricFacts>): MetricFacts => ({
  unit: 'money',
  shown: 'money',
  aggregation,
  polarity: 'up',
  signed: true,
  ...more,
});
/** A share of people told apart: those of two spans overlap. */
export const shareOfPeople = (polarity: Polarity, more?: Partial<MetricFacts>): MetricFacts => ({
  ...share(),
  aggregation: 'none',
  polarity,
  ...more,
});
export const inTrend = { series: 'trend' } as const;
