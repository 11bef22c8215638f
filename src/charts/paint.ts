import { markOf, traceMark, type Mark } from '../theme/marks.js';
import type { CanvasColor } from '../theme/tokens.js';
import type { Feed } from './feed.js';
import { xToPixel, yToPixel, type Frame } from './frame.js';
import { beside, overlap, place, type Box } from './labels.js';
import { firstFrom, lastUpTo, solidPart, valueAt } from './search.js';
import type { Level, Marker, Moment, PlotSpec } from './spec.js';

/** Colours and letters of a chart, as the canvas takes them. */
export interface Ink {
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
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  /** Device px a CSS px. */
  readonly ratio: number;
  readonly spec: PlotSpec;
  readonly frame: Frame;
  readonly feed: Feed;
  readonly ink: Ink;
}

export const lineHeight = ({ fontSize }: Ink): number => Math.ceil(fontSize * 1.35);

export const colorOf = ({ spec, ink }: Sheet, series: number): string => {
  const name = spec.series[series]?.color.replace('--analytics-', '') as CanvasColor | undefined;
  return ink.colors[name ?? 'series-0'];
};

/** The middle of a device pixel, where a thin line is sharp. */
const sharp = (at: number, ratio: number): number => (Math.floor(at * ratio) + 0.5) / ratio;

function stroke(sheet: Sheet, points: readonly (readonly [number, number])[], color: string, dash: readonly number[] = []): void {
  const { context, ratio } = sheet;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(sharp(x, ratio), sharp(y, ratio));
  context.strokeStyle = color;
  context.lineWidth = Math.max(1, Math.round(ratio)) / ratio;
  context.setLineDash([...dash]);
  context.stroke();
}

interface Dot {
  readonly radius: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
  /** A circle where left out. */
  readonly mark?: Mark;
}

function dot({ context }: Sheet, x: number, y: number, { radius, fill, edge, edgeWidth, mark = 0 }: Dot): void {
  traceMark(context, mark, x, y, radius);
  if (edgeWidth > 0) {
    context.setLineDash([]);
    context.lineJoin = 'round';
    context.lineWidth = 2 * edgeWidth;
    context.strokeStyle = edge;
    context.stroke();
  }
  context.fillStyle = fill;
  context.fill();
}

/** Text that keeps its own order in a page of the other direction: `−12.4%` has no letter to say which it is. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Text in the middle of a box, on a rim of the surface that keeps it legible on top of a line. */
function write({ context, ink }: Sheet, text: string, box: Box, color: string, weight = 400): void {
  setFont(context, ink, weight);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.setLineDash([]);
  context.lineWidth = 4;
  context.strokeStyle = ink.colors.surface;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2 + 0.5];
  context.strokeText(isolated(text), x, y);
  context.fillStyle = color;
  context.fillText(isolated(text), x, y);
}

export function setFont(context: CanvasRenderingContext2D, { fontSize, fontFamily }: Ink, weight = 400): void {
  context.font = `${weight} ${fontSize}px ${fontFamily}`;
}

/** What lies under the lines: shades, the grid and the words of the axes. */
export function paintAxes(sheet: Sheet): void {
  paintShades(sheet);
  const { context, frame, ink } = sheet;
  const { left, top, width, height, mirrored } = frame;
  const bottom = top + height;
  setFont(context, ink);
  context.textBaseline = 'middle';
  context.textAlign = mirrored ? 'left' : 'right';
  for (const { at, label } of frame.yTicks) {
    const y = yToPixel(frame, at);
    stroke(
      sheet,
      [
        [left, y],
        [left + width, y],
      ],
      ink.colors.grid,
    );
    context.fillStyle = ink.colors['ink-muted'];
    context.fillText(isolated(label), mirrored ? left + width + 8 : left - 8, y + 0.5);
  }
  context.textAlign = 'center';
  let free = -Infinity;
  for (const { at, label } of frame.xTicks) {
    const x = xToPixel(frame, at);
    const half = context.measureText(label).width / 2;
    // The first and last move inwards rather than lose a letter.
    const middle = Math.min(Math.max(x, half), frame.outerWidth - half);
    stroke(
      sheet,
      [
        [x, bottom],
        [x, bottom + 4],
      ],
      ink.colors.grid,
    );
    if (middle - half < free) continue;
    free = middle + half + 8;
    context.fillStyle = ink.colors['ink-muted'];
    context.fillText(isolated(label), middle, bottom + 8 + lineHeight(ink) / 2);
  }
}

function paintShades({ context, spec, frame, ink }: Sheet): void {
  context.save();
  context.fillStyle = ink.colors.grid;
  // The grid is of the same colour and has to be seen in it.
  context.globalAlpha = 0.55;
  for (const { from, to } of spec.shades ?? []) {
    const left = xToPixel(frame, Math.max(from, frame.x.from));
    const right = xToPixel(frame, Math.min(to, frame.x.to));
    if (right > left) context.fillRect(left, frame.top, right - left, frame.height);
  }
  context.restore();
}

/** Points further apart than this show that they are points. */
const pixelsPerDot = 28;

/** What lies on the lines: samples where they are few, levels, markers and moments, and their labels. */
export function paintNotes(sheet: Sheet): void {
  const { spec, frame } = sheet;
  paintOpenEnds(sheet);
  paintSamples(sheet);
  const within = (at: number): boolean => at >= frame.x.from && at <= frame.x.to;
  const levels = spec.levels.filter(({ value }) => value >= frame.y.from && value <= frame.y.to);
  const markers = spec.markers.filter(({ x, y }) => within(x) && y >= frame.y.from && y <= frame.y.to);
  const taken: Box[] = [];
  paintMoments(
    sheet,
    spec.moments.filter(({ x }) => within(x)),
    taken,
  );
  for (const level of levels) taken.push(paintLevel(sheet, level));
  for (const { x, y, out } of markers) {
    const { surface, annotation } = sheet.ink.colors;
    const [fill, edge] = out ? [surface, annotation] : [colorOf(sheet, 0), surface];
    dot(sheet, xToPixel(frame, x), yToPixel(frame, y), { radius: 4, fill, edge, edgeWidth: 2 });
    taken.push(around(xToPixel(frame, x), yToPixel(frame, y), 6));
  }
  // A level can be named anywhere along it, a marker only beside it: the marker chooses first.
  for (const marker of markers) labelMarker(sheet, marker, taken);
  for (const level of levels) labelLevel(sheet, level, taken);
}

const around = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  width: 2 * reach,
  height: 2 * reach,
});

/** The ends of a line that are not of whole buckets: from and to its whole points in dots, since dashes are another period's. */
function paintOpenEnds(sheet: Sheet): void {
  const { context, spec, frame, feed, ink } = sheet;
  const { xs } = feed;
  context.save();
  context.beginPath();
  context.rect(frame.left, 0, frame.width, frame.outerHeight);
  context.clip();
  spec.series.forEach(({ openTo = null, openFrom = null }, series) => {
    const ys = feed.ys[series];
    if ((openTo === null && openFrom === null) || !ys) return;
    const [from, to] = solidPart(xs, openTo, openFrom);
    context.beginPath();
    for (const [first, last] of [
      [0, Math.min(from, ys.length - 1)],
      [Math.max(0, to - 1), ys.length - 1],
    ] as const) {
      let broken = true;
      for (let index = first; index <= last; index++) {
        const [x, y] = [xs[index] as number, ys[index] as number];
        if (!Number.isNaN(y)) {
          if (broken) context.moveTo(xToPixel(frame, x), yToPixel(frame, y));
          else context.lineTo(xToPixel(frame, x), yToPixel(frame, y));
        }
        broken = Number.isNaN(y);
      }
    }
    context.strokeStyle = colorOf(sheet, series);
    context.lineWidth = ink.lineWidth;
    context.lineCap = 'round';
    context.setLineDash([0.1, 2.25 * ink.lineWidth]);
    context.stroke();
  });
  context.restore();
}

/** Two dashes of a dashed line: a dot would be of the line that it is compared with. */
function paintDashes({ context, ink, ratio }: Sheet, [x, at]: readonly [number, number], color: string): void {
  const [dash, space] = dashes;
  const y = sharp(at, ratio);
  context.beginPath();
  context.moveTo(x - dash - space / 2, y);
  context.lineTo(x + dash + space / 2, y);
  context.strokeStyle = color;
  context.lineWidth = 0.75 * ink.lineWidth;
  context.lineCap = 'butt';
  context.setLineDash([...dashes]);
  context.stroke();
  context.setLineDash([]);
}

function paintSamples(sheet: Sheet): void {
  const { frame, feed, spec, ink } = sheet;
  const { xs } = feed;
  const { surface } = ink.colors;
  const sparse = xs.length * pixelsPerDot <= frame.width;
  const isSeveral = spec.series.filter(({ dashed }) => !dashed).length > 1;
  const lastSeen = lastUpTo(xs, frame.x.to);
  feed.ys.forEach((ys, series) => {
    const {
      dashed = false,
      derived = false,
      openTo = null,
      openFrom = null,
      color: token = '--analytics-series-0',
    } = spec.series[series] ?? {};
    const [from, to] = solidPart(xs, openTo, openFrom);
    const [color, mark] = [colorOf(sheet, series), markOf(token)];
    // Where several lines are too dense for points, each has its mark at the last one that is final.
    let last = isSeveral && !dashed && (derived || !sparse) ? lastSeen : -1;
    while (last >= 0 && (Number.isNaN(ys[last]) || last >= to)) last--;
    for (let index = 0; index < ys.length; index++) {
      const [x, y] = [xs[index] as number, ys[index] as number];
      if (Number.isNaN(y) || x < frame.x.from || x > frame.x.to) continue;
      const at = [xToPixel(frame, x), yToPixel(frame, y)] as const;
      // Alone between two gaps, a point has no line to be seen by.
      const alone = Number.isNaN(ys[index - 1] ?? NaN) && Number.isNaN(ys[index + 1] ?? NaN);
      if (index < from || index >= to) dot(sheet, ...at, { radius: 2, fill: surface, edge: color, edgeWidth: 1.5, mark });
      else if (index === last || (sparse && !dashed && !derived))
        dot(sheet, ...at, { radius: 3, fill: color, edge: surface, edgeWidth: 1.5, mark });
      else if (alone && dashed) paintDashes(sheet, at, color);
      else if (alone)
        dot(sheet, ...at, { radius: sparse ? 3 : 1.75, fill: color, edge: surface, edgeWidth: sparse ? 1.5 : 0, mark });
    }
  });
}

function paintLevel(sheet: Sheet, { value }: Level): Box {
  const { frame, ink } = sheet;
  const y = yToPixel(frame, value);
  stroke(
    sheet,
    [
      [frame.left, y],
      [frame.left + frame.width, y],
    ],
    ink.colors['ink-muted'],
    [4, 4],
  );
  return { left: frame.left, top: y - 1, width: frame.width, height: 2 };
}

function labelLevel(sheet: Sheet, { value, label }: Level, taken: Box[]): void {
  const { frame, ink } = sheet;
  const [width, height] = [widthOf(sheet, label, 400), lineHeight(ink)];
  const y = yToPixel(frame, value);
  const ends = [frame.left + 4, frame.left + frame.width - width - 4];
  if (frame.mirrored) ends.reverse();
  const lefts = [...ends, frame.left + (frame.width - width) / 2];
  const candidates = [y - height - 2, y + 3].flatMap((top) => lefts.map((left) => ({ left, top, width, height })));
  const box = place(candidates, taken, page(frame), (candidate) => crosses(sheet, candidate));
  if (!box) return;
  write(sheet, label, box, ink.colors['ink-muted']);
  taken.push(box);
}

function labelMarker(sheet: Sheet, { x, y, label }: Marker, taken: Box[]): void {
  if (!label) return;
  const { frame, ink } = sheet;
  const size = [widthOf(sheet, label, ink.strong), lineHeight(ink)] as const;
  const near = beside(xToPixel(frame, x), yToPixel(frame, y), ...size, 7);
  // Above a level that is just above the marker.
  const [above] = beside(xToPixel(frame, x), yToPixel(frame, y), ...size, 18);
  const candidates = above ? [...near, above] : near;
  const box = place(candidates, taken, page(frame), (candidate) => crosses(sheet, candidate));
  if (!box) return;
  write(sheet, label, box, ink.colors.ink, ink.strong);
  taken.push(box);
}

function paintMoments(sheet: Sheet, moments: readonly Moment[], taken: Box[]): void {
  const { spec, frame, ink } = sheet;
  const height = lineHeight(ink);
  for (const { x: at, label } of moments) {
    const x = xToPixel(frame, at);
    const values = spec.series[0]?.values;
    const y = values ? yToPixel(frame, valueAt(spec.xs, values, spec.gap, at)) : NaN;
    stroke(
      sheet,
      [
        [x, frame.top - 2],
        [x, frame.top + frame.height],
      ],
      ink.colors.annotation,
      [2, 3],
    );
    if (!Number.isNaN(y)) {
      dot(sheet, x, y, { radius: 3.5, fill: ink.colors.surface, edge: ink.colors.annotation, edgeWidth: 2 });
      taken.push(around(x, y, 6));
    }
    const width = widthOf(sheet, label, ink.strong);
    const left = Math.min(Math.max(x - width / 2, 0), frame.outerWidth - width);
    const box = { left, top: frame.top - height - 4, width, height };
    // Where two are too close, the later one keeps its line and its dot.
    if (!label || taken.some((other) => overlap(box, { ...other, left: other.left - 4, width: other.width + 8 }))) continue;
    write(sheet, label, box, ink.colors.annotation, ink.strong);
    taken.push(box);
  }
}

function widthOf({ context, ink }: Sheet, text: string, weight: number): number {
  setFont(context, ink, weight);
  return Math.ceil(context.measureText(text).width);
}

/** Where labels may stand: the area of the lines and the rim above it. */
const page = ({ left, top, width, height }: Frame): Box => ({ left, top: 0, width, height: top + height });

/** Room a label keeps to the line, its rim included. */
const labelRim = 3;

/** Whether the first line runs through a box. */
function crosses({ frame, feed }: Sheet, { left, top, width, height }: Box): boolean {
  const ys = feed.ys[0];
  if (!ys) return false;
  const scale = (frame.x.to - frame.x.from) / frame.width;
  const from = frame.x.from + (left - labelRim - frame.left) * scale;
  const to = from + (width + 2 * labelRim) * scale;
  let [highest, lowest] = [Infinity, -Infinity];
  const see = (value: number): void => {
    if (Number.isNaN(value)) return;
    const y = yToPixel(frame, value);
    highest = Math.min(highest, y);
    lowest = Math.max(lowest, y);
  };
  see(valueAt(feed.xs, ys, null, from));
  see(valueAt(feed.xs, ys, null, to));
  for (let index = firstFrom(feed.xs, from); index < ys.length && (feed.xs[index] as number) <= to; index++)
    see(ys[index] as number);
  return highest <= top + height + labelRim && lowest >= top - labelRim;
}
