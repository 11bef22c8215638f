import type { DatasetName, Dimension } from '../datasets/data.js';
import type { Question } from '../datasets/question.js';
import { creatorMetricIds, type ContentMetricId, type MetricId } from '../metrics/catalogue.js';

export const isContentMetric = (id: MetricId): id is ContentMetricId => id === 'views' || id === 'engagement';

/** Whether a question is about a piece of content; devices are those of the content where one is named. */
export function isOfContent({ params, scope }: Question<DatasetName>): boolean {
  if (params === null) return false;
  if ('ids' in params) return params.ids.some(isContentMetric);
  return 'by' in params && isByContent(params.by, scope.ids.contentId !== undefined);
}

export const isByContent = (by: Dimension, hasContent: boolean): boolean =>
  by === 'traffic-source' || (by === 'device' && hasContent);

/** Whether this API has any of the metrics, or the parts, that are asked for. */
export function isOfCreators({ params }: Question<DatasetName>): boolean {
  if (params && 'ids' in params)
    return params.ids.length === 0 || params.ids.some((id) => isContentMetric(id) || isCreatorMetric(id));
  return !params || !('by' in params) || params.by !== 'chatter';
}

const isCreatorMetric = (id: MetricId): boolean => creatorMetricIds.some((each) => each === id);
