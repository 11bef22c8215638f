import { nullish, unknown } from 'valibot';
import { readBucket } from '../../../datasets/dates.js';
import { readColumns } from '../../../datasets/columns.js';
import { count, endpointOf, label, list, metric, percentage } from '../../../contract/fields.js';
import { name } from '../../../contract/rows.js';
import { amountOrNull, object, text, textOrNull } from '../../../datasets/schema.js';
import { commonFields, commonQuery, granularityQuery, root } from './common.js';

/**
 * What conversations were about, as far as it is known: the rows need not add up to all of them. Popular topics; the seed names
 * them, path and shape are this project's.
 */
export const creatorTopics = endpointOf(`${root}/topics`, commonQuery, {
  total_conversations: metric('total-conversations'),
  topics: list(object({ topic_id: name, name: label, conversations: count, percentage })),
  ...commonFields,
});

/** Conversations over time. */
const points = {
  ...nullish(unknown()),
  read: (rows: unknown, path: string, { time_zone }: { readonly time_zone?: string }) =>
    readColumns(rows ?? [], { x: 'date', y: 'conversations', readX: readBucket(time_zone ?? 'UTC'), withoutY: 'gap' }, path),
};

/**
 * One topic: conversations over time, what was asked, and how satisfied they left. The seed names it, path and shape are this
 * project's.
 */
export const creatorTopic = endpointOf(
  `${root}/topics/{topic_id}`,
  { ...commonQuery, ...granularityQuery },
  {
    topic_id: nullish(unknown()),
    name: textOrNull,
    conversations: amountOrNull,
    percentage: amountOrNull,
    satisfaction_score: amountOrNull,
    points,
    sample_questions: list(text),
    ...commonFields,
  },
);
