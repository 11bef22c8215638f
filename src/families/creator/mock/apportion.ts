/** A whole number in parts by weight, which together are exactly that number: what rounding leaves goes to the largest remainders. */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = Math.round(whole - parts.reduce((a, b) => a + b, 0));
  const order = exact
    .map((value, index) => [value - Math.floor(value), index] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, index] of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Percent of a whole with one decimal; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole > 0 ? Number(((100 * part) / whole).toFixed(1)) : null;

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
