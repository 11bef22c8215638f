import { part } from '../site/parts.js';

/** How many events are kept: a live stream tells of itself for hours. */
export const bound = 50;

/** As JSON, also what JSON leaves out: the fields of errors, and what refers to itself. */
export function detailText(detail: unknown): string {
  const seen = new WeakSet<object>();
  const text = JSON.stringify(detail, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
    if (value instanceof Element) return `<${value.localName}>`;
    if (seen.has(value)) return '…';
    seen.add(value);
    return value instanceof Error ? { ...value, message: value.message } : value;
  });
  return text ?? '';
}

/** What the elements inside tell the page, as it happens, the latest first. */
export function eventLog(target: EventTarget, names: readonly string[]): HTMLElement {
  const list = part('ol', '');
  const log = part('div', 'events', list);
  log.setAttribute('role', 'log');
  log.setAttribute('aria-label', 'Events');
  log.tabIndex = 0;
  const count = part('output', '', 'None yet');
  const clear = part('button', 'quiet', 'Clear');
  clear.type = 'button';
  let heard = 0;
  const say = (): void => {
    const left = heard - list.children.length;
    count.value = heard === 0 ? 'None yet' : `${heard} so far${left > 0 ? `, the last ${list.children.length} shown` : ''}`;
  };
  const hear = (event: Event): void => {
    heard += 1;
    const time = part('time', '', new Date().toLocaleTimeString('en-GB'));
    const from = event.target instanceof Element ? `<${event.target.localName}>` : '';
    const detail = event instanceof CustomEvent ? detailText(event.detail) : '';
    list.prepend(
      part('li', '', time, ' ', part('b', '', event.type), ' ', part('span', 'muted', from), ' ', part('code', '', detail)),
    );
    while (list.children.length > bound) list.lastElementChild?.remove();
    say();
  };
  for (const name of names) target.addEventListener(name, hear);
  clear.addEventListener('click', () => {
    heard = 0;
    list.replaceChildren();
    say();
  });
  return part('section', 'event-log', part('div', 'section-head', part('h2', '', 'Events'), count, clear), log);
}
