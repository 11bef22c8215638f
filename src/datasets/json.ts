import { array, minLength, nullish, object, pipe, string, transform, unknown } from 'valibot';
import { metricIds } from '../metrics/catalogue.js';
import { breakdownOf } from './breakdown.js';
import type { RowShape } from './columns.js';
import { checkColumns, readAmount, readColumns, readInstant } from './columns.js';
import type { DatasetName, Datasets, Dimension, Params, SessionSort, StreamSession } from './data.js';
import { dimensions } from './data.js';
import { AnalyticsFailure } from './failure.js';
import type { Note, Period } from './question.js';
import {
  amount,
  amountOrNull,
  isRecord,
  lastOfEachId,
  orNull,
  positiveOrNull,
  readRows,
  readWith,
  textOrNull,
} from './schema.js';
import { spanOf, usualStep } from './span.js';

/** A dataset that a page handed over, and what an answer says besides. */
export interface ParsedDataset<K extends DatasetName> {
  readonly data: Datasets[K];
  readonly period: Period | null;
  /** Seconds between two samples; null where unknown. */
  readonly step: number | null;
  readonly notes: readonly Note[];
  /** How many rows there are, where these may not be all. */
  readonly total?: number | null;
}

/**
 * Reads a dataset's own JSON: what `.data` takes, and what a `src` without a `source` answers.
 * An instant is an RFC 3339 text or ms since the epoch. Null or absent is "not reported".
 *
 * `metrics`, by metric id, fractions 0–1 and durations in seconds; ids that are not in the catalogue are ignored:
 * ```json
 * { "values": { "total-views": 4832, "average-watch-time-minutes": 1098, "follow-conversion-rate": 0.034 },
 *   "previous": { "total-views": 4511 }, "startedAt": "2026-04-25T10:00:00Z", "endedAt": null,
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
 * { "items": [{ "id": "US", "label": "United States", "count": 1843, "share": 0.576 }], "total": 3201 }
 * ```
 *
 * `sessions`; they are sorted as they are asked for, so any order will do:
 * ```json
 * { "sessions": [{ "id": "a1b2c3d4", "title": "Launch", "startedAt": "2026-04-25T10:00:00Z", "endedAt": null,
 *                  "values": { "total-views": 4832 } }], "total": 45 }
 * ```
 *
 * In place of `points`, a page may hand over the columns of `TimelineData` (`times`, `values`) or `RetentionData`
 * (`at`, `share`) as Float64Arrays. They are checked, used as they are, and not copied.
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

const breakdown = object({ items: array(unknown()), total: amountOrNull });

const part = object({ id: string(), label: textOrNull, count: amount, share: amountOrNull });

function parseBreakdown(input: unknown, params: Params['breakdown'] | null): ParsedDataset<'breakdown'> {
  const by = params?.by ?? null;
  const { items, total } = readWith(breakdown, by === null ? input : breakdownBy(by, input));
  const parts = readRows(part, items, 'items');
  const { data, notes } = breakdownOf(by, parts.rows, total);
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
