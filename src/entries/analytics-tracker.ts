import { define } from '../element/define.js';
import { AnalyticsTracker } from '../tracker/analytics-tracker.js';

define(AnalyticsTracker);
export { AnalyticsTracker };
export type { AnalyticsEventMap } from '../events.js';
