import type { PathIds } from '../contract/endpoint.js';
import { writeTo, type WriteSpec } from '../contract/write.js';
import type { WriteIo } from '../datasets/question.js';
import type { Scope } from '../datasets/scope.js';
import { idsOf, said } from './dialect.js';

/**
 * Changes something of the scope's ids; resolves with the id under which it is stored, where the server says it.
 *
 * @param ids what else the path names
 */
export const write = (
  endpoint: WriteSpec,
  scope: Scope,
  io: WriteIo,
  { ids = {}, body }: { readonly ids?: PathIds; readonly body?: unknown },
): Promise<string | null> => io.write(writeTo(endpoint, { ...idsOf(scope), ...ids }, said(endpoint, { scope }), body));
