import { descriptions } from '../../src/theme/descriptions.js';
import { tokens, type Token, type TokenName } from '../../src/theme/tokens.js';
import { part } from '../site/parts.js';
import type { Scheme } from './checks.js';
import { byScheme, joined, type Values } from './theme-text.js';

/** What the editor needs to know to show where things stand. */
export interface Standing {
  readonly values: Values;
  readonly colors: Readonly<Record<Scheme, ReadonlyMap<TokenName, string>>>;
  /** Tokens that are warned about. */
  readonly warned: ReadonlySet<TokenName>;
}

type OnEdit = (name: TokenName, value: string | null) => void;

interface Row {
  readonly root: HTMLElement;
  readonly follow: (standing: Standing) => void;
}

const schemes: readonly Scheme[] = ['light', 'dark'];

function field(label: string, type: 'color' | 'text'): HTMLInputElement {
  const input = part('input', '');
  input.type = type;
  input.setAttribute('aria-label', label);
  input.autocomplete = 'off';
  input.spellcheck = false;
  return input;
}

/** What is being typed stays as it is typed. */
function setValue(input: HTMLInputElement, value: string): void {
  if (document.activeElement !== input) input.value = value;
}

function row(token: Token, onEdit: OnEdit): Row {
  const { name } = token;
  const reset = part('button', 'reset', '×');
  reset.type = 'button';
  reset.setAttribute('aria-label', `Reset ${name}`);
  reset.addEventListener('click', () => {
    onEdit(name, null);
    root.querySelector('input')?.focus();
  });
  const head = part('div', 'token-head', part('span', 'field-name', name), reset);
  const inputs = part('div', 'token-inputs');
  const root = part('div', 'token', head, part('p', 'muted', descriptions[name]), inputs);
  root.id = `token-${name}`;

  if (token.kind !== 'color') {
    const input = field(name, 'text');
    input.placeholder = token.value;
    input.addEventListener('input', () => onEdit(name, input.value.trim() || null));
    inputs.append(input);
    const follow = ({ values }: Standing): void => {
      setValue(input, values.get(name) ?? '');
      reset.hidden = !values.has(name);
    };
    return { root, follow };
  }

  const pairs = schemes.map((scheme) => {
    const swatch = field(`${name}, ${scheme}`, 'color');
    const text = field(`${name}, ${scheme}, as CSS`, 'text');
    inputs.append(part('div', 'swatch', swatch, text));
    return { scheme, swatch, text };
  });
  let now: Standing | null = null;
  const edit = (changed: Scheme, value: string): void => {
    const [light, dark] = schemes.map((scheme) => {
      if (scheme === changed) return value;
      const written = now?.values.get(name);
      return written ? byScheme(written)[scheme === 'light' ? 0 : 1] : (now?.colors[scheme].get(name) ?? value);
    });
    onEdit(name, joined(light ?? value, dark ?? value));
  };
  for (const { scheme, swatch, text } of pairs) {
    swatch.addEventListener('input', () => edit(scheme, swatch.value));
    text.addEventListener('input', () => {
      const value = text.value.trim();
      const isColor = CSS.supports('color', value);
      text.setAttribute('aria-invalid', String(value !== '' && !isColor));
      if (isColor) edit(scheme, value);
    });
  }
  const follow = (standing: Standing): void => {
    now = standing;
    const written = standing.values.get(name);
    for (const { scheme, swatch, text } of pairs) {
      const color = standing.colors[scheme].get(name) ?? '#000000';
      setValue(swatch, color.slice(0, 7));
      setValue(text, written ? byScheme(written)[scheme === 'light' ? 0 : 1] : '');
      text.placeholder = color;
    }
    reset.hidden = written === undefined;
    root.classList.toggle('warned', standing.warned.has(name));
  };
  return { root, follow };
}

export interface Editor {
  readonly root: HTMLElement;
  readonly follow: (standing: Standing) => void;
}

/** A row for every token: those that a partner sets first in the open, the others folded by kind. */
export function editor(onEdit: OnEdit): Editor {
  const rows = new Map(tokens.map((token) => [token.name, row(token, onEdit)]));
  const rowsOf = (some: readonly Token[]): HTMLElement[] => some.flatMap(({ name }) => rows.get(name)?.root ?? []);
  const others = tokens.filter(({ common }) => !common);
  const folded = (title: string, some: readonly Token[]): HTMLElement =>
    part('details', 'group', part('summary', '', `${title} (${some.length})`), ...rowsOf(some));
  const root = part(
    'div',
    'tokens',
    ...rowsOf(tokens.filter(({ common }) => common)),
    folded(
      'More colours',
      others.filter(({ kind }) => kind === 'color'),
    ),
    folded(
      'Sizes, weights and shadows',
      others.filter(({ kind }) => kind !== 'color'),
    ),
  );
  return {
    root,
    follow: (standing) => {
      for (const { follow } of rows.values()) follow(standing);
    },
  };
}
