import { fileRequestTo, requestTo } from '../contract/endpoint.js';
import { streamEngagement } from '../contract/streams/engagement.js';
import { streamExport } from '../contract/streams/export.js';
import { streamViewers } from '../contract/streams/viewers.js';
import type { Answer, Io, Note, Question, Source } from '../datasets/question.js';
import { spanOf } from '../datasets/span.js';
import { fromMinutes, fromPercentage } from '../metrics/convert.js';
import { answerBreakdown } from './stream-breakdown.js';
import { idsFor, idsOf } from './stream-ids.js';
import { answerMetrics } from './stream-metrics.js';
import { answerSessions } from './stream-sessions.js';

/** One stream, or a channel of them, by the streams API of seed 004. */
export const streamSource: Source = {
  name: 'stream',
  ids: idsFor,
  answers: {
    metrics: answerMetrics,
    timeline: answerTimeline,
    retention: answerRetention,
    breakdown: answerBreakdown,
    sessions: answerSessions,
  },
  files: {
    json: (scope) => fileRequestTo(streamExport, 'json', idsOf(scope)),
    csv: (scope) => fileRequestTo(streamExport, 'csv', idsOf(scope)),
  },
};

const minute = 60;

async function answerTimeline({ scope }: Question<'timeline'>, io: Io): Promise<Answer<'timeline'>> {
  const askedMinutes = scope.intervalMinutes ?? streamViewers.query.interval_minutes.default;
  const { value, asOf } = await io.request(requestTo(streamViewers, idsOf(scope), { interval_minutes: askedMinutes }));
  const { timeline, interval_minutes, started_at, ended_at, time_zone } = value;
  const asked = askedMinutes * minute;
  const step = (interval_minutes ?? askedMinutes) * minute;
  const clamped: readonly Note[] = step === asked ? [] : [{ kind: 'clamped', asked, answered: step }];
  return {
    data: { times: timeline.x, values: timeline.y, startedAt: started_at, endedAt: ended_at },
    period: spanOf(timeline.x, step),
    asOf,
    zone: time_zone,
    step,
    notes: [...clamped, ...timeline.notes],
  };
}

async function answerRetention({ scope }: Question<'retention'>, io: Io): Promise<Answer<'retention'>> {
  const { value, asOf } = await io.request(requestTo(streamEngagement, idsOf(scope)));
  const { retention_curve: curve, significant_drop_offs: dropOffs } = value;
  return {
    data: {
      at: curve.x.map(fromMinutes),
      share: curve.y.map(fromPercentage),
      dropOffs: dropOffs.rows.map((row) => ({
        at: fromMinutes(row.minute),
        lost: fromPercentage(row.drop_percentage),
        reason: row.reason,
      })),
    },
    period: null,
    asOf,
    zone: null,
    step: null,
    notes: [...curve.notes, ...dropOffs.notes],
  };
}
