import type { AxisSpan } from './range.js';
import type { PlotSpec } from './spec.js';
import { multiples, niceSteps, timeSteps, timeTicks } from './ticks.js';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Where things are: the area the lines are in, in CSS px from the corner of the canvas, and what its edges stand for. */
export interface PlotLayout {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of the whole canvas. */
  readonly outerWidth: number;
  readonly outerHeight: number;
  readonly x: AxisSpan;
  readonly y: AxisSpan;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Whether the numbers of the y axis stand on the right. */
  readonly mirrored: boolean;
}

/** What a frame needs to know about the canvas. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** Height of a line of text. */
  readonly lineHeight: number;
  readonly mirrored: boolean;
  readonly measure: (text: string) => number;
}

const gapToLabel = 8;
/** Room for half a dot beside the last point. */
const endRoom = 10;
const pixelsPerYTick = 40;
/** Room for a tick of the x axis at least, and the most of them on a wide one: a crowd is no help. */
const leastXTick = 32;
const mostXTicks = 12;
const betweenLabels = 14;

/** Lays out a chart: `low` and `high` are the extremes of what is in view. */
export function layOutPlot(spec: PlotSpec, x: AxisSpan, low: number, high: number, canvas: CanvasSize): PlotLayout {
  const { lineHeight, mirrored, measure } = canvas;
  const top = Math.ceil(lineHeight / 2) + 4 + (spec.annotations.some(({ label }) => label) ? lineHeight + 4 : 0);
  const height = Math.max(1, canvas.height - top - lineHeight - gapToLabel - 4);
  const { y, ticks } = verticalAxis(spec, low, high, height);
  const labels = spec.formatYTicks(ticks);
  const labelRoom = Math.max(spec.labelRoom ?? 0, Math.ceil(Math.max(0, ...labels.map(measure))) + gapToLabel);
  const width = Math.max(1, canvas.width - labelRoom - endRoom);
  return {
    left: mirrored ? endRoom : labelRoom,
    top,
    width,
    height,
    outerWidth: canvas.width,
    outerHeight: canvas.height,
    x,
    y,
    xTicks: horizontalTicks(spec, x, width, measure),
    yTicks: ticks.map((at, index) => ({ at, label: labels[index] ?? '' })),
    mirrored,
  };
}

function verticalAxis(spec: PlotSpec, low: number, high: number, height: number): { y: AxisSpan; ticks: number[] } {
  const { min, max } = spec.yRange;
  const values = [low, high, ...spec.referenceLines.map(({ value }) => value)].filter(Number.isFinite);
  const bottom = min ?? Math.min(0, ...values);
  const highest = max ?? Math.max(bottom, ...values);
  const top = highest > bottom ? highest : bottom + 1;
  const most = Math.min(4, Math.max(2, Math.floor(height / pixelsPerYTick)));
  for (const step of niceSteps((top - bottom) / most, spec.hasWholeValues)) {
    // Half a step past the last tick is enough where the rest would stay empty.
    const half = step / 2;
    const from = min ?? Math.floor(bottom / half) * half;
    const to = max ?? Math.ceil(top / half) * half;
    const ticks = multiples(from, to, step);
    if (ticks.length <= most + 1) return { y: { from, to }, ticks };
  }
  return { y: { from: bottom, to: top }, ticks: [] };
}

function horizontalTicks(spec: PlotSpec, x: AxisSpan, width: number, measure: (text: string) => number): readonly Tick[] {
  const perUnit = width / (x.to - x.from);
  const grain = ((spec.xs[spec.xs.length - 1] ?? 0) - (spec.xs[0] ?? 0)) / Math.max(1, spec.xs.length - 1);
  let finest: readonly Tick[] = [];
  for (const step of horizontalSteps(spec, Math.max(leastXTick, width / mostXTicks) / perUnit)) {
    const ticks = spec.x === 'time' ? timeTicks(x.from, x.to, step, spec.timeZone) : multiples(x.from, x.to, step);
    const labels = spec.formatXTicks(ticks, step);
    if (ticks.length > 1 && Math.max(...labels.map(measure)) + betweenLabels > step * perUnit) continue;
    const found = ticks.map((at, index) => ({ at, label: labels[index] ?? '' }));
    // No tick between two samples, where there is a choice.
    if (ticks.length > 1 && step >= grain * 0.999) return found;
    if (finest.length === 0) finest = found;
    if (ticks.length < 2) return finest;
  }
  return finest;
}

function* horizontalSteps(spec: PlotSpec, least: number): Generator<number, void> {
  const given = spec.x === 'time' ? timeSteps : spec.xSteps;
  if (!given?.length) return yield* niceSteps(least, false);
  for (const step of given) if (step >= least) yield step;
  // Past the longest known step, its doubles.
  for (let step = (given[given.length - 1] as number) * 2; step < Infinity; step *= 2) if (step >= least) yield step;
}

export const xToPixel = ({ left, width, x }: PlotLayout, at: number): number => left + ((at - x.from) / (x.to - x.from)) * width;

export const pixelToX = ({ left, width, x }: PlotLayout, pixel: number): number =>
  x.from + ((pixel - left) / width) * (x.to - x.from);

export const yToPixel = ({ top, height, y }: PlotLayout, value: number): number =>
  top + ((y.to - value) / (y.to - y.from)) * height;
