import { AnalyticsFailure } from '../datasets/failure.js';
import type { Io } from '../datasets/question.js';
import { dataUrl } from './address.js';
import { send } from './http.js';
import { retry } from './retry.js';
import { RequestCache } from './request-cache.js';
import { defaultTiming } from './timing.js';

const documents = new RequestCache();

/**
 * The io of one document (`src`), which is every request's answer, whatever path was asked for. No token is ever
 * sent; the page's cookies go to its own origin only. It has no files.
 *
 * @param src a web address, or a path from the page on
 */
export function documentIo(src: string, now: number, signal: AbortSignal): Io {
  return {
    now,
    signal,
    prepare: () => {},
    file: () => Promise.reject(new AnalyticsFailure({ kind: 'unsupported', dataset: 'file', source: 'src' })),
    request: async ({ parse }) => {
      const url = dataUrl(src)?.href;
      if (url === undefined) throw new AnalyticsFailure({ kind: 'configuration', reason: 'not-usable', name: 'src' });
      // Each asking is a tick of its own: a document is shared while it is under way, and not kept, since no
      // `logout()` would drop it.
      return documents.ask(url, performance.now(), signal, parse, (stop) =>
        retry(() => send(url, {}, stop, defaultTiming.timeout), stop, defaultTiming),
      );
    },
  };
}
