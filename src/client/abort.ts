import { AnalyticsFailure, isAbort } from '../datasets/failure.js';

/** What is thrown when a signal fires: the failure it was aborted with, else an AbortError, whatever reason its owner gave. */
export const reasonOf = ({ reason }: AbortSignal): AnalyticsFailure | DOMException =>
  reason instanceof AnalyticsFailure || (reason instanceof DOMException && isAbort(reason))
    ? reason
    : new DOMException('Given up', 'AbortError');

/** Settles as the promise does, but rejects at once when the signal fires. The promise itself goes on. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(reasonOf(signal));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    const stay = () => signal.removeEventListener('abort', leave);
    promise.finally(stay).then(resolve, reject);
  });
}
