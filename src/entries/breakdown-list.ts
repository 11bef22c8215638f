import { define } from '../element/define.js';
import { BreakdownList } from '../widgets/breakdown-list/breakdown-list.js';

define(BreakdownList);
export { BreakdownList };
export type { AnalyticsEventMap } from '../events.js';
