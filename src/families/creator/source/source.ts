import { loadModule } from '../../../datasets/load-module.js';
import { reports, type ReportName } from '../../../datasets/enums.js';
import type { FileFormat, Source, SourceFile } from '../../../datasets/question.js';
import { granularityFor } from '../../../sources/granularity.js';
import { lazyAction, lazyAnswer } from '../../../sources/lazy-answer.js';
import { aboutSubjects } from '../../../sources/subjects.js';
import { subjects } from './subjects.js';

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
  request: async (scope, io) => (await loadModule(import('./files.js'))).creatorFile(name, scope, io),
});

/** A creator, or a piece of content, by the API of seed 000. Each answer's code is fetched when it is first asked for. */
export const creatorSource: Source = {
  name: 'creator',
  ...aboutSubjects(subjects),
  usual: [
    'total-conversations',
    'unique-users',
    'average-session-length',
    'messages-per-session',
    'satisfaction-score',
    'total-revenue',
  ],
  segments: [],
  periods: { usual: '30d', granularities: ['daily', 'hourly', 'weekly', 'monthly'], granularityOf: granularityFor },
  answers: {
    metrics: lazyAnswer(async () => (await import('./metrics.js')).answerMetrics),
    breakdown: lazyAnswer(async () => (await import('./breakdown.js')).answerBreakdown),
    trend: lazyAnswer(async () => (await import('./trend.js')).answerTrend),
    funnel: lazyAnswer(async () => (await import('./funnel.js')).answerFunnel),
    activity: lazyAnswer(async () => (await import('./activity.js')).answerActivity),
    detail: lazyAnswer(async () => (await import('./detail.js')).answerDetail),
    segments: lazyAnswer(async () => (await import('./segments.js')).answerSegments),
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
