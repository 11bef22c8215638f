import { requestTo } from '../../../contract/endpoint.js';
import { creatorTopic } from '../contract/topics.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { fromPercentage } from '../../../metrics/convert.js';
import { granularityFor } from './granularity.js';
import { idsOf, coveredBy, queryOf } from './query.js';

/** One topic; the API has no more to say of the parts of other breakdowns. */
export async function answerDetail(question: Question<'detail'>, io: Io): Promise<Answer<'detail'>> {
  const { by, id } = question.params;
  if (by !== 'topic') throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'detail', source: 'creator' });
  const granularity = granularityFor(question.period);
  const query = { ...(await queryOf(question, io)), granularity };
  const { value, asOf } = await io.request(requestTo(creatorTopic, { ...idsOf(question.scope), topic_id: id }, query));
  const { points, sample_questions, percentage } = value;
  return {
    data: {
      id,
      label: value.name,
      count: value.conversations,
      share: percentage === null ? null : fromPercentage(percentage),
      times: points.x,
      values: points.y,
      granularity,
      questions: sample_questions.rows,
      satisfaction: value.satisfaction_score,
    },
    period: coveredBy(value),
    asOf,
    zone: value.time_zone,
    step: null,
    notes: [...value.notes, ...points.notes, ...sample_questions.notes],
  };
}
