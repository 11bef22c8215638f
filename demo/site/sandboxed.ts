import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { createHandlers } from '../../src/mock.js';
import { markSettled, settled } from './settle.js';

/** A frame without an origin has no service worker: the mock stands behind the frame's own `fetch`. */
const network = defineNetwork({
  handlers: createHandlers(),
  onUnhandledFrame: 'bypass',
  context: { quiet: true },
  sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
});
await network.enable();
document.querySelector('#unanswered')?.remove();
await import('../../src/register.js');
await settled([document.body]);
markSettled(true);
