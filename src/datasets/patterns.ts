import { mean, median } from 'simple-statistics';
import { firstOfMonth, startOfWeek, weekdayOf, type Day } from './calendar.js';
import { centred, dispersionOf, squaresOf, together, type Differences, type Dispersion } from './dispersion.js';
import { noiseOf } from './judged-series.js';
import { known, notEnough, type NotEnough } from './sample.js';
import { chanceAbove, normalOf, standing } from './significance.js';

/** Whether a pattern is there, with what says so. */
export interface Evidence {
  readonly kind: 'found' | 'not-found';
  /** The times the pattern is about, by the others: 1.5 is half as much again. */
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
  /** Whether these are counts, which vary at least as Poisson's do. Default true. */
  readonly isCount?: boolean;
}

/** Where there is no pattern, this share of series may be said to have it. */
const level = 0.03;

/**
 * Saturday and Sunday above Monday to Friday: by 15 % or more on average, more in three weeks of four, and by more than noise
 * makes. It takes four whole weeks. A day that was not reported is NaN, one on which nothing happened is 0.
 */
export const weekendSpike = (days: ArrayLike<Day>, values: ArrayLike<number>, rule: PatternRule = {}): Pattern =>
  weekly(days, values, { ratio: 1.15, ...rule }, 'rise', (week) => [week.slice(5), week.slice(0, 5)]);

/**
 * Monday below Tuesday to Friday, not only below the weekend: at most 0.85 of them on average, less in three weeks of four,
 * and by more than noise makes. It takes four whole weeks.
 */
export const mondayDrop = (days: ArrayLike<Day>, values: ArrayLike<number>, rule: PatternRule = {}): Pattern =>
  weekly(days, values, { ratio: 0.85, ...rule }, 'dip', (week) => [week.slice(0, 1), week.slice(1, 5)]);

function weekly(
  days: ArrayLike<Day>,
  values: ArrayLike<number>,
  { ratio: limit, holds = 0.75, least = 4, isCount = true }: PatternRule & { readonly ratio: number },
  direction: Direction,
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
  const whole = [...weeks].filter(([, week]) => known(week).length === 7 && week.some((value) => value !== 0));
  if (whole.length < least) return notEnough(whole.length, least);
  const pairs = whole.map(([, week]): Pair => {
    const [these, others] = split(week);
    const [own, rest] = [mean([...these]), mean([...others])];
    const unit = isCount ? own / these.length + rest / others.length : 1 / these.length + 1 / others.length;
    return { these: own, others: rest, unit };
  });
  const { ratio, held, isClear } = apart(pairs, direction, isCount, ofAllDays(whole, isCount));
  const isFar = direction === 'rise' ? ratio >= limit : ratio <= limit;
  return { kind: isFar && isClear && held >= holds * pairs.length ? 'found' : 'not-found', ratio, held, sample: pairs.length };
}

/** What all weekdays vary by from week to week, which is known better than what one of them does. */
function ofAllDays(weeks: readonly (readonly [monday: Day, week: readonly number[]])[], isCount: boolean): Dispersion {
  const slots = weeks.flatMap(([monday, week]) => week.map((_, place) => monday + place));
  const ones = new Float64Array(slots.length).fill(1);
  const values = Float64Array.from(weeks.flatMap(([, week]) => week));
  return noiseOf({ slots: Float64Array.from(slots), values, cycle: 7, window: 7, days: ones, isCount });
}

type Direction = 'rise' | 'dip';

/** What a pattern is about in one week or on one weekday, what it is compared with, and the least variance of their difference. */
interface Pair {
  readonly these: number;
  readonly others: number;
  readonly unit: number;
}

/**
 * How far apart they are over all pairs but those that stand by themselves, and whether noise would hardly make that (Student's t).
 *
 * @param found the noise where more is known of it than what these pairs differ by
 */
function apart(
  pairs: readonly Pair[],
  direction: Direction,
  isCount: boolean,
  found?: Dispersion,
): { readonly ratio: number; readonly held: number; readonly isClear: boolean } {
  const sign = direction === 'rise' ? 1 : -1;
  const differences: Differences = {
    off: pairs.map(({ these, others }) => sign * (these - others)),
    unit: pairs.map(({ unit }) => unit),
  };
  const largest = Math.max(...pairs.map(({ these, others }) => Math.max(Math.abs(these), Math.abs(others))));
  const noise = found ?? dispersionOf(squaresOf(centred(differences)), 1, 1, isCount ? 1 : (1e-6 * largest) ** 2);
  const kept = together(centred(differences), noise);
  const sum = (of: (place: number) => number): number => kept.reduce((all, place) => all + of(place), 0);
  const off = sum((place) => differences.off[place] ?? 0);
  const t = off / Math.sqrt(noise.value * sum((place) => differences.unit[place] ?? 0));
  const held = differences.off.filter((each) => each > 0).length;
  const ratio = sum((place) => pairs[place]?.these ?? 0) / sum((place) => pairs[place]?.others ?? 0);
  return { ratio, held, isClear: off > 0 && chanceAbove(normalOf(Math.min(t, 1e6), noise.freedom)) <= level };
}

export type EveningPeak = (Evidence & { readonly busiestHour: number }) | NotEnough;

/** The hours after work: from 18:00 up to 22:00. */
const evening = [18, 19, 20, 21];

/**
 * The evening above every other part of the day: each of its hours in the mean 1.15 times as much as an hour of the rest, the
 * busiest hour of the day among them, and more than the busiest other four hours in a row, by a tenth and by more than noise makes:
 * who is awake from 8 to 23 o’clock has no evening peak for that. It takes 200 counted events. Hours are those of the zone the grid
 * is in: the same activity peaks in the evening of one zone and in the morning of another.
 *
 * @param grid events by weekday (Monday first) and hour; NaN is not reported. `held` is in how many of its weekdays the
 * evening was above the rest.
 */
export function eveningPeak(
  grid: readonly ArrayLike<number>[],
  { ratio: limit = 1.15, holds = 0.75, least = 200 }: PatternRule = {},
): EveningPeak {
  const sums = Array.from({ length: 24 }, (_, hour) => total(grid.map((day) => day[hour] ?? NaN)));
  const events = total(sums);
  if (events < least) return notEnough(events, least);
  const ratio = eveningRatio(sums);
  const days = grid.filter((day) => total(day) > 0);
  const held = days.filter((day) => eveningRatio(day) > 1).length;
  const busiestHour = sums.indexOf(Math.max(...sums));
  const others = Array.from({ length: 24 - 2 * evening.length + 1 }, (_, start) =>
    evening.map((_hour, hour) => (22 + start + hour) % 24),
  );
  const busiest = others.sort((one, other) => within(sums, other) - within(sums, one))[0] ?? [];
  const { ratio: above, isClear } = apart(
    days.map((day): Pair => {
      const [these, most] = [within(day, evening), within(day, busiest)];
      return { these, others: most, unit: these + most };
    }),
    'rise',
    true,
  );
  const isFound =
    ratio >= limit && above >= leastAbove && isClear && evening.includes(busiestHour) && held >= holds * days.length;
  return { kind: isFound ? 'found' : 'not-found', ratio, held, sample: events, busiestHour };
}

const leastAbove = 1.1;

const total = (values: ArrayLike<number>): number => known(values).reduce((sum, value) => sum + value, 0);

const within = (day: ArrayLike<number>, hours: readonly number[]): number => total(hours.map((hour) => day[hour] ?? NaN));

const eveningRatio = (hours: ArrayLike<number>): number => {
  const own = within(hours, evening);
  return own / evening.length / ((total(hours) - own) / (24 - evening.length));
};

export interface SeasonalDip extends Evidence {
  /** Of the year, 1–12. */
  readonly month: number;
}

/** What a month is in each of its years, by the months around, and how much noise makes of that at least. */
interface Yearly {
  readonly ratios: readonly number[];
  readonly units: readonly number[];
}

/**
 * Months of the year that are below the year around them, by the day: at most 0.8 of the median of the twelve months around, in
 * the median year, at most 0.9 in every year, and by more than noise makes, however many months are looked at (Holm). Noise is what a
 * month differs by from one year to the next. It takes two years; of one nobody can tell a season from an event.
 *
 * @param months as `monthOf` counts them, one a value, ascending
 * @param values one a whole month; NaN is not reported
 * @returns the dips found, in the order of the year
 */
export function seasonalDips(
  months: ArrayLike<number>,
  values: ArrayLike<number>,
  { ratio: limit = 0.8, least = 2, isCount = true, isSum = true }: PatternRule & { readonly isSum?: boolean } = {},
): readonly SeasonalDip[] | NotEnough {
  const daysIn = (month: number): number => (isSum ? firstOfMonth(month + 1) - firstOfMonth(month) : 1);
  const at = new Map(Array.from(months, (month, index) => [month, (values[index] ?? NaN) / daysIn(month)] as const));
  const years = Array.from({ length: 12 }, (_, month) => yearsOf(month, at, daysIn, isCount));
  const most = Math.max(...years.map(({ ratios }) => ratios.length));
  if (most < least) return notEnough(most, least);
  const squares = years.flatMap(({ ratios, units }) =>
    ratios
      .slice(1)
      .map((ratio, year) => (ratio - (ratios[year] ?? NaN)) ** 2 / ((units[year + 1] ?? NaN) + (units[year] ?? NaN))),
  );
  const noise = dispersionOf(squares, 0, 2 / 3, isCount ? 1 : 1e-12);
  const judged = years.flatMap(({ ratios, units }, month) => {
    if (ratios.length < least) return [];
    const error = Math.sqrt(noise.value * units.reduce((sum, unit) => sum + unit, 0));
    const t = ratios.reduce((sum, ratio) => sum + 1 - ratio, 0) / error;
    return [{ month: month + 1, ratios, chance: chanceAbove(normalOf(Math.min(Math.max(t, -1e6), 1e6), noise.freedom)) }];
  });
  const stands = standing(
    judged.map(({ chance }) => chance),
    level,
  );
  return judged.flatMap(({ month, ratios }, index) => {
    const ratio = median([...ratios]);
    const isFound = stands[index] && ratio <= limit && ratios.every((each) => each <= (1 + limit) / 2);
    const held = ratios.filter((each) => each < 1).length;
    return isFound ? [{ kind: 'found', month, ratio, held, sample: ratios.length } as const] : [];
  });
}

function yearsOf(
  monthOfYear: number,
  at: ReadonlyMap<number, number>,
  daysIn: (month: number) => number,
  isCount: boolean,
): Yearly {
  const rows = [...at].flatMap(([month, value]) => {
    const around = known(Array.from({ length: 12 }, (_, index) => at.get(month - 6 + index) ?? NaN));
    if (((month % 12) + 12) % 12 !== monthOfYear || !Number.isFinite(value) || around.length < 9) return [];
    const usual = median(around);
    // A month of the usual level, and the median of those around it, which is a sample too.
    return usual > 0
      ? [{ ratio: value / usual, unit: isCount ? (1 + Math.PI / 2 / around.length) / (usual * daysIn(month)) : 1 }]
      : [];
  });
  return { ratios: rows.map(({ ratio }) => ratio), units: rows.map(({ unit }) => unit) };
}
