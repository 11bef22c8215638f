type Content = Node | string;

/** A part of the page, with its class and what it holds. */
export function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** An element by its tag, with its attributes, as an author writes it. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Content[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function link(href: string, ...children: readonly Content[]): HTMLAnchorElement {
  const anchor = part('a', '', ...children);
  anchor.href = href;
  return anchor;
}

/** The page's element with this id, which its HTML has. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}

const wide = matchMedia('(width >= 900px)');

/** Folded away on a small screen, in the open on a wide one. */
export function foldable(summary: string, className: string, ...children: readonly Content[]): HTMLDetailsElement {
  const details = part('details', `foldable ${className}`, part('summary', '', summary), ...children);
  const follow = (): void => {
    details.open = wide.matches;
  };
  follow();
  wide.addEventListener('change', follow);
  return details;
}

/** Words as documentation has them: `code` between backticks, empty lines between paragraphs. */
export function prose(text: string): HTMLElement[] {
  return text.split(/\n\s*\n/).map((paragraph) => {
    const pieces = paragraph.replace(/\s+/g, ' ').split('`');
    return part('p', '', ...pieces.map((piece, index) => (index % 2 === 0 ? piece : part('code', '', piece))));
  });
}
