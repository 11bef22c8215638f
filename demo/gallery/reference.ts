import { part, prose } from '../site/parts.js';
import { sectionsOf, type ElementFacts } from './manifest.js';

/** The manual of an element as its manifest has it: a list a kind of thing. */
export function reference(facts: ElementFacts): HTMLElement {
  const sections = sectionsOf(facts).map(({ title, about, entries }) => {
    const list = part('dl', 'facts');
    for (const { name, type, default: usual, description = '' } of entries) {
      const term = part('dt', '', part('code', '', name));
      if (type) term.append(' ', part('code', 'type', type.text));
      if (usual !== undefined) term.append(' ', part('span', 'muted', `default ${usual}`));
      list.append(part('div', '', term, part('dd', '', ...(description ? prose(description) : []))));
    }
    const summary = part('summary', '', part('h2', '', title), part('span', 'muted', String(entries.length)));
    const details = part('details', 'reference', summary, ...(about ? [part('p', 'muted', about)] : []), list);
    details.dataset['section'] = title.toLowerCase();
    return details;
  });
  return part('div', 'manual', ...sections);
}
