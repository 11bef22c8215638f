import { joinPage } from './copy.js';
import { defineWidgets } from './widgets/define.js';

/** Defines every element that no other copy of the library defines. */
defineWidgets(joinPage().tags);

/** Brings the types of the tags and events along. */
export type { AnalyticsEventMap } from './events.js';
export type { WidgetTag } from './widgets/list.js';
