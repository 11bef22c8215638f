import { requestTo } from '../contract/endpoint.js';
import { creatorContent } from '../contract/creator/content.js';
import type { CreatorDashboard } from '../contract/creator/dashboard.js';
import { creatorDashboard } from '../contract/creator/dashboard.js';
import type { MetricValues } from '../datasets/data.js';
import type { Answer, Io, Question } from '../datasets/question.js';
import { idsOf, coveredBy, queryOf } from './creator-asked.js';
import { isContentMetric } from './creator-subject.js';
import { gather } from './gather.js';

/** The metrics of a creator, of a piece of content, or of both. Where one cannot be had the other is shown, and that is told. */
export async function answerMetrics(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const { ids } = question.params;
  const parts = [
    ...(ids.every(isContentMetric) && ids.length > 0 ? [] : [ofCreator(question, io)]),
    ...(ids.some(isContentMetric) ? [ofContent(question, io)] : []),
  ];
  const { found, notes } = await gather('metrics', parts);
  const answer = found.reduce(together);
  return { ...answer, notes: [...answer.notes, ...notes] };
}

const together = (one: Answer<'metrics'>, other: Answer<'metrics'>): Answer<'metrics'> => ({
  ...one,
  data: { ...one.data, values: { ...one.data.values, ...other.data.values } },
  asOf: Math.min(one.asOf, other.asOf),
});

const answerOf = (
  values: MetricValues,
  currency: string | null,
  of: Pick<Answer<'metrics'>, 'period' | 'asOf' | 'zone'>,
): Answer<'metrics'> => ({
  data: { values, currency, previous: null, startedAt: null, endedAt: null, reached: {} },
  ...of,
  step: null,
  notes: [],
});

async function ofCreator(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const { value, asOf } = await io.request(requestTo(creatorDashboard, idsOf(question.scope), queryOf(question, io.now)));
  return answerOf(valuesOf(value), value.revenue.currency ?? null, { period: coveredBy(value), asOf, zone: value.time_zone });
}

/** Every metric of the dashboard: a metric's id is its field, in kebab-case, and durations are seconds already. */
function valuesOf({ satisfaction, revenue, ...value }: CreatorDashboard): MetricValues {
  const { components } = satisfaction;
  return {
    'total-conversations': value.total_conversations,
    'unique-users': value.unique_users,
    'new-users': value.new_users,
    'returning-rate': value.returning_rate,
    'average-session-length': value.avg_session_length_seconds,
    'messages-per-session': value.messages_per_session,
    'satisfaction-score': satisfaction.score,
    'satisfaction-ratings': components?.ratings,
    'satisfaction-session-length': components?.session_length,
    'satisfaction-return-rate': components?.return_rate,
    'satisfaction-sentiment': components?.sentiment,
    dau: value.dau,
    mau: value.mau,
    'total-revenue': revenue.total,
    'premium-subscriptions': revenue.premium_subscriptions,
    tips: revenue.tips,
    'exclusive-content': revenue.exclusive_content,
    'paying-users': revenue.paying_users,
    arpu: revenue.arpu,
    ltv: value.ltv,
    'churn-rate': value.churn_rate,
  };
}

async function ofContent(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const { value, asOf } = await io.request(requestTo(creatorContent, idsOf(question.scope), queryOf(question, io.now)));
  const { views, engagement } = value;
  return answerOf({ views, engagement }, null, { period: coveredBy(value), asOf, zone: value.time_zone });
}
