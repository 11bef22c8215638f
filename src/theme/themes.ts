import type { TokenName } from './tokens.js';

/** A look as a small set of tokens; everything it leaves out follows from them. */
export interface Theme {
  /** As in `dist/themes/<name>.css`, `data-analytics-theme="<name>"` and `.analytics-theme-<name>`. */
  readonly name: string;
  readonly title: string;
  /** The colour schemes it is made for, as CSS has it. */
  readonly scheme: 'light' | 'dark' | 'light dark';
  readonly tokens: Readonly<Partial<Record<TokenName, string>>>;
  /** Where the look needs one; else the page's own font. */
  readonly fontFamily?: string;
}

export const themes: readonly Theme[] = [
  { name: 'light', title: 'Light', scheme: 'light', tokens: {} },
  { name: 'dark', title: 'Dark', scheme: 'dark', tokens: {} },
  {
    name: 'high-contrast',
    title: 'High contrast',
    scheme: 'light dark',
    tokens: {
      surface: 'light-dark(#ffffff, #000000)',
      ink: 'light-dark(#000000, #ffffff)',
      accent: 'light-dark(#1a3fc4, #9db8ff)',
      positive: 'light-dark(#005c35, #5fe3a1)',
      negative: 'light-dark(#a30010, #ff9d96)',
      warning: 'light-dark(#6b3d00, #ffc55c)',
      'ink-muted': 'light-dark(#2b2f36, #d6dae0)',
      'ink-faint': 'light-dark(#4d525b, #aeb4bd)',
      line: 'light-dark(#5c616b, #9aa0aa)',
      'line-width': '2px',
      'plot-line-width': '3px',
      'series-1': 'light-dark(#5a2d00, #ffcee2)',
      'series-2': 'light-dark(#006d61, #b27654)',
      'series-3': 'light-dark(#866c00, #008779)',
      'series-4': 'light-dark(#4b1183, #c66b00)',
      'series-5': 'light-dark(#864d2b, #a97cf0)',
      'series-6': 'light-dark(#00405b, #ffdb68)',
      'series-7': 'light-dark(#940015, #ff847d)',
    },
  },
  {
    name: 'editorial',
    title: 'Editorial',
    scheme: 'light dark',
    fontFamily: "Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', Georgia, serif",
    tokens: {
      surface: 'light-dark(#fbf9f4, #1b1a18)',
      ink: 'light-dark(#24211c, #ece7dd)',
      accent: 'light-dark(#8a3324, #e39a83)',
      positive: 'light-dark(#3c6a3f, #9bc79a)',
      negative: 'light-dark(#a3352b, #f09a8c)',
      radius: '0px',
      space: '20px',
      'font-size': '0.9375em',
      'weight-strong': '500',
      'series-1': 'light-dark(#344986, #7ab7da)',
      'series-2': 'light-dark(#478f83, #3b8378)',
      'series-3': 'light-dark(#ac7040, #a06534)',
      'series-4': 'light-dark(#8a71b6, #b1f1b9)',
      'series-5': 'light-dark(#483900, #9a843f)',
      'series-6': 'light-dark(#8a6551, #ffcee2)',
      'series-7': 'light-dark(#00405b, #9077bc)',
    },
  },
  {
    name: 'arcade',
    title: 'Arcade',
    scheme: 'dark',
    tokens: {
      surface: '#170f2e',
      ink: '#f6f0ff',
      accent: '#ff4fd8',
      positive: '#3df5a0',
      negative: '#ff7a7a',
      warning: '#ffd23f',
      radius: '18px',
      'weight-strong': '800',
      line: '#452a6b',
      'elevation-card': '0 6px 24px 0 #7a2cff33',
      'plot-line-width': '3px',
      'series-1': '#e3d6ff',
      'series-2': '#a28300',
      'series-3': '#fa002a',
      'series-4': '#00b749',
      'series-5': '#007467',
      'series-6': '#ad5d00',
      'series-7': '#ffd4bc',
    },
  },
  {
    name: 'terminal',
    title: 'Terminal',
    scheme: 'dark',
    fontFamily: "ui-monospace, 'SF Mono', 'Cascadia Code', 'JetBrains Mono', Menlo, Consolas, monospace",
    tokens: {
      surface: '#0b0e0c',
      ink: '#d3e4d6',
      accent: '#4fe07c',
      positive: '#4fe07c',
      negative: '#ff8170',
      warning: '#ffcc4d',
      radius: '0px',
      space: '12px',
      'font-size': '0.8125em',
      density: '0.8',
      'series-1': '#5b7deb',
      'series-2': '#ceb5ff',
      'series-3': '#e24947',
      'series-4': '#006c97',
      'series-5': '#a28300',
      'series-6': '#ff79ba',
      'series-7': '#ffd4bc',
    },
  },
];
