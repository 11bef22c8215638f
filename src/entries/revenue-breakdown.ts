import { define } from '../element/define.js';
import { RevenueBreakdown } from '../widgets/revenue-breakdown/revenue-breakdown.js';

define(RevenueBreakdown);
export { RevenueBreakdown };
export type { AnalyticsEventMap } from '../events.js';
