import type { Instant } from '../datasets/data.js';
import type { Granularity } from '../datasets/scope.js';
import { namedViewerZone } from '../datasets/zone.js';
import { hasTwin } from '../datasets/zoned.js';
import { growth } from '../datasets/growth.js';
import type { Shown } from '../metrics/catalogue.js';
import { toShown, toStored } from '../metrics/convert.js';
import { dateFormat, unmistakable } from './date-format.js';
import { decimalsOf, decimalsOfTicks, isSame, leastValue, mostOfTick, numberFormat } from './decimals.js';
import type { Quantity, When } from './grammar.js';
import type { Speech } from './locale.js';

/** A number as a reader sees it. */
export interface Figure {
  /** All of it: `4,832`, `3.4%`, `18.3 min`, `22.4 per min`. */
  readonly text: string;
  /** Without its unit: `3.4`. */
  readonly number: string;
  /** `%`, `min`, `per min`, or nothing. */
  readonly unit: string;
  /** The pieces of `text` in the order of the language: Turkish writes the `%` first. */
  readonly parts: readonly FigurePart[];
}

export interface FigurePart {
  readonly text: string;
  readonly isUnit: boolean;
}

export interface Delta {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'flat';
}

/** `full` is date and time, `exact` the same with seconds. */
export type InstantStyle = 'full' | 'exact' | 'date' | 'time';

// Making a formatter costs a hundred times as much as using it.
const lengthFormats = new Map<string, Intl.ListFormat>();

const oneDecimal: Intl.NumberFormatOptions = { maximumFractionDigits: 1, signDisplay: 'negative' };

const shownOptions: Record<Shown, Intl.NumberFormatOptions> = {
  count: { maximumFractionDigits: 0, signDisplay: 'negative' },
  percent: { ...oneDecimal, style: 'unit', unit: 'percent' },
  minutes: { ...oneDecimal, style: 'unit', unit: 'minute' },
  'per-minute': oneDecimal,
  reactions: { maximumFractionDigits: 0, signDisplay: 'negative' },
  decimal: oneDecimal,
  // With one decimal a score below its threshold would be printed as the threshold.
  score: { maximumFractionDigits: 2, signDisplay: 'negative' },
  money: { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' },
};

/** A score of how much. */
const highestScore = 5;

/** Numbers from here on are written short (`1.2B`) where there is little room. */
const long = 1e9;
const short: Intl.NumberFormatOptions = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 };

/** A change that is less is said to be less. */
const leastChange = 1e-3;
const decimalsOfLeastChange = 3;

/** What the decimals of a number have to show, besides that it is not zero. */
export interface Precision {
  /** `little`: a billion and more is short. */
  readonly room?: 'little';
  /** A number beside it, as stored, that must not read alike where it is another one. */
  readonly beside?: number | null | undefined;
  /** What is said of the number, as stored: its band, whether a goal is met. What is printed has to have the same said of it. */
  readonly judged?: ((value: number) => unknown) | undefined;
}

/**
 * A stored number (a fraction, seconds) as it is shown: counts whole, scores with up to two decimals, money with those of
 * its currency, everything else with at most one. More where it would read as zero, as what it is beside, or as what is
 * in another band.
 *
 * @param currency a code of ISO 4217, for money; without one the number stands alone
 */
export function formatMetric(
  value: number,
  shown: Shown,
  speech: Speech,
  currency: string | null = null,
  { room, beside, judged }: Precision = {},
): Figure {
  const number = toShown(value, shown);
  const isLess = number !== 0 && Math.abs(number) < leastValue;
  const isLong = room === 'little' && Math.abs(number) >= long;
  const usual: Intl.NumberFormatOptions =
    shown === 'money' && currency !== null ? { style: 'currency', currency, signDisplay: 'negative' } : shownOptions[shown];
  const lang = speech.lang();
  const fewest = usual.maximumFractionDigits ?? numberFormat(lang, usual).resolvedOptions().maximumFractionDigits ?? 0;
  const decimals = decimalsOf(
    number,
    fewest,
    isNumber(beside) ? toShown(beside, shown) : null,
    judged && ((rounded) => judged(toStored(rounded, shown)) === judged(value)),
  );
  const more = decimals > fewest ? { maximumFractionDigits: decimals } : {};
  const format = numberFormat(lang, { ...usual, ...(isLong ? short : more) });
  const parts = written(format, isLess ? Math.sign(number) * leastValue : number);
  if (isLess) parts.unshift({ text: number > 0 ? '<' : '>', isUnit: false });
  if (shown === 'per-minute') parts.push({ text: ` ${speech.term('unitPerMinute')}`, isUnit: true });
  if (shown === 'reactions') {
    const text = join(parts);
    const [before = '', after = ''] = speech.term('unitReactions', { count: number, text }).split(text);
    if (before) parts.unshift({ text: before, isUnit: true });
    if (after) parts.push({ text: after, isUnit: true });
  }
  if (shown === 'score') parts.push({ text: ` / ${format.format(highestScore)}`, isUnit: true });
  return {
    text: join(parts),
    number: join(parts.filter(({ isUnit }) => !isUnit)),
    unit: join(parts.filter(({ isUnit }) => isUnit)).trim(),
    parts,
  };
}

/** A number in parts, its currency in one piece. */
function written(format: Intl.NumberFormat, number: number): FigurePart[] {
  const parts = format.formatToParts(number);
  const isFromRight = parts.some(({ value }) => value.includes(rightToLeftMark));
  return parts.map(({ type, value }) => ({
    text: isFromRight && type === 'currency' ? `${value}${leftToRightMark}` : value,
    isUnit: unitTypes.has(type),
  }));
}

const join = (parts: readonly FigurePart[]): string => parts.map(({ text }) => text).join('');

const rightToLeftMark = '\u200f';
/** Without it the sign of `US$` stands before its letters, at the end of what is written from right to left. */
const leftToRightMark = '\u200e';

/** What separates number and unit goes with the unit. */
const unitTypes = new Set(['unit', 'percentSign', 'currency', 'literal']);

const regions = new Map<string, Intl.DisplayNames>();

/** What a country is called, by its code of ISO 3166-1; null for what is none. */
export function formatCountry(code: string, lang: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  let names = regions.get(lang);
  if (!names) regions.set(lang, (names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })));
  return names.of(code) ?? null;
}

/** The unit alone, for the head of a column; empty for counts. Money is in the code of its currency, which no other has. */
export const unitOf = (shown: Shown, speech: Speech, currency: string | null = null): string =>
  shown === 'money' ? (currency ?? '') : formatMetric(0, shown, speech).unit;

/** What a language puts before the decimals of a number in the digits 0–9. */
export const decimalMark = (lang: string): string =>
  numberFormat(lang, { numberingSystem: 'latn' })
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')?.value ?? '.';

/** Labels of a value axis from here on are powers of ten. */
const endless = 1e18;

/**
 * Labels of a value axis: short (`1.2K`) unless that would round one, and with as many decimals as it takes to round none,
 * so that no two are the same. Only percent and money carry their unit.
 */
export function formatTicks(ticks: readonly number[], shown: Shown, lang: string, currency: string | null = null): string[] {
  const numbers = ticks.map((tick) => toShown(tick, shown));
  const money: Intl.NumberFormatOptions =
    shown === 'money' && currency !== null
      ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0 }
      : {};
  const options = shown === 'percent' ? shownOptions.percent : { ...oneDecimal, ...money };
  const label = (more?: Intl.NumberFormatOptions): string[] => {
    const format = numberFormat(lang, { ...options, ...more });
    return numbers.map((number) => join(written(format, number)));
  };
  const largest = Math.max(...numbers.map(Math.abs));
  const decimals = decimalsOfTicks(numbers);
  if (largest >= endless || decimals > mostOfTick) return label({ notation: 'scientific', maximumFractionDigits: 3 });
  // Percentages are never long, and some languages write them with another sign where they are short.
  if (shown === 'percent') return label({ maximumFractionDigits: decimals });
  const short = label({ notation: 'compact' });
  const exact = label({ notation: 'compact', maximumFractionDigits: mostOfTick });
  const isRight = short.every((text, index) => text === exact[index]);
  return isRight ? short : label({ maximumFractionDigits: decimals });
}

/** A whole number that a sentence can agree with. */
export const quantity = (count: number, lang: string): Quantity => ({
  count,
  text: numberFormat(lang, shownOptions.count).format(count),
});

/**
 * The change from `previous` to `current`, both as stored: relative (`+12.3%`), and for percent the difference in
 * percentage points (`+1.2 pp`), since a percentage of a percentage misleads. Null where either is missing; where there
 * was nothing before and something is now, no percentage is true, and it is called new.
 *
 * @param judged what is said of the change, as a share: what is printed has to have the same said of it
 */
export function formatDelta(
  current: number | null | undefined,
  previous: number | null | undefined,
  shown: Shown,
  speech: Speech,
  judged?: (change: number) => unknown,
): Delta | null {
  if (!isNumber(current) || !isNumber(previous)) return null;
  const points = shown === 'percent';
  const isChanged = !isSame(current, previous);
  const grown = isChanged ? growth(current, previous) : 0;
  if (grown === 'new' && !points) return { text: speech.term('metricNew'), direction: current > 0 ? 'up' : 'down' };
  const share = !isChanged ? 0 : points ? current - previous : Number(grown);
  const change = toShown(share, 'percent');
  const direction = change === 0 ? 'flat' : change > 0 ? 'up' : 'down';
  const isLess = change !== 0 && Math.abs(change) < leastChange;
  const decimals = decimalsOf(change, 1, null, judged && ((each) => judged(toStored(each, 'percent')) === judged(share)));
  const options: Intl.NumberFormatOptions = {
    ...(points ? {} : shownOptions.percent),
    ...(Math.abs(change) >= 100_000 ? short : { maximumFractionDigits: isLess ? decimalsOfLeastChange : decimals }),
    signDisplay: 'exceptZero',
  };
  const number = numberFormat(speech.lang(), options).format(isLess ? Math.sign(change) * leastChange : change);
  const text = withMinus(isLess ? `${change > 0 ? '<' : '>'}${number}` : number);
  return { text: points ? `${text} ${speech.term('unitPercentagePoints')}` : text, direction };
}

/** English and others write a minus as a hyphen, which is too short beside figures. */
const withMinus = (text: string): string => text.replace('-', '−');

/** A share that went, as stored, with its sign: 0.124 → `−12.4%`; of one that came, −0.05 → `+5%`. */
export function formatLoss(lost: number, lang: string): string {
  const change = -toShown(lost, 'percent');
  const options: Intl.NumberFormatOptions = {
    ...shownOptions.percent,
    signDisplay: 'exceptZero',
    maximumFractionDigits: decimalsOf(change, 1, null, undefined),
  };
  return withMinus(numberFormat(lang, options).format(change));
}

/** Not null, not absent, not NaN or infinite: something that was reported. */
export const isNumber = (value: number | null | undefined): value is number => Number.isFinite(value);

const instantOptions: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  full: { dateStyle: 'medium', timeStyle: 'short' },
  exact: { dateStyle: 'medium', timeStyle: 'medium' },
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
};

let isViewerZoneNamed: boolean | null = null;

/** Where the browser does not know where its reader is, times are in UTC and say so: no clock nearby shows them. */
function instantFormat(lang: string, zone: string | null, style: InstantStyle): Intl.DateTimeFormat {
  const options = instantOptions[style];
  const isOwn = zone !== null || style === 'date' || (isViewerZoneNamed ??= namedViewerZone() !== null);
  return dateFormat(lang, zone, isOwn ? options : { ...options, timeStyle: 'long' });
}

/**
 * A moment as the language writes it, with its offset from UTC in an hour that the clocks show twice.
 *
 * @param zone a zone that `isTimeZone` accepts; null is the viewer's own
 */
export function formatInstant(instant: Instant, lang: string, zone: string | null, style: InstantStyle = 'full'): string {
  const text = instantFormat(lang, zone, style).format(instant);
  return style === 'date' ? text : unmistakable(text, instant, lang, zone);
}

/** Two moments, saying the day once where it is the same. */
export function formatSpan(from: Instant, to: Instant, lang: string, zone: string | null, style: InstantStyle = 'full'): string {
  const format = instantFormat(lang, zone, style);
  if (style === 'date' || !(hasTwin(from, zone) || hasTwin(to, zone))) return format.formatRange(from, to);
  const between = format.formatRangeToParts(0, someWeek).find(({ source, type }) => source === 'shared' && type === 'literal');
  return `${formatInstant(from, lang, zone, style)}${between?.value ?? ' – '}${formatInstant(to, lang, zone, style)}`;
}

/** A moment near now: its time, and its date where that is another than today's. */
export function formatWhen(instant: Instant, now: Instant, lang: string, zone: string | null): When {
  const isToday = formatInstant(instant, lang, zone, 'date') === formatInstant(now, lang, zone, 'date');
  return { text: formatInstant(instant, lang, zone, isToday ? 'time' : 'full'), isToday };
}

/** A Monday. */
const someWeek = Date.UTC(2024, 0, 1);

/** A day of the week, 1 (Monday) to 7. */
export const formatWeekday = (weekday: number, lang: string, style: 'short' | 'long'): string =>
  dateFormat(lang, 'UTC', { weekday: style }).format(someWeek + (weekday - 1) * day);

/** An hour of the day, 0–23, as the language writes it: `9 AM`, `09`. */
export const formatHour = (hour: number, lang: string): string =>
  dateFormat(lang, 'UTC', { hour: 'numeric' }).format(someWeek + hour * 60 * minute);

const bucketUnits = { hourly: 'hour', daily: 'day', weekly: 'week', monthly: 'month' } as const;

/** So many buckets as a length of time: `7 days`. */
export const formatBuckets = (count: number, granularity: Granularity, lang: string): string =>
  formatUnits(count, bucketUnits[granularity], lang);

/** So many of a unit of time: `4 weeks`. */
export const formatUnits = (count: number, unit: 'hour' | 'day' | 'week' | 'month' | 'year', lang: string): string =>
  numberFormat(lang, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(count);

/** A bucket as a reader calls it: its hour, its day with the weekday, the days of its week, its month. `end` is where the next one begins. */
export function formatBucket(start: Instant, end: Instant, granularity: Granularity, lang: string, zone: string | null): string {
  if (granularity === 'hourly') return formatInstant(start, lang, zone);
  if (granularity === 'monthly') return dateFormat(lang, zone, { year: 'numeric', month: 'long' }).format(start);
  if (granularity === 'weekly') return formatSpan(start, end - 1, lang, zone, 'date');
  return dateFormat(lang, zone, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }).format(start);
}

const minute = 60_000;
const day = 1440 * minute;

/**
 * Labels of a time axis: times, and the date where a new day begins; dates where the step is days, months where it is months.
 *
 * @param ticks ms since the epoch, ascending
 * @param step ms between two ticks
 */
export function timeTicks(ticks: readonly Instant[], step: number, lang: string, zone: string | null): string[] {
  if (step >= 28 * day) return labels(ticks, dateFormat(lang, zone, { year: 'numeric', month: 'short' }));
  const dates = labels(ticks, dateFormat(lang, zone, { month: 'short', day: 'numeric' }));
  if (step >= day) return dates;
  const style = step < minute ? 'medium' : 'short';
  const times = labels(ticks, dateFormat(lang, zone, { timeStyle: style }));
  const days = labels(ticks, dateFormat(lang, zone, dayAndTime(lang, style)));
  const clock = labels(ticks, dateFormat('en', zone, { timeStyle: 'medium', hourCycle: 'h23' }));
  return ticks.map((tick, index) => {
    const date = dates[index] ?? '';
    if (clock[index] === '00:00:00' && date !== dates[index - 1]) return date;
    const time = (index === 0 || date === dates[index - 1] ? times[index] : days[index]) ?? '';
    return unmistakable(time, tick, lang, zone);
  });
}

/** The date without its year, and the time with as many digits as its style has alone. */
function dayAndTime(lang: string, style: 'short' | 'medium'): Intl.DateTimeFormatOptions {
  const early = Date.UTC(2026, 0, 1, 9);
  const hour = dateFormat(lang, 'UTC', { timeStyle: style })
    .formatToParts(early)
    .find(({ type }) => type === 'hour');
  return {
    month: 'short',
    day: 'numeric',
    hour: hour?.value.length === 2 ? '2-digit' : 'numeric',
    minute: '2-digit',
    ...(style === 'medium' ? { second: '2-digit' } : {}),
  };
}

const labels = (ticks: readonly Instant[], format: Intl.DateTimeFormat): string[] => ticks.map((tick) => format.format(tick));

const inUnit = (value: number, unit: 'hour' | 'minute' | 'second', lang: string): string =>
  numberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 0 }).format(value);

/** Hours and minutes, or minutes and seconds, as one length. */
function together(parts: readonly string[], lang: string): string {
  let format = lengthFormats.get(lang);
  if (!format) lengthFormats.set(lang, (format = new Intl.ListFormat(lang, { type: 'unit', style: 'narrow' })));
  return format.format(parts);
}

/** A place in a stream: `8 min`, `8:30` where it is not a whole minute, from two hours on `2 hr 5 min`. */
export function formatMinute(seconds: number, lang: string): string {
  const whole = Math.round(seconds);
  if (whole >= 7200) {
    const minutes = Math.floor(whole / 60);
    const hours = inUnit(Math.floor(minutes / 60), 'hour', lang);
    return minutes % 60 === 0 ? hours : together([hours, inUnit(minutes % 60, 'minute', lang)], lang);
  }
  if (whole % 60 === 0) return inUnit(whole / 60, 'minute', lang);
  const rest = numberFormat(lang, { minimumIntegerDigits: 2 }).format(whole % 60);
  return `${numberFormat(lang, shownOptions.count).format(Math.floor(whole / 60))}:${rest}`;
}

/** A length of time: `5 min`, `36 sec`, `1 min 30 sec`. */
export function formatLength(seconds: number, lang: string): string {
  const whole = Math.round(seconds);
  const minutes = whole < 60 ? '' : inUnit(Math.floor(whole / 60), 'minute', lang);
  const rest = whole % 60 === 0 && minutes ? '' : inUnit(whole % 60, 'second', lang);
  return together(
    [minutes, rest].filter((part) => part !== ''),
    lang,
  );
}

/** A size of data: `512 byte`, `14 kB`, `2.4 MB`. */
export function formatBytes(bytes: number, lang: string): string {
  const [unit, size] =
    bytes < 1e3 ? (['byte', 1] as const) : bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  return numberFormat(lang, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 }).format(bytes / size);
}
