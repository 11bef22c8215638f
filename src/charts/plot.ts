import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import uPlot from 'uplot';
import { observeSize } from '../element/resize.js';
import { hasFrameBudget } from '../element/scheduler.js';
import { registerTokens } from '../theme/register-tokens.js';
import { StyledElement } from '../theme/styled-element.js';
import { canvasStyles, printingStyles, themeStyles } from '../theme/styles.js';
import { canvasColors, canvasProperty, type CanvasColor } from '../theme/tokens.js';
import { drawableSize } from './canvas.js';
import { decimate, extremesOf, hasSameData, type PlotPoints } from './decimate.js';
import { layOutPlot, pixelToX, xToPixel, yToPixel, type PlotLayout } from './plot-layout.js';
import { listenToGestures } from './gestures.js';
import { linePaths } from './line-paths.js';
import { withMemoryCanvas } from './memory-canvas.js';
import {
  colorOf,
  dashes,
  lineHeight,
  renderAxes,
  renderOverlay,
  measureWith,
  type ChartStyle,
  type RenderContext,
} from './render.js';
import { extent, clampSpan, followData, type AxisSpan } from './range.js';
import { completePart, nearestIndex, valueAt } from './search.js';
import { listen, onPixelRatio } from './page-events.js';
import { nearestX, showCursor, showSelection, type PlotPosition } from './pointing.js';
import { plotStyles } from './plot.styles.js';
import type { PlotRange, PlotSpec } from './spec.js';
import { uplotStyles } from './uplot.css.js';

/** Detail of `plot-cursor`. */
export interface PlotCursor {
  /** Null where nothing is pointed at. */
  readonly x: number | null;
  /** The data point nearest to it. */
  readonly index: number | null;
}

/** Detail of `plot-range`. `data`: new data moved the view along, or left nothing of it. */
export interface PlotRangeChange {
  readonly range: PlotRange;
  readonly cause: 'reader' | 'data';
}

/**
 * Numbers in, a picture out: the one element around uPlot. Draws a spec, points, zooms; knows no words but the spec's own.
 * Invisible to assistive technology, whoever uses it says what it shows.
 *
 * @fires {CustomEvent<PlotCursor>} plot-cursor - The pointer points elsewhere. Does not bubble.
 * @fires {CustomEvent<PlotRangeChange>} plot-range - Another part of the x axis came into view. Does not bubble.
 * @fires {Event} plot-draw - Something was drawn, so places may have changed. Does not bubble.
 */
export class AnalyticsPlot extends StyledElement {
  static readonly tag: string = 'analytics-plot';

  static override properties: PropertyDeclarations = {
    spec: { attribute: false },
    range: { attribute: false },
    cursor: { attribute: false },
  };

  static override styles: CSSResultGroup = [themeStyles, canvasStyles, printingStyles, uplotStyles, plotStyles];

  /** What to draw. A new one of the same kind keeps the zoom; null draws nothing. */
  declare spec: PlotSpec | null;
  /** The part of the x axis in view; null is all of it. */
  declare range: PlotRange;
  /** The x to point at, of the element's own pointer or set from outside. Setting it sends no event. */
  declare cursor: number | null;

  #plot: uPlot | null = null;
  #layout: PlotLayout | null = null;
  #points: PlotPoints = { xs: new Float64Array(), ys: [] };
  #decimated: { spec: PlotSpec; from: number; to: number; columns: number; extremes: readonly [number, number] } | null = null;
  #style: ChartStyle | null = null;
  #size = { width: 0, height: 0 };
  #unsubscribe: (() => void) | null = null;
  #drawnSpec: PlotSpec | null = null;
  #previous: PlotSpec | null = null;

  constructor() {
    super();
    this.spec = null;
    this.range = null;
    this.cursor = null;
  }

  /** The part of the x axis in view, with its ends. Null while there is no data. */
  get view(): AxisSpan | null {
    const { spec, range } = this;
    if (!spec?.xs.length) return null;
    // A range that is none would leave the axis without an end to count to.
    if (range && range.to > range.from && Number.isFinite(range.to - range.from)) return range;
    return extent(spec.xs, spec.maxGap ?? (spec.x === 'time' ? 1_800_000 : 1));
  }

  /** Where an x is on the element. Null where it is out of view, outside of the data, or not drawn yet. */
  locate(x: number): PlotPosition | null {
    const [frame, spec] = [this.#layout, this.#drawnSpec];
    if (!frame || !spec || !this.#plot || x < frame.x.from || x > frame.x.to) return null;
    if (x < (spec.xs[0] as number) || x > (spec.xs[spec.xs.length - 1] as number)) return null;
    return {
      left: xToPixel(frame, x),
      tops: spec.series.map(({ values }) => yToPixel(frame, valueAt(spec.xs, values, spec.maxGap, x))),
    };
  }

  /** Shows a part of the x axis as if the reader had chosen it; null shows everything. */
  setView(span: AxisSpan | null): void {
    const { spec, range } = this;
    if (!spec?.xs.length) return;
    const next = span && clampSpan(span, extent(spec.xs, 0), spec.xs.length);
    if (next?.from === range?.from && next?.to === range?.to) return;
    this.#setRange(next, 'reader');
  }

  protected override render(): TemplateResult {
    return html`<div class="ink" aria-hidden="true">
      <div class="paper"></div>
      <div class="selection" hidden></div>
      <div class="crosshair" hidden></div>
      ${this.spec?.series.map(() => html`<div class="dot" hidden></div>`)}
    </div>`;
  }

  override connectedCallback(): void {
    registerTokens(this.ownerDocument.defaultView ?? undefined);
    super.connectedCallback();
    if (this.hasUpdated && !this.#unsubscribe) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the page is not a leave.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#unsubscribe?.();
      this.#unsubscribe = null;
      this.#clear();
    });
  }

  /** Another document is in another window, whose end is to be heard of. */
  override adoptedCallback(): void {
    super.adoptedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  protected override firstUpdated(): void {
    const ink = this.#element('ink');
    listenToGestures(ink, this.#gestures());
    ink.addEventListener('transitionrun', () => this.#recolor());
    if (this.isConnected) this.#start();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { spec } = this;
    if (!spec || !changed.has('spec')) return;
    const before = this.#previous ?? spec;
    this.#previous = spec;
    if (!this.range) return;
    const range = before.x === spec.x ? followData(this.range, changed.has('range') ? spec.xs : before.xs, spec.xs) : null;
    if (range?.from !== this.range.from || range.to !== this.range.to) this.#setRange(range, 'data');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('spec') || changed.has('range')) this.#update();
    else this.#showCursor();
  }

  #element(name: string): HTMLElement {
    return this.renderRoot.querySelector(`.${name}`) as HTMLElement;
  }

  #setRange(range: PlotRange, cause: PlotRangeChange['cause']): void {
    this.range = range;
    this.dispatchEvent(new CustomEvent<PlotRangeChange>('plot-range', { detail: { range, cause } }));
  }

  #start(): void {
    const stops = [
      observeSize(this.#element('ink'), (width, height) => this.#resize(width, height)),
      onPixelRatio(() => this.#update()),
      listen(window, 'beforeprint', () => this.#print(true)),
      listen(window, 'afterprint', () => this.#print(false)),
      listen(document.fonts, 'loadingdone', () => this.#update()),
    ];
    this.#unsubscribe = () => stops.forEach((stop) => stop());
  }

  #resize(width: number, height: number): void {
    // Nothing tells of a change of colours while an element is not rendered.
    if (!this.#size.width) this.#style = null;
    this.#size = { width: Math.floor(width), height: Math.floor(height) };
    this.#update();
  }

  /** Paper is white whatever the screen is. */
  #print(printing: boolean): void {
    this.#element('ink').classList.toggle('printing', printing);
    this.#recolor();
  }

  #recolor(): void {
    this.#style = null;
    if (!this.#plot || !this.#size.width) return;
    this.#update();
  }

  #readStyle(): ChartStyle {
    const style = getComputedStyle(this.#element('ink'));
    const colors = Object.fromEntries(canvasColors.map((name) => [name, style.getPropertyValue(canvasProperty(name))]));
    return {
      colors: colors as Record<CanvasColor, string>,
      fontSize: parseFloat(style.fontSize),
      fontFamily: style.fontFamily,
      strong: Number(style.fontWeight),
      lineWidth: parseFloat(style.strokeWidth),
    };
  }

  /** Brings what is drawn up to date with what is asked for. */
  #update(): void {
    const { spec, view } = this;
    if (!spec || !view) return this.#clear();
    if (!this.#size.width || !this.#size.height || !this.#unsubscribe) return;
    const { width, height } = drawableSize(this.#size);
    if (!this.#plot && !hasFrameBudget()) return void requestAnimationFrame(() => this.#update());
    this.#style ??= this.#readStyle();
    this.#layout = layOutPlot(spec, view, ...this.#decimate(spec, view, Math.ceil(width * devicePixelRatio)), {
      width,
      height,
      lineHeight: lineHeight(this.#style),
      // What the styles say of it would have them all computed first.
      mirrored: this.matches(':dir(rtl)'),
      measure: measureWith(this.#style),
    });
    this.#drawnSpec = spec;
    if (this.#plot) this.#draw(this.#plot);
    else this.#create();
    this.#showCursor();
    this.dispatchEvent(new Event('plot-draw'));
  }

  /** Brings the points up to date, unless another spec of the same data is drawn, and answers their extremes. */
  #decimate(spec: PlotSpec, { from, to }: AxisSpan, columns: number): readonly [low: number, high: number] {
    const fed = this.#decimated;
    if (fed && fed.from === from && fed.to === to && fed.columns === columns && hasSameData(fed.spec, spec)) return fed.extremes;
    this.#points = decimate(spec, from, to, columns);
    this.#decimated = { spec, from, to, columns, extremes: extremesOf(this.#points) };
    return this.#decimated.extremes;
  }

  #create(): void {
    const { x, y, outerWidth: width, outerHeight: height } = this.#layout as PlotLayout;
    const asGiven = (_: uPlot, min: number, max: number): [number, number] => [min, max];
    const padding = (of: (frame: PlotLayout) => number) => () => of(this.#layout as PlotLayout);
    this.#plot = withMemoryCanvas(
      () =>
        new uPlot(
          {
            width,
            height,
            padding: [
              padding(({ top }) => top),
              padding((frame) => frame.outerWidth - frame.left - frame.width),
              padding((frame) => frame.outerHeight - frame.top - frame.height),
              padding(({ left }) => left),
            ] as uPlot.Padding,
            scales: {
              x: { time: false, auto: false, range: asGiven, min: x.from, max: x.to },
              y: { auto: false, range: asGiven, min: y.from, max: y.to },
            },
            axes: [{ show: false }, { show: false }],
            legend: { show: false },
            cursor: { show: false },
            series: [{}, ...this.#points.ys.map((_, index) => this.#series(index))],
            hooks: {
              drawClear: [(plot) => this.#render(plot, renderAxes)],
              draw: [(plot) => this.#render(plot, renderOverlay)],
            },
          },
          [this.#points.xs, ...this.#points.ys],
          this.#element('paper'),
        ),
    );
    this.#element('ink').classList.add('drawn');
  }

  #draw(plot: uPlot): void {
    const { x, y, outerWidth: width, outerHeight: height } = this.#layout as PlotLayout;
    const { xs, ys } = this.#points;
    plot.batch(() => {
      while (plot.series.length > ys.length + 1) plot.delSeries(plot.series.length - 1);
      while (plot.series.length <= ys.length) plot.addSeries(this.#series(plot.series.length - 1), plot.series.length);
      if (plot.width !== width || plot.height !== height) plot.setSize({ width, height });
      plot.series.forEach((series, index) => {
        if (index > 0) Object.assign(series, this.#strokeOf(index - 1));
      });
      plot.setData([xs, ...ys], false);
      plot.setScale('x', { min: x.from, max: x.to });
      plot.setScale('y', { min: y.from, max: y.to });
      // The room for the axes may have changed although no scale has.
      plot.redraw(false, true);
    });
  }

  /** uPlot takes the width in CSS px, and dashes in those of the canvas. */
  #strokeOf(index: number): Pick<uPlot.Series, 'width' | 'dash'> {
    const { lineWidth } = this.#style as ChartStyle;
    const isDashed = this.#drawnSpec?.series[index]?.isDashed ?? false;
    // What is compared with steps back behind what it is compared to.
    return isDashed
      ? { width: 0.75 * lineWidth, dash: dashes.map((length) => length * devicePixelRatio) }
      : { width: lineWidth, dash: [] };
  }

  #series(index: number): uPlot.Series {
    return {
      pxAlign: 0,
      ...this.#strokeOf(index),
      points: { show: false },
      paths: (plot, series) => this.#paths(plot, series),
      stroke: (plot, series) => colorOf(this.#renderContext(plot), series - 1),
      fill: (plot, series) => this.#area(plot, series),
    };
  }

  /** The line, broken at each NaN, and the area under it. */
  #paths({ bbox, scales }: uPlot, series: number): uPlot.Series.Paths {
    const { xs, ys } = this.#points;
    const { min: fromX = 0, max: toX = 1 } = scales.x ?? {};
    const { min: fromY = 0, max: toY = 1 } = scales.y ?? {};
    const perX = bbox.width / (toX - fromX);
    const perY = bbox.height / (toY - fromY);
    const { hasArea = false, stackedOn, incompleteTo = null, incompleteFrom = null } = this.#drawnSpec?.series[series - 1] ?? {};
    const zero = bbox.top + bbox.height - Math.max(0, 0 - fromY) * perY;
    // What is dotted is drawn on top.
    const [from, to] = completePart(xs, incompleteTo, incompleteFrom);
    const solid = (column: Float64Array | undefined): Float64Array | undefined => column?.subarray(from, to);
    return linePaths(xs.subarray(from, to), solid(ys[series - 1]) as Float64Array, {
      toX: (x) => bbox.left + (x - fromX) * perX,
      toY: (y) => bbox.top + (toY - y) * perY,
      base: hasArea ? ((stackedOn === undefined ? null : solid(ys[stackedOn])) ?? zero) : null,
    });
  }

  /** Of one colour: a gradient takes a software raster twice as long. */
  #area(plot: uPlot, series: number): string {
    return `color-mix(in srgb, ${colorOf(this.#renderContext(plot), series - 1)} 12%, transparent)`;
  }

  #renderContext(plot: uPlot): RenderContext {
    return {
      canvas: plot.ctx,
      ratio: plot.ctx.canvas.width / plot.width,
      spec: this.#drawnSpec as PlotSpec,
      layout: this.#layout as PlotLayout,
      points: this.#points,
      style: this.#style as ChartStyle,
    };
  }

  #render(plot: uPlot, render: (context: RenderContext) => void): void {
    const context = this.#renderContext(plot);
    plot.ctx.save();
    plot.ctx.scale(context.ratio, context.ratio);
    render(context);
    plot.ctx.restore();
  }

  /** Puts the crosshair where the cursor is. */
  #showCursor(): void {
    const position = this.cursor === null ? null : this.locate(this.cursor);
    showCursor(this.renderRoot, position, this.#layout, this.#drawnSpec?.series ?? []);
  }

  #gestures(): Parameters<typeof listenToGestures>[1] {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const plot = this;
    return {
      get view() {
        return plot.#plot && plot.view;
      },
      get isZoomed() {
        return plot.range !== null;
      },
      toX: (pixel) => (this.#layout ? pixelToX(this.#layout, pixel) : NaN),
      point: (pixel) => this.#setCursor(pixel),
      select: (span) => showSelection(this.#element('selection'), span, this.#layout),
      setView: (span) => this.setView(span),
    };
  }

  #setCursor(pixel: number | null): void {
    const x = pixel === null || !this.#layout || !this.#drawnSpec ? null : nearestX(pixel, this.#layout, this.#drawnSpec);
    if (x === this.cursor) return;
    this.cursor = x;
    const index = x === null || !this.spec ? null : nearestIndex(this.spec.xs, x);
    this.dispatchEvent(new CustomEvent<PlotCursor>('plot-cursor', { detail: { x, index } }));
  }

  #clear(): void {
    this.#plot?.destroy();
    this.#plot = null;
    this.#decimated = null;
    this.#layout = null;
    this.#drawnSpec = null;
    this.#style = null;
    if (!this.hasUpdated) return;
    this.#element('ink').classList.remove('drawn');
    this.#showCursor();
  }
}
