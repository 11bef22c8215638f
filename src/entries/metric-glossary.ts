import { define } from '../element/define.js';
import { MetricGlossary } from '../widgets/metric-glossary/metric-glossary.js';

define(MetricGlossary);
export { MetricGlossary };
export type { AnalyticsEventMap } from '../events.js';
