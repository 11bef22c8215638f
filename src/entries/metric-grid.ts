import { define } from '../element/define.js';
import { MetricGrid } from '../widgets/metric-grid/metric-grid.js';

define(MetricGrid);
export { MetricGrid };
export type { AnalyticsEventMap } from '../events.js';
