import { define } from '../element/define.js';
import { TrendChart } from '../widgets/trend-chart/trend-chart.js';

define(TrendChart);
export { TrendChart };
export type { AnalyticsEventMap } from '../events.js';
