import { define } from '../element/define.js';
import { MetricCard } from '../widgets/metric-card/metric-card.js';

define(MetricCard);
export { MetricCard };
export type { AnalyticsEventMap } from '../events.js';
