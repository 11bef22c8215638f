import { fetched } from '../../../datasets/fetched.js';
import type { DatasetName } from '../../../datasets/data.js';
import { reports, type ReportName } from '../../../datasets/vocabulary.js';
import type { FileFormat, Question, Source, SourceFile } from '../../../datasets/question.js';
import type { IdName } from '../../../datasets/scope.js';
import { granularityFor } from './granularity.js';
import { isOfContent, isOfCreators } from './subject.js';
import { later, lazyAction } from '../../../sources/later.js';

const formats: Readonly<Record<ReportName, FileFormat>> = {
  summary: 'html',
  detailed: 'csv',
  conversations: 'json',
  revenue: 'csv',
  trend: 'csv',
};

const file = (name: ReportName): SourceFile => ({
  format: formats[name],
  ofPeriod: true,
  request: async (scope, io) => (await fetched(import('./files.js'))).creatorFile(name, scope, io),
});

/** The ids a question needs: a piece of content is one of a creator. */
const idsFor = (question: Question<DatasetName>): readonly IdName[] =>
  isOfContent(question) ? ['creatorId', 'contentId'] : ['creatorId'];

/** A creator, or a piece of content, by the API of seed 000. Each answer's code is fetched when it is first asked for. */
export const creatorSource: Source = {
  name: 'creator',
  ids: idsFor,
  has: isOfCreators,
  usual: [
    'total-conversations',
    'unique-users',
    'average-session-length',
    'messages-per-session',
    'satisfaction-score',
    'total-revenue',
  ],
  periods: { usual: '30d', granularities: ['daily', 'hourly', 'weekly', 'monthly'], granularityOf: granularityFor },
  answers: {
    metrics: later(async () => (await import('./metrics.js')).answerMetrics),
    breakdown: later(async () => (await import('./breakdown.js')).answerBreakdown),
    trend: later(async () => (await import('./trend.js')).answerTrend),
    funnel: later(async () => (await import('./funnel.js')).answerFunnel),
    activity: later(async () => (await import('./activity.js')).answerActivity),
    detail: later(async () => (await import('./detail.js')).answerDetail),
    segments: later(async () => (await import('./segments.js')).answerSegments),
  },
  actions: {
    segment: {
      changes: ['segments'],
      save: lazyAction(async () => (await import('./segments.js')).saveSegment),
      delete: lazyAction(async () => (await import('./segments.js')).deleteSegment),
    },
  },
  files: Object.fromEntries(reports.map((name) => [name, file(name)])),
};
