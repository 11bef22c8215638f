import { define } from '../element/define.js';
import { SatisfactionScore } from '../widgets/satisfaction-score/satisfaction-score.js';

define(SatisfactionScore);
export { SatisfactionScore };
export type { AnalyticsEventMap } from '../events.js';
