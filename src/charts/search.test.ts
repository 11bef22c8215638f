import { expect } from '@open-wc/testing';
import { lastUpTo, nearestIndex, valueAt } from './search.js';

const xs = new Float64Array([0, 300, 900, 1800]);
const shares = new Float64Array([1, 0.73, 0.48, 0.29]);

describe('search', () => {
  it('finds the nearest sample, the earlier of two', () => {
    expect([-5, 150, 151, 900, 5000].map((at) => nearestIndex(xs, at))).to.deep.equal([0, 0, 1, 2, 3]);
    expect(nearestIndex(new Float64Array(), 1)).to.equal(-1);
  });

  it('finds the last sample up to a place', () => {
    expect([-1, 0, 299, 300, 5000].map((at) => lastUpTo(xs, at))).to.deep.equal([-1, 0, 0, 1, 3]);
  });

  it('reads a value off the line between two samples', () => {
    expect(valueAt(xs, shares, null, 480)).to.be.closeTo(0.655, 1e-12);
  });

  it('reads nothing in a gap, outside, or beside a value that was not reported', () => {
    expect(valueAt(xs, shares, 500, 480)).to.be.NaN;
    expect(valueAt(xs, shares, null, -1)).to.be.NaN;
    expect(valueAt(xs, new Float64Array([1, NaN, 1, 1]), null, 480)).to.be.NaN;
  });
});
