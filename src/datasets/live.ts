import type { Instant } from './data.js';

/** Whether a subject still goes on. Null where its answer says neither when it began nor when it ended. */
export const subjectIsLive = ({
  startedAt,
  endedAt,
}: {
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}): boolean | null => (endedAt !== null ? false : startedAt !== null ? true : null);
