import { define } from '../element/define.js';
import { ReviewChecklist } from '../widgets/review-checklist/review-checklist.js';

define(ReviewChecklist);
export { ReviewChecklist };
export type { AnalyticsEventMap } from '../events.js';
