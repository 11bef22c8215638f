import { tokens, type TokenName } from '../../src/theme/tokens.js';
import { series } from './checks.js';
import { nearness, readable, spread } from './colors.js';
import { joined, type Design } from './theme-text.js';

type Pair = readonly [light: string, dark: string];

function usual(name: TokenName): Pair {
  const found = tokens.find((token) => token.name === name);
  return found?.kind === 'color' ? [found.light, found.dark] : ['', ''];
}

const apart = (one: Pair, other: Pair): number =>
  Math.min(nearness(one[0], other[0]).difference, nearness(one[1], other[1]).difference);

/** A design from one colour: the accent as it can be read in each scheme, and the other lines in an order that keeps them apart. */
export function fromBrand(color: string): Design {
  const [lightSurface, darkSurface] = usual('surface');
  const accent: Pair = [readable(color, lightSurface, 4.5), readable(color, darkSurface, 4.5)];
  const names = series.slice(1);
  const order = spread(accent, names.map(usual), apart);
  const values = new Map<TokenName, string>([['accent', joined(...accent)]]);
  names.forEach((name, index) => {
    const pair = order[index];
    if (pair && pair[0] !== usual(name)[0]) values.set(name, joined(...pair));
  });
  return { values, fontFamily: '' };
}
