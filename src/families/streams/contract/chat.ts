import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, object, readRows, text } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';

const schema = object({
  total_messages: amountOrNull,
  unique_chatters: amountOrNull,
  messages_per_minute: amountOrNull,
  peak_messages_per_minute: amountOrNull,
  most_active_chatters: nullish(unknown()),
});

const chatter = object({ username: text, message_count: amountOrNull });

/** How the chat of a stream went. Null was not reported. */
export type StreamChat = Omit<InferOutput<typeof schema>, 'most_active_chatters'> & {
  readonly most_active_chatters: Rows<InferOutput<typeof chatter>>;
};

/** Seed 004, "Get chat statistics". */
export const streamChat: Endpoint<StreamChat> = {
  method: 'GET',
  path: '/api/v1/streams/{stream_id}/analytics/chat',
  query: {},
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, most_active_chatters: readRows(chatter, answer.most_active_chatters, 'most_active_chatters') };
  },
};
