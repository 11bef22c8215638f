import { array, custom, length, nullish, picklist, pipe, transform, unknown } from 'valibot';
import type { MetricId } from '../metrics/catalogue.js';
import { isMetricId, metricFacts, metricIds } from '../metrics/catalogue.js';
import { breakdownOf } from './breakdown.js';
import { readBucket } from './dates.js';
import type { RowShape } from './columns.js';
import { checkColumns, readColumns } from './columns.js';
import { readInstant } from './instant.js';
import type { DatasetName, Datasets, Dimension, Params, SessionSort, StreamSession } from './data.js';
import { dimensions } from './data.js';
import { AnalyticsFailure } from './failure.js';
import { isUnread, notesAbout } from './notes.js';
import { readAmount, readNumber } from './number.js';
import type { Note, Period } from './question.js';
import { checked } from './readable.js';
import {
  amount,
  amountOrNull,
  currencyOrNull,
  id,
  isRecord,
  lastOfEachId,
  metricOrNull,
  object,
  orNull,
  positiveOrNull,
  readRows,
  readWith,
  text,
  textOrNull,
  zoneOrUtc,
} from './schema.js';
import { granularities } from './scope.js';
import { readSeries } from './series.js';
import { timeCoverage, usualStep } from './time-coverage.js';

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
 * `segments` that somebody has defined, by the days on which a user came:
 * ```json
 * { "segments": [{ "id": "seg-1", "label": "Weekend regulars", "minDays": 4, "maxDays": 12, "windowDays": 30,
 *                  "count": 212, "share": 0.014, "version": 1 }] }
 * ```
 *
 * A number may be text that is one (`"887.37"`); money may be negative, nothing else. A field that cannot be read is not
 * reported, and told in `notes`.
 *
 * In place of `points`, a page may hand over the columns of `TimelineData` or `DetailData` (`times`, `values`), or of
 * `RetentionData` (`at`, `share`), as Float64Arrays. They are checked, and used as they are where they can be.
 *
 * @param params what was asked; null leaves everything in the order and form it came in
 * @throws AnalyticsFailure `malformed`, with the path of the first field at fault, where nothing of what was asked for can be
 * read: `values.total-views`, `points[0].time`; `unsupported` where it holds other breakdowns, or another detail, than asked for
 */
export const parseDataset = <K extends DatasetName>(name: K, input: unknown, params: Params[K] | null = null): ParsedDataset<K> =>
  checked(name, params, parsers[name](input, params));

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
  segments: parseSegments,
};

/** Beyond it, either way, a Date has no name for the instant. */
const lastInstant = 8.64e15;

const readTime = (value: unknown): number =>
  typeof value === 'number' && Math.abs(value) <= lastInstant ? value : readInstant(value);

const timeOrNull = orNull(readTime);

const metricValues = object(Object.fromEntries(metricIds.map((each) => [each, metricOrNull(each)])));

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
  reached: nullish(object(Object.fromEntries(metricIds.map((each) => [each, reached]))), {}),
});

function parseMetrics(input: unknown, params: Params['metrics'] | null): ParsedDataset<'metrics'> {
  const { value, notes } = readWith(metrics, input);
  const ids = params?.ids ?? metricIds;
  const fields = ids.flatMap((each) => [`values.${each}`, `previous.${each}`, `reached.${each}`]);
  const isMoney = ids.some((each) => metricFacts(each).unit === 'money');
  return {
    data: { ...value, endedAt: isUnread(notes, 'endedAt') ? NaN : value.endedAt },
    period: null,
    step: null,
    notes: notesAbout(notes, [...(isMoney ? ['currency'] : []), ...fields]),
  };
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
  const { value, notes } = readWith(timeline, input);
  const { points, times, values, stepSeconds, startedAt } = value;
  const endedAt = isUnread(notes, 'endedAt') ? NaN : value.endedAt;
  const columns =
    times instanceof Float64Array
      ? checkColumns(times, values, { ...timelinePoint, x: 'times', y: 'values' })
      : readColumns(points, timelinePoint, 'points');
  const { x, y } = columns;
  const step = stepSeconds ?? usualStep(x);
  return {
    data: { times: x, values: y, startedAt, endedAt },
    period: timeCoverage(x, step),
    step,
    notes: [...notes, ...columns.notes],
  };
}

const retention = object({
  points: nullish(unknown()),
  at: nullish(unknown()),
  share: nullish(unknown()),
  dropOffs: nullish(unknown()),
});

const dropOff = object({ at: amount, lost: amountOrNull, reason: textOrNull });

const retentionPoint: RowShape = { x: 'at', y: 'share', readX: readAmount, withoutY: 'bad' };

function parseRetention(input: unknown): ParsedDataset<'retention'> {
  const { points, at, share, dropOffs } = readWith(retention, input).value;
  const { x, y, notes } =
    at instanceof Float64Array ? checkColumns(at, share, retentionPoint) : readColumns(points, retentionPoint, 'points');
  const lost = readRows(dropOff, dropOffs, 'dropOffs');
  return { data: { at: x, share: y, dropOffs: lost.rows }, period: null, step: null, notes: [...notes, ...lost.notes] };
}

const metric = custom<MetricId>((input) => typeof input === 'string' && isMetricId(input));

/** A whole and its parts, whose quantity is one that may be negative, as money may, or not. */
const breakdownOfA = (quantity: typeof amountOrNull) => ({
  whole: object({ items: array(unknown()), total: quantity, of: nullish(metric, null), currency: currencyOrNull }),
  part: object({ id: text, label: textOrNull, count: quantity, share: quantity }),
  // Nobody may know where somebody is.
  country: object({ id: nullish(text, ''), label: textOrNull, count: quantity, share: quantity }),
});

const inNumbers = breakdownOfA(amountOrNull);
const inMoney = breakdownOfA(orNull(readNumber));

function parseBreakdown(input: unknown, params: Params['breakdown'] | null): ParsedDataset<'breakdown'> {
  const by = params?.by ?? null;
  const document = by === null ? input : breakdownBy(by, input);
  const shape = by === 'revenue-part' || isOfMoney(document) ? inMoney : inNumbers;
  const { value, notes: unread } = readWith(shape.whole, document);
  const parts = readRows(by === 'country' ? shape.country : shape.part, value.items, 'items');
  const { data, notes } = breakdownOf(by, parts.rows, value.total, value);
  return { data, period: null, step: null, notes: [...unread, ...parts.notes, ...notes] };
}

const isOfMoney = (document: unknown): boolean =>
  isRecord(document) &&
  typeof document['of'] === 'string' &&
  isMetricId(document['of']) &&
  Boolean(metricFacts(document['of']).signed);

/** Of several breakdowns in one document the one that was asked for. */
function breakdownBy(by: Dimension, input: unknown): unknown {
  if (!isRecord(input) || !dimensions.some((each) => isRecord(input[each]))) return input;
  if (!isRecord(input[by])) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'breakdown', source: 'given' });
  return input[by];
}

const sessions = object({ sessions: array(unknown()), total: amountOrNull });

const session = object({
  id,
  title: textOrNull,
  startedAt: timeOrNull,
  endedAt: timeOrNull,
  values: nullish(metricValues, {}),
});

function parseSessions(input: unknown, params: Params['sessions'] | null): ParsedDataset<'sessions'> {
  const { value: list, notes: unread } = readWith(sessions, input);
  const read = readRows(session, list.sessions, 'sessions');
  const { rows, notes } = lastOfEachId(read.rows);
  return {
    data: { sessions: params ? sorted(rows, params.sort) : rows },
    period: null,
    step: null,
    notes: [...unread, ...read.notes, ...notes],
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

/** A time of a bucket: ms, an instant, or a day in the zone. */
const bucketIn = (zone: string): ((value: unknown) => number) => {
  const read = readBucket(zone);
  return (value) => (typeof value === 'number' ? readTime(value) : read(value));
};

const trend = object({
  points: nullish(unknown()),
  granularity: nullish(picklist(granularities), 'daily'),
  timeZone: zoneOrUtc,
  currency: currencyOrNull,
});

function parseTrend(input: unknown, params: Params['trend'] | null): ParsedDataset<'trend'> {
  const { value, notes: unread } = readWith(trend, input);
  const { points, granularity, timeZone: zone, currency } = value;
  const ids = params?.ids ?? metricIds;
  const fields = metricIds.map((each) => [each, each] as const);
  const { times, series, notes } = readSeries(points, { time: 'time', readTime: bucketIn(zone), fields }, 'points');
  const asked = ['granularity', 'timeZone', ...ids.map((each) => `points.${each}`)];
  return {
    data: { times, series, granularity, currency },
    period: null,
    step: null,
    zone,
    notes: notesAbout(
      [...unread, ...notes],
      ids.some((each) => metricFacts(each).unit === 'money') ? [...asked, 'currency'] : asked,
    ),
  };
}

const funnel = object({ steps: array(unknown()) });

const step = object({
  id,
  label: textOrNull,
  count: amountOrNull,
  shareOfFirst: amountOrNull,
  definition: textOrNull,
});

function parseFunnel(input: unknown): ParsedDataset<'funnel'> {
  const read = readRows(step, readWith(funnel, input).value.steps, 'steps');
  const { rows, notes } = lastOfEachId(read.rows);
  return { data: { steps: rows }, period: null, step: null, notes: [...read.notes, ...notes] };
}

const activity = object({
  of: nullish(metric, null),
  timeZone: zoneOrUtc,
  values: pipe(array(pipe(array(amountOrNull), length(24))), length(7)),
});

function parseActivity(input: unknown, params: Params['activity'] | null): ParsedDataset<'activity'> {
  const { value, notes } = readWith(activity, input);
  const { timeZone: zone, values } = value;
  const of = value.of ?? params?.of;
  if (!of) throw new AnalyticsFailure({ kind: 'malformed', path: 'of' });
  return { data: { of, zone, values }, period: null, step: null, zone, notes };
}

const detail = object({
  id: textOrNull,
  label: textOrNull,
  count: amountOrNull,
  share: amountOrNull,
  points: nullish(unknown(), []),
  times: nullish(unknown()),
  values: nullish(unknown()),
  timeZone: zoneOrUtc,
  questions: nullish(unknown()),
  satisfaction: amountOrNull,
});

function parseDetail(input: unknown, params: Params['detail'] | null): ParsedDataset<'detail'> {
  const { value, notes: unread } = readWith(detail, input);
  const { points, times, values, timeZone: zone, questions, ...rest } = value;
  const of = rest.id ?? params?.id;
  if (of === undefined) throw new AnalyticsFailure({ kind: 'malformed', path: 'id' });
  if (params && of !== params.id) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'detail', source: 'given' });
  const shape: RowShape = { ...timelinePoint, readX: bucketIn(zone) };
  const { x, y, notes } =
    times instanceof Float64Array
      ? checkColumns(times, values, { ...shape, x: 'times', y: 'values' })
      : readColumns(points, shape, 'points');
  const asked = readRows(text, questions, 'questions');
  const data = { ...rest, id: of, times: x, values: y, questions: asked.rows };
  return { data, period: null, step: null, zone, notes: [...unread, ...notes, ...asked.notes] };
}

const savedSegment = object({
  id,
  label: textOrNull,
  minDays: amountOrNull,
  maxDays: amountOrNull,
  windowDays: amountOrNull,
  count: amountOrNull,
  share: amountOrNull,
  version: amountOrNull,
});

const segmentList = object({ segments: array(unknown()) });

function parseSegments(input: unknown): ParsedDataset<'segments'> {
  const read = readRows(savedSegment, readWith(segmentList, input).value.segments, 'segments');
  const { rows, notes } = lastOfEachId(read.rows);
  return { data: { segments: rows }, period: null, step: null, notes: [...read.notes, ...notes] };
}
