/** Where the numbers of a line lie on the canvas, in its own pixels. */
export interface Placed {
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  /** Down to where the area under the line goes, or down to which values at the same xs; null where it has none. */
  readonly base: number | Float64Array | null;
}

/**
 * A line as paths, broken at each NaN. Of what falls into one column of pixels only its two ends are drawn, and the area
 * goes up to the lower one: the line covers all between them. The picture is the same, and a dense one takes a tenth
 * of the time to fill: a rasteriser pays for each edge.
 */
export function linePaths(
  xs: Float64Array,
  ys: Float64Array,
  { toX, toY, base }: Placed,
): { stroke: Path2D; fill: Path2D | null; flags: number } {
  const stroke = new Path2D();
  const fill = base === null ? null : new Path2D();
  const [floor, values] = typeof base === 'number' ? [base, null] : [null, base];
  /** The values the area of this piece stands on, by their places: one a column. */
  let ground: [x: number, y: number][] = [];
  let under: [x: number, y: number] = [NaN, NaN];
  /** Where the piece that is being drawn began; NaN between two pieces. */
  let start = NaN;
  let column = NaN;
  /** The highest and the lowest point of the column, in pixels downwards. */
  let [highX, highY, lowX, lowY] = [NaN, NaN, NaN, NaN];
  const endColumn = (): void => {
    if (Number.isNaN(column)) return;
    const isFirst = Number.isNaN(start);
    const [x, y] = lowX < highX ? [lowX, lowY] : [highX, highY];
    if (isFirst) stroke.moveTo(x, y);
    else stroke.lineTo(x, y);
    if (lowX < highX) stroke.lineTo(highX, highY);
    else if (lowX > highX || lowY > highY) stroke.lineTo(lowX, lowY);
    if (isFirst) {
      start = x;
      fill?.moveTo(x, floor ?? y);
    }
    fill?.lineTo(lowX, lowY);
    if (values) ground.push(under);
    column = NaN;
  };
  const endPiece = (): void => {
    endColumn();
    if (fill && !Number.isNaN(start)) {
      if (floor !== null) fill.lineTo(Math.max(lowX, highX), floor);
      for (const [x, y] of ground.reverse()) fill.lineTo(x, y);
      fill.closePath();
    }
    start = NaN;
    ground = [];
  };
  for (let index = 0; index < ys.length; index++) {
    const value = ys[index] as number;
    if (Number.isNaN(value)) {
      endPiece();
      continue;
    }
    const x = toX(xs[index] as number);
    const y = toY(value);
    if (Math.floor(x) !== column) {
      endColumn();
      column = Math.floor(x);
      [highX, highY, lowX, lowY] = [x, y, x, y];
    } else {
      if (y < highY) [highX, highY] = [x, y];
      if (y > lowY) [lowX, lowY] = [x, y];
    }
    if (values) under = [x, toY(values[index] as number)];
  }
  endPiece();
  return { stroke, fill, flags: 0 };
}
