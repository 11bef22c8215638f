import { creatorActivity } from '../contract/activity.js';
import { creatorAudience } from '../contract/audience.js';
import { creatorContent } from '../contract/content.js';
import { creatorDashboard } from '../contract/dashboard.js';
import type { CreatorReport } from '../contract/export.js';
import { creatorExport } from '../contract/export.js';
import { creatorFunnel } from '../contract/funnel.js';
import { creatorQuestionTypes } from '../contract/question-types.js';
import { creatorRevenue } from '../contract/revenue.js';
import { creatorTopic, creatorTopics } from '../contract/topics.js';
import { creatorTrendsFile } from '../contract/trends.js';
import type { FileKind } from '../../../contract/endpoint.js';
import type { Json } from '../../../mock/json.js';
import {
  activityOf,
  audienceOf,
  contentOf,
  dashboardOf,
  funnelAnswerOf,
  questionTypesOf,
  revenueAnswerOf,
  topicOf,
  topicsOf,
} from './answers.js';
import type { MockCreator } from './creator.js';
import { reportOf, textOf, trendRowsOf } from './files.js';
import type { Query } from '../../../mock/query.js';
import { InvalidQuery } from '../../../mock/query.js';
import type { MockAnswer } from '../../../mock/answer.js';

/** The endpoints of a creator. A new one is a line here. */
export const creatorAnswers: readonly MockAnswer<MockCreator>[] = [
  { endpoint: creatorDashboard, body: (creator, _now, query) => dashboardOf(creator, query) },
  { endpoint: creatorAudience, body: (creator, _now, query) => audienceOf(creator, query) },
  { endpoint: creatorActivity, body: (creator, _now, query) => activityOf(creator, query) },
  { endpoint: creatorTopics, body: (creator, _now, query) => topicsOf(creator, query) },
  { endpoint: creatorTopic, body: (creator, _now, query, ids) => topicOf(creator, ids['topic_id'] ?? '', query) },
  { endpoint: creatorQuestionTypes, body: (creator, _now, query) => questionTypesOf(creator, query) },
  { endpoint: creatorRevenue, body: (creator, _now, query) => revenueAnswerOf(creator, query) },
  { endpoint: creatorFunnel, body: (creator, _now, query) => funnelAnswerOf(creator, query) },
  {
    endpoint: creatorContent,
    body: (creator, _now, query, { content_id = '' }) =>
      /^(unknown|missing)/.test(content_id) ? null : contentOf(creator, content_id, query),
  },
];

/** What a file of a creator is made of, before it is text. */
export interface CreatorFile {
  readonly kind: FileKind;
  readonly content: Json;
  readonly textOf: (json: Json) => string;
}

export function exportOf(creator: MockCreator, query: Query): CreatorFile {
  const name = String(query['report']) as CreatorReport;
  const kind = creatorExport.files[name];
  const format = query['format'];
  if (format !== '' && format !== kind.query['format'])
    throw new InvalidQuery('format', `${kind.query['format']} for the ${name} report`);
  return { kind, content: reportOf[name](creator, query), textOf: textOf[name] };
}

export const trendsFileOf = (creator: MockCreator, query: Query): CreatorFile => ({
  kind: creatorTrendsFile.files.trend,
  content: trendRowsOf(creator, query),
  textOf: textOf.trend,
});
