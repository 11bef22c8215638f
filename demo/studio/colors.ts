import {
  clampChroma,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  oklch,
  rgb,
  wcagContrast,
  type Color,
} from 'culori';

/** How colours are seen: by most, and by those who lack one kind of cone. */
const visions: readonly (readonly [name: string, see: (color: Color) => Color])[] = [
  ['', (color) => color],
  ['without red cones (protanopia)', filterDeficiencyProt(1)],
  ['without green cones (deuteranopia)', filterDeficiencyDeuter(1)],
  ['without blue cones (tritanopia)', filterDeficiencyTrit(1)],
];

const difference = differenceCiede2000();

export interface Nearness {
  /** CIEDE2000; about 2 can just be told apart side by side. */
  readonly difference: number;
  /** Who sees them so near; empty for everybody. */
  readonly vision: string;
}

/** How near two colours are to who sees them nearest. */
export function nearness(first: string, second: string): Nearness {
  const [one, other] = [rgb(first), rgb(second)];
  if (!one || !other) return { difference: Infinity, vision: '' };
  const all = visions.map(([vision, see]) => ({ vision, difference: difference(see(one), see(other)) }));
  return all.reduce((least, each) => (each.difference < least.difference ? each : least));
}

/** WCAG 2 contrast, 1 to 21; of what is no colour, 21. */
export const contrast = (first: string, second: string): number => (rgb(first) && rgb(second) ? wcagContrast(first, second) : 21);

/** This colour, as much lighter or darker as it takes to be read on that ground. */
export function readable(color: string, ground: string, ratio: number): string {
  const start = oklch(color);
  if (!start) return color;
  const towards = contrast('#ffffff', ground) > contrast('#000000', ground) ? 0.01 : -0.01;
  let hex = formatHex(clampChroma(start, 'oklch'));
  for (let l = start.l; l > 0 && l < 1 && contrast(hex, ground) < ratio; l += towards)
    hex = formatHex(clampChroma({ ...start, l }, 'oklch'));
  return hex;
}

/** The same colours so that neighbours are as far from each other as can be had by taking the farthest each time. */
export function spread<T>(first: T, others: readonly T[], apart: (one: T, other: T) => number): T[] {
  const left = [...others];
  const order: T[] = [];
  let last = first;
  while (left.length > 0) {
    const farthest = left.reduce((best, each) => (apart(last, each) > apart(last, best) ? each : best));
    left.splice(left.indexOf(farthest), 1);
    order.push(farthest);
    last = farthest;
  }
  return order;
}
