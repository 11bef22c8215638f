import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { timelineFacts } from './viewer-timeline.model.js';

const minute = 60_000;

const facts = (rows: readonly (readonly [minutes: number, value: number])[], step: number | null = 300) =>
  timelineFacts(
    {
      times: Float64Array.from(rows, ([minutes]) => minutes * minute),
      values: Float64Array.from(rows, ([, value]) => value),
      startedAt: null,
      endedAt: null,
    },
    step,
  );

describe('the facts of a timeline', () => {
  it('are those of the documented stream', () => {
    expect(
      facts([
        [0, 23],
        [5, 87],
        [10, 312],
        [15, 891],
      ]),
    ).to.deep.equal({ highest: 3, first: 0, last: 3, gaps: 0 });
  });

  it('name no sample where none was reported', () => {
    expect(facts([])).to.deep.equal({ highest: -1, first: -1, last: -1, gaps: 0 });
    expect(
      facts([
        [0, NaN],
        [5, NaN],
      ]),
    ).to.deep.equal({ highest: -1, first: -1, last: -1, gaps: 0 });
  });

  it('name the first of several highest', () => {
    expect(
      facts([
        [0, 1],
        [5, 9],
        [10, 9],
      ]).highest,
    ).to.equal(1);
  });

  it('count no gap at the ends', () => {
    expect(
      facts([
        [0, NaN],
        [5, 1],
        [10, 2],
        [15, NaN],
      ]),
    ).to.deep.equal({ highest: 2, first: 1, last: 2, gaps: 0 });
  });

  for (const [minutes, gaps] of [
    [5, 0],
    [7.5, 0],
    [7.6, 1],
    [60, 1],
  ] as const) {
    it(`count ${gaps} gaps where two samples of every 5 min are ${minutes} min apart`, () => {
      expect(
        facts([
          [0, 1],
          [minutes, 2],
        ]).gaps,
      ).to.equal(gaps);
    });
  }

  it('count a gap once, however long and however told', () => {
    expect(
      facts([
        [0, 1],
        [5, NaN],
        [30, NaN],
        [35, 2],
      ]).gaps,
    ).to.equal(1);
  });

  it('count no missing rows where the step is unknown', () => {
    expect(
      facts(
        [
          [0, 1],
          [500, 2],
        ],
        null,
      ).gaps,
    ).to.equal(0);
  });

  it('hold for any timeline', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.option(fc.nat(1000), { nil: NaN })), { maxLength: 40 });
    fc.assert(
      fc.property(rows, (drawn) => {
        let time = 0;
        const timeline = drawn.map(([ahead, value]) => [(time += ahead), value] as const);
        const { highest, first, last, gaps } = facts(timeline);
        const reported = timeline.filter(([, value]) => !Number.isNaN(value));
        const values = reported.map(([, value]) => value);
        expect(timeline[highest]?.[1] ?? -Infinity).to.equal(Math.max(...values));
        expect([timeline[first], timeline[last]]).to.deep.equal([reported[0], reported.at(-1)]);
        // Cut at each gap, the reported samples are one stretch more than there are gaps.
        const stretches = timeline.reduce((cut, [at, value], index) => {
          const before = timeline[index - 1];
          const joined = before !== undefined && !Number.isNaN(before[1]) && at - before[0] <= 7.5;
          return Number.isNaN(value) || joined ? cut : cut + 1;
        }, 0);
        expect(gaps).to.equal(Math.max(0, stretches - 1));
      }),
    );
  });
});
