import { define } from '../element/define.js';
import { ContentPerformance } from '../widgets/content-performance/content-performance.js';

define(ContentPerformance);
export { ContentPerformance };
export type { AnalyticsEventMap } from '../events.js';
