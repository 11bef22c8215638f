import { expect } from '@open-wc/testing';
import { decimate } from './decimate.js';
import type { PlotSpec } from './spec.js';
import { plotSpec } from '../testing/plot-spec.js';

const million = (value: (index: number) => number): PlotSpec =>
  plotSpec({
    xs: Float64Array.from({ length: 1_000_000 }, (_, index) => index * 1000),
    ys: Float64Array.from({ length: 1_000_000 }, (_, index) => value(index)),
    maxGap: 1500,
  });

describe('feed', () => {
  it('hands over short data as it is, with one neighbour on each side of the view', () => {
    const { xs, ys } = decimate(plotSpec({ xs: [0, 1, 2, 3, 4, 5], ys: [0, 10, 20, 30, 40, 50] }), 1.5, 3.5, 100);
    expect([...xs]).to.deep.equal([1, 2, 3, 4]);
    expect([...ys[0]!]).to.deep.equal([10, 20, 30, 40]);
  });

  it('hands over at most four points a column of a million', () => {
    const { xs } = decimate(
      million((index) => index % 977),
      0,
      999_999_000,
      800,
    );
    expect(xs.length).to.be.within(800, 3200);
  });

  it('keeps a single spike among a million points', () => {
    const { ys } = decimate(
      million((index) => (index === 654_321 ? 5000 : index === 123_456 ? -70 : 1)),
      0,
      999_999_000,
      800,
    );
    expect(Math.max(...ys[0]!)).to.equal(5000);
    expect(Math.min(...ys[0]!)).to.equal(-70);
  });

  it('breaks the line where two neighbours are too far apart', () => {
    const { xs, ys } = decimate(plotSpec({ xs: [0, 1, 5, 6], ys: [1, 2, 3, 4], maxGap: 1.5 }), 0, 6, 100);
    expect([...xs]).to.deep.equal([0, 1, 3, 5, 6]);
    expect([...ys[0]!]).to.deep.equal([1, 2, NaN, 3, 4]);
  });

  it('breaks a million points at a gap a few columns wide, and nowhere else', () => {
    const spec = million(() => 1);
    for (let index = 500_000; index < spec.xs.length; index++) spec.xs[index]! += 5_000_000;
    const { xs, ys } = decimate(spec, 0, 1_004_999_000, 800);
    const breaks = [...ys[0]!].flatMap((value, index) => (Number.isNaN(value) ? xs[index]! : []));
    expect(breaks).to.have.length(1);
    expect(breaks[0]).to.be.within(499_999_000, 505_000_000);
  });

  it('keeps a stretch that was not reported open', () => {
    const spec = million((index) => (index >= 400_000 && index < 410_000 ? NaN : 1));
    const { xs, ys } = decimate(spec, 0, 999_999_000, 800);
    const inside = [...ys[0]!].filter((_, index) => xs[index]! >= 401_500_000 && xs[index]! < 408_500_000);
    expect(inside).to.not.be.empty;
    expect(inside.every(Number.isNaN)).to.equal(true);
  });

  it('keeps the extremes of each of several lines', () => {
    const one = million((index) => (index === 5_000 ? 9 : 1));
    const two = million((index) => (index === 5_007 ? -9 : 1));
    const { ys } = decimate({ ...one, series: [...one.series, ...two.series] }, 0, 999_999_000, 800);
    expect(Math.max(...ys[0]!)).to.equal(9);
    expect(Math.min(...ys[1]!)).to.equal(-9);
  });
});
