import { canvasColors, canvasProperty, tokens } from './tokens.js';

const registered = new WeakSet<Window>();

/**
 * Registers the canvas colours with the page, so that their computed value is a colour and not the text that was
 * written. The only thing the library leaves in the page, or in that of a frame its elements are moved to. Safe to call
 * again, and beside another copy of the library.
 */
export function registerTokens(view: Window & typeof globalThis = window): void {
  if (registered.has(view) || !('registerProperty' in view.CSS)) return;
  registered.add(view);
  for (const token of tokens) {
    const name = canvasColors.find((ink) => ink === token.name);
    if (token.kind !== 'color' || !name) continue;
    try {
      view.CSS.registerProperty({ name: canvasProperty(name), syntax: '<color>', inherits: true, initialValue: token.light });
    } catch (error) {
      if (!(error instanceof view.DOMException && error.name === 'InvalidModificationError')) throw error;
    }
  }
}
