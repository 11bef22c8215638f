import type { Picture } from '../../card/png.js';

const caption = 24;

/** Several charts as one picture, under each other, each with its name over it. */
export function stacked(pictures: readonly (Picture & { readonly name: string })[], frame: Element): Picture | null {
  const [first] = pictures;
  if (!first) return null;
  const scale = first.canvas.clientWidth > 0 ? first.canvas.width / first.canvas.clientWidth : devicePixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(...pictures.map((each) => each.canvas.width));
  canvas.height = pictures.reduce((sum, each) => sum + each.canvas.height + caption * scale, 0);
  const ink = canvas.getContext('2d');
  if (!ink) return null;
  const { color, fontFamily, direction } = getComputedStyle(frame);
  ink.font = `600 ${13 * scale}px ${fontFamily}`;
  ink.fillStyle = color;
  ink.textBaseline = 'middle';
  ink.direction = direction === 'rtl' ? 'rtl' : 'ltr';
  ink.textAlign = 'start';
  let top = 0;
  for (const { canvas: drawn, name } of pictures) {
    ink.fillText(name, direction === 'rtl' ? canvas.width : 0, top + (caption * scale) / 2, canvas.width);
    ink.drawImage(drawn, 0, top + caption * scale);
    top += drawn.height + caption * scale;
  }
  return { canvas, legend: pictures.flatMap(({ legend }) => legend) };
}
