import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { halfGone, lostBy, openingSeconds, shareAt } from './retention-curve.model.js';

const curve = (points: readonly (readonly [seconds: number, share: number])[]) => ({
  at: Float64Array.from(points, ([seconds]) => seconds),
  share: Float64Array.from(points, ([, share]) => share),
  dropOffs: [],
});

const documented = curve([
  [0, 1],
  [300, 0.73],
  [900, 0.48],
  [1800, 0.29],
]);

/** A curve that only falls, as an audience without newcomers does. */
const falling = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 20 })
  .map((steps) => {
    let [at, share] = [0, 1000];
    return curve([
      [0, 1],
      ...steps.map(([ahead, lost]): [number, number] => [(at += ahead), (share = Math.max(0, share - lost)) / 1000]),
    ]);
  });

describe('the share still there', () => {
  it('is the point’s own at a point', () => {
    expect([0, 300, 900, 1800].map((seconds) => shareAt(documented, seconds))).to.deep.equal([1, 0.73, 0.48, 0.29]);
  });

  it('lies on the straight line between two points', () => {
    expect(shareAt(documented, 480)).to.be.closeTo(0.655, 1e-9);
  });

  it('is unknown before the first point and after the last', () => {
    expect([shareAt(curve([[60, 0.9]]), 0), shareAt(documented, 1801), shareAt(curve([]), 0)]).to.deep.equal([null, null, null]);
  });

  it('passes over a point without a value', () => {
    const holed = curve([
      [0, 1],
      [60, NaN],
      [120, 0.5],
    ]);
    expect(shareAt(holed, 60)).to.be.closeTo(0.75, 1e-9);
  });

  it('is never outside of the two points around it', () => {
    fc.assert(
      fc.property(falling, fc.integer({ min: 0, max: 12_000 }), (data, seconds) => {
        const share = shareAt(data, seconds);
        const after = data.at.findIndex((at) => at >= seconds);
        if (after < 0) expect(share).to.equal(null);
        else expect(share).to.be.within((data.share[after] ?? NaN) - 1e-9, (data.share[Math.max(0, after - 1)] ?? NaN) + 1e-9);
      }),
    );
  });
});

describe('the moment half had left', () => {
  it('is 14:12 in the documented stream', () => {
    expect(halfGone(documented)).to.be.closeTo(14 * 60 + 12, 1e-6);
  });

  it('is the point’s own where it is at a half', () => {
    expect(
      halfGone(
        curve([
          [0, 1],
          [60, 0.5],
          [120, 0.4],
        ]),
      ),
    ).to.equal(60);
  });

  it('is the first point where the curve begins below', () => {
    expect(
      halfGone(
        curve([
          [30, 0.4],
          [60, 0.3],
        ]),
      ),
    ).to.equal(30);
  });

  it('is the first time, where an audience comes back', () => {
    expect(
      halfGone(
        curve([
          [0, 1],
          [60, 0.4],
          [120, 0.9],
          [180, 0.1],
        ]),
      ),
    ).to.equal(50);
  });

  it('is never where more than half stayed, or nothing is known', () => {
    expect([
      halfGone(
        curve([
          [0, 1],
          [60, 0.51],
        ]),
      ),
      halfGone(curve([])),
    ]).to.deep.equal([null, null]);
  });

  it('has half of the audience left, for any falling curve', () => {
    fc.assert(
      fc.property(falling, (data) => {
        const half = halfGone(data);
        if (half === null) expect(Math.min(...data.share)).to.be.above(0.5);
        else expect(shareAt(data, half)).to.be.closeTo(0.5, 1e-6);
      }),
    );
  });
});

describe('the share lost in the first minutes', () => {
  it('is 27 % in the first five of the documented stream', () => {
    expect(lostBy(documented, openingSeconds)).to.be.closeTo(0.27, 1e-9);
  });

  it('is counted from the curve’s own start, even where that is not the whole audience', () => {
    expect(
      lostBy(
        curve([
          [0, 0.9],
          [300, 0.6],
        ]),
        openingSeconds,
      ),
    ).to.be.closeTo(0.3, 1e-9);
  });

  it('is unknown where the curve begins later, or ends before', () => {
    expect([
      lostBy(
        curve([
          [60, 1],
          [300, 0.5],
        ]),
        300,
      ),
      lostBy(
        curve([
          [0, 1],
          [60, 0.5],
        ]),
        300,
      ),
    ]).to.deep.equal([null, null]);
  });
});
