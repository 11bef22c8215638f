import { markOf, traceMark, type Mark } from '../theme/marks.js';
import type { CanvasColor } from '../theme/tokens.js';
import type { PlotPoints } from './decimate.js';
import { xToPixel, yToPixel, type PlotLayout } from './plot-layout.js';
import { candidatesAround, overlap, placeLabel, type Box } from './labels.js';
import { firstFrom, lastUpTo, completePart, valueAt } from './search.js';
import type { ReferenceLine, Marker, PlotAnnotation, PlotSpec } from './spec.js';

/** Colours and letters of a chart, as the canvas takes them. */
export interface ChartStyle {
  readonly colors: Readonly<Record<CanvasColor, string>>;
  readonly fontSize: number;
  readonly fontFamily: string;
  /** Font weight of labels that name a point. */
  readonly strong: number;
  /** Of the series, CSS px. */
  readonly lineWidth: number;
}

/** Of a line in dashes: how long a dash is, and how far the next one, CSS px. */
export const dashes = [5, 4] as const;

/** A canvas that takes CSS px, and what to draw on it. */
export interface RenderContext {
  readonly canvas: CanvasRenderingContext2D;
  /** Device px a CSS px. */
  readonly ratio: number;
  readonly spec: PlotSpec;
  readonly layout: PlotLayout;
  readonly points: PlotPoints;
  readonly style: ChartStyle;
}

export const lineHeight = ({ fontSize }: ChartStyle): number => Math.ceil(fontSize * 1.35);

export const colorOf = ({ spec, style }: RenderContext, series: number): string => {
  const name = spec.series[series]?.color.replace('--analytics-', '') as CanvasColor | undefined;
  return style.colors[name ?? 'series-0'];
};

/** The middle of a device pixel, where a thin line is sharp. */
const sharp = (at: number, ratio: number): number => (Math.floor(at * ratio) + 0.5) / ratio;

function stroke(
  context: RenderContext,
  points: readonly (readonly [number, number])[],
  color: string,
  dash: readonly number[] = [],
): void {
  const { canvas, ratio } = context;
  canvas.beginPath();
  for (const [x, y] of points) canvas.lineTo(sharp(x, ratio), sharp(y, ratio));
  canvas.strokeStyle = color;
  canvas.lineWidth = Math.max(1, Math.round(ratio)) / ratio;
  canvas.setLineDash([...dash]);
  canvas.stroke();
}

interface Dot {
  readonly radius: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
  /** A circle where left out. */
  readonly mark?: Mark;
}

function dot({ canvas }: RenderContext, x: number, y: number, { radius, fill, edge, edgeWidth, mark = 0 }: Dot): void {
  traceMark(canvas, mark, x, y, radius);
  if (edgeWidth > 0) {
    canvas.setLineDash([]);
    canvas.lineJoin = 'round';
    canvas.lineWidth = 2 * edgeWidth;
    canvas.strokeStyle = edge;
    canvas.stroke();
  }
  canvas.fillStyle = fill;
  canvas.fill();
}

/** Text that keeps its own order in a page of the other direction: `−12.4%` has no letter to say which it is. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Text in the middle of a box, on a rim of the surface that keeps it legible on top of a line. */
function writeText({ canvas, style }: RenderContext, text: string, box: Box, color: string, weight = 400): void {
  setFont(canvas, style, weight);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  canvas.setLineDash([]);
  canvas.lineWidth = 4;
  canvas.strokeStyle = style.colors.surface;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2 + 0.5];
  canvas.strokeText(isolated(text), x, y);
  canvas.fillStyle = color;
  canvas.fillText(isolated(text), x, y);
}

export function setFont(context: CanvasRenderingContext2D, { fontSize, fontFamily }: ChartStyle, weight = 400): void {
  context.font = `${weight} ${fontSize}px ${fontFamily}`;
}

/** What lies under the lines: bands, the grid and the words of the axes. */
export function renderAxes(context: RenderContext): void {
  renderBands(context);
  const { canvas, layout, style } = context;
  const { left, top, width, height, mirrored } = layout;
  const bottom = top + height;
  setFont(canvas, style);
  canvas.textBaseline = 'middle';
  canvas.textAlign = mirrored ? 'left' : 'right';
  for (const { at, label } of layout.yTicks) {
    const y = yToPixel(layout, at);
    stroke(
      context,
      [
        [left, y],
        [left + width, y],
      ],
      style.colors.grid,
    );
    canvas.fillStyle = style.colors['ink-muted'];
    canvas.fillText(isolated(label), mirrored ? left + width + 8 : left - 8, y + 0.5);
  }
  canvas.textAlign = 'center';
  let free = -Infinity;
  for (const { at, label } of layout.xTicks) {
    const x = xToPixel(layout, at);
    const half = canvas.measureText(label).width / 2;
    // The first and last move inwards rather than lose a letter.
    const middle = Math.min(Math.max(x, half), layout.outerWidth - half);
    stroke(
      context,
      [
        [x, bottom],
        [x, bottom + 4],
      ],
      style.colors.grid,
    );
    if (middle - half < free) continue;
    free = middle + half + 8;
    canvas.fillStyle = style.colors['ink-muted'];
    canvas.fillText(isolated(label), middle, bottom + 8 + lineHeight(style) / 2);
  }
}

function renderBands({ canvas, spec, layout, style }: RenderContext): void {
  canvas.save();
  canvas.fillStyle = style.colors.grid;
  // The grid is of the same colour and has to be seen in it.
  canvas.globalAlpha = 0.55;
  for (const { from, to } of spec.bands ?? []) {
    const left = xToPixel(layout, Math.max(from, layout.x.from));
    const right = xToPixel(layout, Math.min(to, layout.x.to));
    if (right > left) canvas.fillRect(left, layout.top, right - left, layout.height);
  }
  canvas.restore();
}

/** Points further apart than this show that they are points. */
const pixelsPerDot = 28;

/** What lies on the lines: samples where they are few, reference lines, markers and annotations, and their labels. */
export function renderOverlay(context: RenderContext): void {
  const { spec, layout } = context;
  renderIncompleteEnds(context);
  renderSamples(context);
  const within = (at: number): boolean => at >= layout.x.from && at <= layout.x.to;
  const referenceLines = spec.referenceLines.filter(({ value }) => value >= layout.y.from && value <= layout.y.to);
  const markers = spec.markers.filter(({ x, y }) => within(x) && y >= layout.y.from && y <= layout.y.to);
  const taken: Box[] = [];
  renderAnnotations(
    context,
    spec.annotations.filter(({ x }) => within(x)),
    taken,
  );
  for (const line of referenceLines) taken.push(renderReferenceLine(context, line));
  for (const { x, y, isOutlier } of markers) {
    const { surface, annotation } = context.style.colors;
    const [fill, edge] = isOutlier ? [surface, annotation] : [colorOf(context, 0), surface];
    dot(context, xToPixel(layout, x), yToPixel(layout, y), { radius: 4, fill, edge, edgeWidth: 2 });
    taken.push(squareAround(xToPixel(layout, x), yToPixel(layout, y), 6));
  }
  // A reference line can be named anywhere along it, a marker only beside it: the marker chooses first.
  for (const marker of markers) labelMarker(context, marker, taken);
  for (const line of referenceLines) labelReferenceLine(context, line, taken);
}

const squareAround = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  width: 2 * reach,
  height: 2 * reach,
});

/** The ends of a line that are not of whole buckets: from and to its whole points in dots, since dashes are another period's. */
function renderIncompleteEnds(context: RenderContext): void {
  const { canvas, spec, layout, points, style } = context;
  const { xs } = points;
  canvas.save();
  canvas.beginPath();
  canvas.rect(layout.left, 0, layout.width, layout.outerHeight);
  canvas.clip();
  spec.series.forEach(({ incompleteTo = null, incompleteFrom = null }, series) => {
    const ys = points.ys[series];
    if ((incompleteTo === null && incompleteFrom === null) || !ys) return;
    const [from, to] = completePart(xs, incompleteTo, incompleteFrom);
    canvas.beginPath();
    for (const [first, last] of [
      [0, Math.min(from, ys.length - 1)],
      [Math.max(0, to - 1), ys.length - 1],
    ] as const) {
      let broken = true;
      for (let index = first; index <= last; index++) {
        const [x, y] = [xs[index] as number, ys[index] as number];
        if (!Number.isNaN(y)) {
          if (broken) canvas.moveTo(xToPixel(layout, x), yToPixel(layout, y));
          else canvas.lineTo(xToPixel(layout, x), yToPixel(layout, y));
        }
        broken = Number.isNaN(y);
      }
    }
    canvas.strokeStyle = colorOf(context, series);
    canvas.lineWidth = style.lineWidth;
    canvas.lineCap = 'round';
    canvas.setLineDash([0.1, 2.25 * style.lineWidth]);
    canvas.stroke();
  });
  canvas.restore();
}

/** Two dashes of a dashed line: a dot would be of the line that it is compared with. */
function renderDashes({ canvas, style, ratio }: RenderContext, [x, at]: readonly [number, number], color: string): void {
  const [dash, space] = dashes;
  const y = sharp(at, ratio);
  canvas.beginPath();
  canvas.moveTo(x - dash - space / 2, y);
  canvas.lineTo(x + dash + space / 2, y);
  canvas.strokeStyle = color;
  canvas.lineWidth = 0.75 * style.lineWidth;
  canvas.lineCap = 'butt';
  canvas.setLineDash([...dashes]);
  canvas.stroke();
  canvas.setLineDash([]);
}

function renderSamples(context: RenderContext): void {
  const { layout, points, spec, style } = context;
  const { xs } = points;
  const { surface } = style.colors;
  const sparse = xs.length * pixelsPerDot <= layout.width;
  const isSeveral = spec.series.filter(({ isDashed }) => !isDashed).length > 1;
  const lastSeen = lastUpTo(xs, layout.x.to);
  points.ys.forEach((ys, series) => {
    const {
      isDashed = false,
      isDerived = false,
      incompleteTo = null,
      incompleteFrom = null,
      color: token = '--analytics-series-0',
    } = spec.series[series] ?? {};
    const [from, to] = completePart(xs, incompleteTo, incompleteFrom);
    const [color, mark] = [colorOf(context, series), markOf(token)];
    // Where several lines are too dense for points, each has its mark at the last one that is final.
    let last = isSeveral && !isDashed && (isDerived || !sparse) ? lastSeen : -1;
    while (last >= 0 && (Number.isNaN(ys[last]) || last >= to)) last--;
    for (let index = 0; index < ys.length; index++) {
      const [x, y] = [xs[index] as number, ys[index] as number];
      if (Number.isNaN(y) || x < layout.x.from || x > layout.x.to) continue;
      const at = [xToPixel(layout, x), yToPixel(layout, y)] as const;
      // Alone between two gaps, a point has no line to be seen by.
      const alone = Number.isNaN(ys[index - 1] ?? NaN) && Number.isNaN(ys[index + 1] ?? NaN);
      if (index < from || index >= to) dot(context, ...at, { radius: 2, fill: surface, edge: color, edgeWidth: 1.5, mark });
      else if (index === last || (sparse && !isDashed && !isDerived))
        dot(context, ...at, { radius: 3, fill: color, edge: surface, edgeWidth: 1.5, mark });
      else if (alone && isDashed) renderDashes(context, at, color);
      else if (alone)
        dot(context, ...at, { radius: sparse ? 3 : 1.75, fill: color, edge: surface, edgeWidth: sparse ? 1.5 : 0, mark });
    }
  });
}

function renderReferenceLine(context: RenderContext, { value }: ReferenceLine): Box {
  const { layout, style } = context;
  const y = yToPixel(layout, value);
  stroke(
    context,
    [
      [layout.left, y],
      [layout.left + layout.width, y],
    ],
    style.colors['ink-muted'],
    [4, 4],
  );
  return { left: layout.left, top: y - 1, width: layout.width, height: 2 };
}

function labelReferenceLine(context: RenderContext, { value, label }: ReferenceLine, taken: Box[]): void {
  const { layout, style } = context;
  const [width, height] = [widthOf(context, label, 400), lineHeight(style)];
  const y = yToPixel(layout, value);
  const ends = [layout.left + 4, layout.left + layout.width - width - 4];
  if (layout.mirrored) ends.reverse();
  const lefts = [...ends, layout.left + (layout.width - width) / 2];
  const candidates = [y - height - 2, y + 3].flatMap((top) => lefts.map((left) => ({ left, top, width, height })));
  const box = placeLabel(candidates, taken, canvasBox(layout), (candidate) => crosses(context, candidate));
  if (!box) return;
  writeText(context, label, box, style.colors['ink-muted']);
  taken.push(box);
}

function labelMarker(context: RenderContext, { x, y, label }: Marker, taken: Box[]): void {
  if (!label) return;
  const { layout, style } = context;
  const size = [widthOf(context, label, style.strong), lineHeight(style)] as const;
  const near = candidatesAround(xToPixel(layout, x), yToPixel(layout, y), ...size, 7);
  // Above a level that is just above the marker.
  const [above] = candidatesAround(xToPixel(layout, x), yToPixel(layout, y), ...size, 18);
  const candidates = above ? [...near, above] : near;
  const box = placeLabel(candidates, taken, canvasBox(layout), (candidate) => crosses(context, candidate));
  if (!box) return;
  writeText(context, label, box, style.colors.ink, style.strong);
  taken.push(box);
}

function renderAnnotations(context: RenderContext, moments: readonly PlotAnnotation[], taken: Box[]): void {
  const { spec, layout, style } = context;
  const height = lineHeight(style);
  for (const { x: at, label } of moments) {
    const x = xToPixel(layout, at);
    const values = spec.series[0]?.values;
    const y = values ? yToPixel(layout, valueAt(spec.xs, values, spec.maxGap, at)) : NaN;
    stroke(
      context,
      [
        [x, layout.top - 2],
        [x, layout.top + layout.height],
      ],
      style.colors.annotation,
      [2, 3],
    );
    if (!Number.isNaN(y)) {
      dot(context, x, y, { radius: 3.5, fill: style.colors.surface, edge: style.colors.annotation, edgeWidth: 2 });
      taken.push(squareAround(x, y, 6));
    }
    const width = widthOf(context, label, style.strong);
    const left = Math.min(Math.max(x - width / 2, 0), layout.outerWidth - width);
    const box = { left, top: layout.top - height - 4, width, height };
    // Where two are too close, the later one keeps its line and its dot.
    if (!label || taken.some((other) => overlap(box, { ...other, left: other.left - 4, width: other.width + 8 }))) continue;
    writeText(context, label, box, style.colors.annotation, style.strong);
    taken.push(box);
  }
}

function widthOf({ canvas, style }: RenderContext, text: string, weight: number): number {
  setFont(canvas, style, weight);
  return Math.ceil(canvas.measureText(text).width);
}

/** Where labels may stand: the area of the lines and the rim above it. */
const canvasBox = ({ left, top, width, height }: PlotLayout): Box => ({ left, top: 0, width, height: top + height });

/** Room a label keeps to the line, its rim included. */
const labelRim = 3;

/** Whether the first line runs through a box. */
function crosses({ layout, points }: RenderContext, { left, top, width, height }: Box): boolean {
  const ys = points.ys[0];
  if (!ys) return false;
  const scale = (layout.x.to - layout.x.from) / layout.width;
  const from = layout.x.from + (left - labelRim - layout.left) * scale;
  const to = from + (width + 2 * labelRim) * scale;
  let [highest, lowest] = [Infinity, -Infinity];
  const see = (value: number): void => {
    if (Number.isNaN(value)) return;
    const y = yToPixel(layout, value);
    highest = Math.min(highest, y);
    lowest = Math.max(lowest, y);
  };
  see(valueAt(points.xs, ys, null, from));
  see(valueAt(points.xs, ys, null, to));
  for (let index = firstFrom(points.xs, from); index < ys.length && (points.xs[index] as number) <= to; index++)
    see(ys[index] as number);
  return highest <= top + height + labelRim && lowest >= top - labelRim;
}

let ruler: CanvasRenderingContext2D | null = null;

/** How wide a text is on the canvas, CSS px. */
export function measureWith(style: ChartStyle): (text: string) => number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler) setFont(ruler, style);
  return (text) => ruler?.measureText(text).width ?? 0;
}
