import { writeJson } from '../site/snippets.js';
import { part } from '../site/parts.js';
import type { Field } from './manifest.js';

/** A setting as text, as it stands in an address; null where it is not set. */
export type Setting = string | null;

export interface ControlOptions {
  readonly value: Setting;
  /** What is often written there. */
  readonly suggestions?: readonly string[];
  readonly onChange: (value: Setting) => void;
}

let ids = 0;

function editor({ editor, options, name }: Field, { value, suggestions = [], onChange }: ControlOptions): HTMLElement {
  if (editor === 'select') {
    const select = part('select', '', new Option('Not set', ''), ...options.map((each) => new Option(each, each)));
    if (value !== null && !options.includes(value)) select.append(new Option(value, value));
    select.value = value ?? '';
    select.addEventListener('change', () => onChange(select.value || null));
    return select;
  }
  if (editor === 'json') {
    const area = part('textarea', '');
    area.rows = 6;
    area.value = value ?? '';
    area.spellcheck = false;
    area.addEventListener('input', () => {
      const text = area.value.trim();
      const isJson = text === '' || parses(text);
      area.setAttribute('aria-invalid', String(!isJson));
      if (isJson) onChange(text || null);
    });
    return area;
  }
  const input = part('input', '');
  if (editor === 'checkbox') {
    input.type = 'checkbox';
    input.checked = value !== null;
    input.addEventListener('change', () => onChange(input.checked ? '' : null));
    return input;
  }
  input.type = editor;
  input.value = value ?? '';
  input.spellcheck = false;
  if (editor === 'number') input.min = name === 'heading-level' ? '1' : '0';
  if (suggestions.length > 0) {
    const list = part('datalist', '', ...suggestions.map((each) => new Option(each, each)));
    list.id = `suggestions-${++ids}`;
    input.setAttribute('list', list.id);
    input.after(list);
    input.addEventListener('input', () => onChange(input.value || null));
    return part('span', 'with-list', input, list);
  }
  input.addEventListener('input', () => onChange(input.value || null));
  return input;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Data as it is edited. */
export const editable = (data: unknown): string => writeJson(data);

/** A labelled control for one setting, made for its type. */
export function control(field: Field, options: ControlOptions): HTMLElement {
  const made = editor(field, options);
  const input = made.matches('input, select, textarea') ? made : made.querySelector('input');
  const name = part('span', 'field-name', field.on === 'property' ? `.${field.name}` : field.name);
  const label = part('label', `field field-${field.editor}`, name, made);
  if (input) {
    input.setAttribute('autocomplete', 'off');
    input.setAttribute('data-setting', field.name);
  }
  if (field.description) label.title = field.description.replaceAll('`', '').replace(/\s+/g, ' ');
  return label;
}
