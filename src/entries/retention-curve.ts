import { define } from '../element/define.js';
import { RetentionCurve } from '../widgets/retention-curve/retention-curve.js';

define(RetentionCurve);
export { RetentionCurve };
export type { AnalyticsEventMap } from '../events.js';
