/** A longer wait overflows `setTimeout`, and no reader plans by it. About 24 days. */
const longest = 2 ** 31 - 1;

/**
 * How long a server wants to be left alone, in ms from its answer; null where it does not say.
 *
 * @param header `Retry-After`: seconds, or an HTTP date
 * @param asOf when the server says it answered, so that a date is read by its clock and not by ours
 */
export function waitOf(header: string | null, asOf: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, longest);
  const at = text.endsWith('GMT') ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at - asOf, 0), longest);
}
