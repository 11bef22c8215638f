import type { InferOutput } from 'valibot';
import { nullish, picklist, unknown } from 'valibot';
import { readBucket } from '../../../datasets/dates.js';
import { granularities } from '../../../datasets/scope.js';
import { amountOrNull, currencyOrNull, metricOrNull, object } from '../../../datasets/schema.js';
import type { Series } from '../../../datasets/series.js';
import { readSeries } from '../../../datasets/series.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { answered, asked, granularityQuery, root } from './asked.js';

/** The field of each metric of a point. */
export const revenueFields = [
  ['total', 'total-revenue'],
  ['premium_subscriptions', 'premium-subscriptions'],
  ['tips', 'tips'],
  ['exclusive_content', 'exclusive-content'],
  ['arpu', 'arpu'],
] as const;

const schema = object({
  currency: currencyOrNull,
  granularity: nullish(picklist(granularities), 'daily'),
  total: metricOrNull('total-revenue'),
  premium_subscriptions: metricOrNull('premium-subscriptions'),
  tips: metricOrNull('tips'),
  exclusive_content: metricOrNull('exclusive-content'),
  paying_users: amountOrNull,
  arpu: metricOrNull('arpu'),
  points: nullish(unknown(), []),
  ...answered,
});

/** What was earned, by where it came from, and over time. ARPU is the revenue by paying users. */
export type CreatorRevenue = Omit<InferOutput<typeof schema>, 'points'> & { readonly points: Series };

/** Earnings; the seed names them, path and shape are this project's. */
export const creatorRevenue: Endpoint<CreatorRevenue> = {
  method: 'GET',
  path: `${root}/revenue`,
  query: { ...asked, ...granularityQuery },
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    const shape = { time: 'date', readTime: readBucket(answer.time_zone), fields: revenueFields };
    return { ...answer, points: readSeries(answer.points, shape, 'points') };
  },
};
