import { unsafeCSS, type CSSResult } from 'lit';
import { canvasColors, canvasProperty, tokens, type Token } from './tokens.js';

/** `{accent}` in a `from` is the token of that name. */
const following = (from: string): string => from.replace(/\{([a-z0-9-]+)\}/g, 'var(--_$1)');

function fallback(token: Token): string {
  if (token.from) return following(token.from);
  return token.kind === 'color' ? `light-dark(${token.light},${token.dark})` : token.value;
}

const defaults = tokens.map((token) => `--_${token.name}:var(--analytics-${token.name},${fallback(token)})`).join(';');

const forced = tokens.flatMap((token: Token) =>
  token.kind === 'color' && token.forced ? `--_${token.name}:${token.forced}` : [],
);

/**
 * The tokens as an element's own style sheet uses them: `--analytics-accent` is `var(--_accent)` in there, and so on.
 * The default stands in the `var()`, not on the host: a page's own value on any ancestor wins, and `light-dark()`
 * is resolved where it is used. Paper is light.
 */
export const themeStyles: CSSResult = unsafeCSS(`
:host{${defaults}}
@media (forced-colors:active){:host{${forced.join(';')}}}
@media print{:host{color-scheme:light}}`);

const watched = [...canvasColors.map(canvasProperty), 'stroke-width', 'font-size', 'font-weight', 'font-family'];

/**
 * For the element around a canvas, with class `ink`: the canvas colours as registered properties, what it draws with
 * as properties that have a use for it, and a transition nobody sees that tells of each change of them, whatever its
 * cause (a class, a colour scheme, a media query). Not in the shorthand, so that a browser without discrete transitions
 * still has the others.
 */
export const canvasStyles: CSSResult = unsafeCSS(
  `.ink{${canvasColors.map((name) => `${canvasProperty(name)}:var(--_${name})`).join(';')};` +
    `stroke-width:var(--_plot-line-width);font-weight:var(--_weight-strong);` +
    `transition:${watched.map((name) => `${name} 1ms step-start`).join(',')};transition-behavior:allow-discrete}`,
);
