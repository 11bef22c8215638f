import { define } from '../element/define.js';
import { AudienceSegments } from '../widgets/audience-segments/audience-segments.js';

define(AudienceSegments);
export { AudienceSegments };
export type { AnalyticsEventMap } from '../events.js';
