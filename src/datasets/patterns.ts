import { median } from 'simple-statistics';
import { startOfWeek, weekdayOf, type Day } from './calendar.js';
import { known, notEnough, type NotEnough } from './known.js';

/** Whether a pattern is there, with what says so. */
export interface Evidence {
  readonly kind: 'found' | 'not-found';
  /** The median of the times the pattern is about, by that of the others: 1.5 is half as much again. */
  readonly ratio: number;
  /** In how many of the weeks, or years, it was so. */
  readonly held: number;
  /** Of how many. */
  readonly sample: number;
}

export type Pattern = Evidence | NotEnough;

export interface PatternRule {
  /** The least ratio of a rise, or the largest of a dip. */
  readonly ratio?: number;
  /** The share of weeks, or years, in which it has to be so. */
  readonly holds?: number;
  /** The least weeks, years or counted events to say anything from. */
  readonly least?: number;
}

/**
 * Saturday and Sunday above Monday to Friday: half as much again in the median week, and more in three weeks of four. It
 * takes four whole weeks. A day that was not reported is NaN, one on which nothing happened is 0.
 */
export const weekendSpike = (days: ArrayLike<Day>, values: ArrayLike<number>, rule: PatternRule = {}): Pattern =>
  weekly(days, values, { ratio: 1.5, ...rule }, 'rise', (week) => [week.slice(5), week.slice(0, 5)]);

/**
 * Monday below Tuesday to Friday, not only below the weekend: at most 0.85 of them in the median week, and less in three
 * weeks of four. It takes four whole weeks.
 */
export const mondayDrop = (days: ArrayLike<Day>, values: ArrayLike<number>, rule: PatternRule = {}): Pattern =>
  weekly(days, values, { ratio: 0.85, ...rule }, 'dip', (week) => [week.slice(0, 1), week.slice(1, 5)]);

function weekly(
  days: ArrayLike<Day>,
  values: ArrayLike<number>,
  { ratio: limit, holds = 0.75, least = 4 }: PatternRule & { readonly ratio: number },
  direction: 'rise' | 'dip',
  split: (week: readonly number[]) => readonly [readonly number[], readonly number[]],
): Pattern {
  const weeks = new Map<Day, number[]>();
  for (let index = 0; index < days.length; index++) {
    const [day, value] = [days[index] ?? NaN, values[index] ?? NaN];
    if (!Number.isFinite(value)) continue;
    const monday = startOfWeek(day, 1);
    const week = weeks.get(monday) ?? new Array<number>(7).fill(NaN);
    week[weekdayOf(day) - 1] = value;
    weeks.set(monday, week);
  }
  const whole = [...weeks.values()].filter((week) => known(week).length === 7).map(split);
  return judged(
    whole.map(([these, others]) => [median([...these]), median([...others])] as const),
    { ratio: limit, holds, least },
    direction,
  );
}

/** The verdict on pairs of what the pattern is about and what it is compared with, one pair a week or a year. */
function judged(
  pairs: readonly (readonly [number, number])[],
  { ratio: limit, holds, least }: Required<PatternRule>,
  direction: 'rise' | 'dip',
): Pattern {
  const ratios = pairs.filter(([, other]) => other > 0).map(([these, other]) => these / other);
  if (ratios.length < least) return notEnough(ratios.length, least);
  const held = ratios.filter((ratio) => (direction === 'rise' ? ratio > 1 : ratio < 1)).length;
  const ratio = median(ratios);
  const isFar = direction === 'rise' ? ratio >= limit : ratio <= limit;
  return { kind: isFar && held >= holds * ratios.length ? 'found' : 'not-found', ratio, held, sample: ratios.length };
}

export type EveningPeak = (Evidence & { readonly busiestHour: number }) | NotEnough;

/** The hours after work: from 18:00 up to 22:00. */
const evening = [18, 19, 20, 21];

/**
 * The evening above the rest of the day: each of its hours in the mean 1.3 times as much as an hour of the whole day, and
 * the busiest hour of the day among them. It takes 200 counted events. Hours are those of the zone the grid is in: the
 * same activity peaks in the evening of one zone and in the morning of another.
 *
 * @param grid events by weekday (Monday first) and hour; NaN is not reported. `held` is in how many of its weekdays the
 * evening was above the day.
 */
export function eveningPeak(
  grid: readonly ArrayLike<number>[],
  { ratio: limit = 1.3, holds = 0.75, least = 200 }: PatternRule = {},
): EveningPeak {
  const sums = Array.from({ length: 24 }, (_, hour) => total(grid.map((day) => day[hour] ?? NaN)));
  const events = total(sums);
  if (events < least) return notEnough(events, least);
  const ratio = eveningRatio(sums);
  const days = grid.filter((day) => total(day) > 0);
  const held = days.filter((day) => eveningRatio(day) > 1).length;
  const busiestHour = sums.indexOf(Math.max(...sums));
  const isFound = ratio >= limit && evening.includes(busiestHour) && held >= holds * days.length;
  return { kind: isFound ? 'found' : 'not-found', ratio, held, sample: events, busiestHour };
}

const total = (values: ArrayLike<number>): number => known(values).reduce((sum, value) => sum + value, 0);

const eveningRatio = (hours: ArrayLike<number>): number =>
  total(evening.map((hour) => hours[hour] ?? NaN)) / evening.length / (total(hours) / 24);

export interface SeasonalDip extends Evidence {
  /** Of the year, 1–12. */
  readonly month: number;
}

/**
 * Months of the year that are below the year around them: at most 0.8 of the median of the twelve months around, in the
 * median year and in every year that has them. It takes two years; of one nobody can tell a season from an event.
 *
 * @param months as `monthOf` counts them, one a value, ascending
 * @param values one a whole month; NaN is not reported
 * @returns the dips found, the deepest first
 */
export function seasonalDips(
  months: ArrayLike<number>,
  values: ArrayLike<number>,
  { ratio: limit = 0.8, holds = 1, least = 2 }: PatternRule = {},
): readonly SeasonalDip[] | NotEnough {
  const at = new Map(Array.from(months, (month, index) => [month, values[index] ?? NaN] as const));
  const pairsOf = (monthOfYear: number): (readonly [number, number])[] =>
    [...at].flatMap(([month, value]) => {
      const around = known(Array.from({ length: 12 }, (_, index) => at.get(month - 6 + index) ?? NaN));
      const isJudged = ((month % 12) + 12) % 12 === monthOfYear && Number.isFinite(value) && around.length >= 9;
      return isJudged ? [[value, median(around)] as const] : [];
    });
  const verdicts = Array.from({ length: 12 }, (_, monthOfYear) => ({
    month: monthOfYear + 1,
    verdict: judged(pairsOf(monthOfYear), { ratio: limit, holds, least }, 'dip'),
  }));
  const years = Math.max(...verdicts.map(({ verdict }) => verdict.sample));
  if (verdicts.every(({ verdict }) => verdict.kind === 'not-enough-data')) return notEnough(years, least);
  return verdicts
    .flatMap(({ month, verdict }) => (verdict.kind === 'found' ? [{ ...verdict, kind: verdict.kind, month }] : []))
    .sort((one, other) => one.ratio - other.ratio);
}
