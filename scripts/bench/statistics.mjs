/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The list, begun at another place each time, so that nobody is always first. */
export const rotated = (list, by) => list.map((_, index) => list[(index + by) % list.length]);
