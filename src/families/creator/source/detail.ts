import { placesIn } from '../../../contract/fields.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { shareAt } from '../../../sources/breakdown-answer.js';
import { ask, covered, unsupported } from '../../../sources/dialect.js';
import { granularityFor } from '../../../sources/granularity.js';
import { creatorTopic } from '../contract/topics.js';
import { dialect } from './dialect.js';

/** One topic; the API has no more to say of the parts of other breakdowns, and no other API has such a thing: hence no table. */
export async function answerDetail(question: Question<'detail'>, io: Io): Promise<Answer<'detail'>> {
  const { by, id } = question.params;
  if (by !== 'topic') throw unsupported('detail', dialect);
  const granularity = granularityFor(question.period);
  const { value, asOf } = await ask(dialect, creatorTopic, question, io, { topic_id: id, granularity });
  const { points, sample_questions } = value;
  return {
    data: {
      id,
      label: value.name,
      count: value.conversations,
      share: shareAt(value, 'percentage'),
      times: points.x,
      values: points.y,
      granularity,
      questions: sample_questions.rows,
      satisfaction: value.satisfaction_score,
    },
    ...covered(dialect, { places: placesIn(creatorTopic.fields), value, asOf }),
    notes: [...value.notes, ...points.notes, ...sample_questions.notes],
  };
}
