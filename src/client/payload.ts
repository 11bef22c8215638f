import { AnalyticsFailure, NothingToShow } from '../datasets/failure.js';
import type { ApiRequest } from '../datasets/question.js';

const malformed = (): AnalyticsFailure => new AnalyticsFailure({ kind: 'malformed', path: '' });

/** @throws what `parse` throws on purpose; whatever else goes wrong is `malformed` */
export function readWith<T>(parse: ApiRequest<T>['parse'], bytes: Uint8Array): T {
  try {
    return parse({ bytes, json: () => jsonIn(bytes) });
  } catch (error) {
    throw error instanceof AnalyticsFailure || error instanceof NothingToShow ? error : malformed();
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    throw malformed();
  }
}
