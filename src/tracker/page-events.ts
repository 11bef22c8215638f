import type { Tracker } from './tracker.js';

/** `analyticsConversationId` → `conversationId` */
const nameOf = (key: string): string => key.charAt('analytics'.length).toLowerCase() + key.slice('analytics'.length + 1);

/** What the page says of an event: `data-analytics-conversation-id="c1"` is `{ conversationId: 'c1' }`. */
const propertiesOf = (dataset: DOMStringMap): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(dataset)
      .filter(([key]) => /^analytics[A-Z]/.test(key) && key !== 'analyticsEvent')
      .map(([key, value]) => [nameOf(key), value]),
  );

/** The innermost element that names an event, in whatever shadow root it is. */
const namedIn = (event: Event): HTMLElement | undefined =>
  event
    .composedPath()
    .find((node): node is HTMLElement => node instanceof HTMLElement && Boolean(node.dataset['analyticsEvent']));

/** Tracks elements with `data-analytics-event`: forms when they are sent, everything else when it is clicked. */
export function trackPage(tracker: Pick<Tracker, 'track'>, signal: AbortSignal): void {
  for (const kind of ['click', 'submit']) {
    document.addEventListener(
      kind,
      (event) => {
        const element = namedIn(event);
        if (!element || element instanceof HTMLFormElement !== (kind === 'submit')) return;
        tracker.track(element.dataset['analyticsEvent'] ?? '', propertiesOf(element.dataset));
      },
      // Before the page's own listeners, which may stop the event.
      { signal, capture: true },
    );
  }
}
