import type { Subject } from '../../../sources/subjects.js';
import { channelMetricIds, streamMetricIds } from '../metrics.js';

/** What the API has of a stream, whose answers to no metric in particular have when it began and ended, and of a channel. */
export const subjects = [
  { ids: ['streamId'], metrics: streamMetricIds, dimensions: ['country', 'chatter'] },
  { ids: ['channelId'], metrics: channelMetricIds, datasets: ['sessions'] },
] as const satisfies readonly Subject[];
