import { AnalyticsFailure } from '../datasets/failure.js';
import { reasonOf, unlessAborted } from './abort.js';
import { BrokenDownload, HttpRefusal } from './http.js';
import type { Timing } from './timing.js';

/** Attempts again what may be attempted again, if that may help: nobody reached, too many requests, a broken server. */
export async function retry<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  { retries, backoff, maxRetryAfter }: Timing,
): Promise<T> {
  if (signal.aborted) throw reasonOf(signal);
  let first: Promise<T> | null = attempt();
  try {
    return await first;
  } catch (error) {
    if (signal.aborted || !(error instanceof Error) || !isRetryable(error)) throw error;
  }
  // Most pages never need it.
  const pRetry = await import('p-retry').catch(() => null);
  const nextAttempt = (): Promise<T> => {
    const made = first ?? attempt();
    first = null;
    return made;
  };
  if (!pRetry) return nextAttempt();
  return pRetry.default(nextAttempt, {
    retries,
    minTimeout: backoff,
    // Widgets that failed together should not come back together.
    randomize: true,
    signal,
    shouldRetry: async ({ error }) => {
      if (!isRetryable(error)) return false;
      const wait = (error instanceof HttpRefusal && error.wait) || 0;
      if (wait > maxRetryAfter) return false;
      if (wait > 0) await unlessAborted(new Promise((resolve) => setTimeout(resolve, wait)), signal);
      return true;
    },
  });
}

function isRetryable(error: Error): boolean {
  if (!(error instanceof AnalyticsFailure) || error instanceof BrokenDownload) return false;
  const { failure } = error;
  // Where the browser knows that it has no network, its `online` event is better than waiting. After a timeout the
  // reader has waited long enough.
  return (
    (failure.kind === 'offline' && navigator.onLine) ||
    failure.kind === 'rate-limited' ||
    (failure.kind === 'server' && failure.status >= 500)
  );
}
