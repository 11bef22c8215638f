import type { InferOutput } from 'valibot';
import { nullish, picklist, unknown } from 'valibot';
import { readBucket } from '../../../datasets/dates.js';
import { granularities } from '../../../datasets/scope.js';
import { currencyOrNull, object } from '../../../datasets/schema.js';
import type { Series } from '../../../datasets/series.js';
import { readSeries } from '../../../datasets/series.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint, FileEndpoint } from '../../../contract/endpoint.js';
import { answered, asked, granularityQuery, root } from './asked.js';

const schema = object({
  granularity: nullish(picklist(granularities), 'daily'),
  currency: currencyOrNull,
  points: nullish(unknown(), []),
  ...answered,
});

/** The field of each metric of a point. */
export const trendFields = [
  ['conversations', 'total-conversations'],
  ['unique_users', 'unique-users'],
  ['messages', 'messages'],
  ['avg_session_length_seconds', 'average-session-length'],
  ['satisfaction_score', 'satisfaction-score'],
  ['revenue', 'total-revenue'],
] as const;

/** Engagement over time. A bucket's `date` is the calendar date it begins on, by the hour an instant. */
export type CreatorTrends = Omit<InferOutput<typeof schema>, 'points'> & { readonly points: Series };

const place = {
  method: 'GET',
  path: `${root}/trends`,
  query: { ...asked, ...granularityQuery, format: { kind: 'choice', values: ['json', 'csv'], default: 'json' } },
} as const;

/** Seed 000, engagement trends; the seed prints no shape, so the shape is this project's. */
export const creatorTrends: Endpoint<CreatorTrends> = {
  ...place,
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    const shape = { time: 'date', readTime: readBucket(answer.time_zone), fields: trendFields };
    return { ...answer, points: readSeries(answer.points, shape, 'points') };
  },
};

/** The same as a file. */
export const creatorTrendsFile: FileEndpoint<'trend'> = {
  ...place,
  files: { trend: { type: 'text/csv', name: 'creator_{creator_id}_trends.csv', query: { format: 'csv' } } },
};
