import { until } from './until.js';

/** What went wrong on the page besides what a test looks at. */
export class PageWatch {
  errors: string[] = [];
  warnings: string[] = [];
  readonly #console = { error: console.error, warn: console.warn };

  start(): void {
    this.errors = [];
    this.warnings = [];
    console.error = (...said: unknown[]) => void this.errors.push(`console.error: ${said.join(' ')}`);
    console.warn = (...said: unknown[]) => void this.warnings.push(said.join(' '));
    addEventListener('error', this.#error);
    addEventListener('unhandledrejection', this.#rejection);
    addEventListener('securitypolicyviolation', this.#violation);
  }

  stop(): void {
    Object.assign(console, this.#console);
    removeEventListener('error', this.#error);
    removeEventListener('unhandledrejection', this.#rejection);
    removeEventListener('securitypolicyviolation', this.#violation);
  }

  readonly #error = ({ message }: ErrorEvent): void => void this.errors.push(`error: ${message}`);
  readonly #rejection = ({ reason }: PromiseRejectionEvent): void =>
    void this.errors.push(`unhandled rejection: ${String(reason)}`);
  readonly #violation = ({ violatedDirective, blockedURI }: SecurityPolicyViolationEvent): void =>
    void this.errors.push(`policy: ${violatedDirective} ${blockedURI}`);
}

/** What a reader, or a screen reader, finds in an element: also in shadow roots and slots, not in what is hidden. */
export const textOf = (node: Node): string => collect(node).replace(/\s+/g, ' ').trim();

function collect(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  // Not by `instanceof`: it may be of another frame's page.
  const element = node as Element;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return (assigned.length > 0 ? assigned : [...element.childNodes]).map(collect).join('');
  }
  const { display } = getComputedStyle(element);
  if (element.localName === 'style' || (display !== 'contents' && !element.checkVisibility({ visibilityProperty: true })))
    return '';
  const inside = [...(element.shadowRoot ?? element).childNodes].map(collect).join('');
  return display.startsWith('inline') ? inside : ` ${inside} `;
}

/** Every element that matches, also in shadow roots. */
export function allWithin(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? allWithin(element.shadowRoot, selector) : []),
  ]);
}

/** Elements in which something is cut off or sticks out sideways, by name, with by how much. What scrolls is meant to. */
export function overflowing(root: ParentNode): string[] {
  return allWithin(root, '*').flatMap((element) => {
    const { overflowX, display, clipPath } = getComputedStyle(element);
    if (!element.clientWidth || display.startsWith('inline') || clipPath !== 'none' || /auto|scroll/.test(overflowX)) return [];
    const over = element.scrollWidth - element.clientWidth;
    const name = [element.localName, ...element.classList].join('.');
    return over > 0 ? [`${name} by ${over} px: ${textOf(element).slice(0, 80)}`] : [];
  });
}

/** The first element that matches, also in shadow roots. */
export function within<E extends Element = HTMLElement>(root: Element, selector: string): E {
  const found = allWithin(root.shadowRoot ?? root, selector)[0];
  if (!found) throw new Error(`No ${selector} in <${root.localName}>`);
  return found as E;
}

export const has = (root: Element, selector: string): boolean => allWithin(root.shadowRoot ?? root, selector).length > 0;

/** What has the keyboard, inside however many shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** A file the page offered to save, in place of the saving. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** Catches downloads made by a click on a link, until `stop`. */
export function catchDownloads(): { readonly files: readonly Download[]; stop: () => void } {
  const files: Download[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    if (blob) files.push({ name: this.download, blob });
  };
  return {
    files,
    stop: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

/** What a widget saves when it is told to, from its menu: the text of its CSV, or its PNG as it is. */
export async function savedBy(card: Element, kind: 'CSV', choice?: string): Promise<string>;
export async function savedBy(card: Element, kind: 'PNG'): Promise<Blob>;
export async function savedBy(card: Element, kind: 'CSV' | 'PNG', choice = `Download ${kind}`): Promise<string | Blob> {
  const downloads = catchDownloads();
  try {
    await chooseInMenu(card, choice);
    await until(() => downloads.files.length > 0, 'a file is offered');
  } finally {
    downloads.stop();
  }
  const { blob } = downloads.files[0]!;
  return kind === 'PNG' ? blob : (await blob.text()).replace(/^\uFEFF/, '');
}

/** What is written on canvases, of the page and of none, while something happens. */
export async function writtenOnCanvas(happens: () => Promise<unknown>): Promise<readonly string[]> {
  const texts: string[] = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    texts.push(text);
    fillText.call(this, text, ...rest);
  };
  try {
    await happens();
  } finally {
    CanvasRenderingContext2D.prototype.fillText = fillText;
  }
  return texts;
}

/** The choices of a widget's menu, in order. The menu stays open. */
export async function openMenu(card: Element): Promise<readonly HTMLElement[]> {
  if (!has(card, '[role=menuitem]')) within(card, '.opener').click();
  await until(() => has(card, '[role=menuitem]'), 'the menu is open');
  return allWithin(card.shadowRoot!, '[role=menuitem]') as HTMLElement[];
}

export async function chooseInMenu(card: Element, item: string): Promise<void> {
  const choice = (await openMenu(card)).find((each) => textOf(each) === item);
  if (!choice) throw new Error(`No ${item} in the menu of <${card.localName}>`);
  choice.click();
}

/** Text as a CSV has it: what a spreadsheet would run begins with an apostrophe. */
export function inert(text: string): string {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
  const isControl = (letter: string): boolean => letter !== '' && (letter < ' ' || (letter >= '\u007F' && letter < '\u00A0'));
  // The first that is neither a blank nor something that nobody sees.
  const seen = [...text].find((letter) => isControl(letter) || letter.replace(/[\s\p{Default_Ignorable_Code_Point}]/u, ''));
  return seen !== undefined && (isControl(seen) || [...'=+-@＝＋－＠'].includes(seen)) ? `'${text}` : text;
}
