/**
 * What numbers add up to; null where one of them is not known, or where it is more than can be told to the last digit:
 * 9,007,199,254,740,991 and 2 are not 9,007,199,254,740,992.
 */
export function totalOf(values: Iterable<number | null>): number | null {
  let total = 0;
  for (const value of values) {
    total += value ?? NaN;
    if (!(Math.abs(total) <= Number.MAX_SAFE_INTEGER)) return null;
  }
  return total;
}
