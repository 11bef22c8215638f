/** A rectangle in CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const inside = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.top >= b.top && a.left + a.width <= b.left + b.width && a.top + a.height <= b.top + b.height;

/** The first box that lies within the bounds, clear of all that is taken, and, where one does, clear of the lines. */
export function placeLabel(
  candidates: readonly Box[],
  taken: readonly Box[],
  bounds: Box,
  crossed?: (box: Box) => boolean,
): Box | null {
  const free = candidates.filter((box) => inside(box, bounds) && !taken.some((other) => overlap(box, other)));
  return free.find((box) => !crossed?.(box)) ?? free[0] ?? null;
}

/** Places for a box beside a point, the preferred first: above, the four corners, the sides, below. */
export function candidatesAround(x: number, y: number, width: number, height: number, distance: number): Box[] {
  const [before, middle, after] = [x - distance - width, x - width / 2, x + distance];
  const [above, level, below] = [y - distance - height, y - height / 2, y + distance];
  const at = (left: number, top: number): Box => ({ left, top, width, height });
  return [
    at(middle, above),
    at(after, above),
    at(before, above),
    at(after, level),
    at(before, level),
    at(before, below),
    at(after, below),
    at(middle, below),
  ];
}
