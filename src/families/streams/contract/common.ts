import { metric, metrics } from '../../../contract/fields.js';

/** Numbers that several answers carry. */
export const viewers = metrics('total-views', 'unique-viewers', 'peak-concurrent-viewers', 'average-concurrent-viewers');

/** The API counts chat messages under two names: either fills in for the other. */
export const chat = {
  total_messages: metric('total-messages', 'chat-messages-total'),
  ...metrics('unique-chatters', 'messages-per-minute', 'peak-messages-per-minute'),
};
