interface Named {
  /** Without the `--analytics-` prefix. */
  readonly name: string;
  /**
   * What it follows where the page sets none of its own: a CSS value in which `{accent}` is another token. `light` and
   * `dark`, or `value`, are then what comes out of it where the page sets nothing at all.
   */
  readonly from?: string;
  /** What a partner sets first; the others follow. */
  readonly common?: true;
}

interface Color extends Named {
  readonly kind: 'color';
  readonly light: string;
  readonly dark: string;
  /** The system colour in forced-colours mode; where there is none, what it is derived from decides. */
  readonly forced?: string;
}

/**
 * - `length` a CSS length; `em` is the size of text that the reader has set in the browser, 16px if they have not
 * - `number` a plain number
 * - `shadow` a CSS box-shadow
 */
interface Other extends Named {
  readonly kind: 'length' | 'number' | 'shadow';
  readonly value: string;
}

const table = [
  {
    name: 'surface',
    kind: 'color',
    common: true,
    light: '#ffffff',
    dark: '#15171c',
    forced: 'Canvas',
  },
  {
    name: 'ink',
    kind: 'color',
    common: true,
    light: '#191c22',
    dark: '#eceef2',
    forced: 'CanvasText',
  },
  {
    name: 'accent',
    kind: 'color',
    common: true,
    light: '#3b5bd4',
    dark: '#7c9cff',
    forced: 'LinkText',
  },
  {
    name: 'positive',
    kind: 'color',
    common: true,
    light: '#0f7350',
    dark: '#4cc795',
    forced: 'CanvasText',
  },
  {
    name: 'negative',
    kind: 'color',
    common: true,
    light: '#c02f2a',
    dark: '#ff8b85',
    forced: 'CanvasText',
  },
  { name: 'radius', kind: 'length', common: true, value: '10px' },
  {
    name: 'space',
    kind: 'length',
    common: true,
    value: '16px',
  },
  {
    name: 'font-size',
    kind: 'length',
    common: true,
    value: '0.875em',
  },

  {
    name: 'density',
    kind: 'number',
    value: '1',
  },
  {
    name: 'ink-muted',
    kind: 'color',
    from: 'color-mix(in srgb, {ink} 72%, {surface})',
    light: '#595c60',
    dark: '#b0b2b6',
    forced: 'CanvasText',
  },
  {
    name: 'ink-faint',
    kind: 'color',
    from: 'color-mix(in srgb, {ink} 55%, {surface})',
    light: '#818285',
    dark: '#8b8d92',
    forced: 'GrayText',
  },
  {
    name: 'line',
    kind: 'color',
    from: 'color-mix(in srgb, {ink} 12%, {surface})',
    light: '#e3e4e4',
    dark: '#2f3136',
    forced: 'CanvasText',
  },
  {
    name: 'hover',
    kind: 'color',
    from: 'color-mix(in srgb, {ink} 7%, transparent)',
    light: '#191c2212',
    dark: '#eceef212',
    forced: 'Canvas',
  },
  {
    name: 'wash',
    kind: 'color',
    from: 'color-mix(in srgb, {ink} 8%, {surface})',
    light: '#ededed',
    dark: '#26282d',
    forced: 'Canvas',
  },
  {
    name: 'accent-wash',
    kind: 'color',
    from: 'color-mix(in srgb, {accent} 16%, {surface})',
    light: '#e0e5f8',
    dark: '#252c40',
    forced: 'Canvas',
  },
  {
    name: 'accent-ink',
    kind: 'color',
    from: 'oklch(from {accent} clamp(0, (0.66 - l) * 1000, 1) 0 h)',
    light: '#ffffff',
    dark: '#000000',
    forced: 'Canvas',
  },
  {
    name: 'overlay',
    kind: 'color',
    from: 'light-dark({surface}, color-mix(in srgb, {ink} 7%, {surface}))',
    light: '#ffffff',
    dark: '#24262b',
    forced: 'Canvas',
  },
  {
    name: 'warning',
    kind: 'color',
    light: '#8a5300',
    dark: '#f0b44c',
    forced: 'CanvasText',
  },
  {
    name: 'focus',
    kind: 'color',
    from: '{accent}',
    light: '#3b5bd4',
    dark: '#7c9cff',
    forced: 'Highlight',
  },

  {
    name: 'step',
    kind: 'length',
    from: 'calc({space} / 4 * {density})',
    value: '4px',
  },
  {
    name: 'control-radius',
    kind: 'length',
    from: 'calc({radius} * 0.6)',
    value: '6px',
  },
  { name: 'line-width', kind: 'length', value: '1px' },
  {
    name: 'scale-small',
    kind: 'number',
    value: '0.857',
  },
  { name: 'scale-title', kind: 'number', value: '1.072' },
  {
    name: 'scale-value',
    kind: 'number',
    from: 'calc(1 + {density})',
    value: '2',
  },
  { name: 'weight-strong', kind: 'number', value: '600' },
  { name: 'elevation-card', kind: 'shadow', value: '0 0 0 0 #00000000' },
  {
    name: 'elevation-overlay',
    kind: 'shadow',
    value: '0 8px 24px 0 #0000001f',
  },

  {
    name: 'series-0',
    kind: 'color',
    from: '{accent}',
    light: '#3b5bd4',
    dark: '#7c9cff',
    forced: 'LinkText',
  },
  { name: 'series-1', kind: 'color', light: '#be6600', dark: '#d77500', forced: 'CanvasText' },
  { name: 'series-2', kind: 'color', light: '#009585', dark: '#75f8e4', forced: 'VisitedText' },
  { name: 'series-3', kind: 'color', light: '#004867', dark: '#006c97', forced: 'GrayText' },
  { name: 'series-4', kind: 'color', light: '#ac704e', dark: '#ffd4bc', forced: 'LinkText' },
  { name: 'series-5', kind: 'color', light: '#810010', dark: '#c92f33', forced: 'CanvasText' },
  { name: 'series-6', kind: 'color', light: '#eb5ca4', dark: '#ff8cc1', forced: 'VisitedText' },
  { name: 'series-7', kind: 'color', light: '#006425', dark: '#2e9848', forced: 'GrayText' },

  // On a dark ground the weaker shades are stronger: land without data lies close to it in lightness.
  {
    name: 'sequential-0',
    kind: 'color',
    from: 'light-dark(color-mix(in srgb, {series-0} 30%, {surface}), color-mix(in srgb, {series-0} 38%, {surface}))',
    light: '#c4cef2',
    dark: '#3c4a72',
  },
  {
    name: 'sequential-1',
    kind: 'color',
    from: 'light-dark(color-mix(in srgb, {series-0} 48%, {surface}), color-mix(in srgb, {series-0} 53%, {surface}))',
    light: '#a1b0ea',
    dark: '#4c5d94',
  },
  {
    name: 'sequential-2',
    kind: 'color',
    from: 'light-dark(color-mix(in srgb, {series-0} 68%, {surface}), color-mix(in srgb, {series-0} 70%, {surface}))',
    light: '#7a8fe2',
    dark: '#5d74bb',
  },
  {
    name: 'sequential-3',
    kind: 'color',
    from: 'color-mix(in srgb, {series-0} 90%, {surface})',
    light: '#4f6bd8',
    dark: '#728fe8',
  },
  {
    name: 'sequential-4',
    kind: 'color',
    from: 'color-mix(in srgb, {series-0} 50%, {ink})',
    light: '#2a3c7b',
    dark: '#b4c5f9',
  },

  {
    name: 'diverging-0',
    kind: 'color',
    from: '{negative}',
    light: '#c02f2a',
    dark: '#ff8b85',
  },
  {
    name: 'diverging-1',
    kind: 'color',
    from: 'color-mix(in srgb, {negative} 12%, {surface})',
    light: '#f7e6e5',
    dark: '#312529',
  },
  {
    name: 'diverging-2',
    kind: 'color',
    from: '{wash}',
    light: '#ededed',
    dark: '#26282d',
  },
  {
    name: 'diverging-3',
    kind: 'color',
    from: 'color-mix(in srgb, {positive} 12%, {surface})',
    light: '#e2eeea',
    dark: '#1c2c2b',
  },
  {
    name: 'diverging-4',
    kind: 'color',
    from: '{positive}',
    light: '#0f7350',
    dark: '#4cc795',
  },

  {
    name: 'plot-height',
    kind: 'length',
    from: 'calc(120px + 120px * {density})',
    value: '240px',
  },
  { name: 'plot-line-width', kind: 'length', value: '2px' },
  {
    name: 'grid',
    kind: 'color',
    from: 'color-mix(in srgb, {ink} 9%, {surface})',
    light: '#eaebeb',
    dark: '#282a2f',
    forced: 'color-mix(in srgb, CanvasText 28%, Canvas)',
  },
  {
    name: 'annotation',
    kind: 'color',
    from: '{warning}',
    light: '#8a5300',
    dark: '#f0b44c',
    forced: 'CanvasText',
  },
] as const satisfies readonly (Color | Other)[];

export type TokenName = (typeof table)[number]['name'];

/** A public custom property of the design: `--analytics-` and its name. */
export type Token = (Color | Other) & { readonly name: TokenName };

/** Every token, the common ones first. Fonts are inherited from the page and have none. */
export const tokens: readonly Token[] = table;

/** The public name of a token, as a page sets it: `--analytics-series-1`. */
export type TokenProperty = `--analytics-${TokenName}`;

/** A line's colour. */
export type SeriesToken = Extract<TokenProperty, `--analytics-series-${string}`>;

/** The colours a canvas needs, which cannot read `light-dark()` and the like: these are registered, and so always come out as plain colours. */
export const canvasColors = [
  'surface',
  'ink',
  'ink-muted',
  'grid',
  'annotation',
  'series-0',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
] as const satisfies readonly Extract<(typeof table)[number], { kind: 'color' }>['name'][];

export type CanvasColor = (typeof canvasColors)[number];

/** The registered property behind a canvas colour. */
export const canvasProperty = (name: CanvasColor): `--analytics-canvas-${CanvasColor}` => `--analytics-canvas-${name}`;
