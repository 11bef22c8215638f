import { formatHex8, rgb } from 'culori';
import { tokens, type TokenName } from '../../src/theme/tokens.js';

/** Values by token, as CSS has them. What is not in it follows from what is. */
export type Values = ReadonlyMap<TokenName, string>;

export interface Design {
  readonly values: Values;
  readonly fontFamily: string;
}

export const noDesign: Design = { values: new Map(), fontFamily: '' };

const kinds = new Map(tokens.map(({ name, kind }) => [name as string, kind]));

export const isTokenName = (name: string): name is TokenName => kinds.has(name);

/** Both schemes of a value; the same twice where it makes no difference between them. */
export function byScheme(value: string): readonly [light: string, dark: string] {
  const inside = /^light-dark\((.*)\)$/.exec(value.trim())?.[1];
  if (inside === undefined) return [value, value];
  let depth = 0;
  const comma = [...inside].findIndex((letter) => {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    return letter === ',' && depth === 0;
  });
  return [inside.slice(0, comma).trim(), inside.slice(comma + 1).trim()];
}

export const joined = (light: string, dark: string): string => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** A style sheet for the page around the elements. */
export function writeCss({ values, fontFamily }: Design): string {
  const lines = [...values].map(([name, value]) => `  --analytics-${name}: ${value};`);
  if (fontFamily) lines.push(`  font-family: ${fontFamily};`);
  return `.analytics-theme {\n${lines.join('\n')}\n}`;
}

/** The design of a style sheet; what is no token of ours is left out. */
export function readCss(css: string): Design {
  const values = new Map<TokenName, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--analytics-([a-z0-9-]+)\s*:\s*([^;{}]+)/g))
    if (isTokenName(name)) values.set(name, value.trim());
  return { values, fontFamily: /(?:^|[;{\s])font-family\s*:\s*([^;{}]+)/.exec(css)?.[1]?.trim() ?? '' };
}

type Json = { readonly [key: string]: Json | string | number | readonly (number | string)[] };

/** As the Design Tokens format has a value; null where it has no type for it. */
function token(name: string, css: string): Json | null {
  const kind = kinds.get(name);
  if (kind === 'number' && Number.isFinite(Number(css))) return { $type: 'number', $value: Number(css) };
  const [, value, unit] = /^(-?[\d.]+)(px|rem)$/.exec(css) ?? [];
  if (kind === 'length' && value && unit) return { $type: 'dimension', $value: { value: Number(value), unit } };
  const color = kind === 'color' ? rgb(css) : undefined;
  if (!color) return null;
  const components = [color.r, color.g, color.b].map((each) => Number(each.toFixed(4)));
  const alpha = color.alpha ?? 1;
  const hex = formatHex8(color).slice(0, 7);
  return { $type: 'color', $value: { colorSpace: 'srgb', components, ...(alpha < 1 && { alpha }), hex } };
}

/** A file of the Design Tokens Community Group's format (2025.10): a group a scheme, and one of what is in both. */
export function writeDesignTokens({ values, fontFamily }: Design): string {
  const groups: Record<'light' | 'dark' | 'both', Record<string, Json>> = { light: {}, dark: {}, both: {} };
  const asCss: Record<string, string> = {};
  for (const [name, value] of values) {
    const [light, dark] = byScheme(value);
    const [inLight, inDark] = [token(name, light), token(name, dark)];
    if (!inLight || !inDark) asCss[name] = value;
    else if (light === dark) groups.both[name] = inLight;
    else {
      groups.light[name] = inLight;
      groups.dark[name] = inDark;
    }
  }
  if (fontFamily) {
    const names = fontFamily.split(',').map((each) => each.trim().replace(/^['"]|['"]$/g, ''));
    groups.both['font-family'] = { $type: 'fontFamily', $value: names };
  }
  // Shadows with several layers, em, and what is computed have no type there.
  const extensions = Object.keys(asCss).length > 0 ? { $extensions: { 'analytics-elements': { css: asCss } } } : {};
  return JSON.stringify({ analytics: { ...groups, ...extensions } }, null, 2);
}
