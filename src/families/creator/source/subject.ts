import type { DatasetName } from '../../../datasets/data.js';
import type { Question } from '../../../datasets/question.js';
import { creatorMetricIds, type ContentMetricId } from '../metrics.js';
import type { MetricId } from '../../../metrics/catalogue.js';

export const isContentMetric = (id: MetricId): id is ContentMetricId => id === 'views' || id === 'engagement';

/** Whether a question is about a piece of content. Devices are those of the audience unless it says otherwise. */
export function isOfContent({ params }: Question<DatasetName>): boolean {
  if (params === null) return false;
  if ('ids' in params) return params.ids.some(isContentMetric);
  return 'by' in params && (params.by === 'traffic-source' || ('of' in params && params.of === 'content'));
}

/** Whether this API has any of the metrics, or the parts, that are asked for. */
export function isOfCreators({ params }: Question<DatasetName>): boolean {
  if (params && 'ids' in params)
    return params.ids.length === 0 || params.ids.some((id) => isContentMetric(id) || isCreatorMetric(id));
  return !params || !('by' in params) || params.by !== 'chatter';
}

const isCreatorMetric = (id: MetricId): boolean => creatorMetricIds.some((each) => each === id);
