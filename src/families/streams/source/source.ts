import type { Source, SourceFile } from '../../../datasets/question.js';
import { fetched } from '../../../datasets/fetched.js';
import { later } from '../../../sources/later.js';
import { streamMetricIds } from '../metrics.js';
import { idsFor, idsOf, isOfStreams } from './ids.js';

const file = (format: 'json' | 'csv'): SourceFile => ({
  format,
  ofPeriod: false,
  request: async (scope) => (await fetched(import('./files.js'))).streamFile(format, idsOf(scope)),
});

/** One stream, or a channel of them, by the streams API of seed 004. Each answer's code is fetched when it is first asked for. */
export const streamSource: Source = {
  name: 'stream',
  ids: idsFor,
  has: isOfStreams,
  usual: streamMetricIds,
  answers: {
    metrics: later(async () => (await import('./metrics.js')).answerMetrics),
    timeline: later(async () => (await import('./timeline.js')).answerTimeline),
    retention: later(async () => (await import('./retention.js')).answerRetention),
    breakdown: later(async () => (await import('./breakdown.js')).answerBreakdown),
    sessions: later(async () => (await import('./sessions.js')).answerSessions),
  },
  files: { json: file('json'), csv: file('csv') },
};
