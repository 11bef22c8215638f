import type { Source, SourceFile } from '../../../datasets/question.js';
import { loadModule } from '../../../datasets/load-module.js';
import { lazyAnswer } from '../../../sources/lazy-answer.js';
import { aboutSubjects } from '../../../sources/subjects.js';
import { streamMetricIds } from '../metrics.js';
import { subjects } from './subjects.js';

const file = (format: 'json' | 'csv'): SourceFile => ({
  format,
  ofPeriod: false,
  request: async (scope) => (await loadModule(import('./files.js'))).streamFile(format, scope),
});

/** One stream, or a channel of them, by the streams API of seed 004. Each answer's code is fetched when it is first asked for. */
export const streamSource: Source = {
  name: 'stream',
  ...aboutSubjects(subjects),
  usual: streamMetricIds,
  segments: [],
  answers: {
    metrics: lazyAnswer(async () => (await import('./metrics.js')).answerMetrics),
    timeline: lazyAnswer(async () => (await import('./timeline.js')).answerTimeline),
    retention: lazyAnswer(async () => (await import('./retention.js')).answerRetention),
    breakdown: lazyAnswer(async () => (await import('./breakdown.js')).answerBreakdown),
    sessions: lazyAnswer(async () => (await import('./sessions.js')).answerSessions),
  },
  files: { json: file('json'), csv: file('csv') },
};
