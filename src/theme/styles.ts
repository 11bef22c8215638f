import { unsafeCSS, type CSSResult } from 'lit';
import { canvasColors, canvasProperty, tokens, type Token } from './tokens.js';

/** `{accent}` in a `from` is the token of that name. */
const following = (from: string): string => from.replace(/\{([a-z0-9-]+)\}/g, 'var(--_$1)');

function fallback(token: Token): string {
  if (token.from) return following(token.from);
  return token.kind === 'color' ? `light-dark(${token.light},${token.dark})` : token.value;
}

const fromPage = (token: Token): string => `--_${token.name}:var(--analytics-${token.name},${fallback(token)})`;

/** Declarations of some of the tokens as an element's own style sheet uses them. */
export const privateTokens = (names: readonly Token['name'][]): string =>
  tokens
    .filter(({ name }) => names.includes(name))
    .map(fromPage)
    .join(';');

const defaults = tokens.map(fromPage).join(';');

const forced = tokens.flatMap((token: Token) =>
  token.kind === 'color' && token.forced ? `--_${token.name}:${token.forced}` : [],
);

/** As dark as text, and as a line or an area, has to be on white: lightness in OKLCH. */
const lightest = (name: Token['name']): number => (name === 'ink' ? 0.25 : name.startsWith('series-') ? 0.64 : 0.52);

/**
 * A colour on white paper: the page's own, also that of a dark theme, but dark enough to be read. What is derived follows
 * from the others here, since a page has chosen it for a ground of its own.
 */
function onPaper(token: Token): string[] {
  if (token.kind !== 'color') return [];
  const { name, from, light } = token;
  if (name === 'surface') return [`--_surface:${light}`];
  if (from && !name.startsWith('series-')) return [`--_${name}:${following(from)}`];
  return [`--_${name}:oklch(from var(--analytics-${name},${from ? following(from) : light}) min(l,${lightest(name)}) c h)`];
}

const paper = `color-scheme:light;${tokens.flatMap(onPaper).join(';')}`;

/**
 * The tokens as an element's own style sheet uses them: `--analytics-accent` is `var(--_accent)` in there, and so on.
 * The default stands in the `var()`, not on the host: a page's own value on any ancestor wins, and `light-dark()`
 * is resolved where it is used. Paper is white, whatever the theme.
 */
export const themeStyles: CSSResult = unsafeCSS(`
:host{${defaults}}
@media (forced-colors:active){:host{${forced.join(';')}}}
@media print{:host{${paper}}}`);

const ofLines = tokens.filter(({ name }) => name.startsWith('series-'));
const ofScales = tokens.filter(({ name }) => name.startsWith('sequential-'));

/** The colours of lines for what is inside, on their way to the surface. It begins at the children, with `palerInside`. */
export const palerSeries: CSSResult = unsafeCSS(
  ofLines.map(({ name }) => `--analytics-${name}:color-mix(in srgb,var(--_${name}) 50%,var(--_surface))`).join(';'),
);

/** For the children: on one element, a colour would follow from what follows from it, and be none. */
export const palerInside: CSSResult = unsafeCSS([...ofLines, ...ofScales].map(fromPage).join(';'));

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

/** A canvas is drawn before the page becomes one of paper: class `printing` says so. */
export const printingStyles: CSSResult = unsafeCSS(`.ink.printing{${paper}}`);
