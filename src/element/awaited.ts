/** Elements that can stand around a widget. */
const providerTags = ['analytics-provider', 'analytics-dashboard'];

/** What is around an element as events see it: through slots, and out of shadow roots. */
function outward(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The tags of providers around an element that are not defined yet: what they will say is not known. */
export function awaitedProviders(element: Element): readonly string[] {
  const awaited = providerTags.filter((tag) => !customElements.get(tag));
  if (awaited.length === 0) return [];
  const found = new Set<string>();
  for (let at = outward(element); at; at = outward(at)) if (awaited.includes(at.localName)) found.add(at.localName);
  return [...found];
}
