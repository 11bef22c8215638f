import { adoptStyles, html, LitElement, render } from 'lit';

type View = Window & typeof globalThis;

let mayDraw: boolean | null = null;

const sheetsOf = new WeakMap<View, Map<object, CSSStyleSheet>>();

/**
 * The base of everything with styles: a Lit element that has them in any document. A style sheet made in one document
 * is dropped when its element is moved to another, such as a frame's, and may not be used there.
 */
export abstract class StyledElement extends LitElement {
  /** Whether Lit may make elements of a template on this page; a policy of Trusted Types may not let it. */
  static canDraw(): boolean {
    if (mayDraw !== null) return mayDraw;
    try {
      render(html`<i></i>`, document.createElement('div'));
      mayDraw = true;
    } catch {
      mayDraw = false;
    }
    return mayDraw;
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow(this.#class.shadowRootOptions);
    this.#style(root);
    return root;
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#style(this.shadowRoot);
  }

  get #class(): typeof LitElement {
    return this.constructor as typeof LitElement;
  }

  #style(root: ShadowRoot): void {
    const styles = this.#class.elementStyles;
    const view = this.ownerDocument.defaultView;
    if (view === window) adoptStyles(root, styles);
    // Without a view, as in a template, nothing is seen; it is adopted again when that changes.
    else if (view) root.adoptedStyleSheets = styles.map((style) => ('cssText' in style ? sheetIn(view, style) : style));
  }
}

/** These styles as a sheet of that view's document, made once. */
function sheetIn(view: View, style: { readonly cssText: string }): CSSStyleSheet {
  const sheets = sheetsOf.get(view) ?? new Map<object, CSSStyleSheet>();
  sheetsOf.set(view, sheets);
  const sheet = sheets.get(style) ?? new view.CSSStyleSheet();
  if (!sheets.has(style)) sheet.replaceSync(style.cssText);
  sheets.set(style, sheet);
  return sheet;
}
