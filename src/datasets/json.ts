import { array, custom, length, minLength, nullish, picklist, pipe, string, transform, unknown } from 'valibot';
import type { MetricId } from '../metrics/catalogue.js';
import { isMetricId, metricIds } from '../metrics/catalogue.js';
import { breakdownOf } from './breakdown.js';
import { readBucket } from './dates.js';
import type { RowShape } from './columns.js';
import { checkColumns, readAmount, readColumns, readInstant } from './columns.js';
import type { DatasetName, Datasets, Dimension, Params, SessionSort, StreamSession } from './data.js';
import { dimensions } from './data.js';
import { AnalyticsFailure } from './failure.js';
import type { Note, Period } from './question.js';
import {
  amount,
  amountOrNull,
  currencyOrNull,
  isRecord,
  lastOfEachId,
  object,
  orNull,
  positiveOrNull,
  readRows,
  readWith,
  textOrNull,
} from './schema.js';
import { granularities } from './scope.js';
import { readSeries } from './series.js';
import { spanOf, usualStep } from './span.js';
import { isTimeZone } from './zone.js';

/** A dataset that a page handed over, and what an answer says besides. */
export interface ParsedDataset<K extends DatasetName> {
  readonly data: Datasets[K];
  readonly period: Period | null;
  /** Seconds between two samples; null where unknown. */
  readonly step: number | null;
  /** Of its buckets, where it has some. */
  readonly zone?: string | null;
  readonly notes: readonly Note[];
  /** How many rows there are, where these may not be all. */
  readonly total?: number | null;
}

/**
 * Reads a dataset's own JSON: what `.data` takes, and what a `src` without a `source` answers.
 * An instant is an RFC 3339 text or ms since the epoch. Null or absent is "not reported".
 *
 * `metrics`, by metric id, fractions 0–1, durations in seconds, money in `currency`; ids that are not in the catalogue are
 * ignored:
 * ```json
 * { "values": { "total-views": 4832, "average-watch-time-minutes": 1098, "follow-conversion-rate": 0.034 },
 *   "currency": null, "previous": { "total-views": 4511 }, "startedAt": "2026-04-25T10:00:00Z", "endedAt": null,
 *   "reached": { "channel-peak-concurrent-viewers": { "at": "2026-04-25T10:15:00Z", "streamId": "a1b2c3d4" } } }
 * ```
 *
 * `timeline`; a point whose value is null is a gap. Without `stepSeconds` the step is the distance that more than
 * half of the neighbours keep, and unknown where there is none, so that no gap is drawn that nobody measured:
 * ```json
 * { "points": [{ "time": "2026-04-25T10:00:00Z", "value": 23 }], "stepSeconds": 300, "startedAt": null, "endedAt": null }
 * ```
 *
 * `retention`, in seconds from the start and fractions 0–1:
 * ```json
 * { "points": [{ "at": 0, "share": 1 }, { "at": 300, "share": 0.73 }],
 *   "dropOffs": [{ "at": 480, "lost": 0.124, "reason": "ad_break" }] }
 * ```
 *
 * `breakdown`, shares 0–1; parts and total need not agree. One document may hold several, each under what it is by
 * (`{ "country": { "items": … }, "chatter": { "items": … } }`):
 * ```json
 * { "items": [{ "id": "US", "label": "United States", "count": 1843, "share": 0.576 }], "total": 3201,
 *   "of": "unique-viewers", "currency": null }
 * ```
 *
 * `sessions`; they are sorted as they are asked for, so any order will do:
 * ```json
 * { "sessions": [{ "id": "a1b2c3d4", "title": "Launch", "startedAt": "2026-04-25T10:00:00Z", "endedAt": null,
 *                  "values": { "total-views": 4832 } }], "total": 45 }
 * ```
 *
 * `trend`, by metric id as `metrics`; a time may also be a calendar date, whose day begins at midnight in `timeZone` (UTC
 * where it is left out):
 * ```json
 * { "points": [{ "time": "2026-04-25", "total-conversations": 41, "total-revenue": 12.5 }],
 *   "granularity": "daily", "timeZone": "Europe/Berlin", "currency": "USD" }
 * ```
 *
 * `funnel`, in the order of the steps; shares are 0–1 of the first:
 * ```json
 * { "steps": [{ "id": "free", "label": null, "count": 5200, "shareOfFirst": 1 },
 *             { "id": "engaged", "label": null, "count": 3120, "shareOfFirst": 0.6, "definition": "Multiple sessions" }] }
 * ```
 *
 * `activity`, seven days from Monday on of 24 hours each:
 * ```json
 * { "of": "total-conversations", "timeZone": "UTC", "values": [[3, 1, 0, null, …], …] }
 * ```
 *
 * `detail`, of one part of a breakdown; times as in a trend:
 * ```json
 * { "id": "cooking", "label": "Cooking", "count": 812, "share": 0.31, "satisfaction": 4.2, "timeZone": "UTC",
 *   "points": [{ "time": "2026-04-25", "value": 31 }], "questions": ["How long do I boil an egg?"] }
 * ```
 *
 * In place of `points`, a page may hand over the columns of `TimelineData` or `DetailData` (`times`, `values`), or of
 * `RetentionData` (`at`, `share`), as Float64Arrays. They are checked, used as they are, and not copied.
 *
 * @param params what was asked; null leaves everything in the order and form it came in
 * @throws AnalyticsFailure `malformed` with the path of the first field at fault: `values.total-views`, `points[0].time`, `times[3]`;
 * `unsupported` where it holds other breakdowns than the one asked for
 */
export const parseDataset = <K extends DatasetName>(name: K, input: unknown, params: Params[K] | null = null): ParsedDataset<K> =>
  parsers[name](input, params);

const parsers: { readonly [K in DatasetName]: (input: unknown, params: Params[K] | null) => ParsedDataset<K> } = {
  metrics: parseMetrics,
  timeline: parseTimeline,
  retention: parseRetention,
  breakdown: parseBreakdown,
  sessions: parseSessions,
  trend: parseTrend,
  funnel: parseFunnel,
  activity: parseActivity,
  detail: parseDetail,
};

/** Beyond it, either way, a Date has no name for the instant. */
const lastInstant = 8.64e15;

const readTime = (value: unknown): number =>
  typeof value === 'number' && Math.abs(value) <= lastInstant ? value : readInstant(value);

const timeOrNull = orNull(readTime);

const metricValues = object(Object.fromEntries(metricIds.map((id) => [id, amountOrNull])));

const reached = pipe(
  nullish(object({ at: timeOrNull, streamId: textOrNull })),
  transform((place) => place ?? undefined),
);

const metrics = object({
  values: metricValues,
  currency: currencyOrNull,
  previous: nullish(metricValues, null),
  startedAt: timeOrNull,
  endedAt: timeOrNull,
  reached: nullish(object(Object.fromEntries(metricIds.map((id) => [id, reached]))), {}),
});

function parseMetrics(input: unknown): ParsedDataset<'metrics'> {
  return { data: readWith(metrics, input), period: null, step: null, notes: [] };
}

const timeline = object({
  points: nullish(unknown()),
  times: nullish(unknown()),
  values: nullish(unknown()),
  stepSeconds: positiveOrNull,
  startedAt: timeOrNull,
  endedAt: timeOrNull,
});

const timelinePoint: RowShape = { x: 'time', y: 'value', readX: readTime, withoutY: 'gap' };

function parseTimeline(input: unknown): ParsedDataset<'timeline'> {
  const { points, times, values, stepSeconds, startedAt, endedAt } = readWith(timeline, input);
  const { x, y, notes } =
    times instanceof Float64Array
      ? checkColumns(times, values, { ...timelinePoint, x: 'times', y: 'values' })
      : readColumns(points, timelinePoint, 'points');
  const step = stepSeconds ?? usualStep(x);
  return { data: { times: x, values: y, startedAt, endedAt }, period: spanOf(x, step), step, notes };
}

const retention = object({
  points: nullish(unknown()),
  at: nullish(unknown()),
  share: nullish(unknown()),
  dropOffs: nullish(unknown()),
});

const dropOff = object({ at: amount, lost: amount, reason: textOrNull });

const retentionPoint: RowShape = { x: 'at', y: 'share', readX: readAmount, withoutY: 'bad' };

function parseRetention(input: unknown): ParsedDataset<'retention'> {
  const { points, at, share, dropOffs } = readWith(retention, input);
  const { x, y, notes } =
    at instanceof Float64Array ? checkColumns(at, share, retentionPoint) : readColumns(points, retentionPoint, 'points');
  const lost = readRows(dropOff, dropOffs, 'dropOffs');
  return { data: { at: x, share: y, dropOffs: lost.rows }, period: null, step: null, notes: [...notes, ...lost.notes] };
}

const metric = custom<MetricId>((input) => typeof input === 'string' && isMetricId(input));

const breakdown = object({
  items: array(unknown()),
  total: amountOrNull,
  of: nullish(metric, null),
  currency: currencyOrNull,
});

const part = object({ id: string(), label: textOrNull, count: amount, share: amountOrNull });

function parseBreakdown(input: unknown, params: Params['breakdown'] | null): ParsedDataset<'breakdown'> {
  const by = params?.by ?? null;
  const { items, total, of, currency } = readWith(breakdown, by === null ? input : breakdownBy(by, input));
  const parts = readRows(part, items, 'items');
  const { data, notes } = breakdownOf(by, parts.rows, total, { of, currency });
  return { data, period: null, step: null, notes: [...parts.notes, ...notes] };
}

/** Of several breakdowns in one document the one that was asked for. */
function breakdownBy(by: Dimension, input: unknown): unknown {
  if (!isRecord(input) || !dimensions.some((each) => isRecord(input[each]))) return input;
  if (!isRecord(input[by])) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'breakdown', source: 'given' });
  return input[by];
}

const sessions = object({ sessions: array(unknown()), total: amountOrNull });

const session = object({
  id: pipe(string(), minLength(1)),
  title: textOrNull,
  startedAt: timeOrNull,
  endedAt: timeOrNull,
  values: nullish(metricValues, {}),
});

function parseSessions(input: unknown, params: Params['sessions'] | null): ParsedDataset<'sessions'> {
  const list = readWith(sessions, input);
  const read = readRows(session, list.sessions, 'sessions');
  const { rows, notes } = lastOfEachId(read.rows);
  return {
    data: { sessions: params ? sorted(rows, params.sort) : rows },
    period: null,
    step: null,
    notes: [...read.notes, ...notes],
    total: list.total ?? rows.length,
  };
}

/** As a server sorts: what was not reported comes last in either direction. */
function sorted(rows: readonly StreamSession[], { by, direction }: SessionSort): readonly StreamSession[] {
  const keyOf = (row: StreamSession): number | null => (by === 'started-at' ? row.startedAt : row.values[by]) ?? null;
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return one === null || other === null ? Number(one === null) - Number(other === null) : sign * (one - other);
  });
}

const timeZone = nullish(custom<string>(isTimeZone), 'UTC');

/** A time of a bucket: ms, an instant, or a day in the zone. */
const bucketIn = (zone: string): ((value: unknown) => number) => {
  const read = readBucket(zone);
  return (value) => (typeof value === 'number' ? readTime(value) : read(value));
};

const trend = object({
  points: nullish(unknown()),
  granularity: nullish(picklist(granularities), 'daily'),
  timeZone,
  currency: currencyOrNull,
});

function parseTrend(input: unknown): ParsedDataset<'trend'> {
  const { points, granularity, timeZone: zone, currency } = readWith(trend, input);
  const fields = metricIds.map((id) => [id, id] as const);
  const { times, series, notes } = readSeries(points, { time: 'time', readTime: bucketIn(zone), fields }, 'points');
  return { data: { times, series, granularity, currency }, period: null, step: null, zone, notes };
}

const funnel = object({ steps: array(unknown()) });

const step = object({
  id: pipe(string(), minLength(1)),
  label: textOrNull,
  count: amount,
  shareOfFirst: amountOrNull,
  definition: textOrNull,
});

function parseFunnel(input: unknown): ParsedDataset<'funnel'> {
  const read = readRows(step, readWith(funnel, input).steps, 'steps');
  const { rows, notes } = lastOfEachId(read.rows);
  return { data: { steps: rows }, period: null, step: null, notes: [...read.notes, ...notes] };
}

const activity = object({
  of: metric,
  timeZone,
  values: pipe(array(pipe(array(amountOrNull), length(24))), length(7)),
});

function parseActivity(input: unknown): ParsedDataset<'activity'> {
  const { of, timeZone: zone, values } = readWith(activity, input);
  return { data: { of, zone, values }, period: null, step: null, zone, notes: [] };
}

const detail = object({
  id: string(),
  label: textOrNull,
  count: amountOrNull,
  share: amountOrNull,
  points: nullish(unknown(), []),
  times: nullish(unknown()),
  values: nullish(unknown()),
  timeZone,
  questions: nullish(unknown()),
  satisfaction: amountOrNull,
});

function parseDetail(input: unknown): ParsedDataset<'detail'> {
  const { points, times, values, timeZone: zone, questions, ...rest } = readWith(detail, input);
  const shape: RowShape = { ...timelinePoint, readX: bucketIn(zone) };
  const { x, y, notes } =
    times instanceof Float64Array
      ? checkColumns(times, values, { ...shape, x: 'times', y: 'values' })
      : readColumns(points, shape, 'points');
  const asked = readRows(string(), questions, 'questions');
  const data = { ...rest, times: x, values: y, questions: asked.rows };
  return { data, period: null, step: null, zone, notes: [...notes, ...asked.notes] };
}
