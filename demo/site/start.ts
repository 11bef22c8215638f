import { startMock, type StartOptions } from '../../src/mock.js';

/** As far as the page's policy needs it: the worker of the mock is the only script that is named by a text. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): unknown;
}
declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** Pages in folders say where the demo's own folder is: what the worker answers is what stands in or below its own. */
const worker = new URL(`${document.documentElement.dataset['root'] ?? './'}mockServiceWorker.js`, location.href).href;

/** Whether it is the mock that answers, and not the server of this page. */
async function isAnswering(): Promise<boolean> {
  const { headers } = await fetch(new URL('./analytics-token', worker));
  return headers.get('content-type')?.includes('json') === true;
}

/** The page before this one, on its way out, may take the worker along: then it is started again. */
async function startWorker(handlers: StartOptions['handlers']): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const stop = await startMock({ serviceWorkerUrl: worker, handlers });
    if (await isAnswering()) return;
    stop();
  }
  throw new Error('The service worker does not answer.');
}

/**
 * The mock first, then the elements: what they asked earlier would go to the network.
 *
 * @param handlers for an API that the mock does not have
 */
export async function start(handlers: StartOptions['handlers'] = []): Promise<void> {
  try {
    window.trustedTypes?.createPolicy('default', {
      createScriptURL: (url) => (new URL(url, location.href).href === worker ? url : null),
    });
    await startWorker(handlers);
    await import('../../src/register.js');
    await import('../../src/entries/analytics-tracker.js');
  } catch (error) {
    const message = document.createElement('p');
    message.className = 'problem';
    message.setAttribute('role', 'alert');
    message.textContent = 'The demo could not start. It needs a browser that allows service workers on this address.';
    (document.querySelector('.intro') ?? document.body).append(message);
    throw error;
  }
}
