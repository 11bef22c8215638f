import type { RequestHandler } from 'msw';
import type { MockOptions } from './handlers.js';
import { createHandlers } from './handlers.js';

export interface StartOptions extends MockOptions {
  /** Where the page serves MSW's worker script. Default `./mockServiceWorker.js`, so that a demo may live in a folder. */
  serviceWorkerUrl?: string;
  /** Handlers of your own, of MSW. They come first, so what they answer is not the mock's. */
  handlers?: readonly RequestHandler[];
}

/**
 * Lets the mock API answer the requests of this page, by a service worker, or without one where there can be none
 * (`file:`). Await it before elements are defined: what they ask earlier goes to the network.
 *
 * @returns what stops it
 */
export async function startMock({
  serviceWorkerUrl = './mockServiceWorker.js',
  handlers = [],
  ...options
}: StartOptions = {}): Promise<() => void> {
  const { setupWorker } = await import('msw/browser');
  const worker = setupWorker(...handlers, ...createHandlers(options));
  await worker.start({ serviceWorker: { url: serviceWorkerUrl }, quiet: true, onUnhandledFrame: 'bypass' });
  return () => void worker.stop();
}
