/**
 * The events of every element, in one place: `addEventListener('analytics-load', ({ detail }) => detail.ms)` is checked
 * on an element, on the document and on the window.
 */
import type { ErrorDetail, ExportDetail, LoadDetail } from './card/events.js';
import type { ChangeDetail } from './card/managed.js';
import type { SelectDetail } from './card/select.js';
import type { RangeChangeDetail } from './element/range-change.js';
import type { GoalDetail, TrackDetail } from './tracker/analytics-tracker.js';

/** What each event is, by its name. */
export interface AnalyticsEventMap {
  'analytics-ready': CustomEvent<Record<string, never>>;
  'analytics-load': CustomEvent<LoadDetail>;
  'analytics-error': CustomEvent<ErrorDetail>;
  'analytics-auth-required': CustomEvent<Record<string, never>>;
  'analytics-export': CustomEvent<ExportDetail>;
  'analytics-select': CustomEvent<SelectDetail>;
  'analytics-change': CustomEvent<ChangeDetail>;
  'analytics-changed': CustomEvent<ChangeDetail>;
  'analytics-track': CustomEvent<TrackDetail>;
  'analytics-goal': CustomEvent<GoalDetail>;
  'analytics-range-change': CustomEvent<RangeChangeDetail>;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface can only be added to.
  interface GlobalEventHandlersEventMap extends AnalyticsEventMap {}
}
