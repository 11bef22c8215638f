import { countDates, earlierByMonths, later, type Hour } from './calendar.js';
import { revenue } from './money.js';
import { datesBack, sum, type Counts, type Dates, type Field, type History } from './world.js';
import { scoreOf, stepOf } from './server.js';

/** What a change may be between, and how its basis is said. */
export interface Fair {
  /** `` is whole periods; else `first 6 days`, `first 7 hours`, `per day`. */
  readonly basis: string;
  readonly current: Counts;
  readonly previous: Counts;
  /** Of averages per day: how many days of each. */
  readonly days: readonly [number, number];
}

/**
 * The dates that a period is compared with.
 *
 * A week, a month and a year to date go with the same days of the one before, everything else with as many days just
 * before. By weekday it is whole weeks back, so many that the two do not overlap. Before all time there was nothing.
 */
export function comparedTo({ world, today, ranged }: History): Dates | null {
  const { range, compare, align, against } = world;
  if (range === 'all-time') return null;
  if (compare === 'custom') return datesBack(today, against);
  const { first, last } = ranged;
  const back = (days: number): Dates => ({ first: later(first, -days), last: later(last, -days) });
  const length = countDates(first, last);
  const months = compare === 'previous-year' || range === 'ytd' ? 12 : range === 'month' ? 1 : 0;
  const isByWeekday = align === 'weekday' && compare !== 'default';
  if (isByWeekday && months === 12) return back(364);
  const apart = months > 0 ? countDates(earlierByMonths(first, months), first) - 1 : range === 'week' ? 7 : length;
  if (isByWeekday) return back(7 * Math.max(Math.round(apart / 7), Math.ceil(length / 7)));
  if (months > 0) return { first: earlierByMonths(first, months), last: earlierByMonths(last, months) };
  return back(apart);
}

/** The days of both periods that may be held against each other: those that are over, as many of each. Null is nothing. */
export function fair(history: History): Fair | null {
  const { world, today, ranged } = history;
  const compared = comparedTo(history);
  if (!compared) return null;
  const over = ({ first, last }: Dates): number => Math.max(0, countDates(first, last < today ? last : later(today, -1)));
  const [length, length0, over1, over0] = [
    countDates(ranged.first, ranged.last),
    countDates(compared.first, compared.last),
    over(ranged),
    over(compared),
  ];
  const firstDays = ({ first }: Dates, days: number): Counts => history.days({ first, last: later(first, days - 1) });
  if (over0 === 0) return null;
  if (world.compare === 'custom' && length !== length0) {
    if (over1 === 0) return null;
    const [current, previous] = [firstDays(ranged, over1), firstDays(compared, over0)];
    return { basis: 'per day', current, previous, days: [over1, over0] };
  }
  if (over1 === 0) return fairHours(history, compared.first);
  const days = Math.min(over1, over0);
  const basis = days === length && days === length0 ? '' : days === 1 ? 'first day' : `first ${days} days`;
  return { basis, current: firstDays(ranged, days), previous: firstDays(compared, days), days: [1, 1] };
}

/** Of today the hours that are over, with those of the other day at which the clocks showed the same. */
function fairHours(history: History, other: string): Fair | null {
  const { world, today, calendar } = history;
  if (!world.hourly) return null;
  const before = new Map(calendar.hoursOf(other).map((each) => [each.clock, each]));
  const both = calendar.hoursOf(today).flatMap((each): (readonly [Hour, Hour])[] => {
    const then = before.get(each.clock);
    return then && each.start + 3_600_000 <= world.now ? [[each, then]] : [];
  });
  if (both.length === 0) return null;
  return {
    basis: both.length === 1 ? 'first hour' : `first ${both.length} hours`,
    current: sum(both.map(([now]) => history.hour(today, now))),
    previous: sum(both.map(([, then]) => history.hour(other, then))),
    days: [1, 1],
  };
}

type Combining = 'sum' | 'mean' | 'people';

interface Known {
  readonly of: (counts: Counts) => number | null;
  /** How days combine: they are added up, averaged, or the same people are in several of them. */
  readonly by: Combining;
  readonly field?: Field;
  /** Whether it comes by the hour. */
  readonly hourly?: boolean;
}

const perConversation =
  (of: (counts: Counts) => number) =>
  (counts: Counts): number | null =>
    counts.conversations > 0 ? of(counts) / counts.conversations : null;
const paying = ({ users }: Counts): number => Math.floor(users / 12);

/** Every metric by its name on the screen, worked out from the counts. */
export const metrics: Readonly<Record<string, Known>> = {
  'Total conversations': { of: ({ conversations }) => conversations, by: 'sum', field: 'conversations', hourly: true },
  'Unique users': { of: ({ users }) => users, by: 'people', field: 'users' },
  'New users': { of: ({ newUsers }) => newUsers, by: 'sum' },
  'Returning users': { of: ({ users, newUsers }) => (users > 0 ? (users - newUsers) / users : null), by: 'people' },
  'Average session length': { of: perConversation(({ seconds }) => seconds / 60), by: 'mean', field: 'seconds' },
  'Messages per session': { of: perConversation(({ messages }) => messages), by: 'mean', field: 'messages' },
  Satisfaction: { of: (counts) => (counts.conversations > 0 ? scoreOf(counts) : null), by: 'mean', field: 'satisfaction' },
  'Total revenue': { of: revenue, by: 'sum' },
  'Premium subscriptions': { of: ({ premium }) => premium / 100, by: 'sum' },
  Tips: { of: ({ tips }) => tips / 100, by: 'sum', field: 'tips' },
  'Exclusive content': { of: ({ exclusive }) => exclusive / 100, by: 'sum' },
  'Average revenue per user': { of: (counts) => (paying(counts) > 0 ? revenue(counts) / paying(counts) : null), by: 'people' },
  'Users who pay': { of: paying, by: 'people' },
  'Paying users': { of: paying, by: 'people' },
  Views: { of: ({ messages }) => messages, by: 'sum' },
  Engagement: { of: ({ users }) => users, by: 'sum' },
  'Free users': { of: ({ users }) => stepOf('free', users), by: 'people' },
  'Engaged users': { of: ({ users }) => stepOf('engaged', users), by: 'people' },
  Interested: { of: ({ users }) => stepOf('interested', users), by: 'people' },
  Converted: { of: ({ users }) => stepOf('converted', users), by: 'people' },
};

/** What a metric is in some dates; null is not reported. */
export function valueIn(history: History, name: string, counts: Counts): number | null {
  const known = metrics[name];
  if (!known) throw new Error(`The oracle knows no ${name}`);
  return known.field && history.isMissing(known.field) ? null : known.of(counts);
}

export interface Change {
  readonly basis: string;
  readonly current: number;
  readonly previous: number;
}

/** What a metric's change may be said to be between; null where nothing may be said. */
export function changeOf(history: History, name: string, between: Fair | null): Change | null {
  const known = metrics[name]!;
  if (!between) return null;
  if (between.basis.endsWith('hours') || between.basis === 'first hour') if (!known.hourly) return null;
  const isPerDay = between.basis === 'per day';
  if (isPerDay && known.by === 'people') return null;
  const [current, previous] = [valueIn(history, name, between.current), valueIn(history, name, between.previous)];
  if (current === null || previous === null) return null;
  const [now, before] = isPerDay && known.by === 'sum' ? between.days : [1, 1];
  return { basis: between.basis, current: current / now, previous: previous / before };
}

/** How the basis of changes is said at the foot of a widget that shows some; `` needs no word. */
export function footOf({ basis, days }: Fair): string {
  if (basis === '') return '';
  if (basis === 'per day') {
    const [now, before] = days;
    return `Changes compare averages per day: of ${now} ${now === 1 ? 'day' : 'days'} with ${before} before.`;
  }
  return `Changes compare the ${basis} of each ${basis.includes('hour') ? 'day' : 'period'}.`;
}
