import type { InferOutput } from 'valibot';
import type { Columns } from '../../../datasets/columns.js';
import { readSeriesDocument } from '../../../datasets/scan.js';
import { instantOrNull, object, positiveOrNull, readWith, zoneOrUtc } from '../../../datasets/schema.js';
import { idsIn } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import type { IntegerParameter } from '../../../contract/parameters.js';
import { root } from './root.js';

const schema = object({
  /** The interval answered, which need not be the one asked for. */
  interval_minutes: positiveOrNull,
  /** IANA; UTC where the server is silent. */
  time_zone: zoneOrUtc,
  started_at: instantOrNull,
  ended_at: instantOrNull,
});

/** Concurrent viewers over time; `timeline` has instants in ms and viewer counts. */
export type StreamViewers = InferOutput<typeof schema> & { readonly timeline: Columns };

/** Seed 004, "Get viewer timeline". */
export const streamViewers: Endpoint<StreamViewers, { readonly interval_minutes: IntegerParameter }> = {
  method: 'GET',
  path: `${root}/viewers`,
  query: { interval_minutes: { kind: 'integer', is: 'interval', min: 1, max: 60, default: 5 } },
  parse: (payload) => {
    const { rest, columns } = readSeriesDocument(payload, { rows: 'timeline', x: 'timestamp', y: 'viewer_count' });
    const { value, notes } = readWith(schema, rest);
    return { ...value, timeline: columns, notes, about: idsIn(rest) };
  },
};
