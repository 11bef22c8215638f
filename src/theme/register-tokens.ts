import { inkNames, inkProperty, tokens } from './tokens.js';

let registered = false;

/**
 * Registers the canvas colours with the page, so that their computed value is a colour and not the text that was
 * written. The only thing the library leaves in the page. Safe to call again, and beside another copy of the library.
 */
export function registerTokens(): void {
  if (registered || !('registerProperty' in CSS)) return;
  registered = true;
  for (const token of tokens) {
    const name = inkNames.find((ink) => ink === token.name);
    if (token.kind !== 'color' || !name) continue;
    try {
      CSS.registerProperty({ name: inkProperty(name), syntax: '<color>', inherits: true, initialValue: token.light });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidModificationError')) throw error;
    }
  }
}
