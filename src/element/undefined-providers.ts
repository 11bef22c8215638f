import { composedParent } from './composed-parent.js';

/** Elements that can stand around a widget. */
const providerTags = ['analytics-provider', 'analytics-dashboard'];

/** The tags of providers around an element that are not defined yet: what they will say is not known. */
export function undefinedProviders(element: Element): readonly string[] {
  const missing = providerTags.filter((tag) => !customElements.get(tag));
  if (missing.length === 0) return [];
  const found = new Set<string>();
  for (let at = composedParent(element); at; at = composedParent(at)) if (missing.includes(at.localName)) found.add(at.localName);
  return [...found];
}
