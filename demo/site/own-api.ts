import '../hosts/podcasts.js';
import '../hosts/podcast-rules.js';
import { podcastApi } from './podcast-api.js';
import { markSettled, settled } from './settle.js';
import { start } from './start.js';

await start(podcastApi);
await settled([document.body]);
markSettled(true);
