import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { loadModule } from '../../../datasets/load-module.js';
import { readable } from '../../../datasets/readable.js';
import { ask } from '../../../sources/dialect.js';
import { metricsIn } from '../../../sources/metrics-in.js';
import { subjectsOf } from '../../../sources/subjects.js';
import { streamSummary } from '../contract/summary.js';
import { dialect } from './dialect.js';
import { subjects } from './subjects.js';
import { isFaultOfSummary } from './summary-fault.js';

// Two subjects, a fallback and a comparison of its own: more than a table of endpoints says. What few ask for is fetched then.

/** The metrics of a stream, of its channel, or of both. */
export async function answerMetrics(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const asked = subjectsOf(subjects, question).map(({ ids: [id] }) => id);
  if (!asked.includes('channelId')) return answerOfStream(question, io);
  const { answerOfChannel, together } = await loadModule(import('./channel.js'));
  if (!asked.includes('streamId')) return answerOfChannel(question, io);
  return together([answerOfStream(question, io), answerOfChannel(question, io)]);
}

async function answerOfStream(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
  const answer = await answerFromSummary(question, io);
  if (question.scope.compare === null) return answer;
  return (await loadModule(import('./comparison.js'))).withPrevious(answer, question, io);
}

/**
 * All metrics of a stream from one request to `/summary`. Where that is missing or malformed, the documented endpoints
 * answer in its place: only those that the asked metrics need.
 */
async function answerFromSummary(question: Question<'metrics'>, io: Io): Promise<Answer<'metrics'>> {
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
