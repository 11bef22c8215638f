import { define } from '../element/define.js';
import { ViewerTimeline } from '../widgets/viewer-timeline/viewer-timeline.js';

define(ViewerTimeline);
export { ViewerTimeline };
export type { AnalyticsEventMap } from '../events.js';
