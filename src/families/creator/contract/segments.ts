import { nullish, unknown } from 'valibot';
import { count, endpointOf, label, list, percentage } from '../../../contract/fields.js';
import { word } from '../../../contract/rows.js';
import type { WriteSpec } from '../../../contract/write.js';
import { amountOrNull, id, object, readRows, textOrNull } from '../../../datasets/schema.js';
import { creatorQuery, root } from './common.js';

const saved = object({
  id,
  label: textOrNull,
  min_days: amountOrNull,
  max_days: amountOrNull,
  window_days: amountOrNull,
  users: amountOrNull,
  percentage: amountOrNull,
  version: amountOrNull,
});

/** Those that somebody has defined; they overlap. Null where the server keeps none. */
const savedSegments = {
  ...nullish(unknown(), null),
  read: (rows: unknown, path: string) => (rows === null ? null : readRows(saved, rows, path)),
};

/**
 * All users there have been, by how often they are here now: `super_fans`, `regular`, `casual`, `dormant`. Engagement segments, as
 * of now: they have no period. The seed names them, path and shape are this project's.
 */
export const creatorSegments = endpointOf(`${root}/segments`, creatorQuery, {
  total_users: amountOrNull,
  segments: list(object({ segment: word, label, users: count, percentage })),
  saved_segments: savedSegments,
});

/**
 * Stores a segment: 201, or 200 where the same `request_id` was stored before. With `id` and `version` it changes that one;
 * where the version is no longer the newest, 422 names the field `version`. Answers with the segment as stored.
 */
export const saveCreatorSegment: WriteSpec = { method: 'POST', path: `${root}/segments`, query: creatorQuery };

/** What is written of a segment: users who came on at least so many days, and at most, of the last ones. */
export interface CreatorSegmentBody {
  readonly request_id: string;
  readonly id?: string;
  readonly version?: number;
  readonly label: string;
  readonly min_days: number;
  readonly max_days: number | null;
  readonly window_days: number;
}

/** 204; 404 where it is not there any more. */
export const deleteCreatorSegment: WriteSpec = {
  method: 'DELETE',
  path: `${root}/segments/{segment_id}`,
  query: creatorQuery,
};
