import { AnalyticsFailure } from './failure.js';

/** Code of the library, fetched when it is first used. That it cannot be had is the network's failing, whatever the browser calls it. */
export const fetched = <T>(code: Promise<T>): Promise<T> =>
  code.catch(() => {
    throw new AnalyticsFailure({ kind: 'offline' });
  });
