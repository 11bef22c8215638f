import { AnalyticsDashboard } from './dashboard/dashboard.js';
import { define } from './element/define.js';
import { AnalyticsProvider } from './element/provider.js';
import { defineWidgets } from './widgets/define.js';
import { widgets } from './widgets/list.js';

/** Defines every element, what stands around widgets first: a widget defined before its provider would have to wait for it. */
define(AnalyticsProvider);
AnalyticsDashboard.loadWidgets = defineWidgets;
define(AnalyticsDashboard);
defineWidgets(Object.keys(widgets));

/** Brings the types of the tags and events along. */
export type { AnalyticsEventMap } from './events.js';
export type { WidgetTag } from './widgets/list.js';
