import { define } from '../element/define.js';
import { DataExport } from '../widgets/data-export/data-export.js';

define(DataExport);
export { DataExport };
export type { AnalyticsEventMap } from '../events.js';
