import { endpointOf, metric, metrics } from '../../../contract/fields.js';
import { viewers } from './common.js';
import { root } from './root.js';

/** The totals of a stream, which the rows of a channel carry too. */
export const totals = {
  ...viewers,
  ...metrics('total-watch-time-minutes'),
  chat_messages_total: metric('chat-messages-total', 'total-messages'),
  ...metrics('unique-chatters'),
};

/** Seed 004, "Get stream analytics". */
export const streamAnalytics = endpointOf(root, {}, totals);
