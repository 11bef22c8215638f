/**
 * The events of every element, in one place: `addEventListener('analytics-load', ({ detail }) => detail.ms)` is checked
 * on an element, on the document and on the window.
 */
import type { ErrorDetail, ExportDetail, LoadDetail } from './card/card.js';
import type { SelectDetail } from './element/select.js';
import type { RangeChangeDetail } from './element/range-change.js';

/** What each event is, by its name. */
export interface AnalyticsEventMap {
  'analytics-ready': CustomEvent<Record<string, never>>;
  'analytics-load': CustomEvent<LoadDetail>;
  'analytics-error': CustomEvent<ErrorDetail>;
  'analytics-auth-required': CustomEvent<Record<string, never>>;
  'analytics-export': CustomEvent<ExportDetail>;
  'analytics-select': CustomEvent<SelectDetail>;
  'analytics-range-change': CustomEvent<RangeChangeDetail>;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface can only be added to.
  interface GlobalEventHandlersEventMap extends AnalyticsEventMap {}
}
