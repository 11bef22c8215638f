import { count, endpointOf, list, metric, percentage } from '../../../contract/fields.js';
import { id } from '../../../contract/rows.js';
import { object, textOrNull } from '../../../datasets/schema.js';
import { commonFields, commonQuery, root } from './common.js';

/**
 * How a piece of content fared. The rows need not add up to the views. Seed 000, per-content analytics; the seed prints no shape,
 * so the shape is this project's.
 */
export const creatorContent = endpointOf(`${root}/content/{content_id}`, commonQuery, {
  title: textOrNull,
  views: metric('views'),
  engagement: metric('engagement'),
  traffic_sources: list(object({ source: id, views: count, percentage })),
  devices: list(object({ device: id, views: count, percentage })),
  ...commonFields,
});
