import type { GenericSchema, InferOutput, ObjectEntries, ObjectSchema } from 'valibot';
import { AnalyticsFailure } from '../datasets/failure.js';
import { readWith } from '../datasets/schema.js';

/**
 * What a schema makes of a whole answer. Every field of a contract may be absent, so an answer to quite
 * another question would read as nothing reported: one that has fields, and none of the contract's, is malformed.
 *
 * @throws AnalyticsFailure `malformed` with the path of the first field at fault
 */
export function readAnswer<S extends GenericSchema & Pick<ObjectSchema<ObjectEntries, undefined>, 'entries'>>(
  schema: S,
  document: unknown,
): InferOutput<S> {
  const answer = readWith(schema, document);
  const expected = Object.keys(schema.entries);
  const fields = typeof document === 'object' && document !== null ? Object.keys(document) : [];
  if (fields.length > 0 && !expected.some((field) => fields.includes(field))) {
    throw new AnalyticsFailure({ kind: 'malformed', path: expected[0] ?? '' });
  }
  return answer;
}
