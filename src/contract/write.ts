import type { ApiRequest, Payload, WriteRequest } from '../datasets/question.js';
import { isRecord } from '../datasets/schema.js';
import { fillPath, type EndpointSpec, type PathIds } from './endpoint.js';

/** What an endpoint is that changes something. */
export interface WriteSpec extends EndpointSpec {
  readonly method: 'POST' | 'DELETE';
}

/** A request that changes something, for `io.write`. Of its answer no more is read than the id under which it is stored. */
export const writeTo = (
  endpoint: WriteSpec,
  ids: PathIds,
  query: ApiRequest<unknown>['query'],
  body?: unknown,
): WriteRequest<string | null> => ({ method: endpoint.method, path: fillPath(endpoint, ids), query, body, parse: storedId });

/** What is confirmed is stored, whether its answer can be read or not. */
function storedId(payload: Payload): string | null {
  try {
    const stored = payload.json();
    const id = isRecord(stored) ? stored['id'] : null;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
}
