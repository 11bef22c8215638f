import { markSettled, settled } from '../site/settle.js';
import { start } from '../site/start.js';
import './family.js';
import { podcastApi } from './mock.js';

await start(podcastApi);
await settled([document.body]);
markSettled(true);
