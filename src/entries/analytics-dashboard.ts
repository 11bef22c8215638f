import { define } from '../element/define.js';
import { AnalyticsDashboard } from '../dashboard/dashboard.js';
import { defineWidgets } from '../widgets/define.js';

AnalyticsDashboard.loadWidgets = defineWidgets;
define(AnalyticsDashboard);
export { AnalyticsDashboard };
export type { AnalyticsEventMap } from '../events.js';
