import { isByTheHour, sumsByTheHour } from '../datasets/by-the-hour.js';
import { isPerDay, type ComparedPair } from '../datasets/compared-metrics.js';
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
import type { QueryState } from '../element/query.js';
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
export type NotComparedReason = 'open' | 'not-added' | 'not-covered' | 'not-grouped';

/** What is known of a comparison. */
export interface ComparisonState<K extends DatasetName> {
  readonly pair: ComparedPair<Answer<K>> | null;
  /** Why there is nothing, or not all, to compare with. */
  readonly reason: NotComparedReason | null;
  readonly isFetching: boolean;
}

export type Ask = <J extends DatasetName>(question: Question<J>) => QueryState<J>;

interface ComparisonInput<K extends DatasetName> {
  readonly question: Question<K>;
  /** The answer to it, which says what it covers. */
  readonly answer: Answer<K>;
  readonly comparison: Comparison;
  readonly periods: Periods;
  readonly ask: Ask;
}

const notCompared = { pair: null, reason: null, isFetching: false } as const;

/**
 * Asks what an answer is compared with, and pairs them. What the answer covers decides: no day that is not over where
 * the server is stands against a whole one.
 */
export function compare<K extends DatasetName>(input: ComparisonInput<K>): ComparisonState<K> {
  const { question, answer, comparison } = input;
  if (question.period === null) return notCompared;
  const zone = zoneOf(question);
  const covered = coveredBy(answer, { spec: question.period, zone, weekStart: question.scope.weekStart });
  if (!covered) return notCompared;
  const comparer = comparers[question.dataset];
  if (comparer) return comparer(input, question.period, covered);
  const plan = planOf(question.period, covered, comparison);
  // Shares of users, and parts of users, are not added up.
  if (plan.kind === 'dates' && plan.basis.kind === 'per-day') return { ...notCompared, reason: 'not-added' };
  return plan.kind === 'dates'
    ? byDates(input, plan, covered)
    : { ...notCompared, reason: plan.kind === 'nothing' ? null : 'open' };
}

const zoneOf = ({ scope }: Question<DatasetName>): string => scope.timeZone ?? viewerZone();

type Comparer<K extends DatasetName> = (input: ComparisonInput<K>, spec: PeriodSpec, covered: Covered) => ComparisonState<K>;

const comparers: { readonly [K in DatasetName]?: Comparer<K> } = {
  metrics: (input, spec, covered) => {
    const plan = planOf(spec, covered, input.comparison);
    if (plan.kind === 'hours') return byTheHour(input, plan);
    if (plan.kind !== 'dates') return { ...notCompared, reason: plan.kind === 'open' ? 'open' : null };
    const compared = byDates(input, plan, covered);
    if (compared.pair && !hasChange(compared.pair, input.question.params.ids)) return notCompared;
    const isAll = plan.basis.kind !== 'per-day' || input.question.params.ids.every(isPerDay);
    return isAll ? compared : { ...compared, reason: compared.reason ?? 'not-added' };
  },
  /** Bucket by bucket what is over and whole on both sides is compared. */
  trend: (input, spec, { dates }) => {
    const { answer, question, comparison } = input;
    const { granularity } = answer.data;
    const compared = comparedDates(spec, dates, comparison);
    const previous = compared && overlaid(dates, compared, comparison, granularity);
    if (!previous) return notCompared;
    // In buckets as large as those shown: a source left to choose might take others for other dates.
    const params = { ...question.params, granularity };
    const { answer: found, isFetching, failure } = input.ask(withPeriod({ ...question, params }, previous));
    const isRefused = failure?.kind === 'invalid';
    if (isRefused || (found && found.data.granularity !== granularity)) return { ...notCompared, reason: 'not-grouped' };
    if (!found) return { ...notCompared, isFetching };
    return {
      pair: { current: answer, previous: found, basis: wholePeriod, dates: { current: dates, previous } },
      reason: null,
      isFetching,
    };
  },
};

/** Whether any of these metrics is reported on both sides: of what is not there nothing needs to be said. */
const hasChange = ({ current, previous }: ComparedPair<Answer<'metrics'>>, ids: readonly MetricId[]): boolean =>
  ids.some((id) => [current, previous].every(({ data }) => typeof data.values[id] === 'number'));

const wholePeriod: Basis = { kind: 'whole' };

/** The same question about other dates. */
export const withPeriod = <K extends DatasetName>(question: Question<K>, period: Dates): Question<K> => ({
  ...question,
  period,
  scope: { ...question.scope, period },
});

function byDates<K extends DatasetName>(
  { question, answer, ask }: ComparisonInput<K>,
  plan: Plan & { kind: 'dates' },
  covered: Covered,
): ComparisonState<K> {
  const dates = { current: plan.current ?? covered.dates, previous: plan.previous };
  const [ours, theirs] = [plan.current && ask(withPeriod(question, plan.current)), ask(withPeriod(question, plan.previous))];
  const [current, previous] = [ours ? ours.answer : answer, theirs.answer];
  if (!current || !previous) return { ...notCompared, isFetching: theirs.isFetching || (ours?.isFetching ?? false) };
  const isSo = isAbout(current, dates.current, covered.zone) && isAbout(previous, dates.previous, covered.zone);
  return isSo
    ? { pair: { current, previous, basis: plan.basis, dates }, reason: null, isFetching: false }
    : { ...notCompared, reason: 'not-covered' };
}

/** What can be added up from its trend, in the hours that are over. */
function byTheHour(
  { question, answer, periods, ask }: ComparisonInput<'metrics'>,
  dates: Plan & { kind: 'hours' },
): ComparisonState<'metrics'> {
  const ids = question.params.ids.filter(isByTheHour);
  if (ids.length === 0 || !periods.granularities?.includes('hourly')) return { ...notCompared, reason: 'open' };
  const hours = { ...question, dataset: 'trend', params: { ids, granularity: 'hourly' } } as const;
  const [ours, theirs] = [ask(withPeriod<'trend'>(hours, dates.current)), ask(withPeriod<'trend'>(hours, dates.previous))];
  if ([ours, theirs].some(({ failure, empty }) => failure?.kind === 'unsupported' || empty))
    return { ...notCompared, reason: 'open' };
  if (!ours.answer || !theirs.answer) return { ...notCompared, isFetching: ours.isFetching || theirs.isFetching };
  const sums = sumsByTheHour(ours.answer, theirs.answer, dates, zoneOf(question));
  const summed = ids.filter((id) => sums?.current[id] !== undefined).length;
  if (!sums || summed === 0) return { ...notCompared, reason: 'open' };
  const of = (values: MetricValues): Answer<'metrics'> => ({ ...answer, data: { ...answer.data, values } });
  const pair = { current: of(sums.current), previous: of(sums.previous), basis: sums.basis, dates };
  return { pair, reason: question.params.ids.length > summed ? 'not-added' : null, isFetching: false };
}

/** What a reader must know of a comparison besides its changes, a sentence each. */
export function comparisonTexts({ pair, reason }: ComparisonState<DatasetName>, speech: Speech): readonly string[] {
  return [...(pair ? basisTexts(pair.basis, speech) : []), ...(reason ? [speech.term(`compare-${reason}`)] : [])];
}

function basisTexts(basis: Basis, speech: Speech): readonly string[] {
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
