import { endpointOf } from '../../../contract/fields.js';
import { hours } from '../../../contract/hours.js';
import { choice } from '../../../contract/parameters.js';
import { commonFields, commonQuery, root } from './common.js';

/** When the users of a creator are there; the seed names it, path and shape are this project's. */
export const creatorActivity = endpointOf(
  `${root}/activity`,
  {
    ...commonQuery,
    metric: choice('metric', { 'total-conversations': 'conversations', messages: 'messages' }, 'total-conversations'),
  },
  { hours, ...commonFields },
);
