import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MinMaxTree } from './min-max-tree.js';

function plainExtremes(values: Float64Array, from: number, to: number): [number, number] {
  let [low, high] = [-1, -1];
  for (let index = from; index < to; index++) {
    const value = values[index]!;
    if (Number.isNaN(value)) continue;
    if (low < 0 || value < values[low]!) low = index;
    if (high < 0 || value > values[high]!) high = index;
  }
  return [low, high];
}

describe('pyramid', () => {
  it('finds what looking at every value finds', () => {
    const value = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 700 }), fc.nat(), fc.nat(), (list, a, b) => {
        const values = Float64Array.from(list);
        const [from = 0, to = 0] = [a % (list.length + 1), b % (list.length + 1)].sort((x, y) => x - y);
        expect(new MinMaxTree(values).extremes(from, to)).to.deep.equal(plainExtremes(values, from, to));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees at a million values', () => {
    const values = Float64Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 100_003);
    expect(new MinMaxTree(values).extremes(3, 999_999)).to.deep.equal(plainExtremes(values, 3, 999_999));
  });

  it('finds nothing where nothing was reported', () => {
    expect(new MinMaxTree(new Float64Array(100).fill(NaN)).extremes(0, 100)).to.deep.equal([-1, -1]);
  });
});
