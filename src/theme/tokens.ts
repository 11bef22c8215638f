/**
 * A public custom property, without its `--analytics-` prefix.
 *
 * - `light`, `dark` what it is where the page sets nothing. The `color-scheme` in force decides between them.
 * - `from` another token it follows where the page sets that one.
 * - `forced` the system colour in forced-colours mode.
 */
interface Color {
  readonly name: string;
  readonly kind: 'color';
  readonly light: string;
  readonly dark: string;
  readonly from?: string;
  readonly forced: string;
}

interface Other {
  readonly name: string;
  readonly kind: 'length' | 'shadow';
  readonly value: string;
}

/** Every token, the common ones first. Fonts are inherited from the page and have none. */
export const tokens = [
  { name: 'surface', kind: 'color', light: '#ffffff', dark: '#16181d', forced: 'Canvas' },
  { name: 'text', kind: 'color', light: '#1b1f27', dark: '#eceef1', forced: 'CanvasText' },
  { name: 'text-muted', kind: 'color', light: '#5b6370', dark: '#9aa2af', forced: 'CanvasText' },
  { name: 'border', kind: 'color', light: '#e4e6ea', dark: '#2d3138', forced: 'CanvasText' },
  { name: 'accent', kind: 'color', light: '#3b5bd4', dark: '#7598fe', forced: 'LinkText' },
  { name: 'radius', kind: 'length', value: '12px' },
  { name: 'space', kind: 'length', value: '16px' },

  { name: 'accent-text', kind: 'color', light: '#ffffff', dark: '#10131a', forced: 'Canvas' },
  { name: 'hover', kind: 'color', light: '#1b1f270f', dark: '#eceef114', forced: 'Canvas' },
  { name: 'shadow', kind: 'shadow', value: '0 1px 2px #0000000d, 0 8px 24px #0000001f' },
  { name: 'good', kind: 'color', light: '#197a43', dark: '#4cc38a', forced: 'CanvasText' },
  { name: 'bad', kind: 'color', light: '#c4302b', dark: '#ff8b85', forced: 'CanvasText' },
  { name: 'neutral', kind: 'color', light: '#5b6370', dark: '#9aa2af', from: 'text-muted', forced: 'CanvasText' },
  { name: 'warning', kind: 'color', light: '#8a5300', dark: '#f0b44c', forced: 'CanvasText' },
  { name: 'focus', kind: 'color', light: '#3b5bd4', dark: '#7598fe', from: 'accent', forced: 'Highlight' },
  { name: 'skeleton', kind: 'color', light: '#eceef1', dark: '#24272e', forced: 'GrayText' },

  { name: 'color-1', kind: 'color', light: '#3b5bd4', dark: '#7598fe', from: 'accent', forced: 'LinkText' },
  { name: 'color-2', kind: 'color', light: '#d97304', dark: '#fda42e', forced: 'CanvasText' },
  { name: 'color-3', kind: 'color', light: '#0ba4a3', dark: '#98f5c8', forced: 'VisitedText' },
  { name: 'color-4', kind: 'color', light: '#740034', dark: '#b43d84', forced: 'GrayText' },
  { name: 'color-5', kind: 'color', light: '#023f6c', dark: '#48cdeb', forced: 'LinkText' },
  { name: 'color-6', kind: 'color', light: '#6c5206', dark: '#8d6c09', forced: 'CanvasText' },
  { name: 'color-7', kind: 'color', light: '#a27aef', dark: '#735acc', forced: 'VisitedText' },
  { name: 'color-8', kind: 'color', light: '#b24165', dark: '#e56d77', forced: 'GrayText' },

  { name: 'plot-height', kind: 'length', value: '240px' },
  { name: 'plot-font-size', kind: 'length', value: '0.75rem' },
  { name: 'grid', kind: 'color', light: '#e9ebef', dark: '#282c33', forced: 'GrayText' },
  { name: 'axis', kind: 'color', light: '#5b6370', dark: '#9aa2af', from: 'text-muted', forced: 'CanvasText' },
  { name: 'crosshair', kind: 'color', light: '#8b93a1', dark: '#6d7583', forced: 'CanvasText' },
  { name: 'level', kind: 'color', light: '#5b6370', dark: '#9aa2af', from: 'text-muted', forced: 'CanvasText' },
  { name: 'moment', kind: 'color', light: '#b45309', dark: '#fda42e', forced: 'CanvasText' },
  { name: 'tooltip-surface', kind: 'color', light: '#ffffff', dark: '#22252c', forced: 'Canvas' },
  { name: 'tooltip-text', kind: 'color', light: '#1b1f27', dark: '#eceef1', from: 'text', forced: 'CanvasText' },
  { name: 'tooltip-border', kind: 'color', light: '#dcdfe5', dark: '#383d46', forced: 'CanvasText' },
] as const satisfies readonly (Color | Other)[];

type Token = (typeof tokens)[number];

/** The public name of a colour, as a page sets it: `--analytics-color-1`. */
export type ColorToken = `--analytics-${Extract<Token, { kind: 'color' }>['name']}`;

/** The colours a canvas needs, which cannot read `light-dark()` and the like: these are registered, and so always come out as plain colours. */
export const inkNames = [
  'surface',
  'text',
  'grid',
  'axis',
  'level',
  'moment',
  'color-1',
  'color-2',
  'color-3',
  'color-4',
  'color-5',
  'color-6',
  'color-7',
  'color-8',
] as const satisfies readonly Extract<Token, { kind: 'color' }>['name'][];

export type InkName = (typeof inkNames)[number];

/** The registered property behind a canvas colour. */
export const inkProperty = (name: InkName): `--analytics-ink-${InkName}` => `--analytics-ink-${name}`;
