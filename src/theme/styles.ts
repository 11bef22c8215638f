import { unsafeCSS, type CSSResult } from 'lit';
import { inkNames, inkProperty, tokens } from './tokens.js';

type Token = (typeof tokens)[number];

function fallback(token: Token): string {
  if (token.kind !== 'color') return token.value;
  return 'from' in token ? `var(--_${token.from})` : `light-dark(${token.light},${token.dark})`;
}

const defaults = tokens.map((token) => `--_${token.name}:var(--analytics-${token.name},${fallback(token)})`).join(';');

const forced = tokens.flatMap((token) => (token.kind === 'color' ? `--_${token.name}:${token.forced}` : [])).join(';');

/**
 * The tokens as an element's own style sheet uses them: `--analytics-accent` is `var(--_accent)` in there, and so on.
 * The default stands in the `var()`, not on the host: a page's own value on any ancestor wins, and `light-dark()`
 * is resolved where it is used. Paper is light.
 */
export const themeStyles: CSSResult = unsafeCSS(`
:host{${defaults}}
@media (forced-colors:active){:host{${forced}}}
@media print{:host{color-scheme:light}}`);

/**
 * For the element around a canvas, with class `ink`: the canvas colours as registered properties, and a transition
 * nobody sees that tells of each change of them, whatever its cause (a class, a colour scheme, a media query).
 */
export const inkStyles: CSSResult = unsafeCSS(
  `.ink{${inkNames.map((name) => `${inkProperty(name)}:var(--_${name})`).join(';')};` +
    `transition:${inkNames.map((name) => `${inkProperty(name)} 1ms step-start`).join(',')}}`,
);
