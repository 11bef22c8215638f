import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { breaksOf, classOf } from './map-scale.js';

const audience = fc.integer({ min: 0, max: 10_000_000 });
const share = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
const audiences = fc.oneof(fc.array(audience, { maxLength: 250 }), fc.array(share, { maxLength: 250 }));

/** One digit and zeros. */
const isRound = (value: number): boolean =>
  value
    .toPrecision(12)
    .replace(/e.*|\./g, '')
    .replace(/^0+|0+$/g, '').length <= 1;

/** The same distance between each and the next. */
const isEven = (values: readonly number[]): boolean => {
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  return steps.every((step) => Math.abs(step - steps[0]!) <= 1e-6 * Math.abs(values.at(-1)!));
};

describe('the scale of a map', () => {
  it('spreads the documented countries over shades of their own', () => {
    const breaks = breaksOf([1843, 412, 201]);
    expect(breaks).to.deep.equal([200, 300, 500, 1000]);
    expect([1843, 412, 201].map((value) => classOf(breaks, value))).to.deep.equal([3, 1, 0]);
  });

  it('takes larger steps where audiences differ more', () => {
    expect(breaksOf([3, 90])).to.deep.equal([2, 5, 10, 20, 50]);
    expect(breaksOf([0.1, 14.8])).to.deep.equal([0.1, 0.3, 1, 3, 10]);
    expect(breaksOf([1, 50_000])).to.deep.equal([1, 10, 100, 1000, 10_000]);
    expect(breaksOf([1, 5_000_000])).to.deep.equal([1, 100, 10_000, 1_000_000]);
  });

  it('takes equal steps where audiences are alike', () => {
    expect(breaksOf([41, 44, 58])).to.deep.equal([40, 45, 50, 55]);
    expect(breaksOf([1, 2, 5])).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('has one class for one value', () => {
    expect(breaksOf([7, 7])).to.deep.equal([5]);
  });

  it('has no class for nobody, and none for what is no number of people', () => {
    expect(breaksOf([0, -3, NaN, Infinity])).to.deep.equal([]);
    const breaks = breaksOf([5, 900]);
    expect([0, -3, NaN, Infinity].map((value) => classOf(breaks, value))).to.deep.equal([null, null, null, null]);
  });

  it('has at most five classes, rising, each round or all even', () => {
    fc.assert(
      fc.property(audiences, (values) => {
        const breaks = breaksOf(values);
        expect(breaks.length).to.be.at.most(5);
        breaks.forEach((at, index) => {
          expect(at).to.be.above(breaks[index - 1] ?? 0);
        });
        expect(breaks.every(isRound) || isEven(breaks), breaks.join()).to.equal(true);
      }),
    );
  });

  it('gives every value above zero a class, none a lower one than a smaller value, and uses the first and the last', () => {
    fc.assert(
      fc.property(audiences, (values) => {
        const breaks = breaksOf(values);
        const classes = values
          .filter((value) => value > 0)
          .sort((a, b) => a - b)
          .map((value) => classOf(breaks, value) ?? -1);
        expect(classes).to.deep.equal([...classes].sort((a, b) => a - b));
        if (classes.length === 0) return;
        expect(classes[0]).to.equal(0);
        expect(classes.at(-1)).to.equal(breaks.length - 1);
      }),
    );
  });

  it('has whole breaks for whole values', () => {
    fc.assert(
      fc.property(fc.array(audience), (values) => {
        expect(breaksOf(values).every(Number.isInteger)).to.equal(true);
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(audiences, (values) => {
        expect(breaksOf([...values].reverse())).to.deep.equal(breaksOf(values));
      }),
    );
  });
});
