import type { ErrorDetail } from './events.js';

/** Tells the page that a part of the library, which a widget shows something with, could not be fetched. */
export function reportMissingCode(widget: HTMLElement): void {
  const detail: ErrorDetail = { tag: widget.localName, failure: { kind: 'code' } };
  widget.dispatchEvent(new CustomEvent('analytics-error', { detail, bubbles: true, composed: true }));
}
