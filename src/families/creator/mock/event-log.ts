import { safeParse } from 'valibot';
import type { TrackedEvent } from '../contract/events.js';
import { eventSchema } from '../contract/events.js';
import type { IngestAnswer } from '../contract/ingest.js';
import { isRecord } from '../../../datasets/schema.js';

/** An event as the server keeps it. */
export interface StoredEvent extends TrackedEvent {
  readonly creator_id: string;
  /** Who sent it: the subject of the token. */
  readonly sub: string;
  readonly received_at: string;
  /** `occurred_at` by the server's clock. */
  readonly corrected_at: string;
}

interface Arrival {
  readonly creator: string;
  readonly sub: string;
  /** The server's clock and, where known, what the sender's said at the same moment. Ms. */
  readonly received: number;
  readonly sent: number | null;
}

/** The events that were tracked, each once. */
export class EventLog {
  readonly #events = new Map<string, StoredEvent>();

  /** In the order in which they came. */
  all(creator?: string): StoredEvent[] {
    const events = [...this.#events.values()];
    return creator === undefined ? events : events.filter((event) => event.creator_id === creator);
  }

  /** Checks events one by one, and stores those it has not stored before. */
  take(events: readonly unknown[], arrival: Arrival): IngestAnswer {
    const accepted: string[] = [];
    const duplicates: string[] = [];
    const rejected: { event_id: string; reason: string }[] = [];
    for (const input of events) {
      const read = safeParse(eventSchema, input);
      const id = isRecord(input) && typeof input['event_id'] === 'string' ? input['event_id'] : '';
      if (!read.success) {
        const [{ path }] = read.issues;
        rejected.push({ event_id: id, reason: `invalid ${(path ?? []).map(({ key }) => String(key)).join('.') || 'event'}` });
      } else {
        (this.#store(read.output, arrival) ? accepted : duplicates).push(id);
      }
    }
    return { accepted, duplicates, rejected };
  }

  #store(event: TrackedEvent, { creator, sub, received, sent }: Arrival): boolean {
    const key = JSON.stringify([creator, event.event_id]);
    if (this.#events.has(key)) return false;
    const skew = sent === null ? 0 : received - sent;
    this.#events.set(key, {
      ...event,
      creator_id: creator,
      sub,
      received_at: new Date(received).toISOString(),
      corrected_at: new Date(Date.parse(event.occurred_at) + skew).toISOString(),
    });
    return true;
  }
}
