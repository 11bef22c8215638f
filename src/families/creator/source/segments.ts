import type { Delete, Save } from '../../../datasets/actions.js';
import type { Answer, Io, Question, WriteIo } from '../../../datasets/question.js';
import type { Scope } from '../../../datasets/scope.js';
import { fromPercentage } from '../../../metrics/convert.js';
import { ask } from '../../../sources/dialect.js';
import { write } from '../../../sources/write.js';
import { creatorSegments, deleteCreatorSegment, saveCreatorSegment, type CreatorSegmentBody } from '../contract/segments.js';
import { dialect } from './dialect.js';

/** The segments that somebody has defined, out of the answer that tells of those by loyalty. */
export async function answerSegments(question: Question<'segments'>, io: Io): Promise<Answer<'segments'>> {
  const { value, asOf } = await ask(dialect, creatorSegments, question, io);
  const { saved_segments: saved } = value;
  const segments =
    saved?.rows.map(({ min_days, max_days, window_days, users, percentage, ...row }) => ({
      ...row,
      minDays: min_days,
      maxDays: max_days,
      windowDays: window_days,
      count: users,
      share: percentage === null ? null : fromPercentage(percentage),
    })) ?? null;
  return { data: { segments }, period: null, asOf, zone: null, step: null, notes: saved?.notes ?? [] };
}

export function saveSegment({ requestId, stored, draft }: Save<'segment'>, scope: Scope, io: WriteIo): Promise<string | null> {
  const body: CreatorSegmentBody = {
    request_id: requestId,
    ...(stored && { id: stored.id, ...(stored.version !== null && { version: stored.version }) }),
    label: draft.label,
    min_days: draft.minDays,
    max_days: draft.maxDays,
    window_days: draft.windowDays,
  };
  return write(saveCreatorSegment, scope, io, { body });
}

export async function deleteSegment({ stored }: Delete, scope: Scope, io: WriteIo): Promise<void> {
  await write(deleteCreatorSegment, scope, io, { ids: { segment_id: stored.id } });
}
