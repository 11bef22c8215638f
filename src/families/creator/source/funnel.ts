import { requestTo } from '../../../contract/endpoint.js';
import { creatorFunnel } from '../contract/funnel.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { lastOfEachId } from '../../../datasets/schema.js';
import { fromPercentage } from '../../../metrics/convert.js';
import { idsOf, kebab, coveredBy, queryOf } from './query.js';

/** From free to paying users, in the server's order. */
export async function answerFunnel(question: Question<'funnel'>, io: Io): Promise<Answer<'funnel'>> {
  const { value, asOf } = await io.request(requestTo(creatorFunnel, idsOf(question.scope), await queryOf(question, io)));
  const { rows, notes } = lastOfEachId(
    value.steps.rows.map((row) => ({
      id: kebab(row.step),
      label: row.label,
      count: row.users,
      shareOfFirst: row.percentage === null ? null : fromPercentage(row.percentage),
      definition: row.definition,
    })),
  );
  return {
    data: { steps: rows },
    period: coveredBy(value),
    asOf,
    zone: value.time_zone,
    step: null,
    notes: [...value.notes, ...value.steps.notes, ...notes],
  };
}
