import { creatorActivity } from '../contract/creator/activity.js';
import { creatorAudience } from '../contract/creator/audience.js';
import { creatorContent } from '../contract/creator/content.js';
import { creatorDashboard } from '../contract/creator/dashboard.js';
import type { CreatorReport } from '../contract/creator/export.js';
import { creatorExport } from '../contract/creator/export.js';
import { creatorFunnel } from '../contract/creator/funnel.js';
import { creatorQuestionTypes } from '../contract/creator/question-types.js';
import { creatorRevenue } from '../contract/creator/revenue.js';
import { creatorSegments } from '../contract/creator/segments.js';
import { creatorTopic, creatorTopics } from '../contract/creator/topics.js';
import { creatorTrendsFile } from '../contract/creator/trends.js';
import type { FileKind } from '../contract/endpoint.js';
import type { Json } from './answers.js';
import {
  activityOf,
  audienceOf,
  contentOf,
  dashboardOf,
  funnelAnswerOf,
  questionTypesOf,
  revenueAnswerOf,
  segmentsOf,
  topicOf,
  topicsOf,
} from './creator/answers.js';
import type { MockCreator } from './creator/creator.js';
import { reportOf, textOf, trendRowsOf } from './creator/files.js';
import type { Query } from './query.js';
import { Refusal } from './query.js';
import type { MockAnswer } from './streams.js';

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
  { endpoint: creatorSegments, body: segmentsOf },
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
    throw new Refusal('format', `${kind.query['format']} for the ${name} report`);
  return { kind, content: reportOf[name](creator, query), textOf: textOf[name] };
}

export const trendsFileOf = (creator: MockCreator, query: Query): CreatorFile => ({
  kind: creatorTrendsFile.files.trend,
  content: trendRowsOf(creator, query),
  textOf: textOf.trend,
});
