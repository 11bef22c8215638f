import { count, endpointOf, list, percentage } from '../../../contract/fields.js';
import { id } from '../../../contract/rows.js';
import { amountOrNull, object } from '../../../datasets/schema.js';
import { commonFields, commonQuery, root } from './common.js';

/**
 * What users were looking for: `advice`, `information`, `entertainment`, `personal`, `support`, or the server's own. Question
 * types; the seed names them, path and shape are this project's.
 */
export const creatorQuestionTypes = endpointOf(`${root}/question-types`, commonQuery, {
  total_questions: amountOrNull,
  question_types: list(object({ type: id, questions: count, percentage })),
  ...commonFields,
});
