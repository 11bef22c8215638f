/** Two samples further apart than this many steps have something missing between them. */
const gapFactor = 1.5;

/** Largest distance (ms) between two samples that are still joined, for a step in seconds. Null where the step is unknown: everything is joined. */
export const joinedWithin = (step: number | null): number | null => (step === null ? null : step * 1000 * gapFactor);
