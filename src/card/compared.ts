import { isByTheHour, sumsByTheHour } from '../datasets/by-the-hour.js';
import { isPerDay, type Against } from '../datasets/compared-metrics.js';
import {
  comparedDates,
  coveredBy,
  isAbout,
  overlaid,
  planOf,
  type Basis,
  type Covered,
  type Plan,
} from '../datasets/comparison.js';
import type { DatasetName, MetricValues } from '../datasets/data.js';
import type { Answer, Periods, Question } from '../datasets/question.js';
import type { Comparison, Dates, PeriodSpec } from '../datasets/scope.js';
import { viewerZone } from '../datasets/zone.js';
import type { Standing } from '../element/asking.js';
import type { MetricId } from '../metrics/catalogue.js';
import { quantity } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';

/**
 * Why something is not compared.
 *
 * - `open` today is not over
 * - `not-added` it cannot be told of a part of its period, or by the day
 * - `not-covered` the answer is not about the days it was asked about
 * - `not-grouped` the other period does not come in such buckets
 */
export type Incomparable = 'open' | 'not-added' | 'not-covered' | 'not-grouped';

/** What is known of a comparison. */
export interface Compared<K extends DatasetName> {
  readonly against: Against<Answer<K>> | null;
  /** Why there is nothing, or not all, to compare with. */
  readonly why: Incomparable | null;
  readonly busy: boolean;
}

export type Ask = <J extends DatasetName>(question: Question<J>) => Standing<J>;

interface Asked<K extends DatasetName> {
  readonly question: Question<K>;
  /** The answer to it, which says what it covers. */
  readonly answer: Answer<K>;
  readonly comparison: Comparison;
  readonly periods: Periods;
  readonly ask: Ask;
}

const nothing = { against: null, why: null, busy: false } as const;

/**
 * Asks what an answer is compared with, and pairs them. What the answer covers decides: no day that is not over where
 * the server is stands against a whole one.
 */
export function compare<K extends DatasetName>(asked: Asked<K>): Compared<K> {
  const { question, answer, comparison } = asked;
  if (question.period === null) return nothing;
  const zone = zoneOf(question);
  const covered = coveredBy(answer, { spec: question.period, zone, weekStart: question.scope.weekStart });
  if (!covered) return nothing;
  const wayOf = ways[question.dataset];
  if (wayOf) return wayOf(asked, question.period, covered);
  const plan = planOf(question.period, covered, comparison);
  // Shares of users, and parts of users, are not added up.
  if (plan.kind === 'dates' && plan.basis.kind === 'per-day') return { ...nothing, why: 'not-added' };
  return plan.kind === 'dates' ? byDates(asked, plan, covered) : { ...nothing, why: plan.kind === 'nothing' ? null : 'open' };
}

const zoneOf = ({ scope }: Question<DatasetName>): string => scope.timeZone ?? viewerZone();

type Way<K extends DatasetName> = (asked: Asked<K>, spec: PeriodSpec, covered: Covered) => Compared<K>;

const ways: { readonly [K in DatasetName]?: Way<K> } = {
  metrics: (asked, spec, covered) => {
    const plan = planOf(spec, covered, asked.comparison);
    if (plan.kind === 'hours') return byTheHour(asked, plan);
    if (plan.kind !== 'dates') return { ...nothing, why: plan.kind === 'open' ? 'open' : null };
    const compared = byDates(asked, plan, covered);
    if (compared.against && !hasChange(compared.against, asked.question.params.ids)) return nothing;
    const isAll = plan.basis.kind !== 'per-day' || asked.question.params.ids.every(isPerDay);
    return isAll ? compared : { ...compared, why: compared.why ?? 'not-added' };
  },
  /** Bucket by bucket what is over and whole on both sides is compared. */
  trend: (asked, spec, { dates }) => {
    const { answer, question, comparison } = asked;
    const { granularity } = answer.data;
    const compared = comparedDates(spec, dates, comparison);
    const previous = compared && overlaid(dates, compared, comparison, granularity);
    if (!previous) return nothing;
    // In buckets as large as those shown: a source left to choose might take others for other dates.
    const params = { ...question.params, granularity };
    const { answer: found, busy, failure } = asked.ask(about({ ...question, params }, previous));
    const isRefused = failure?.kind === 'invalid';
    if (isRefused || (found && found.data.granularity !== granularity)) return { ...nothing, why: 'not-grouped' };
    if (!found) return { ...nothing, busy };
    return { against: { current: answer, previous: found, basis: whole, dates: { current: dates, previous } }, why: null, busy };
  },
};

/** Whether any of these metrics is reported on both sides: of what is not there nothing needs to be said. */
const hasChange = ({ current, previous }: Against<Answer<'metrics'>>, ids: readonly MetricId[]): boolean =>
  ids.some((id) => [current, previous].every(({ data }) => typeof data.values[id] === 'number'));

const whole: Basis = { kind: 'whole' };

/** The same question about other dates. */
export const about = <K extends DatasetName>(question: Question<K>, period: Dates): Question<K> => ({
  ...question,
  period,
  scope: { ...question.scope, period },
});

function byDates<K extends DatasetName>(
  { question, answer, ask }: Asked<K>,
  plan: Plan & { kind: 'dates' },
  covered: Covered,
): Compared<K> {
  const dates = { current: plan.current ?? covered.dates, previous: plan.previous };
  const [ours, theirs] = [plan.current && ask(about(question, plan.current)), ask(about(question, plan.previous))];
  const [current, previous] = [ours ? ours.answer : answer, theirs.answer];
  if (!current || !previous) return { ...nothing, busy: theirs.busy || (ours?.busy ?? false) };
  const isSo = isAbout(current, dates.current, covered.zone) && isAbout(previous, dates.previous, covered.zone);
  return isSo
    ? { against: { current, previous, basis: plan.basis, dates }, why: null, busy: false }
    : { ...nothing, why: 'not-covered' };
}

/** What can be added up from its trend, in the hours that are over. */
function byTheHour({ question, answer, periods, ask }: Asked<'metrics'>, dates: Plan & { kind: 'hours' }): Compared<'metrics'> {
  const ids = question.params.ids.filter(isByTheHour);
  if (ids.length === 0 || !periods.granularities?.includes('hourly')) return { ...nothing, why: 'open' };
  const hours = { ...question, dataset: 'trend', params: { ids, granularity: 'hourly' } } as const;
  const [ours, theirs] = [ask(about<'trend'>(hours, dates.current)), ask(about<'trend'>(hours, dates.previous))];
  if ([ours, theirs].some(({ failure, empty }) => failure?.kind === 'unsupported' || empty)) return { ...nothing, why: 'open' };
  if (!ours.answer || !theirs.answer) return { ...nothing, busy: ours.busy || theirs.busy };
  const sums = sumsByTheHour(ours.answer, theirs.answer, dates, zoneOf(question));
  const summed = ids.filter((id) => sums?.current[id] !== undefined).length;
  if (!sums || summed === 0) return { ...nothing, why: 'open' };
  const of = (values: MetricValues): Answer<'metrics'> => ({ ...answer, data: { ...answer.data, values } });
  const against = { current: of(sums.current), previous: of(sums.previous), basis: sums.basis, dates };
  return { against, why: question.params.ids.length > summed ? 'not-added' : null, busy: false };
}

/** What a reader must know of a comparison besides its changes, a sentence each. */
export function comparisonSaid({ against, why }: Compared<DatasetName>, speech: Speech): readonly string[] {
  return [...(against ? basisSaid(against.basis, speech) : []), ...(why ? [speech.term(`compare-${why}`)] : [])];
}

function basisSaid(basis: Basis, speech: Speech): readonly string[] {
  const lang = speech.lang();
  switch (basis.kind) {
    case 'whole':
      return [];
    case 'days':
      return [speech.term('compareDays', quantity(basis.days, lang))];
    case 'hours':
      return [speech.term('compareHours', quantity(basis.hours, lang))];
    case 'per-day':
      return [speech.term('comparePerDay', quantity(basis.days, lang), quantity(basis.before, lang))];
  }
}
