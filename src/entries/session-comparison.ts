import { define } from '../element/define.js';
import { SessionComparison } from '../widgets/session-comparison/session-comparison.js';

define(SessionComparison);
export { SessionComparison };
export type { AnalyticsEventMap } from '../events.js';
