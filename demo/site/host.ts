import { markSettled, settled } from './settle.js';
import { start } from './start.js';

/** For pages that are not the demo's own: nothing but what a host page has, the elements and an API. */
await start();
await settled([document.body]);
markSettled(true);
