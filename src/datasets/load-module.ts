import { AnalyticsFailure } from './failure.js';

/** Code of the library, fetched when it is first used. A browser does not tell why it could not be had. */
export const loadModule = <T>(code: Promise<T>): Promise<T> =>
  code.catch(() => {
    throw new AnalyticsFailure({ kind: 'code' });
  });
