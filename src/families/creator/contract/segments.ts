import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, id, object, readRows, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { creatorQuery, root } from './asked.js';

const schema = object({ total_users: amountOrNull, segments: nullish(unknown()) });

const segment = object({ segment: id, label: textOrNull, users: amountOrNull, percentage: amountOrNull });

/** All users there have been, by how often they are here now: `super_fans`, `regular`, `casual`, `dormant`. */
export type CreatorSegments = Omit<InferOutput<typeof schema>, 'segments'> & {
  readonly segments: Rows<InferOutput<typeof segment>>;
};

/** Engagement segments, as of now; the seed names them, path and shape are this project's. */
export const creatorSegments: Endpoint<CreatorSegments> = {
  method: 'GET',
  path: `${root}/segments`,
  query: creatorQuery,
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, segments: readRows(segment, answer.segments, 'segments') };
  },
};
