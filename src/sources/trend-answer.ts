import type { Told } from '../contract/answer.js';
import { placesIn, type FieldsEndpoint } from '../contract/fields.js';
import { seriesIn } from '../contract/series.js';
import type { TrendData } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { notesAbout } from '../datasets/notes.js';
import type { Answer, Io, Question, Reply } from '../datasets/question.js';
import type { Granularity } from '../datasets/scope.js';
import type { Series } from '../datasets/series.js';
import { metricFacts, type MetricId } from '../metrics/catalogue.js';
import { ask, covered, pathOf, pathsFor, storedIn, textAt, unsupported, valueAt, type Dialect } from './dialect.js';
import { endpointsFor } from './endpoints-for.js';
import { granularityFor } from './granularity.js';
import type { Answers } from './lazy-answer.js';
import { wordFor } from './parameters.js';
import { settleParts } from './settle-parts.js';

/** Metrics over time, in the buckets of the server: nothing is added up here. What comes from several endpoints is asked for side by side. */
export const trendsFrom =
  (dialect: Dialect, endpoints: readonly FieldsEndpoint[]): Answers<'trend'> =>
  async (question, io) => {
    const needed = endpointsFor(question.params.ids, endpoints, ({ fields }) => seriesIn(fields).metrics.map(([, id]) => id));
    if (needed.length === 0) throw unsupported('trend', dialect);
    const { found, notes } = await settleParts(
      'trend',
      needed.map(async (endpoint) => trendIn(dialect, endpoint, await orByTheDay(dialect, endpoint, question, io), question)),
    );
    const answer = found.reduce(together);
    return { ...answer, notes: [...answer.notes, ...notes] };
  };

/** Not every server has hours: where it refuses those of a day or two, these are asked for by the day. */
async function orByTheDay(
  dialect: Dialect,
  endpoint: FieldsEndpoint,
  question: Question<'trend'>,
  io: Io,
): Promise<Reply<object & Told>> {
  const usual = granularityFor(question.period);
  const size = question.params.granularity ?? usual;
  const by = (granularity: Granularity) =>
    ask(dialect, endpoint, question, io, { granularity: wordFor(endpoint, 'granularity', granularity) });
  try {
    return await by(size);
  } catch (error) {
    const isRefused = error instanceof AnalyticsFailure && error.failure.kind === 'invalid';
    if (!isRefused || size !== 'hourly' || usual !== 'hourly') throw error;
    return by('daily');
  }
}

function trendIn(
  dialect: Dialect,
  { fields }: FieldsEndpoint,
  { value, asOf }: Reply<Told>,
  { params: { ids } }: Question<'trend'>,
): Answer<'trend'> {
  const places = placesIn(fields);
  const { path, metrics } = seriesIn(fields);
  const { times, series, notes } = valueAt(value, path) as Series;
  const isMoney = ids.some((id) => metricFacts(id).unit === 'money');
  const asked = metrics.filter(([, id]) => ids.includes(id)).map(([field]) => `${path}.${field}`);
  return {
    data: {
      times,
      series: Object.fromEntries(
        Object.entries(series).map(([id, column]) => [id, column.map(storedIn(dialect, id as MetricId))]),
      ),
      granularity: textAt(value, pathOf(places, 'granularity')) as Granularity,
      currency: textAt(value, pathOf(places, 'currency')),
    },
    ...covered(dialect, { places, value, asOf }),
    notes: notesAbout(
      [...value.notes, ...notes],
      [...pathsFor(places, isMoney ? ['granularity', 'currency'] : ['granularity']), ...asked],
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
