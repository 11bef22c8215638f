import { requestTo } from '../../../contract/endpoint.js';
import type { Told } from '../../../contract/answer.js';
import { creatorContent, type CreatorContent } from '../contract/content.js';
import type { CreatorDashboard } from '../contract/dashboard.js';
import { creatorDashboard } from '../contract/dashboard.js';
import { notesAbout } from '../../../datasets/notes.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { isRecord } from '../../../datasets/schema.js';
import type { ContentMetricId, CreatorMetricId } from '../metrics.js';
import { metricFacts, type MetricId } from '../../../metrics/catalogue.js';
import { coverage, idsOf, coveredBy, queryOf } from './query.js';
import { isContentMetric } from './subject.js';
import { gather } from '../../../sources/gather.js';

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
  notes: [...one.notes, ...other.notes],
});

/** Where the dashboard has each metric. Durations are seconds already. */
const inDashboard: { readonly [Id in CreatorMetricId]?: string } = {
  'total-conversations': 'total_conversations',
  'unique-users': 'unique_users',
  'new-users': 'new_users',
  'returning-rate': 'returning_rate',
  'average-session-length': 'avg_session_length_seconds',
  'messages-per-session': 'messages_per_session',
  'satisfaction-score': 'satisfaction.score',
  'satisfaction-ratings': 'satisfaction.components.ratings',
  'satisfaction-session-length': 'satisfaction.components.session_length',
  'satisfaction-return-rate': 'satisfaction.components.return_rate',
  'satisfaction-sentiment': 'satisfaction.components.sentiment',
  dau: 'dau',
  mau: 'mau',
  'total-revenue': 'revenue.total',
  'premium-subscriptions': 'revenue.premium_subscriptions',
  tips: 'revenue.tips',
  'exclusive-content': 'revenue.exclusive_content',
  'paying-users': 'revenue.paying_users',
  arpu: 'revenue.arpu',
  ltv: 'ltv',
  'churn-rate': 'churn_rate',
};

const inContent: { readonly [Id in ContentMetricId]: string } = { views: 'views', engagement: 'engagement' };

async function ofCreator(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const { value, asOf } = await io.request(requestTo(creatorDashboard, idsOf(question.scope), await queryOf(question, io)));
  return answerOf(value, inDashboard, value.revenue.currency ?? null, question, asOf);
}

async function ofContent(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const { value, asOf } = await io.request(requestTo(creatorContent, idsOf(question.scope), await queryOf(question, io)));
  return answerOf(value, inContent, null, question, asOf);
}

function answerOf(
  value: (CreatorDashboard | CreatorContent) & Told,
  paths: Readonly<Partial<Record<MetricId, string>>>,
  currency: string | null,
  { params: { ids } }: Question<'metrics'>,
  asOf: number,
): Answer<'metrics'> {
  const values = Object.fromEntries(Object.entries(paths).map(([id, path]) => [id, numberAt(value, path)]));
  const isMoney = ids.some((id) => metricFacts(id).unit === 'money');
  const fields = [...coverage, ...ids.flatMap((id) => paths[id] ?? []), ...(isMoney ? ['revenue.currency'] : [])];
  return {
    data: { values, currency, previous: null, startedAt: null, endedAt: null, reached: {} },
    period: coveredBy(value),
    asOf,
    zone: value.time_zone,
    step: null,
    notes: notesAbout(value.notes, fields),
  };
}

/** The number at a path of fields; null where there is none. */
function numberAt(value: object, path: string): number | null {
  let at: unknown = value;
  for (const field of path.split('.')) at = isRecord(at) ? at[field] : null;
  return typeof at === 'number' ? at : null;
}
