import { unsafeCSS, type CSSResult } from 'lit';
import type { SeriesToken } from './tokens.js';

/** The shape that goes with a series' colour, by its number: colours alone do not tell lines apart for everybody. */
export type Mark = number;

type Corner = readonly [x: number, y: number];

const turned = (corners: readonly Corner[], by: number): Corner[] =>
  corners.map(([x, y]) => [x * Math.cos(by) - y * Math.sin(by), x * Math.sin(by) + y * Math.cos(by)]);

const square: readonly Corner[] = [
  [-0.9, -0.9],
  [0.9, -0.9],
  [0.9, 0.9],
  [-0.9, 0.9],
];
const triangle: readonly Corner[] = [
  [0, -1.3],
  [1.25, 0.9],
  [-1.25, 0.9],
];
const plus: readonly Corner[] = [0, 1, 2, 3].flatMap((quarter) =>
  turned(
    [
      [-0.42, -1.3],
      [0.42, -1.3],
      [0.42, -0.42],
    ],
    (quarter * Math.PI) / 2,
  ),
);
const hourglass: readonly Corner[] = [
  [-1.1, -1.2],
  [1.1, -1.2],
  [-1.1, 1.2],
  [1.1, 1.2],
];

/** In radii of a circle that looks as large, which the first of them is. */
const shapes: readonly (readonly Corner[])[] = [
  [],
  triangle,
  square,
  turned(square, Math.PI / 4).map(([x, y]) => [x * 1.05, y * 1.05]),
  turned(triangle, Math.PI),
  plus,
  turned(plus, Math.PI / 4),
  hourglass,
];

export const markOf = (color: SeriesToken): Mark => Number(color.slice(-1));

/** Begins a path and leaves the mark in it. */
export function traceMark(context: CanvasRenderingContext2D, mark: Mark, x: number, y: number, radius: number): void {
  const corners = shapes[mark] ?? [];
  context.beginPath();
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [right, down] of corners) context.lineTo(x + right * radius, y + down * radius);
  context.closePath();
}

/** Radii from the middle of a swatch to its edge: as far as a mark goes. */
const reach = 1.36;

const percent = (radii: number): string => `${Math.round(50 + (50 * radii) / reach)}%`;

const clip = (corners: readonly Corner[]): string =>
  corners.length === 0
    ? `circle(${Math.round(50 / reach)}%)`
    : `polygon(${corners.map(([x, y]) => `${percent(x)} ${percent(y)}`).join()})`;

/** Cuts an element with the `data-mark` of a series to its shape. */
export const markStyles: CSSResult = unsafeCSS(
  shapes.map((corners, mark) => `[data-mark='${mark}']{clip-path:${clip(corners)}}`).join(''),
);
