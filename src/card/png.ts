import { traceMark, type Mark } from '../theme/marks.js';
import { backgroundsUnder } from './background.js';

/** A chart that is drawn on a canvas, and the names of its lines where it has several. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** `mark` is null for a line in dashes. */
  readonly legend: readonly { readonly label: string; readonly color: string; readonly mark: Mark | null }[];
  /** What a reader has zoomed to, in the units of its x axis; null or left out where all of it is in sight. */
  readonly range?: { readonly from: number; readonly to: number } | null;
}

/** One of several charts under each other; its name stands over it. */
export interface Panel extends Picture {
  readonly name: string;
}

/** What is said over a picture. */
export interface Caption {
  readonly heading: string;
  /** Of which days it is, and in which zone. */
  readonly facts: string;
  readonly lang: string;
}

/** Distances in CSS px. */
const space = 16;
const line = 20;
const swatch = 10;
const gap = 6;

/** Nobody reads on, and a name may be of any length. */
const mostLines = { heading: 6, facts: 4, name: 3 } as const;

/** Something to put on the page: how high it is, and how it is drawn below a level. */
interface Block {
  readonly height: number;
  readonly draw: (top: number) => void;
}

/**
 * Charts as one PNG under their heading, with what they are of and their legends, in the colours and the font of the frame
 * around them on the page: a chart alone has no ground, and on a dark page no readable letter on a white one. Text that is
 * too long for a line takes more.
 */
export function framed(pictures: readonly (Picture | Panel)[], caption: Caption, frame: Element): Promise<Blob | null> {
  const { color, fontFamily, direction } = getComputedStyle(frame);
  const [first] = pictures;
  const page = document.createElement('canvas');
  const ink = page.getContext('2d');
  if (!first || !ink) return Promise.resolve(null);
  // Where the table is shown in its place, the canvas has no size on the page.
  const scale = first.canvas.clientWidth > 0 ? first.canvas.width / first.canvas.clientWidth : devicePixelRatio;
  const room = Math.max(...pictures.map(({ canvas }) => canvas.width)) / scale;
  const width = room + 2 * space;
  const isRtl = direction === 'rtl';
  const at = (offset: number): number => (isRtl ? width - offset : offset);

  const text = (said: string, font: string, most: number, from: number, to: number): Block => {
    ink.font = font;
    const lines = wrapped(said, to - from, most, caption.lang, (part) => ink.measureText(part).width);
    return {
      height: lines.length * line,
      draw: (top) => {
        ink.font = font;
        ink.fillStyle = color;
        lines.forEach((part, index) => ink.fillText(part, at(from), top + (index + 0.5) * line));
      },
    };
  };
  const small = `12px ${fontFamily}`;
  const gapOf = (height: number): Block => ({ height, draw: () => {} });

  const entry = ({ label, color: fill, mark }: Picture['legend'][number]) => {
    ink.font = small;
    const own = Math.min(room, swatch + gap + Math.ceil(ink.measureText(label).width));
    const drawn = (from: number): Block => {
      const name = text(label, small, mostLines.name, from + swatch + gap, from + own);
      return {
        height: name.height,
        draw: (top) => {
          const level = top + line / 2;
          const left = isRtl ? at(from) - swatch : from;
          ink.fillStyle = fill;
          if (mark === null) for (const dash of [0, 0.6]) ink.fillRect(left + dash * swatch, level - 1.5, 0.4 * swatch, 3);
          else {
            traceMark(ink, mark, left + swatch / 2, level, 0.38 * swatch);
            ink.fill();
          }
          name.draw(top);
        },
      };
    };
    return { width: own, drawn };
  };
  /** Entries beside each other, in as many rows as they need. */
  const legendOf = ({ legend }: Picture): readonly Block[] => {
    const rows: Block[][] = [];
    let from = Infinity;
    for (const each of legend.map(entry)) {
      if (from + each.width > room + space) {
        rows.push([]);
        from = space;
      }
      rows.at(-1)?.push(each.drawn(from));
      // Whole pixels: a swatch between two is blurred.
      from += each.width + space;
    }
    return rows.map((row) => ({
      height: Math.max(...row.map(({ height }) => height)),
      draw: (top) => row.forEach((block) => block.draw(top)),
    }));
  };
  const chart = ({ canvas }: Picture): Block => ({
    height: canvas.height / scale,
    draw: (top) => ink.drawImage(canvas, space, top, canvas.width / scale, canvas.height / scale),
  });

  const blocks = [
    text(caption.heading, `600 15px ${fontFamily}`, mostLines.heading, space, width - space),
    ...(caption.facts ? [text(caption.facts, small, mostLines.facts, space, width - space)] : []),
    ...pictures.flatMap((picture) => [
      gapOf(space),
      ...('name' in picture ? [text(picture.name, `600 13px ${fontFamily}`, mostLines.name, space, width - space)] : []),
      chart(picture),
      ...(picture.legend.length > 0 ? [gapOf(space / 2), ...legendOf(picture)] : []),
    ]),
  ];
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + 2 * space;
  page.width = Math.round(width * scale);
  page.height = Math.round(height * scale);
  ink.scale(scale, scale);
  ink.textBaseline = 'middle';
  ink.textAlign = 'start';
  ink.direction = isRtl ? 'rtl' : 'ltr';
  for (const ground of backgroundsUnder(frame)) {
    ink.fillStyle = ground;
    ink.fillRect(0, 0, width, height);
  }
  let top = space;
  for (const block of blocks) {
    block.draw(top);
    top += block.height;
  }
  return new Promise((resolve) => page.toBlob(resolve, 'image/png'));
}

/**
 * A text in lines that fit, broken between words and, where one of them is longer than a line, between letters; so many lines at
 * most, of which the last then ends in an ellipsis.
 */
export function wrapped(
  text: string,
  width: number,
  most: number,
  lang: string,
  widthOf: (text: string) => number,
): readonly string[] {
  const segments = (part: string, granularity: 'word' | 'grapheme'): string[] =>
    [...new Intl.Segmenter(lang, { granularity }).segment(part)].map(({ segment }) => segment);
  const lines: string[] = [];
  let now = '';
  const add = (part: string): void => {
    if (widthOf(`${now}${part}`.trimEnd()) <= width || now === '') now += part;
    else {
      lines.push(now.trim());
      now = part.trimStart();
    }
  };
  // Beyond this nothing can fit, and measuring a text of any length takes its time.
  for (const word of segments(text.slice(0, 2000), 'word')) {
    if (lines.length > most) break;
    if (widthOf(word) <= width) add(word);
    else segments(word, 'grapheme').forEach(add);
  }
  if (now.trim() !== '') lines.push(now.trim());
  if (lines.length <= most) return lines;
  const letters = segments(lines[most - 1] ?? '', 'grapheme');
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return [...lines.slice(0, most - 1), `${letters.join('').trimEnd()}…`];
}
