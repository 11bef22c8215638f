import type { DatasetName } from '../datasets/data.js';
import type { Dimension } from '../datasets/data.js';
import type { Question, Source } from '../datasets/question.js';
import type { IdName } from '../datasets/scope.js';
import type { MetricId } from '../metrics/catalogue.js';

/** What an API has about one kind of thing: a stream, a channel. */
export interface Subject {
  /** The ids it is found by. */
  readonly ids: readonly IdName[];
  readonly metrics?: readonly MetricId[];
  /** What breakdowns of it are by. */
  readonly dimensions?: readonly Dimension[];
  /** The datasets that are always about it. */
  readonly datasets?: readonly DatasetName[];
  /** What a breakdown says it is `of`, where it means this one and not another that has the dimension too. */
  readonly of?: 'content';
}

const metricsIn = ({ params }: Question<DatasetName>): readonly MetricId[] | null =>
  params && 'ids' in params ? params.ids : null;

/** Whom a question is about: the first where it does not say. */
export function subjectsOf<S extends Subject>(subjects: readonly S[], question: Question<DatasetName>): readonly S[] {
  const found = subjects.filter((subject) => isAbout(subject, question));
  const { params } = question;
  const named = params && 'of' in params ? found.filter(({ of }) => of === params.of) : [];
  if (metricsIn(question)) return found.length > 0 ? found : subjects.slice(0, 1);
  return [...named, ...found, ...subjects].slice(0, 1);
}

function isAbout({ metrics = [], dimensions = [], datasets = [] }: Subject, question: Question<DatasetName>): boolean {
  const { dataset, params } = question;
  if (params && 'by' in params) return dimensions.includes(params.by);
  return datasets.includes(dataset) || Boolean(metricsIn(question)?.some((id) => metrics.includes(id)));
}

/** Which ids a question to a source of these subjects needs, and whether it has anything of what is asked. */
export const aboutSubjects = (subjects: readonly Subject[]): Required<Pick<Source, 'ids' | 'has'>> => ({
  ids: (question) => [...new Set(subjectsOf(subjects, question).flatMap(({ ids }) => ids))],
  has: (question) =>
    metricsIn(question)?.length === 0 ||
    !(question.params && ('ids' in question.params || 'by' in question.params)) ||
    subjects.some((subject) => isAbout(subject, question)),
});
