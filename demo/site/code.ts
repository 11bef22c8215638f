import { part } from './parts.js';

const painted = /(?<tag><\/?[\w-]+|>)|(?<value>"[^"\n]*"|'[^'\n]*')/g;

/** The same with tags and values marked, as nodes. */
function paint(code: string): readonly (string | HTMLElement)[] {
  const nodes: (string | HTMLElement)[] = [];
  let from = 0;
  for (const match of code.matchAll(painted)) {
    nodes.push(code.slice(from, match.index), part('span', match.groups?.['tag'] ? 'code-tag' : 'code-value', match[0]));
    from = match.index + match[0].length;
  }
  return [...nodes, code.slice(from)];
}

export interface Code {
  readonly figure: HTMLElement;
  readonly show: (text: string) => void;
}

/** Code to read and to copy. */
export function code(label: string): Code {
  const pre = part('pre', '');
  // Long code is scrolled, also with the keyboard.
  pre.tabIndex = 0;
  pre.setAttribute('role', 'region');
  pre.setAttribute('aria-label', label);
  const inner = part('code', '');
  pre.append(inner);
  let shown = '';
  const figure = part(
    'figure',
    'code',
    pre,
    copyButton(() => shown, label),
  );
  const show = (text: string): void => {
    shown = text;
    inner.replaceChildren(...paint(text));
  };
  return { figure, show };
}

export function copyButton(text: () => string, label: string): HTMLButtonElement {
  const words = part('span', '');
  words.setAttribute('role', 'status');
  const button = part('button', 'copy', words, part('span', 'unseen', ` ${label}`));
  button.type = 'button';
  const say = (word: string): void => {
    words.textContent = word;
  };
  say('Copy');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text()).then(
      () => say('Copied'),
      () => say('Not allowed'),
    );
  });
  button.addEventListener('blur', () => say('Copy'));
  return button;
}
