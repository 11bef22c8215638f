import { requestTo } from '../../../contract/endpoint.js';
import type { Told } from '../../../contract/answer.js';
import { creatorRevenue, revenueFields, type CreatorRevenue } from '../contract/revenue.js';
import { creatorTrends, trendFields, type CreatorTrends } from '../contract/trends.js';
import type { TrendData } from '../../../datasets/data.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import { notesAbout } from '../../../datasets/notes.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import type { SeriesShape } from '../../../datasets/series.js';
import { metricFacts, type MetricId } from '../../../metrics/catalogue.js';
import { granularityFor } from './granularity.js';
import { coverage, idsOf, coveredBy, queryOf } from './query.js';
import { gather } from '../../../sources/gather.js';

/** Metrics over time, in the buckets of the server: nothing is added up here. What comes from two endpoints is asked for side by side. */
export async function answerTrend(question: Question<'trend'>, io: Io): Promise<Answer<'trend'>> {
  const { ids } = question.params;
  const isOf = (fields: SeriesShape['fields'], id: MetricId): boolean => fields.some(([, each]) => each === id);
  const needsRevenue = ids.some((id) => !isOf(trendFields, id) && isOf(revenueFields, id));
  const needsTrends = ids.some((id) => isOf(trendFields, id) && !(needsRevenue && id === 'total-revenue'));
  if (!needsRevenue && !needsTrends) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'trend', source: 'creator' });
  const granularity = question.params.granularity ?? granularityFor(question.period);
  const query = { ...(await queryOf(question, io)), granularity };
  const { found, notes } = await gather('trend', [
    ...(needsTrends ? [fromTrends(question, io, query)] : []),
    ...(needsRevenue ? [fromRevenue(question, io, query)] : []),
  ]);
  const answer = found.reduce(together);
  return { ...answer, notes: [...answer.notes, ...notes] };
}

type Query = Awaited<ReturnType<typeof queryOf>>;

/** Not every server has hours: where it refuses those of a day or two, these are asked for by the day. */
async function orByTheDay<T>(
  ask: (query: Query) => Promise<T>,
  query: Query,
  { period }: Pick<Question<'trend'>, 'period'>,
): Promise<T> {
  try {
    return await ask(query);
  } catch (error) {
    const isRefused = error instanceof AnalyticsFailure && error.failure.kind === 'invalid';
    if (!isRefused || query['granularity'] !== 'hourly' || granularityFor(period) !== 'hourly') throw error;
    return ask({ ...query, granularity: 'daily' });
  }
}

async function fromTrends(question: Question<'trend'>, io: Io, query: Query): Promise<Answer<'trend'>> {
  const { value, asOf } = await orByTheDay(
    (of) => io.request(requestTo(creatorTrends, idsOf(question.scope), of)),
    query,
    question,
  );
  return answerOf(value, trendFields, question, asOf);
}

async function fromRevenue(question: Question<'trend'>, io: Io, query: Query): Promise<Answer<'trend'>> {
  const { value, asOf } = await orByTheDay(
    (of) => io.request(requestTo(creatorRevenue, idsOf(question.scope), of)),
    query,
    question,
  );
  return answerOf(value, revenueFields, question, asOf);
}

function answerOf(
  value: (CreatorTrends | CreatorRevenue) & Told,
  fields: SeriesShape['fields'],
  { params: { ids } }: Question<'trend'>,
  asOf: number,
): Answer<'trend'> {
  const { points, granularity, currency, time_zone: zone } = value;
  const isMoney = ids.some((id) => metricFacts(id).unit === 'money');
  const asked = fields.filter(([, id]) => ids.includes(id)).map(([field]) => `points.${field}`);
  return {
    data: { times: points.times, series: points.series, granularity, currency },
    period: coveredBy(value),
    asOf,
    zone,
    step: null,
    notes: notesAbout(
      [...value.notes, ...points.notes],
      [...coverage, 'granularity', ...asked, ...(isMoney ? ['currency'] : [])],
    ),
  };
}

/** Two answers over the times of either. Days do not belong among hours: what comes in other buckets is not reported. */
function together(one: Answer<'trend'>, other: Answer<'trend'>): Answer<'trend'> {
  if (one.data.granularity !== other.data.granularity) return { ...one, notes: [...one.notes, ...other.notes] };
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
