import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, id, object, readRows, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint, WritePlace } from '../../../contract/endpoint.js';
import { creatorQuery, root } from './asked.js';

const schema = object({ total_users: amountOrNull, segments: nullish(unknown()), saved_segments: nullish(unknown(), null) });

const segment = object({ segment: id, label: textOrNull, users: amountOrNull, percentage: amountOrNull });

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

/** All users there have been, by how often they are here now: `super_fans`, `regular`, `casual`, `dormant`. */
export type CreatorSegments = Omit<InferOutput<typeof schema>, 'segments' | 'saved_segments'> & {
  readonly segments: Rows<InferOutput<typeof segment>>;
  /** Those that somebody has defined; they overlap. Null where the server keeps none. */
  readonly saved_segments: Rows<InferOutput<typeof saved>> | null;
};

/** Engagement segments, as of now; the seed names them, path and shape are this project's. */
export const creatorSegments: Endpoint<CreatorSegments> = {
  method: 'GET',
  path: `${root}/segments`,
  query: creatorQuery,
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return {
      ...answer,
      segments: readRows(segment, answer.segments, 'segments'),
      saved_segments: answer.saved_segments === null ? null : readRows(saved, answer.saved_segments, 'saved_segments'),
    };
  },
};

/**
 * Stores a segment: 201, or 200 where the same `request_id` was stored before. With `id` and `version` it changes that one;
 * where the version is no longer the newest, 422 names the field `version`. Answers with the segment as stored.
 */
export const saveCreatorSegment: WritePlace = { method: 'POST', path: `${root}/segments`, query: creatorQuery };

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
export const deleteCreatorSegment: WritePlace = {
  method: 'DELETE',
  path: `${root}/segments/{segment_id}`,
  query: creatorQuery,
};
