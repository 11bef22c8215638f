import { expect } from '@open-wc/testing';
import { clampSpan, followData, zoomSpan } from './range.js';

const all = { from: 0, to: 100 };
const hundred = Float64Array.from({ length: 101 }, (_, index) => index);
const upTo = (last: number, from = 0): Float64Array => Float64Array.from({ length: last - from + 1 }, (_, index) => from + index);

describe('range', () => {
  it('keeps what is under the pointer where it is', () => {
    expect(zoomSpan({ from: 0, to: 100 }, 25, 0.5)).to.deep.equal({ from: 12.5, to: 62.5 });
  });

  it('stops at the ends of the data', () => {
    expect(clampSpan({ from: 90, to: 130 }, all, 101)).to.deep.equal({ from: 60, to: 100 });
  });

  it('is none where it holds everything', () => {
    expect(clampSpan({ from: -5, to: 105 }, all, 101)).to.equal(null);
  });

  it('never comes closer than two points apart', () => {
    expect(clampSpan({ from: 50, to: 50.001 }, all, 101)).to.deep.equal({ from: 49.0005, to: 51.0005 });
  });

  it('moves along with new data where the last point was in view', () => {
    expect(followData({ from: 80, to: 100 }, hundred, upTo(110))).to.deep.equal({ from: 90, to: 110 });
  });

  it('stays where it is where the last point was not in view', () => {
    expect(followData({ from: 40, to: 60 }, hundred, upTo(110))).to.deep.equal({ from: 40, to: 60 });
  });

  it('is given up where the new data has nothing of it', () => {
    expect(followData({ from: 10, to: 20 }, hundred, upTo(300, 200))).to.equal(null);
  });
});
