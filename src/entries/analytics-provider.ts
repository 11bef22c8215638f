import { define } from '../element/define.js';
import { AnalyticsProvider } from '../element/provider.js';

define(AnalyticsProvider);
export { AnalyticsProvider };
export type { AnalyticsEventMap } from '../events.js';
