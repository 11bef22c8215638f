import type { ViewerTimeline } from '../../../src/entries/viewer-timeline.js';
import '../../../src/entries/viewer-timeline.js';
import { withPoint, type Columns } from '../page/ask.js';

let timeline: ViewerTimeline;
let columns: Columns;

function mount(host: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  timeline = document.createElement('viewer-timeline');
  for (const [name, value] of Object.entries({ height: '300', ...attributes })) timeline.setAttribute(name, value);
  // The chart itself is what is 800 px wide; the card's edge comes to it.
  host.style.inlineSize = '834px';
  host.append(timeline);
}

function find(root: ParentNode, selector: string): HTMLElement | null {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && find(shadowRoot, selector);
    if (inside) return inside;
  }
  return null;
}

/** What a reader does by keyboard: the road of a drag as well, without its pointer moves. */
function press(key: string, shiftKey = false): void {
  const chart = timeline.shadowRoot && find(timeline.shadowRoot, '[role=slider]');
  chart?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true }));
}

bench.contestant = {
  // Its page has the drawing library fetched while the answer is under way.
  load: () => import('uplot').then(() => undefined),
  draw: (host, stream) => mount(host, { 'api-base': '/', 'token-url': '/token', 'stream-id': stream, 'interval-minutes': '1' }),
  drawColumns(host, times, values) {
    columns = { times, values };
    mount(host, {});
    timeline.data = { ...columns, stepSeconds: 60 };
  },
  zoom: () => press('+'),
  pan: () => press('ArrowRight', true),
  reset: () => press('Escape'),
  append(time, value) {
    columns = withPoint(columns, time, value);
    timeline.data = { ...columns, stepSeconds: 60 };
  },
};
