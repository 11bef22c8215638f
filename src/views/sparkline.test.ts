import { expect } from '@open-wc/testing';
import { sparklinePath } from './sparkline.js';

const path = (points: readonly (readonly [number, number])[], gap: number | null = null): string =>
  sparklinePath({ xs: Float64Array.from(points, ([x]) => x), values: Float64Array.from(points, ([, y]) => y), gap }, 20);

describe('the path of a sparkline', () => {
  it('spans the box, low values at the bottom', () => {
    expect(
      path([
        [0, 0],
        [50, 10],
        [100, 5],
      ]),
    ).to.equal('M0 20h0L50 0L100 10');
  });

  it('breaks at a value that was not reported', () => {
    expect(
      path([
        [0, 0],
        [25, NaN],
        [50, 10],
        [100, 10],
      ]),
    ).to.equal('M0 20h0M50 0h0L100 0');
  });

  it('breaks where two points are further apart than the gap', () => {
    expect(
      path(
        [
          [0, 0],
          [10, 10],
          [100, 10],
        ],
        15,
      ),
    ).to.equal('M0 20h0L10 0M100 0h0');
  });

  it('lies in the middle where all values are the same', () => {
    expect(
      path([
        [0, 7],
        [100, 7],
      ]),
    ).to.equal('M0 10h0L100 10');
    expect(path([[5, 7]])).to.equal('M50 10h0');
  });

  it('is empty where there is no value', () => {
    expect(path([])).to.equal('');
    expect(path([[0, NaN]])).to.equal('');
  });

  it('of a million points is short and keeps the one spike', () => {
    const xs = Float64Array.from({ length: 1_000_000 }, (_, index) => index);
    const values = new Float64Array(xs.length).fill(1);
    values[543_210] = 100;
    const long = sparklinePath({ xs, values, gap: 1.5 }, 20);
    expect(long.length).to.be.below(6000);
    expect(long).to.contain('L54.3 0');
  });
});
