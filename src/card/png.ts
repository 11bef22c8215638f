import { traceMark, type Mark } from '../theme/marks.js';

/** What is drawn on a canvas, and the names of its lines where it has several. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** `mark` is null for a line in dashes. */
  readonly legend: readonly { readonly label: string; readonly color: string; readonly mark: Mark | null }[];
}

/** Distances in CSS px. */
const space = 16;
const line = 20;
const swatch = 10;
const gap = 6;

/**
 * A canvas as a PNG with its heading and legend, in the colours and the font of the frame around it on the page: the
 * picture alone has no ground, and on a dark page no readable letter on a white one.
 */
export function framed({ canvas, legend }: Picture, heading: string, frame: Element): Promise<Blob | null> {
  const { color, backgroundColor, fontFamily, direction } = getComputedStyle(frame);
  // Where the table is shown in its place, the canvas has no size on the page.
  const scale = canvas.clientWidth > 0 ? canvas.width / canvas.clientWidth : devicePixelRatio;
  const [drawnWidth, drawnHeight] = [canvas.width / scale, canvas.height / scale];
  const width = drawnWidth + 2 * space;
  const page = document.createElement('canvas');
  const ink = page.getContext('2d');
  if (!ink) return Promise.resolve(null);
  ink.font = `12px ${fontFamily}`;
  const entries = inRows(legend, ({ label }) => swatch + gap + ink.measureText(label).width, drawnWidth);
  const rows = (entries.at(-1)?.row ?? -1) + 1;
  const height = drawnHeight + (1 + rows) * line + 3 * space;
  page.width = Math.round(width * scale);
  page.height = Math.round(height * scale);
  ink.scale(scale, scale);
  ink.fillStyle = backgroundColor;
  ink.fillRect(0, 0, width, height);
  ink.fillStyle = color;
  ink.textBaseline = 'middle';
  ink.direction = direction === 'rtl' ? 'rtl' : 'ltr';
  const isRtl = direction === 'rtl';
  const at = (offset: number): number => (isRtl ? width - offset : offset);
  ink.textAlign = 'start';
  ink.font = `600 15px ${fontFamily}`;
  ink.fillText(heading, at(space), space + line / 2, width - 2 * space);
  ink.drawImage(canvas, space, 2 * space + line, drawnWidth, drawnHeight);
  ink.font = `12px ${fontFamily}`;
  for (const { entry, row, from } of entries) {
    const level = height - space - (rows - row - 0.5) * line;
    const start = space + from;
    ink.fillStyle = entry.color;
    const left = isRtl ? at(start) - swatch : start;
    if (entry.mark === null) for (const dash of [0, 0.6]) ink.fillRect(left + dash * swatch, level - 1.5, 0.4 * swatch, 3);
    else {
      traceMark(ink, entry.mark, left + swatch / 2, level, 0.38 * swatch);
      ink.fill();
    }
    ink.fillStyle = color;
    ink.fillText(entry.label, at(start + swatch + gap), level, drawnWidth - swatch - gap);
  }
  return new Promise((resolve) => page.toBlob(resolve, 'image/png'));
}

interface Placed<T> {
  readonly entry: T;
  readonly row: number;
  /** Distance from the start of the row. */
  readonly from: number;
}

/** Entries beside each other, in as many rows as they need. */
function inRows<T>(entries: readonly T[], widthOf: (entry: T) => number, width: number): readonly Placed<T>[] {
  let row = 0;
  let from = 0;
  return entries.map((entry) => {
    // Whole pixels: a swatch between two is blurred.
    const own = Math.ceil(widthOf(entry));
    if (from > 0 && from + own > width) {
      row += 1;
      from = 0;
    }
    const placed = { entry, row, from };
    from += own + space;
    return placed;
  });
}
