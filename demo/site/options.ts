import { part } from './parts.js';

export type Options = readonly (readonly [value: string, text: string])[];

/** A select's options, and the one chosen. */
export function fillSelect(select: HTMLSelectElement, options: Options, value: string): void {
  select.replaceChildren(...options.map(([each, text]) => new Option(text, each, each === value, each === value)));
}

/** A labelled select that tells what is chosen. */
export function choice(label: string, options: Options, value: string, onChoice: (value: string) => void): HTMLElement {
  const select = part('select', '');
  // A browser that restores the page would show another choice than the address has.
  select.autocomplete = 'off';
  fillSelect(select, options, value);
  select.addEventListener('change', () => onChoice(select.value));
  return part('label', 'choice', part('span', 'choice-label', label), select);
}

/** The same as buttons side by side, for two to five short choices. */
export function segments(label: string, options: Options, value: string, onChoice: (value: string) => void): HTMLElement {
  const legend = part('legend', 'unseen', label);
  const group = part('fieldset', 'segments', legend);
  for (const [each, text] of options) {
    const input = part('input', '');
    input.type = 'radio';
    input.name = `segments-${label}`;
    input.value = each;
    input.checked = each === value;
    input.autocomplete = 'off';
    input.addEventListener('change', () => onChoice(each));
    group.append(part('label', '', input, part('span', '', text)));
  }
  return group;
}
