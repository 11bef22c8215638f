import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, object, readRows, text } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { answered, asked, root } from './asked.js';

const schema = object({ total_questions: amountOrNull, question_types: nullish(unknown()), ...answered });

const questionType = object({ type: text, questions: amountOrNull, percentage: amountOrNull });

/** What users were looking for: `advice`, `information`, `entertainment`, `personal`, `support`, or the server's own. */
export type CreatorQuestionTypes = Omit<InferOutput<typeof schema>, 'question_types'> & {
  readonly question_types: Rows<InferOutput<typeof questionType>>;
};

/** Question types; the seed names them, path and shape are this project's. */
export const creatorQuestionTypes: Endpoint<CreatorQuestionTypes> = {
  method: 'GET',
  path: `${root}/question-types`,
  query: asked,
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, question_types: readRows(questionType, answer.question_types, 'question_types') };
  },
};
