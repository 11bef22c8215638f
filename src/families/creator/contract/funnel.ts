import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, id, object, readRows, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { answered, asked, root } from './asked.js';

const schema = object({ steps: nullish(unknown()), ...answered });

const step = object({
  step: id,
  label: textOrNull,
  definition: textOrNull,
  users: amountOrNull,
  percentage: amountOrNull,
});

/** From free to paying users: `free`, `engaged`, `interested`, `converted`. Percentages, 0–100, are of the first step. */
export type CreatorFunnel = Omit<InferOutput<typeof schema>, 'steps'> & { readonly steps: Rows<InferOutput<typeof step>> };

/** The conversion funnel; the seed prints it, path and shape are this project's. */
export const creatorFunnel: Endpoint<CreatorFunnel> = {
  method: 'GET',
  path: `${root}/funnel`,
  query: asked,
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, steps: readRows(step, answer.steps, 'steps') };
  },
};
