import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Io, Question } from '../../../datasets/question.js';
import { breakdownIn, breakdownsFrom, rowsOf } from '../../../sources/breakdown-answer.js';
import { ask } from '../../../sources/dialect.js';
import { streamChat } from '../contract/chat.js';
import { streamGeography, type Country } from '../contract/geography.js';
import { streamSummary } from '../contract/summary.js';
import { dialect } from './dialect.js';
import { isFaultOfSummary } from './summary-fault.js';

const provenance = 'geoip';

/** What the API tells in parts. */
const answerInParts = breakdownsFrom(dialect, {
  country: rowsOf(streamGeography, 'breakdown', { total: 'total_viewers', provenance }),
  chatter: rowsOf(streamChat, 'most_active_chatters', { total: 'total_messages', provenance: 'stored-messages' }),
});

/** As many countries as `/summary` has. */
const topCountries = 5;

/** The first countries come with the summary, which other widgets ask for as well: a table knows one place for each. */
export async function answerBreakdown(question: Question<'breakdown'>, io: Io): Promise<Answer<'breakdown'>> {
  const { by, limit = Infinity } = question.params;
  if (by !== 'country' || limit > topCountries) return answerInParts(question, io);
  try {
    const reply = await ask(dialect, streamSummary, question, io);
    const { viewers, top_countries: countries } = reply.value;
    const whole = areOf(viewers.unique_viewers, countries.rows) ? { total: 'viewers.unique_viewers' } : {};
    if (countries.rows.length > 0)
      return breakdownIn(dialect, by, rowsOf(streamSummary, 'top_countries', { ...whole, provenance }), reply);
  } catch (error) {
    if (!(error instanceof AnalyticsFailure) || !isFaultOfSummary(error)) throw error;
  }
  return answerInParts(question, io);
}

/** Half of the last digit that percentages are printed with, and a little for how they are kept. */
const rounding = 0.051;

/** The summary does not say what its countries are parts of: of its viewers, where these make their percentages. */
const areOf = (viewers: number | null, rows: readonly Country[]): boolean =>
  Boolean(viewers) &&
  rows.every(
    ({ viewer_count: count, percentage }) =>
      count !== null && percentage !== null && Math.abs((100 * count) / (viewers ?? NaN) - percentage) < rounding,
  );
