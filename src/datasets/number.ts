import { metricFacts, type MetricId } from '../metrics/catalogue.js';

/** `887.37`, `-3`, `1e3`; no `0x10`, `1,5` or `Infinity`. */
const numeral = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/**
 * A number, written as one or as text: `"887.37"` is 887.37. NaN for anything else, and for what is too large for its last
 * digits to be true: 9007199254740993 is not a number that can be shown.
 */
export function readNumber(value: unknown): number {
  const number = typeof value === 'string' && numeral.test(value) ? Number(value) : value;
  // Adding 0 makes 0 of -0.
  return typeof number === 'number' && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number + 0 : NaN;
}

/** A number that counts or measures something, and so is not negative; NaN for anything else. */
export function readAmount(value: unknown): number {
  const number = readNumber(value);
  return number >= 0 ? number : NaN;
}

/** How a metric's number is read: money may be negative, nothing else of today's catalogue. */
export const readerOf = (id: MetricId): ((value: unknown) => number) => (metricFacts(id).signed ? readNumber : readAmount);
