import type { Instant } from './data.js';

/** Whether a subject still goes on. Null where its answer says neither when it began nor when it ended, or cannot be read there. */
export const isSubjectLive = ({
  startedAt,
  endedAt,
}: {
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}): boolean | null => (Number.isNaN(endedAt) ? null : endedAt !== null ? false : startedAt !== null ? true : null);
