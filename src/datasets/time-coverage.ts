import type { Period } from './question.js';

/** What a series covers: from its first instant to the end of its last step. Null where it is empty. */
export function timeCoverage(times: Float64Array, stepSeconds: number | null): Period | null {
  const start = times[0];
  const last = times[times.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + (stepSeconds ?? 0) * 1000 };
}

/**
 * The step of a series that does not state one, in seconds: the distance that more than half of its neighbours
 * keep. Null where there is no such distance: a step nobody keeps would only draw gaps nobody measured.
 */
export function usualStep(times: Float64Array): number | null {
  const distances = times.subarray(1).map((time, index) => time - (times[index] ?? NaN));
  const candidate = majorityCandidate(distances);
  const keepers = distances.filter((distance) => distance === candidate).length;
  return keepers * 2 > distances.length ? candidate / 1000 : null;
}

/** The only value that can make up more than half (Boyer and Moore's vote). */
function majorityCandidate(values: Float64Array): number {
  let candidate = NaN;
  let votes = 0;
  for (const value of values) {
    if (votes === 0) candidate = value;
    votes += value === candidate ? 1 : -1;
  }
  return candidate;
}
