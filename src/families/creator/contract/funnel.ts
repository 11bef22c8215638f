import { count, endpointOf, label, list, percentage } from '../../../contract/fields.js';
import { definition, word } from '../../../contract/rows.js';
import { object } from '../../../datasets/schema.js';
import { commonFields, commonQuery, root } from './common.js';

/**
 * From free to paying users: `free`, `engaged`, `interested`, `converted`. Percentages are of the first step. The conversion
 * funnel; the seed prints it, path and shape are this project's.
 */
export const creatorFunnel = endpointOf(`${root}/funnel`, commonQuery, {
  steps: list(object({ step: word, label, definition, users: count, percentage })),
  ...commonFields,
});
