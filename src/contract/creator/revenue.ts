import type { InferOutput } from 'valibot';
import { nullish, picklist, unknown } from 'valibot';
import { readBucket } from '../../datasets/dates.js';
import { granularities } from '../../datasets/scope.js';
import { amountOrNull, currencyOrNull, object } from '../../datasets/schema.js';
import type { Series } from '../../datasets/series.js';
import { readSeries } from '../../datasets/series.js';
import { readAnswer } from '../answer.js';
import type { Endpoint } from '../endpoint.js';
import { answered, asked, granularityQuery, root } from './asked.js';

/** The quantities of a period, and of each of its points. */
export const revenueFields = ['total', 'premium_subscriptions', 'tips', 'exclusive_content', 'arpu'] as const;

export type RevenueField = (typeof revenueFields)[number];

const schema = object({
  currency: currencyOrNull,
  granularity: nullish(picklist(granularities), 'daily'),
  total: amountOrNull,
  premium_subscriptions: amountOrNull,
  tips: amountOrNull,
  exclusive_content: amountOrNull,
  paying_users: amountOrNull,
  arpu: amountOrNull,
  points: nullish(unknown(), []),
  ...answered,
});

/** What was earned, by where it came from, and over time. ARPU is the revenue by paying users. */
export type CreatorRevenue = Omit<InferOutput<typeof schema>, 'points'> & { readonly points: Series<RevenueField> };

/** Earnings; the seed names them, path and shape are this project's. */
export const creatorRevenue: Endpoint<CreatorRevenue> = {
  method: 'GET',
  path: `${root}/revenue`,
  query: { ...asked, ...granularityQuery },
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    const fields = revenueFields.map((field) => [field, field] as const);
    const shape = { time: 'date', readTime: readBucket(answer.time_zone), fields };
    return { ...answer, points: readSeries(answer.points, shape, 'points') };
  },
};
