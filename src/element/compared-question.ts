import { comparedDates } from '../datasets/comparison.js';
import type { DatasetName } from '../datasets/data.js';
import { periodOf } from '../datasets/period.js';
import type { Answer, Question } from '../datasets/question.js';
import type { Comparison } from '../datasets/scope.js';
import { viewerZone } from '../datasets/zone.js';
import type { Surroundings } from './surroundings.js';

const zoneOf = ({ scope }: Question<DatasetName>): string => scope.timeZone ?? viewerZone();

/** The same question of the period to compare with; null where there is none: `all-time`. */
export function comparedQuestion<K extends DatasetName>(
  question: Question<K>,
  comparison: Comparison,
  { now }: Surroundings,
): Question<K> | null {
  const { weekStart } = question.scope;
  const period = question.period && comparedDates(question.period, comparison, { now, zone: zoneOf(question), weekStart });
  return period && { ...question, period, scope: { ...question.scope, period } };
}

/** Whether an answer ends where it was asked to: one of a whole day is nothing to compare a morning with. */
export function covers(answer: Answer<DatasetName>, question: Question<DatasetName>): boolean {
  const { period } = question;
  if (!answer.period || !period || 'range' in period || period.until === undefined) return true;
  return answer.period.end <= periodOf(period, zoneOf(question)).end;
}
