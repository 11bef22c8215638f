import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import { readAmount } from '../../../datasets/number.js';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, object, readBy, readRows } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { answered, asked, root } from './asked.js';

const schema = object({ hours: nullish(unknown()), ...answered });

/** A whole number from one to the other, both in it. */
const from = (least: number, most: number) => {
  const isOne = (number: number): boolean => Number.isInteger(number) && number >= least && number <= most;
  return readBy((value) => (isOne(readAmount(value)) ? readAmount(value) : NaN));
};
const hour = object({ weekday: from(1, 7), hour: from(0, 23), count: amountOrNull });

/** A week, hour by hour, in the answer's zone. Weekdays as in ISO 8601: Monday is 1, Sunday 7. */
export type CreatorActivity = Omit<InferOutput<typeof schema>, 'hours'> & { readonly hours: Rows<InferOutput<typeof hour>> };

/** When the users of a creator are there; the seed names it, path and shape are this project's. */
export const creatorActivity: Endpoint<CreatorActivity> = {
  method: 'GET',
  path: `${root}/activity`,
  query: { ...asked, metric: { kind: 'choice', values: ['conversations', 'messages'], default: 'conversations' } },
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, hours: readRows(hour, answer.hours, 'hours') };
  },
};
