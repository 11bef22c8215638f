import type { IngestSubject } from '../families/ingest.js';
import type { GetToken, TokenSource } from '../client/token.js';
import type { Goal } from './goals.js';
import type { Moments } from './report.js';

/** When events are sent, and how many may wait. */
export interface Limits {
  /** Events of one request. */
  readonly events: number;
  /** Bytes of the body of one request. */
  readonly bytes: number;
  /** Ms that an event waits for others. */
  readonly delay: number;
  /** Events that wait, of one owner. */
  readonly waiting: number;
  /** Ms that an event may wait. */
  readonly age: number;
}

export interface TrackerOptions extends IngestSubject {
  /** Origin of the API, and a path where it has one; `''` is the page's own origin. */
  readonly apiBase: string;
  /** Mints a token for whoever tracks, as for the widgets. */
  readonly getToken?: GetToken | TokenSource | null;
  /**
   * Names who tracks, in any text that is no secret: it is stored beside the events. Left out, it is the `sub` of the token, and
   * nothing is stored before there is one.
   */
  readonly owner?: string | null;
  /** Whether events may be stored and sent. Default true; with false, `setConsent(true)` begins. */
  readonly consent?: boolean;
  /** Looked for in the texts of the reader's messages. */
  readonly goals?: readonly Goal[];
  /** Called when a conversation reaches a goal for the first time on this page. */
  readonly onGoalComplete?: (goal: Moments['goal']) => void;
  /** When the page goes away, sends by `sendBeacon` with a token for ingestion in the body, and not by `fetch` with the header. */
  readonly beacon?: boolean;
  readonly limits?: Partial<Limits>;
}

export const defaultLimits: Limits = { events: 100, bytes: 60_000, delay: 5_000, waiting: 10_000, age: 7 * 24 * 3_600_000 };
