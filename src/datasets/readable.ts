import type { DatasetName, Datasets, Params } from './data.js';
import { AnalyticsFailure } from './failure.js';
import { cautions } from './impossible.js';
import type { Note } from './question.js';

/** Whether there is anything in a dataset of what was asked for. Null as params asks for all of it. */
const saysSomething: { readonly [K in DatasetName]: (data: Datasets[K], params: Params[K] | null) => boolean } = {
  metrics: ({ values }, params) => Object.entries(values).some(([id, value]) => isKnown(value) && isAsked(id, params?.ids)),
  timeline: ({ values }) => values.some(isKnown),
  retention: ({ share, dropOffs }) => share.length > 0 || dropOffs.length > 0,
  breakdown: ({ items }) => items.some(({ count, share }) => isKnown(count) || isKnown(share)),
  sessions: ({ sessions }) => sessions.length > 0,
  trend: ({ series }, params) => Object.keys(series).some((id) => isAsked(id, params?.ids)),
  funnel: ({ steps }) => steps.some(({ count, shareOfFirst }) => isKnown(count) || isKnown(shareOfFirst)),
  activity: ({ values }) => values.some((day) => day.some(isKnown)),
  detail: ({ count, share, satisfaction, values, questions }) =>
    [count, share, satisfaction].some(isKnown) || values.some(isKnown) || questions.length > 0,
  segments: ({ segments }) => segments === null || segments.length > 0,
};

/** Fields that are about the answer, not what it says: without them there may still be nothing recorded. */
const aboutTheAnswer = /^(started_?at|ended_?at|start_date|end_date|granularity|interval_minutes|stepSeconds|next_cursor)$/i;

const isKnown = (value: number | null | undefined): boolean => Number.isFinite(value);

const isAsked = (id: string, ids: readonly string[] | undefined): boolean => ids?.includes(id) ?? true;

/**
 * The answer as it is to be shown: readable, and with a note for what in it cannot be true.
 *
 * @throws AnalyticsFailure as `readable` does
 */
export function checked<K extends DatasetName, A extends { readonly data: Datasets[K]; readonly notes: readonly Note[] }>(
  dataset: K,
  params: Params[K] | null,
  answer: A,
): A {
  const found = cautions(dataset, readable(dataset, params, answer).data, params);
  return found.length === 0 ? answer : { ...answer, notes: [...answer.notes, ...found] };
}

/**
 * The answer, where anything of what was asked for could be read.
 *
 * @throws AnalyticsFailure `malformed` where nothing could: it would pass for nothing recorded
 */
export function readable<K extends DatasetName, A extends { readonly data: Datasets[K]; readonly notes: readonly Note[] }>(
  dataset: K,
  params: Params[K] | null,
  answer: A,
): A {
  const fault = answer.notes.find(
    (note) => (note.kind === 'unreadable' && !aboutTheAnswer.test(note.first)) || note.kind === 'dropped',
  );
  if (fault && 'first' in fault && !saysSomething[dataset](answer.data, params))
    throw new AnalyticsFailure({ kind: 'malformed', path: fault.first });
  return answer;
}
