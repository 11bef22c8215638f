import { requestTo } from '../../../contract/endpoint.js';
import { channelPeakViewers } from '../contract/peak-viewers.js';
import { pathInSummary, streamSummary } from '../contract/summary.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { fetched } from '../../../datasets/fetched.js';
import { isUnread, notesAbout } from '../../../datasets/notes.js';
import { readable } from '../../../datasets/readable.js';
import { gather } from '../../../sources/gather.js';
import { idsOf, subjectsOf } from './ids.js';
import { answerOf, fieldsOf, isFaultOfSummary, valuesOf } from './values.js';

/** The metrics of a stream, of its channel, or of both. Where one cannot be had the other is shown, and that is told. */
export async function answerMetrics(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const subjects = subjectsOf(question.params.ids);
  const { found, notes } = await gather(
    'metrics',
    subjects.map((subject) => answerAbout[subject](question, io)),
  );
  const answer = found.reduce(together);
  return { ...answer, notes: [...answer.notes, ...notes] };
}

const answerAbout = {
  streamId: async (question: Question<'metrics'>, io: Io) => {
    const answer = await answerOfStream(question, io);
    if (question.scope.compare === null) return answer;
    return (await fetched(import('./comparison.js'))).withPrevious(answer, question, io);
  },
  channelId: answerOfChannel,
};

const together = (one: Answer<'metrics'>, other: Answer<'metrics'>): Answer<'metrics'> => ({
  ...one,
  data: {
    ...one.data,
    values: { ...one.data.values, ...other.data.values },
    reached: { ...one.data.reached, ...other.data.reached },
  },
  asOf: Math.min(one.asOf, other.asOf),
  notes: [...one.notes, ...other.notes],
});

async function answerOfChannel({ scope }: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const { value, asOf } = await io.request(requestTo(channelPeakViewers, idsOf(scope)));
  const { peak_concurrent_viewers: peak, reached_at, stream_id } = value;
  const id = 'channel-peak-concurrent-viewers';
  const reached = peak === null ? {} : { [id]: { at: reached_at, streamId: stream_id } };
  return answerOf({ values: { [id]: peak }, reached }, asOf, value.notes);
}

/**
 * All metrics of a stream from one request to `/summary`. Where that is missing or malformed, the documented endpoints
 * answer in its place: only those that the asked metrics need.
 */
async function answerOfStream(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  try {
    const { value, asOf } = await io.request(requestTo(streamSummary, idsOf(question.scope)));
    const { viewers, watch_time, chat, audience, started_at, ended_at, notes } = value;
    const endedAt = isUnread(notes, 'ended_at') ? NaN : ended_at;
    const data = { values: valuesOf([viewers, watch_time, chat, audience]), startedAt: started_at, endedAt };
    const { ids } = question.params;
    return readable('metrics', question.params, answerOf(data, asOf, notesAbout(notes, fieldsOf(ids).map(pathInSummary))));
  } catch (error) {
    if (!(error instanceof AnalyticsFailure) || !isFaultOfSummary(error)) throw error;
    const { answerWithoutSummary } = await fetched(import('./documented.js'));
    return await answerWithoutSummary(question, io, error);
  }
}
