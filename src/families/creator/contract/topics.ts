import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import { readBucket } from '../../../datasets/dates.js';
import type { Columns } from '../../../datasets/columns.js';
import { readColumns } from '../../../datasets/columns.js';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, id, object, readRows, text, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { answered, asked, granularityQuery, root } from './asked.js';

const schema = object({ total_conversations: amountOrNull, topics: nullish(unknown()), ...answered });

const topic = object({ topic_id: id, name: textOrNull, conversations: amountOrNull, percentage: amountOrNull });

/** What conversations were about, as far as it is known: the rows need not add up to all of them. */
export type CreatorTopics = Omit<InferOutput<typeof schema>, 'topics'> & { readonly topics: Rows<InferOutput<typeof topic>> };

/** Popular topics; the seed names them, path and shape are this project's. */
export const creatorTopics: Endpoint<CreatorTopics> = {
  method: 'GET',
  path: `${root}/topics`,
  query: asked,
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, topics: readRows(topic, answer.topics, 'topics') };
  },
};

const detail = object({
  topic_id: nullish(unknown()),
  name: textOrNull,
  conversations: amountOrNull,
  percentage: amountOrNull,
  satisfaction_score: amountOrNull,
  points: nullish(unknown(), []),
  sample_questions: nullish(unknown()),
  ...answered,
});

/** One topic: conversations over time, what was asked, and how satisfied they left. */
export type CreatorTopic = Omit<InferOutput<typeof detail>, 'points' | 'sample_questions'> & {
  readonly points: Columns;
  readonly sample_questions: Rows<string>;
};

/** One topic's detail; the seed names it, path and shape are this project's. */
export const creatorTopic: Endpoint<CreatorTopic> = {
  method: 'GET',
  path: `${root}/topics/{topic_id}`,
  query: { ...asked, ...granularityQuery },
  parse: (payload) => {
    const answer = readAnswer(detail, payload.json());
    return {
      ...answer,
      points: readColumns(
        answer.points,
        { x: 'date', y: 'conversations', readX: readBucket(answer.time_zone), withoutY: 'gap' },
        'points',
      ),
      sample_questions: readRows(text, answer.sample_questions, 'sample_questions'),
    };
  },
};
