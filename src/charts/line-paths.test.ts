import { expect } from '@open-wc/testing';
import { linePaths } from './line-paths.js';

const [width, height] = [120, 60];

/** Numbers of pixels as they are, drawn as a chart draws them: what of each pixel is inked, 0–255. */
function ink(draw: (context: CanvasRenderingContext2D) => void): Uint8ClampedArray {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  draw(context);
  return context.getImageData(0, 0, width, height).data.filter((_, index) => index % 4 === 3);
}

const placed = { toX: (x: number) => x, toY: (y: number) => y };

function drawn(xs: readonly number[], ys: readonly number[], base: number | null = null): Uint8ClampedArray {
  const { stroke, fill } = linePaths(Float64Array.from(xs), Float64Array.from(ys), { ...placed, base });
  return ink((context) => {
    if (fill) context.fill(fill);
    context.stroke(stroke);
  });
}

/** The same with every point in the path. */
function drawnWhole(xs: readonly number[], ys: readonly number[], base: number | null = null): Uint8ClampedArray {
  return ink((context) => {
    const line = new Path2D();
    xs.forEach((x, index) => line.lineTo(x, ys[index]!));
    if (base !== null) {
      const area = new Path2D(line);
      area.lineTo(xs.at(-1)!, base);
      area.lineTo(xs[0]!, base);
      context.fill(area);
    }
    context.stroke(line);
  });
}

const differing = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
  one.filter((value, index) => Math.abs(value - other[index]!) > 128).length;

describe('the paths of a line', () => {
  const dense = Array.from({ length: 900 }, (_, index) => 10 + index / 9);
  const noisy = dense.map((x, index) => 30 + 15 * Math.sin(x / 9) + 8 * Math.sin(index * 2.7));

  it('show a sparse line as it is', () => {
    const [xs, ys] = [
      [10, 30, 60, 110],
      [20, 40, 10, 30],
    ];
    expect(differing(drawn(xs, ys, 55), drawnWhole(xs, ys, 55))).to.equal(0);
  });

  it('show a dense line as if every point were drawn', () => {
    expect(differing(drawn(dense, noisy, 55), drawnWhole(dense, noisy, 55))).to.be.at.most(width / 10);
  });

  it('fill down to another line where the area stands on one, in each of its pieces', () => {
    const xs = [10, 30, 50, 70, 90];
    const ground = Float64Array.from([40, 50, NaN, 40, 50]);
    const { fill } = linePaths(Float64Array.from(xs), Float64Array.from([20, 30, NaN, 20, 30]), { ...placed, base: ground });
    const filled = ink((context) => context.fill(fill!));
    const at = (x: number, y: number): boolean => filled[y * width + x]! > 128;
    expect([at(20, 30), at(20, 40), at(80, 30), at(80, 40)]).to.deep.equal([true, true, true, true]);
    expect([at(20, 20), at(20, 52), at(50, 35), at(60, 30), at(80, 52)]).to.deep.equal([false, false, false, false, false]);
  });

  it('keep a spike of a single sample among many in one column of pixels', () => {
    const ys = dense.map((_, index) => (index === 451 ? 5 : 50));
    expect(drawn(dense, ys)[7 * width + 60]).to.be.above(128);
  });

  it('leave a gap open, in the line and in the area', () => {
    const picture = drawn([10, 40, 50, 60, 100], [20, 20, NaN, 20, 20], 55);
    expect([30, 50, 80].map((x) => picture[40 * width + x]! > 0)).to.deep.equal([true, false, true]);
  });
});
