import { define } from '../element/define.js';
import { ActivityHeatmap } from '../widgets/activity-heatmap/activity-heatmap.js';

define(ActivityHeatmap);
export { ActivityHeatmap };
export type { AnalyticsEventMap } from '../events.js';
