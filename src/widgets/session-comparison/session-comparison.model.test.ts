import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { StreamSession } from '../../datasets/data.js';
import { overlay, together, type Line } from './session-comparison.model.js';

interface Sampled {
  /** ms; null is not reported. */
  readonly startedAt: number | null;
  /** ms */
  readonly times: readonly number[];
  readonly values?: readonly number[];
  /** Seconds. */
  readonly step: number | null;
}

const line = ({ startedAt, times, values = times.map((_, index) => index), step }: Sampled): Line => {
  const session: StreamSession = { id: 'one', title: null, startedAt, endedAt: null, values: {} };
  const data = { times: Float64Array.from(times), values: Float64Array.from(values), startedAt: null, endedAt: null };
  return { session, data, step };
};

const laid = (...lines: readonly Sampled[]) => {
  const { seconds, values, step } = overlay(lines.map(line));
  return { seconds: [...seconds], values: values.map((each) => [...each]), step };
};

const day = Date.UTC(2026, 3, 25, 10);
const every = (step: number, count: number, from: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index * step * 1000);

describe('streams laid over each other', () => {
  it('begin together, whenever they began', () => {
    const one = { startedAt: day, times: every(300, 3, day), values: [1, 2, 3], step: 300 };
    const other = { startedAt: day + 7e9, times: every(300, 2, day + 7e9), values: [8, 9], step: 300 };
    expect(laid(one, other)).to.deep.equal({
      seconds: [0, 300, 600],
      values: [
        [1, 2, 3],
        [8, 9, NaN],
      ],
      step: 300,
    });
  });

  it('share an axis where they began at odd seconds', () => {
    const one = { startedAt: day + 28_000, times: every(300, 3, day), step: 300 };
    const other = { startedAt: day - 40_000, times: every(300, 3, day), step: 300 };
    expect(laid(one, other).seconds).to.deep.equal([0, 300, 600]);
  });

  it('begin with their first sample where no start is reported', () => {
    expect(laid({ startedAt: null, times: every(60, 2, day + 1), step: 60 }).seconds).to.deep.equal([0, 60]);
  });

  it('begin at the start that their samples report, before that', () => {
    const { session, data, step } = line({ startedAt: null, times: every(60, 2, day + 120_000), step: 60 });
    const { seconds } = overlay([{ session, data: { ...data, startedAt: day }, step }]);
    expect([...seconds]).to.deep.equal([120, 180]);
  });

  it('have gaps where they have them, and not where the others have', () => {
    const one = { startedAt: day, times: every(300, 3, day), values: [1, NaN, 3], step: 300 };
    const other = { startedAt: day, times: [day, day + 600_000], values: [4, 5], step: 300 };
    expect(laid(one, other).values).to.deep.equal([
      [1, NaN, 3],
      [4, NaN, 5],
    ]);
  });

  it('go by the coarsest step', () => {
    const fine = { startedAt: day, times: every(60, 6, day), step: 60 };
    const coarse = { startedAt: day, times: every(300, 2, day), step: 300 };
    expect(laid(fine, coarse)).to.deep.include({ seconds: [0, 300], step: 300 });
  });

  it('stay where they are where no step is known', () => {
    expect(laid({ startedAt: day, times: [day + 1500, day + 7250], step: null })).to.deep.equal({
      seconds: [1.5, 7.25],
      values: [[0, 1]],
      step: null,
    });
  });

  it('are nothing where there are none, or no samples', () => {
    expect(laid()).to.deep.equal({ seconds: [], values: [], step: null });
    expect(laid({ startedAt: day, times: [], step: 300 })).to.deep.equal({ seconds: [], values: [[]], step: 300 });
  });

  const step = fc.constantFrom(60, 300, 900);
  /** Streams of one step, each with samples at whole steps from a start it may have missed by some seconds. */
  const streams = step.chain((each) =>
    fc
      .array(
        fc.record({
          begun: fc.integer({ min: 0, max: 1e12 }),
          late: fc.integer({ min: -(each / 2) * 1000 + 1, max: (each / 2) * 1000 - 1 }),
          places: fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 30 }),
        }),
        { minLength: 1, maxLength: 8 },
      )
      .map((all) =>
        all.map(({ begun, late, places }) => ({
          places: [...places].sort((a, b) => a - b),
          startedAt: begun,
          times: [...places].sort((a, b) => a - b).map((place) => begun + late + place * each * 1000),
          step: each,
        })),
      ),
  );

  it('have one rising axis, and lines as long as it', () => {
    fc.assert(
      fc.property(streams, (all) => {
        const { seconds, values } = laid(...all);
        seconds.forEach((at, index) => index > 0 && expect(at).to.be.greaterThan(seconds[index - 1]!));
        expect(values.map(({ length }) => length)).to.deep.equal(all.map(() => seconds.length));
      }),
    );
  });

  it('lose no sample, and move none by more than half a step', () => {
    fc.assert(
      fc.property(streams, (all) => {
        const { seconds, values } = laid(...all);
        all.forEach(({ places, step: each, times, startedAt }, index) => {
          const samples = seconds.flatMap((at, place) => (Number.isNaN(values[index]![place]) ? [] : [at]));
          expect(samples).to.deep.equal(places.map((place) => place * each));
          samples.forEach((at, sample) => expect(Math.abs(at - (times[sample]! - startedAt) / 1000)).to.be.at.most(each / 2));
        });
      }),
    );
  });

  it('look the same whenever each of them was', () => {
    fc.assert(
      fc.property(streams, fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 8, maxLength: 8 }), (all, shifts) => {
        const moved = all.map((each, index) => ({
          ...each,
          startedAt: each.startedAt + shifts[index]!,
          times: each.times.map((time) => time + shifts[index]!),
        }));
        expect(laid(...moved)).to.deep.equal(laid(...all));
      }),
    );
  });
});

describe('streams together', () => {
  const stream = (views: number | null, minutes: number | null): StreamSession => ({
    id: `${views}`,
    title: null,
    startedAt: 0,
    endedAt: minutes === null ? null : minutes * 60_000,
    values: {
      'total-views': views,
      'unique-viewers': views,
      'peak-concurrent-viewers': views,
      'average-concurrent-viewers': views,
    },
  });
  const two = [stream(100, 30), stream(400, 10)];

  it('have all views of each', () => expect(together('total-views', two)).to.equal(500));

  it('have the highest peak of any', () => expect(together('peak-concurrent-viewers', two)).to.equal(400));

  it('have an average by the length of each', () => expect(together('average-concurrent-viewers', two)).to.equal(175));

  it('have no number of unique viewers', () => expect(together('unique-viewers', two)).to.equal(null));

  it('have no total where one is not reported', () => expect(together('total-views', [...two, stream(null, 5)])).to.equal(null));

  it('have no average while one still goes on', () =>
    expect(together('average-concurrent-viewers', [...two, stream(9, null)])).to.equal(null));
});
