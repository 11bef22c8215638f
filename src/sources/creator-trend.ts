import { requestTo } from '../contract/endpoint.js';
import { creatorRevenue, type RevenueField } from '../contract/creator/revenue.js';
import { creatorTrends, type TrendField } from '../contract/creator/trends.js';
import type { TrendData } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import type { Answer, Io, Question } from '../datasets/question.js';
import type { Series } from '../datasets/series.js';
import type { MetricId } from '../metrics/catalogue.js';
import { granularityFor, idsOf, coveredBy, queryOf } from './creator-asked.js';
import { gather } from './gather.js';

/** Where each metric is told over time. */
const inTrends: Readonly<Record<TrendField, MetricId>> = {
  conversations: 'total-conversations',
  unique_users: 'unique-users',
  messages: 'messages',
  avg_session_length_seconds: 'average-session-length',
  satisfaction_score: 'satisfaction-score',
  revenue: 'total-revenue',
};

const inRevenue: Readonly<Record<RevenueField, MetricId>> = {
  total: 'total-revenue',
  premium_subscriptions: 'premium-subscriptions',
  tips: 'tips',
  exclusive_content: 'exclusive-content',
  arpu: 'arpu',
};

/** Metrics over time, in the buckets of the server: nothing is added up here. What comes from two endpoints is asked for side by side. */
export async function answerTrend(question: Question<'trend'>, io: Io): Promise<Answer<'trend'>> {
  const { ids } = question.params;
  const ofTrends = Object.values(inTrends);
  const needsRevenue = ids.some((id) => !ofTrends.includes(id) && Object.values(inRevenue).includes(id));
  const needsTrends = ids.some((id) => ofTrends.includes(id) && !(needsRevenue && id === 'total-revenue'));
  if (!needsRevenue && !needsTrends) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'trend', source: 'creator' });
  const granularity = question.params.granularity ?? granularityFor(question.period);
  const query = { ...queryOf(question, io.now), granularity };
  const { found, notes } = await gather('trend', [
    ...(needsTrends ? [fromTrends(question, io, query)] : []),
    ...(needsRevenue ? [fromRevenue(question, io, query)] : []),
  ]);
  const answer = found.reduce(together);
  return { ...answer, notes: [...answer.notes, ...notes] };
}

async function fromTrends({ scope }: Question<'trend'>, io: Io, query: ReturnType<typeof queryOf>): Promise<Answer<'trend'>> {
  const { value, asOf } = await io.request(requestTo(creatorTrends, idsOf(scope), query));
  const { points, granularity, currency, time_zone: zone } = value;
  const data = { times: points.times, series: named(points, inTrends), granularity, currency };
  return { data, period: coveredBy(value), asOf, zone, step: null, notes: points.notes };
}

async function fromRevenue({ scope }: Question<'trend'>, io: Io, query: ReturnType<typeof queryOf>): Promise<Answer<'trend'>> {
  const { value, asOf } = await io.request(requestTo(creatorRevenue, idsOf(scope), query));
  const { points, granularity, currency, time_zone: zone } = value;
  const data = { times: points.times, series: named(points, inRevenue), granularity, currency };
  return { data, period: coveredBy(value), asOf, zone, step: null, notes: points.notes };
}

function named<Field extends string>({ series }: Series<Field>, names: Readonly<Record<Field, MetricId>>): TrendData['series'] {
  const columns: Partial<Record<MetricId, Float64Array>> = {};
  for (const field of Object.keys(names) as Field[]) {
    const column = series[field];
    if (column) columns[names[field]] = column;
  }
  return columns;
}

/** Two answers over the times of either. */
function together(one: Answer<'trend'>, other: Answer<'trend'>): Answer<'trend'> {
  const times = Float64Array.from(new Set([...one.data.times, ...other.data.times])).sort();
  return {
    ...one,
    data: {
      ...one.data,
      times,
      series: { ...over(times, other.data), ...over(times, one.data) },
      currency: one.data.currency ?? other.data.currency,
    },
    asOf: Math.min(one.asOf, other.asOf),
    notes: [...one.notes, ...other.notes],
  };
}

function over(times: Float64Array, data: TrendData): TrendData['series'] {
  const places = new Map(Array.from(data.times, (time, index) => [time, index]));
  return Object.fromEntries(
    Object.entries(data.series).map(([id, column]) => [id, times.map((time) => column[places.get(time) ?? -1] ?? NaN)]),
  );
}
