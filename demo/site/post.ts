import { upgradePlaceholders } from '../../src/loader.js';
import { markSettled, settled } from './settle.js';
import { start } from './start.js';

/** A page whose editor leaves placeholders in place of some tags. */
await start();
upgradePlaceholders();
await settled([document.body]);
markSettled(true);
