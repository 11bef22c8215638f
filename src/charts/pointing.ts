import { pixelToX, xToPixel, type PlotLayout } from './plot-layout.js';
import { firstFrom, lastUpTo, nearestIndex } from './search.js';
import type { PlotSeries, PlotSpec } from './spec.js';

/** Where an x is on the element, in CSS px from its upper left corner. */
export interface PlotPosition {
  readonly left: number;
  /** One a series; NaN where it has no value there. */
  readonly tops: readonly number[];
}

/** An annotation this close to the pointer is pointed at rather than the sample beside it. */
const annotationReach = 8;

/** The x of the sample nearest to a pixel, or of an annotation that is nearer still. */
export function nearestX(pixel: number, layout: PlotLayout, { xs, annotations }: PlotSpec): number | null {
  const at = Math.min(Math.max(pixelToX(layout, pixel), layout.x.from), layout.x.to);
  const first = firstFrom(xs, layout.x.from);
  const index = Math.max(first, Math.min(nearestIndex(xs, at), lastUpTo(xs, layout.x.to)));
  const x = xs[index];
  let nearest = x === undefined || x < layout.x.from || x > layout.x.to ? null : x;
  let reach = Math.min(annotationReach, nearest === null ? Infinity : Math.abs(xToPixel(layout, nearest) - pixel));
  for (const { x } of annotations) {
    const distance = Math.abs(xToPixel(layout, x) - pixel);
    if (distance > reach) continue;
    reach = distance;
    nearest = x;
  }
  return nearest;
}

/** Puts the crosshair, and a dot on each line, at the cursor; hides them where it is not on the plot. */
export function showCursor(
  root: ParentNode,
  position: PlotPosition | null,
  layout: PlotLayout | null,
  series: readonly PlotSeries[],
): void {
  const line = root.querySelector('.crosshair') as HTMLElement;
  line.hidden = !position;
  if (position && layout) {
    line.style.height = `${layout.height}px`;
    line.style.transform = `translate(${Math.floor(position.left)}px,${layout.top}px)`;
  }
  root.querySelectorAll<HTMLElement>('.dot').forEach((dot, index) => {
    const top = position?.tops[index] ?? NaN;
    dot.hidden = !position || Number.isNaN(top);
    if (!position || dot.hidden) return;
    dot.style.background = `var(${series[index]?.color.replace('--analytics-', '--_') ?? ''})`;
    dot.style.transform = `translate(${position.left}px,${top}px)`;
  });
}

/** Shows what the reader drags across, from pixel to pixel; hides it where that is nothing. */
export function showSelection(box: HTMLElement, pixels: readonly [number, number] | null, layout: PlotLayout | null): void {
  box.hidden = !pixels;
  if (!pixels || !layout) return;
  const within = (pixel: number): number => Math.min(Math.max(pixel, layout.left), layout.left + layout.width);
  const [from, to] = [within(Math.min(...pixels)), within(Math.max(...pixels))];
  box.style.transform = `translate(${from}px,${layout.top}px)`;
  box.style.width = `${to - from}px`;
  box.style.height = `${layout.height}px`;
}
