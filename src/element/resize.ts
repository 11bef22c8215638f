/** Told the content box in CSS px: at once, and at each change. 0 × 0 while the element is not rendered. */
export type SizeCallback = (width: number, height: number) => void;

const callbacks = new WeakMap<Element, Set<SizeCallback>>();

let observer: ResizeObserver | null = null;

/** One observer for the page: its callbacks run together after layout, so none forces a layout on the next. */
const sharedObserver = (): ResizeObserver =>
  (observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      for (const callback of callbacks.get(target) ?? []) callback(contentRect.width, contentRect.height);
    }
  }));

/** Watches the size of an element, for as long as its window is open. Returns the stop. */
export function observeSize(element: Element, callback: SizeCallback): () => void {
  const own = callbacks.get(element) ?? new Set();
  callbacks.set(element, own.add(callback));
  const observe = () => {
    // Observing again reports the size again, also to a callback that joins later.
    sharedObserver().unobserve(element);
    sharedObserver().observe(element);
  };
  observe();
  // An element in a frame or a popup that is closed has a size no more, of which its observer is told in every frame for ever.
  const view = element.ownerDocument.defaultView;
  const close = () => sharedObserver().unobserve(element);
  const other = view === window ? null : view;
  other?.addEventListener('pagehide', close);
  // The window is kept, and may come back.
  other?.addEventListener('pageshow', observe);
  return () => {
    other?.removeEventListener('pagehide', close);
    other?.removeEventListener('pageshow', observe);
    own.delete(callback);
    if (own.size === 0 && callbacks.get(element) === own) {
      callbacks.delete(element);
      sharedObserver().unobserve(element);
    }
  };
}
