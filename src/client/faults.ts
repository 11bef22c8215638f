import type { FieldFault } from '../datasets/failure.js';
import { field } from './field.js';

/** More of a message than this helps nobody, and more faults than this nobody reads. */
const mostOfMessage = 300;
const mostFaults = 20;

const textIn = (value: unknown, name: string, most: number): string | null => {
  const text = field(value, name);
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, most) : null;
};

/**
 * What a server has against a write: `{ "fields": [{ "field", "code", "message" }] }`, or where it names a single one,
 * `{ "field", "code", "message" }`.
 */
export function faultsIn(error: unknown): readonly FieldFault[] {
  const fields = field(error, 'fields');
  const all: readonly unknown[] = Array.isArray(fields) ? fields : [error];
  return all
    .slice(0, mostFaults)
    .map((each) => ({
      field: textIn(each, 'field', 64),
      code: textIn(each, 'code', 64),
      message: textIn(each, 'message', mostOfMessage),
    }))
    .filter((fault) => fault.field !== null || fault.message !== null);
}
