import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { aggregate } from './aggregate.js';

const counts = fc.array(fc.record({ value: fc.nat(1e6), weight: fc.integer({ min: 1, max: 1e4 }) }), { minLength: 1 });

describe('aggregate', () => {
  it('adds what can be added up', () => {
    expect(aggregate([4832, 100], 'sum', [])).to.equal(4932);
  });

  it('keeps the highest of peaks', () => {
    expect(aggregate([892, 461], 'max', [])).to.equal(892);
  });

  it('keeps the last of what stands until it changes', () => {
    expect(aggregate([3, 5, 4], 'last', [])).to.equal(4);
  });

  it('weights a mean by the length of its span', () => {
    expect(aggregate([100, 400], 'weighted-mean', [3, 1])).to.equal(175);
  });

  it('never adds up people who may be the same', () => {
    expect(aggregate([3201, 100], 'none', [])).to.equal(null);
  });

  for (const missing of [null, undefined]) {
    it(`knows no total where one part is ${missing}`, () => {
      expect(aggregate([4832, missing], 'sum', [])).to.equal(null);
    });
  }

  it('knows no mean where the length of a span is unknown', () => {
    expect(aggregate([100, 400], 'weighted-mean', [3, null])).to.equal(null);
  });

  it('knows nothing of no spans', () => {
    expect(aggregate([], 'sum', [])).to.equal(null);
  });

  it('has a mean between the lowest and the highest', () => {
    fc.assert(
      fc.property(counts, (spans) => {
        const values = spans.map(({ value }) => value);
        const weights = spans.map(({ weight }) => weight);
        const mean = aggregate(values, 'weighted-mean', weights) ?? NaN;
        expect(mean).to.be.within(Math.min(...values) - 1e-6, Math.max(...values) + 1e-6);
      }),
    );
  });
});
