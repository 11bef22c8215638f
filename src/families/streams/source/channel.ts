import type { Answer, Io, Question } from '../../../datasets/question.js';
import { ask } from '../../../sources/dialect.js';
import { metricsIn } from '../../../sources/metrics-in.js';
import { settleParts } from '../../../sources/settle-parts.js';
import { channelPeakViewers } from '../contract/peak-viewers.js';
import { dialect } from './dialect.js';

/** The record of a channel. A table does not say where a value was reached: no other API has such a thing. */
export async function answerOfChannel(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const reply = await ask(dialect, channelPeakViewers, question, io);
  const { peak_concurrent_viewers: peak, reached_at, stream_id, notes } = reply.value;
  const answer = metricsIn(dialect, [channelPeakViewers], [{ endpoint: channelPeakViewers, reply }], question);
  const reached = peak === null ? {} : { 'channel-peak-concurrent-viewers': { at: reached_at, streamId: stream_id } };
  return { ...answer, data: { ...answer.data, reached }, notes };
}

/** The metrics of a stream and of its channel in one. Where one cannot be had the other is shown, and that is told. */
export async function together(parts: readonly Promise<Answer<'metrics'>>[]): Promise<Answer<'metrics'>> {
  const { found, notes } = await settleParts('metrics', parts);
  const answer = found.reduce(merged);
  return { ...answer, notes: [...answer.notes, ...notes] };
}

const merged = (one: Answer<'metrics'>, other: Answer<'metrics'>): Answer<'metrics'> => ({
  ...one,
  data: {
    ...one.data,
    values: { ...one.data.values, ...other.data.values },
    reached: { ...one.data.reached, ...other.data.reached },
  },
  asOf: Math.min(one.asOf, other.asOf),
  notes: [...one.notes, ...other.notes],
});
