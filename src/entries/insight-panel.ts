import { define } from '../element/define.js';
import { InsightPanel } from '../widgets/insight-panel/insight-panel.js';

define(InsightPanel);
export { InsightPanel };
export type { AnalyticsEventMap } from '../events.js';
