import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { loadModule } from '../../../datasets/load-module.js';
import { readable } from '../../../datasets/readable.js';
import { ask } from '../../../sources/dialect.js';
import { metricsIn } from '../../../sources/metrics-in.js';
import { settleParts } from '../../../sources/settle-parts.js';
import { subjectsOf } from '../../../sources/subjects.js';
import { channelPeakViewers } from '../contract/peak-viewers.js';
import { streamSummary } from '../contract/summary.js';
import { dialect } from './dialect.js';
import { subjects } from './subjects.js';
import { isFaultOfSummary } from './summary-fault.js';

/** The metrics of a stream, of its channel, or of both. Where one cannot be had the other is shown, and that is told. */
export async function answerMetrics(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const { found, notes } = await settleParts(
    'metrics',
    subjectsOf(subjects, question).map(({ ids: [subject] }) => answerAbout[subject](question, io)),
  );
  const answer = found.reduce(together);
  return { ...answer, notes: [...answer.notes, ...notes] };
}

// A table knows no fallback and no comparison, nor where a record was reached: these are the API's own.
const answerAbout = {
  streamId: async (question: Question<'metrics'>, io: Io) => {
    const answer = await answerOfStream(question, io);
    if (question.scope.compare === null) return answer;
    return (await loadModule(import('./comparison.js'))).withPrevious(answer, question, io);
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

async function answerOfChannel(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const reply = await ask(dialect, channelPeakViewers, question, io);
  const { peak_concurrent_viewers: peak, reached_at, stream_id, notes } = reply.value;
  const answer = metricsIn(dialect, [channelPeakViewers], [{ endpoint: channelPeakViewers, reply }], question);
  const reached = peak === null ? {} : { 'channel-peak-concurrent-viewers': { at: reached_at, streamId: stream_id } };
  return { ...answer, data: { ...answer.data, reached }, notes };
}

/**
 * All metrics of a stream from one request to `/summary`. Where that is missing or malformed, the documented endpoints
 * answer in its place: only those that the asked metrics need.
 */
async function answerOfStream(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  try {
    const reply = await ask(dialect, streamSummary, question, io);
    const answer = metricsIn(dialect, [streamSummary], [{ endpoint: streamSummary, reply }], question);
    return readable('metrics', question.params, answer);
  } catch (error) {
    if (!(error instanceof AnalyticsFailure) || !isFaultOfSummary(error)) throw error;
    const { answerWithoutSummary } = await loadModule(import('./documented.js'));
    return await answerWithoutSummary(question, io, error);
  }
}
