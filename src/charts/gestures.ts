import { shiftSpan, zoomSpan, type AxisSpan } from './range.js';
import { pointOn, scaleOf } from './scale.js';

/** What gestures act on. Pixels are the surface's own, from its left edge. */
export interface GestureTarget {
  /** The part of the x axis in view; null while nothing is drawn. */
  readonly view: AxisSpan | null;
  readonly isZoomed: boolean;
  toX(pixel: number): number;
  /** Points at a pixel; null points at nothing. */
  point(pixel: number | null): void;
  /** Shows what a drag would zoom into; null shows nothing. */
  select(span: readonly [from: number, to: number] | null): void;
  /** Null shows everything. */
  setView(span: AxisSpan | null): void;
}

/** A shorter drag is a click with an unsteady hand. */
const minDrag = 6;

/**
 * What a pointer does on a chart. Mouse and pen: move to point, drag to zoom, Shift and drag to pan, double click to
 * see everything, horizontal wheel to pan while zoomed, Ctrl and wheel (a pinch on a trackpad) to zoom. Touch: drag
 * sideways to point, pinch to zoom; a vertical drag stays the page's. A vertical wheel is never taken from the page.
 */
export function listenToGestures(surface: HTMLElement, target: GestureTarget): void {
  const fingers = new Map<number, number>();
  let drag: { readonly kind: 'zoom' | 'pan'; readonly from: number; last: number } | null = null;

  const pixelOf = (event: MouseEvent): number => pointOn(surface, event).x;

  const end = (): void => {
    drag = null;
    target.select(null);
  };

  const pinch = (id: number, pixel: number): void => {
    const view = target.view;
    const other = [...fingers].find(([finger]) => finger !== id)?.[1];
    const before = fingers.get(id);
    if (!view || other === undefined || before === undefined) return;
    const factor = Math.max(24, Math.abs(before - other)) / Math.max(24, Math.abs(pixel - other));
    target.setView(zoomSpan(view, target.toX(other), factor));
  };

  surface.addEventListener('pointerdown', (event) => {
    if (!target.view || event.button !== 0) return;
    const pixel = pixelOf(event);
    surface.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch') {
      fingers.set(event.pointerId, pixel);
      target.point(fingers.size === 1 ? pixel : null);
    } else drag = { kind: event.shiftKey && target.isZoomed ? 'pan' : 'zoom', from: pixel, last: pixel };
  });

  surface.addEventListener('pointermove', (event) => {
    const view = target.view;
    const pixel = pixelOf(event);
    if (!view) return;
    if (fingers.size > 1 && fingers.has(event.pointerId)) {
      pinch(event.pointerId, pixel);
      fingers.set(event.pointerId, pixel);
    } else if (drag?.kind === 'pan') {
      target.setView(shiftSpan(view, target.toX(drag.last) - target.toX(pixel)));
      drag.last = pixel;
    } else {
      target.point(pixel);
      if (drag && Math.abs(pixel - drag.from) >= minDrag) target.select([drag.from, pixel]);
      if (drag) drag.last = pixel;
    }
  });

  surface.addEventListener('pointerup', (event) => {
    fingers.delete(event.pointerId);
    const { kind, from } = drag ?? {};
    const pixel = pixelOf(event);
    end();
    if (kind !== 'zoom' || from === undefined || Math.abs(pixel - from) < minDrag) return;
    const [start, stop] = [target.toX(Math.min(from, pixel)), target.toX(Math.max(from, pixel))];
    target.setView({ from: start, to: stop });
  });

  surface.addEventListener('pointercancel', (event) => {
    fingers.delete(event.pointerId);
    end();
    target.point(null);
  });

  // A finger that is lifted leaves what it pointed at, to be read.
  surface.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch') target.point(null);
  });

  surface.addEventListener('dblclick', () => target.setView(null));

  surface.addEventListener(
    'wheel',
    (event) => {
      const view = target.view;
      if (!view) return;
      if (event.ctrlKey) {
        event.preventDefault();
        const closer = Math.min(1.25, Math.max(0.8, 1.01 ** event.deltaY));
        target.setView(zoomSpan(view, target.toX(pixelOf(event)), closer));
      } else if (target.isZoomed && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        target.setView(shiftSpan(view, target.toX(event.deltaX / scaleOf(surface)) - target.toX(0)));
      }
    },
    { passive: false },
  );
}
