import { streamViewers } from '../contract/viewers.js';
import { isUnread } from '../../../datasets/notes.js';
import type { Answer, Io, Note, Question } from '../../../datasets/question.js';
import { timeCoverage } from '../../../datasets/time-coverage.js';
import { ask } from '../../../sources/dialect.js';
import { dialect } from './dialect.js';

const minute = 60;

/**
 * Concurrent viewers of a stream. The step is the server's, and told where it is not the one asked for. No table: a million rows are
 * read by a scan, and no other API has such a thing.
 */
export async function answerTimeline(question: Question<'timeline'>, io: Io): Promise<Answer<'timeline'>> {
  const askedMinutes = question.scope.intervalMinutes ?? streamViewers.query.interval_minutes.default;
  const { value, asOf } = await ask(dialect, streamViewers, question, io, { interval: askedMinutes });
  const { timeline, interval_minutes, started_at, ended_at, time_zone } = value;
  const asked = askedMinutes * minute;
  const step = (interval_minutes ?? askedMinutes) * minute;
  const clamped: readonly Note[] = step === asked ? [] : [{ kind: 'clamped', asked, answered: step }];
  return {
    data: {
      times: timeline.x,
      values: timeline.y,
      startedAt: started_at,
      endedAt: isUnread(value.notes, 'ended_at') ? NaN : ended_at,
    },
    period: timeCoverage(timeline.x, step),
    asOf,
    zone: time_zone,
    step,
    notes: [...clamped, ...value.notes, ...timeline.notes],
  };
}
