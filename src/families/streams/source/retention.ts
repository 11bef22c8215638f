import { streamEngagement } from '../contract/engagement.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { fromMinutes, fromPercentage } from '../../../metrics/convert.js';
import { ask } from '../../../sources/dialect.js';
import { dialect } from './dialect.js';

/** How much of a stream's audience stayed, and its significant drop-offs. */
export async function answerRetention(question: Question<'retention'>, io: Io): Promise<Answer<'retention'>> {
  const { value, asOf } = await ask(dialect, streamEngagement, question, io);
  const { retention_curve: curve, significant_drop_offs: dropOffs } = value;
  return {
    data: {
      at: curve.x.map(fromMinutes),
      share: curve.y.map(fromPercentage),
      dropOffs: dropOffs.rows.map((row) => ({
        at: fromMinutes(row.minute),
        lost: row.drop_percentage === null ? null : fromPercentage(row.drop_percentage),
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
