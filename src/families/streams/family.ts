import { idsIn } from '../../metrics/catalogue.js';
import type { Family } from '../family.js';
import { streamMetrics } from './metrics.js';
import { streamSource } from './source/source.js';

/** Live streams and the channels they are of. */
export const streams: Family = {
  source: streamSource,
  subjects: ['streamId', 'channelId'],
  metrics: idsIn(streamMetrics),
};
