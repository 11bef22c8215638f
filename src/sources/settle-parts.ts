import type { DatasetName } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import type { Note } from '../datasets/question.js';

export interface Settled<T> {
  readonly found: readonly T[];
  /** One for each part that could not be had. */
  readonly notes: readonly Note[];
}

/**
 * Parts of one answer, asked for side by side. A failure of one is told beside the others; where none came, the first
 * failure is thrown. An abort, or an answer still being made, is that of all.
 */
export async function settleParts<T>(dataset: DatasetName, parts: readonly Promise<T>[]): Promise<Settled<T>> {
  const failures: AnalyticsFailure[] = [];
  const settled = await Promise.all(
    parts.map((part) =>
      part.then(
        (value) => ({ value }),
        (error: unknown) => (error instanceof AnalyticsFailure ? error : Promise.reject(error as Error)),
      ),
    ),
  );
  const found: T[] = [];
  for (const each of settled) {
    if (each instanceof AnalyticsFailure) failures.push(each);
    else found.push(each.value);
  }
  if (found.length === 0 && failures[0]) throw failures[0];
  return { found, notes: failures.map(({ failure }) => ({ kind: 'partial', dataset, failure })) };
}
