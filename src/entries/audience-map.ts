import { define } from '../element/define.js';
import { AudienceMap } from '../widgets/audience-map/audience-map.js';

define(AudienceMap);
export { AudienceMap };
export type { AnalyticsEventMap } from '../events.js';
