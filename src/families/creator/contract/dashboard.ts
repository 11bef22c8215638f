import type { InferOutput } from 'valibot';
import { nullish } from 'valibot';
import { amountOrNull, currencyOrNull, metricOrNull, object } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { answered, asked, root } from './asked.js';

const schema = object({
  total_conversations: amountOrNull,
  unique_users: amountOrNull,
  new_users: amountOrNull,
  returning_rate: amountOrNull,
  avg_session_length_seconds: amountOrNull,
  messages_per_session: amountOrNull,
  satisfaction: nullish(
    object({
      score: amountOrNull,
      components: nullish(
        object({ ratings: amountOrNull, session_length: amountOrNull, return_rate: amountOrNull, sentiment: amountOrNull }),
        {},
      ),
    }),
    {},
  ),
  dau: amountOrNull,
  mau: amountOrNull,
  revenue: nullish(
    object({
      currency: currencyOrNull,
      total: metricOrNull('total-revenue'),
      premium_subscriptions: metricOrNull('premium-subscriptions'),
      tips: metricOrNull('tips'),
      exclusive_content: metricOrNull('exclusive-content'),
      paying_users: amountOrNull,
      arpu: metricOrNull('arpu'),
    }),
    {},
  ),
  ltv: metricOrNull('ltv'),
  churn_rate: amountOrNull,
  ...answered,
});

/** All single numbers of a creator in a period. Rates are 0–1, scores 0–5, money in `revenue.currency`; null was not reported. */
export type CreatorDashboard = InferOutput<typeof schema>;

/** Seed 000, dashboard metrics; the seed prints no shape, so the shape is this project's. */
export const creatorDashboard: Endpoint<CreatorDashboard> = {
  method: 'GET',
  path: `${root}/dashboard`,
  query: asked,
  parse: (payload) => readAnswer(schema, payload.json()),
};
