/** What stands on one line: about what fits beside the section's words. */
const lineLength = 68;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The HTML an author would write for an element of this page, read from the element itself so that it cannot be out of date. */
export function writeMarkup(element: Element, indent = ''): string {
  const attributes = [...element.attributes].map(({ name, value }) => (value === '' ? name : `${name}="${escape(value)}"`));
  const inline = `<${[element.localName, ...attributes].join(' ')}>`;
  const spread = [`<${element.localName}`, ...attributes.map((each) => `${indent}  ${each}`), `${indent}>`].join('\n');
  const close = `</${element.localName}>`;
  const text = element.children.length > 0 ? '' : escape(element.textContent.trim());
  const isShort = (line: string): boolean => indent.length + line.length <= lineLength;

  if (element.children.length > 0) {
    const children = [...element.children].map((child) => writeMarkup(child, `${indent}  `));
    return [indent + (isShort(inline) ? inline : spread), ...children, indent + close].join('\n');
  }
  const whole = inline + text + close;
  return indent + (isShort(whole) || attributes.length === 0 ? whole : spread + text + close);
}

const painted = /(?<tag><\/?[\w-]+|>)|(?<value>"[^"]*")/g;

/** The same with its tags and values marked, as nodes. */
function paint(markup: string): readonly (string | HTMLElement)[] {
  const nodes: (string | HTMLElement)[] = [];
  let from = 0;
  for (const match of markup.matchAll(painted)) {
    const span = document.createElement('span');
    span.className = match.groups?.['tag'] ? 'code-tag' : 'code-value';
    span.textContent = match[0];
    nodes.push(markup.slice(from, match.index), span);
    from = match.index + match[0].length;
  }
  return [...nodes, markup.slice(from)];
}

/** An element's own HTML to read and to copy. It follows the element. */
export function showMarkup(element: Element, label: string): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = 'markup';
  figure.setAttribute('aria-label', label);
  const pre = document.createElement('pre');
  const code = document.createElement('code');
  const write = (): void => code.replaceChildren(...paint(writeMarkup(element)));
  write();
  new MutationObserver(write).observe(element, { attributes: true, childList: true, subtree: true });
  pre.append(code);
  figure.append(
    pre,
    copyButton(() => writeMarkup(element), label),
  );
  return figure;
}

function copyButton(text: () => string, label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  const about = document.createElement('span');
  about.className = 'unseen';
  about.textContent = ` ${label}`;
  button.append(words, about);
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
