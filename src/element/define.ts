/** An element class that knows its tag and the elements its own template uses. */
export interface ElementClass {
  new (): HTMLElement;
  readonly tag: string;
  readonly uses?: readonly ElementClass[];
}

/**
 * Defines an element and what it uses, the used ones first. Safe to call twice, beside another copy of the
 * library (the first definition of a tag stays) and on a server, where it does nothing.
 */
export function define(element: ElementClass): void {
  if (typeof customElements === 'undefined' || customElements.get(element.tag)) return;
  element.uses?.forEach(define);
  customElements.define(element.tag, element);
}
