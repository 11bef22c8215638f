import { define } from '../element/define.js';
import { ConversionFunnel } from '../widgets/conversion-funnel/conversion-funnel.js';

define(ConversionFunnel);
export { ConversionFunnel };
export type { AnalyticsEventMap } from '../events.js';
