import type { GenericSchema, InferOutput, ObjectEntries, ObjectSchema } from 'valibot';
import { AnalyticsFailure } from '../datasets/failure.js';
import { readNumber } from '../datasets/number.js';
import type { Note } from '../datasets/question.js';
import { isRecord, readWith } from '../datasets/schema.js';
import { isIdName } from './subject.js';

/** What an answer says besides its fields. */
export interface Told {
  /** What of its single fields could not be read; lists have notes of their own. */
  readonly notes: readonly Note[];
  /** Whom it says it is about, by the API's names for ids: `subject_id`. */
  readonly about: Readonly<Record<string, string>>;
}

/**
 * What a schema makes of a whole answer. Every field of a contract may be absent, so an answer to quite
 * another question would read as nothing reported: one that has fields, and none of the contract's, is malformed.
 *
 * @throws AnalyticsFailure `malformed` with the path of the first field at fault; empty where the whole is no object
 */
export function readAnswer<S extends GenericSchema & Pick<ObjectSchema<ObjectEntries, undefined>, 'entries'>>(
  schema: S,
  document: unknown,
): InferOutput<S> & Told {
  const { value, notes } = readWith(schema, document);
  const expected = Object.keys(schema.entries);
  const fields = isRecord(document) ? Object.keys(document) : [];
  if (fields.length > 0 && !expected.some((field) => fields.includes(field))) {
    throw new AnalyticsFailure({ kind: 'malformed', path: expected[0] ?? '' });
  }
  return Object.assign({}, value, { notes, about: idsIn(document) });
}

/** The ids at the top of an answer, those that are text or numbers. */
export function idsIn(document: unknown): Told['about'] {
  const ids = isRecord(document) ? Object.entries(document).filter(([name]) => isIdName(name)) : [];
  return Object.fromEntries(
    ids.flatMap(([name, id]) => (typeof id === 'string' || !Number.isNaN(readNumber(id)) ? [[name, String(id)]] : [])),
  );
}
