import type { Endpoint } from '../contract/endpoint.js';
import { placesIn, type FieldsEndpoint } from '../contract/fields.js';
import { startOfDay } from '../datasets/dates.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { datesOf, periodOf } from '../datasets/period.js';
import type { Io } from '../datasets/question.js';
import { ask, textIn, type About, type Query, type ScopeDialect } from './dialect.js';
import { parameterFor, wordFor } from './parameters.js';
import type { SegmentQuery } from './segment-query.js';

/**
 * Periods and segments in the API's parameters. Without a period the server takes its own. A range that the API has no name for is
 * asked for by the server's dates, which one request tells all that ask at the same tick.
 *
 * @param clock answers about any named range, and so tells which day it is at the server
 * @param segmentIn absent where it cannot be asked about a segment
 */
export const scopeDialect = (clock: FieldsEndpoint, segmentIn?: SegmentQuery): ScopeDialect => ({
  query: async (endpoint, about, io) => ({ ...(await periodIn(endpoint, about, io, clock)), ...segmentIn?.(endpoint, about) }),
  covered: (parts) => {
    const zone = textIn(parts, 'zone');
    const start = textIn(parts, 'firstDay');
    const end = textIn(parts, 'lastDay');
    return { zone, period: zone && start && end ? periodOf({ start, end }, zone) : null };
  },
});

/** @throws AnalyticsFailure `invalid` where the period ends before it begins */
async function periodIn(
  endpoint: Pick<Endpoint<unknown>, 'query'>,
  { scope, period }: About,
  io: Pick<Io, 'request'>,
  clock: FieldsEndpoint,
): Promise<Query> {
  const nameOf = (is: 'range' | 'start' | 'end', of = endpoint): string => parameterFor(of, is)?.[0] ?? '';
  const [range, start, end] = [nameOf('range'), nameOf('start'), nameOf('end')];
  if (period === null || end === '') return {};
  if (!('range' in period)) {
    if (period.start > period.end) throw new AnalyticsFailure({ kind: 'invalid', field: end });
    return { [start]: period.start, [end]: period.end };
  }
  const word = wordFor(endpoint, 'range', period.range);
  if (word !== undefined) return { [range]: word };
  const named = parameterFor(clock, 'range')?.[1];
  const any = named?.kind === 'choice' ? named.values[0] : undefined;
  const { value, asOf } = await ask({}, clock, { scope, period: null }, io, { range: any });
  const parts = [{ places: placesIn(clock.fields), value, asOf }];
  const zone = textIn(parts, 'zone') ?? 'UTC';
  const last = textIn(parts, 'lastDay');
  // It ends today.
  const now = last === null ? asOf : startOfDay(last, zone);
  const dates = datesOf(period, { now, zone, weekStart: scope.weekStart });
  return dates ? { [start]: dates.start, [end]: dates.end } : {};
}
