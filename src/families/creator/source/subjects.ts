import type { Subject } from '../../../sources/subjects.js';
import { contentMetricIds, creatorMetricIds } from '../metrics.js';

/** What the API has of a creator, and of a piece of content. Devices are those of the audience unless it says otherwise. */
export const subjects: readonly Subject[] = [
  {
    ids: ['creatorId'],
    metrics: creatorMetricIds,
    dimensions: ['age', 'country', 'device', 'acquisition-source', 'topic', 'question-type', 'revenue-part', 'segment'],
  },
  { ids: ['creatorId', 'contentId'], metrics: contentMetricIds, dimensions: ['device', 'traffic-source'], of: 'content' },
];
