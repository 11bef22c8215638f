import { descriptions } from './descriptions.js';
import type { Theme } from './themes.js';
import type { Token } from './tokens.js';

/** A theme as a style sheet: a page links it, and sets the attribute or the class on any element. */
export function themeSheet({ name, title, scheme, tokens, fontFamily }: Theme): string {
  const declarations = [
    `color-scheme: ${scheme};`,
    ...(fontFamily === undefined ? [] : [`font-family: ${fontFamily};`]),
    ...Object.entries(tokens).map(([token, value]) => `--analytics-${token}: ${value};`),
  ];
  return `/* ${title}: an analytics-elements theme. */
[data-analytics-theme='${name}'],
.analytics-theme-${name} {
${declarations.map((declaration) => `  ${declaration}\n`).join('')}}
`;
}

type Json = string | number | { readonly [key: string]: Json } | readonly Json[];

/** All tokens as a document of the Design Tokens Format (https://www.designtokens.org/tr/drafts/format/), light and dark. */
export function tokenDocument(tokens: readonly Token[]): Json {
  const group = (scheme: 'light' | 'dark'): Json =>
    Object.fromEntries(
      tokens.map((token) => [
        token.name,
        {
          ...typed(token, scheme),
          $description: descriptions[token.name],
          ...(token.from && { $extensions: { 'analytics-elements': { from: token.from } } }),
        },
      ]),
    );
  return { light: group('light'), dark: group('dark') };
}

function typed(token: Token, scheme: 'light' | 'dark'): { readonly $type: string; readonly $value: Json } {
  switch (token.kind) {
    case 'color':
      return { $type: 'color', $value: color(token[scheme]) };
    case 'number':
      return { $type: 'number', $value: Number(token.value) };
    case 'length':
      return { $type: 'dimension', $value: dimension(token.value) };
    case 'shadow': {
      const [offsetX = '', offsetY = '', blur = '', spread = '', hex = ''] = token.value.split(' ');
      return {
        $type: 'shadow',
        $value: {
          offsetX: dimension(offsetX),
          offsetY: dimension(offsetY),
          blur: dimension(blur),
          spread: dimension(spread),
          color: color(hex),
        },
      };
    }
  }
}

/** The format knows px and rem; an em of a token is the reader's own size, which is what a design tool means by rem. */
function dimension(length: string): Json {
  return { value: parseFloat(length), unit: length.endsWith('em') ? 'rem' : 'px' };
}

function color(hex: string): Json {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.slice(1).match(/../g) ?? []).map((digits) => parseInt(digits, 16));
  const part = (value: number): number => Math.round((value / 255) * 10_000) / 10_000;
  return { colorSpace: 'srgb', components: [red, green, blue].map(part), alpha: part(alpha), hex: hex.slice(0, 7) };
}
