import type { TokenName } from '../../src/theme/tokens.js';
import { contrast, nearness } from './colors.js';

export type Scheme = 'light' | 'dark';

export interface Warning {
  readonly scheme: Scheme;
  /** What to change. */
  readonly token: TokenName;
  readonly message: string;
}

/** What is read, and on which ground: 4.5 to 1 (WCAG 2, 1.4.3). */
const texts: readonly (readonly [TokenName, TokenName])[] = [
  ['ink', 'surface'],
  ['ink-muted', 'surface'],
  ['accent', 'surface'],
  ['positive', 'surface'],
  ['negative', 'surface'],
  ['warning', 'surface'],
  ['annotation', 'surface'],
  ['accent-ink', 'accent'],
  ['ink', 'overlay'],
  ['ink', 'accent-wash'],
];

export const series = [
  'series-0',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
] as const satisfies readonly TokenName[];

/** What has to be seen, not read: 3 to 1 (WCAG 2, 1.4.11). */
const graphics: readonly (readonly [TokenName, TokenName])[] = [
  ...series.map((name) => [name, 'surface'] as const),
  ['focus', 'surface'],
];

/** CIEDE2000 below which two lines over each other are mistaken for each other. */
const leastDifference = 10;

const ratio = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1);

/** What is hard to read or to tell apart among these colours, as they come out in one scheme. */
export function warningsOf(scheme: Scheme, colors: ReadonlyMap<TokenName, string>): Warning[] {
  const of = (name: TokenName): string => colors.get(name) ?? '';
  const tooFaint = (pairs: typeof texts, least: number, verb: string): Warning[] =>
    pairs.flatMap(([token, ground]) => {
      const found = contrast(of(token), of(ground));
      const message = `${token} is hard to ${verb} on ${ground}: ${ratio(found)} to 1, ${least} are needed`;
      return found < least ? [{ scheme, token, message }] : [];
    });
  const alike = series.slice(1).flatMap((token, index): Warning[] => {
    const before = series[index] ?? 'series-0';
    const { difference, vision } = nearness(of(before), of(token));
    if (difference >= leastDifference) return [];
    const message = `${before} and ${token} look alike${vision && ` ${vision}`}: ΔE ${ratio(difference)}, ${leastDifference} are needed`;
    return [{ scheme, token, message }];
  });
  return [...tooFaint(texts, 4.5, 'read'), ...tooFaint(graphics, 3, 'see'), ...alike];
}
