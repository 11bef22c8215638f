import type { InferOutput } from 'valibot';
import { array, check, integer, maxLength, minLength, minValue, number, optional, pipe, record, string, unknown } from 'valibot';
import { readInstant } from '../../../datasets/instant.js';
import { object } from '../../../datasets/schema.js';

const shortText = pipe(string(), minLength(1), maxLength(200));
const instant = pipe(
  string(),
  check((text) => !Number.isNaN(readInstant(text))),
);

/** One event, as the tracker sends it and a server should check it. */
export const eventSchema = object({
  /** Given when it happened, and the same each time it is sent: what a server tells duplicates by. */
  event_id: shortText,
  type: shortText,
  /** By the reader's clock; `sent_at` of the batch says how wrong that is. */
  occurred_at: instant,
  session_id: shortText,
  /** Grows with every event of a session; what several requests brought is in order by it. */
  sequence: optional(pipe(number(), integer(), minValue(0))),
  properties: record(string(), unknown()),
});

export type TrackedEvent = InferOutput<typeof eventSchema>;

/** Events are checked one by one, so that a bad one does not take the others with it. */
export const batchSchema = object({ events: pipe(array(unknown()), maxLength(1000)), sent_at: instant });
