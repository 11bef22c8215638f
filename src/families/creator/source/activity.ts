import { requestTo } from '../../../contract/endpoint.js';
import { creatorActivity } from '../contract/activity.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import type { MetricId } from '../../../metrics/catalogue.js';
import { idsOf, coveredBy, queryOf } from './query.js';

const names = new Map<MetricId, string>([
  ['total-conversations', 'conversations'],
  ['messages', 'messages'],
]);

/** When users are there, by weekday and hour; of two rows for one hour the last counts. */
export async function answerActivity(question: Question<'activity'>, io: Io): Promise<Answer<'activity'>> {
  const { of } = question.params;
  const metric = names.get(of);
  if (metric === undefined) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'activity', source: 'creator' });
  const { value, asOf } = await io.request(
    requestTo(creatorActivity, idsOf(question.scope), { ...(await queryOf(question, io)), metric }),
  );
  const { hours, time_zone: zone } = value;
  const counts = new Map(hours.rows.map(({ weekday, hour, count }) => [(weekday - 1) * 24 + hour, count]));
  const duplicates = hours.rows.length - counts.size;
  return {
    data: {
      of,
      zone,
      values: Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => counts.get(day * 24 + hour) ?? null)),
    },
    period: coveredBy(value),
    asOf,
    zone,
    step: null,
    notes: [...value.notes, ...hours.notes, ...(duplicates > 0 ? [{ kind: 'duplicates', rows: duplicates } as const] : [])],
  };
}
