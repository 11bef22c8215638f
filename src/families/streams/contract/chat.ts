import { count, endpointOf, list } from '../../../contract/fields.js';
import { id } from '../../../contract/rows.js';
import { object } from '../../../datasets/schema.js';
import { chat } from './common.js';
import { root } from './root.js';

/** How the chat of a stream went. Seed 004, "Get chat statistics". */
export const streamChat = endpointOf(
  `${root}/chat`,
  {},
  { ...chat, most_active_chatters: list(object({ username: id, message_count: count })) },
);
