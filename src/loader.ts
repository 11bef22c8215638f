import { pageUrl } from './client/address.js';
import { unquoted } from './element/attributes.js';
import { defineWidgets } from './widgets/define.js';
import { widgets } from './widgets/list.js';

const surrounding: Readonly<Record<string, () => Promise<unknown>>> = {
  'analytics-provider': () => import('./entries/analytics-provider.js'),
  'analytics-dashboard': () => import('./entries/analytics-dashboard.js'),
};
const tags = [...Object.keys(surrounding), ...Object.keys(widgets)];

/**
 * What editors and sanitisers leave: WordPress and DOMPurify keep `data-…` on these, others nothing but a link. Not any
 * element: a form's fields can stand in for its methods.
 */
const marked = ':is(div,p,span,section,figure)[data-analytics],a[href*="#analytics-elements/"]';

/** Attributes that are no settings, but mean the same on any element. */
const kept = ['id', 'class', 'lang', 'dir', 'data-wide'];

const linkTo = (placeholder: HTMLElement): RegExpExecArray | null =>
  /#analytics-elements\/([a-z-]+)(?:\?(.*))?$/.exec(placeholder.getAttribute('href') ?? '');

/** What a placeholder stands for; null where that is nothing of ours. */
function tagOf(placeholder: HTMLElement): string | null {
  const tag =
    linkTo(placeholder)?.[1] ??
    unquoted(placeholder.dataset['analytics'] ?? '')
      .trim()
      .toLowerCase();
  return tags.includes(tag) ? tag : null;
}

/** The settings as written, by attribute. */
function settingsOf(placeholder: HTMLElement): readonly (readonly [string, string])[] {
  const link = linkTo(placeholder);
  if (link) return [...new URLSearchParams(link[2])];
  return [...placeholder.attributes].map(({ name, value }) => [name.startsWith('data-') ? name.slice(5) : '', value]);
}

/**
 * Whoever may write a comment may write a placeholder, and must not be able to send the page's token somewhere: only
 * the page's own template or script can say where an API of another origin is, and where its token comes from.
 */
function isAllowed(name: string, value: string): boolean {
  if (name === 'src') return pageUrl(value) !== null;
  return !['api-base', 'token-url'].includes(name) || pageUrl(value)?.origin === globalThis.origin;
}

const observedBy = (element: CustomElementConstructor): readonly unknown[] =>
  'observedAttributes' in element && Array.isArray(element.observedAttributes) ? element.observedAttributes : [];

/** A placeholder of ours, and all that are inside. */
function ours(node: Element | Document | DocumentFragment): HTMLElement[] {
  const found = [...(node instanceof Element && node.matches(marked) ? [node] : []), ...node.querySelectorAll(marked)];
  return found.filter((each): each is HTMLElement => each instanceof HTMLElement && tagOf(each) !== null);
}

/** The element in the place of a placeholder, with the widgets inside that; anything else there was for who has no script. */
function elementFor(placeholder: HTMLElement, tag: string, known: readonly unknown[]): HTMLElement {
  const element = document.createElement(tag);
  for (const name of kept) if (placeholder.hasAttribute(name)) element.setAttribute(name, placeholder.getAttribute(name) ?? '');
  for (const [name, written] of settingsOf(placeholder)) {
    // As the element will read it.
    const value = unquoted(written).trim();
    if (!known.includes(name)) continue;
    if (isAllowed(name, value)) element.setAttribute(name, value);
    else console.warn(`analytics-elements: a placeholder may not set ${name} to this address; configure() and a provider may`);
  }
  const holdsWidgets = ours(placeholder).length > 1 || placeholder.querySelector(tags.join()) !== null;
  if (tag in surrounding && holdsWidgets) element.append(...placeholder.childNodes);
  return element;
}

/**
 * Puts the elements where a page has only placeholders for them, because its editor or sanitiser strips their tags:
 * `<div data-analytics="viewer-timeline" data-stream-id="a1b2c3d4">`, or a link to any page with
 * `#analytics-elements/viewer-timeline?stream-id=a1b2c3d4` at its end. What is written inside stays until the element is
 * defined, and is then replaced. Placeholders that are added later are found too. Fetches the widgets it finds.
 *
 * Only settings of the element are taken from a placeholder, and of addresses those of the page's own origin. `src` may
 * be of another one, since no token goes there.
 *
 * @param root where to look; shadow roots in it are not looked into
 * @returns ends it; what has been put in place stays
 */
export function upgradePlaceholders(root: Document | Element | ShadowRoot = document): () => void {
  let stopped = false;

  /** It comes when the one around it has come. */
  function waitsForAnother(placeholder: HTMLElement): boolean {
    const around = placeholder.parentElement?.closest<HTMLElement>(marked);
    return Boolean(around && root.contains(around) && (tagOf(around) !== null || waitsForAnother(around)));
  }

  async function upgrade(placeholder: HTMLElement, tag: string): Promise<void> {
    if (tag in widgets) defineWidgets([tag]);
    else if (!customElements.get(tag)) void surrounding[tag]?.().catch(() => {});
    const definition = await customElements.whenDefined(tag);
    if (stopped || !placeholder.isConnected || tagOf(placeholder) !== tag) return;
    placeholder.replaceWith(elementFor(placeholder, tag, observedBy(definition)));
  }

  function look(node: Element | Document | DocumentFragment): void {
    for (const placeholder of ours(node)) {
      const tag = tagOf(placeholder);
      // Where a page is being edited, what is put in place would be saved.
      if (tag && !placeholder.isContentEditable && !waitsForAnother(placeholder)) void upgrade(placeholder, tag);
    }
  }

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) look(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  look(root);
  return () => {
    stopped = true;
    observer.disconnect();
  };
}
