import { startMock } from '../../src/mock.js';

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

/** The mock first, then the elements: what they asked earlier would go to the network. */
export async function start(): Promise<void> {
  try {
    window.trustedTypes?.createPolicy('default', {
      createScriptURL: (url) => (new URL(url, location.href).href === worker ? url : null),
    });
    await startMock({ serviceWorkerUrl: worker });
    await import('../../src/register.js');
  } catch (error) {
    const message = document.createElement('p');
    message.className = 'problem';
    message.setAttribute('role', 'alert');
    message.textContent = 'The demo could not start. It needs a browser that allows service workers on this address.';
    (document.querySelector('.intro') ?? document.body).append(message);
    throw error;
  }
}
