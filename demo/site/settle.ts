import { widgets } from '../../src/widgets/list.js';

const cardTags = Object.keys(widgets).join(', ');

/** Elements that match, also those inside shadow roots. */
function* within(root: ParentNode, selector: string): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot, selector);
  }
}

/** Whether a widget has its frame, with anything in it. */
export const isFramed = (card: Element): boolean => Boolean(card.shadowRoot?.querySelector('[part~="card"]'));

/** Whether a widget shows what it is going to show: a drawn answer, a message, an empty face. */
export function isFinal(card: Element): boolean {
  const root = card.shadowRoot;
  const frame = root?.querySelector('[part~="card"]');
  // A widget that asks nothing by itself is never busy.
  if (!root || !frame || frame.getAttribute('aria-busy') === 'true' || root.querySelector('slot[name="loading"]')) return false;
  return (
    [...within(root, 'analytics-plot')].every((plot) => plot.shadowRoot?.querySelector('canvas')) &&
    [...within(root, 'analytics-map-view:not([hidden])')].every((map) => map.shadowRoot?.querySelector('svg'))
  );
}

/** Whether a widget is in the window. */
export function isSeen(card: Element): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** Resolves once each of these roots has widgets and all of them are as far as is asked for. */
export async function settled(roots: readonly ParentNode[], isEnough: (card: Element) => boolean = isFinal): Promise<void> {
  const isSettled = (root: ParentNode): boolean => {
    const cards = [...within(root, cardTags)];
    return cards.length > 0 && cards.every(isEnough);
  };
  while (!roots.every(isSettled)) await pause();
  // What was set in the last update is painted in the next frame.
  await frame();
  await frame();
}

/** Tells screenshots and tests that they may look. */
export function markSettled(value: boolean): void {
  document.documentElement.toggleAttribute('data-settled', value);
}
