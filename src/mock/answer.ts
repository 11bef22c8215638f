import type { Endpoint, PathIds } from '../contract/endpoint.js';
import type { Json } from './json.js';
import type { Query } from './query.js';

/** An endpoint about a subject, and what it is answered from. */
export interface MockAnswer<Subject> {
  readonly endpoint: Endpoint<unknown>;
  /** What the server says: JSON, or the text of it; null where what the path names besides the subject does not exist. */
  readonly body: (subject: Subject, now: number, query: Query, ids: PathIds) => Json | ReadableStream<Uint8Array>;
}
