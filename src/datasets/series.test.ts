import { expect } from '@open-wc/testing';
import { AnalyticsFailure } from './failure.js';
import { readSeries } from './series.js';

const shape = {
  time: 'at',
  readTime: (value: unknown) => (typeof value === 'number' ? value : NaN),
  fields: [
    ['a', 'one'],
    ['b', 'two'],
  ],
} as const;

const pathOf = (rows: unknown): string | null => {
  try {
    readSeries(rows, shape, 'points');
    return null;
  } catch (error) {
    return error instanceof AnalyticsFailure && error.failure.kind === 'malformed' ? error.failure.path : 'something else';
  }
};

describe('rows of several quantities', () => {
  it('become columns in the order of time, with gaps where nothing was reported', () => {
    const { times, series, notes } = readSeries(
      [
        { at: 2, a: 5, b: null },
        { at: 1, b: 7 },
      ],
      shape,
      'points',
    );
    expect([[...times], [...(series.one ?? [])], [...(series.two ?? [])], notes]).to.deep.equal([[1, 2], [NaN, 5], [7, NaN], []]);
  });

  it('leave out a quantity that no row reports', () => {
    expect(Object.keys(readSeries([{ at: 1, a: 0 }], shape, 'points').series)).to.deep.equal(['one']);
  });

  it('leave out rows that cannot be read and keep the last of a time, and say so', () => {
    const { series, notes } = readSeries([{ at: 1, a: 1 }, { at: 1, a: 2 }, { at: 2, a: '3' }, null], shape, 'points');
    expect([[...(series.one ?? [])], notes]).to.deep.equal([
      [2],
      [
        { kind: 'dropped', rows: 2, of: 4, first: 'points[2].a' },
        { kind: 'duplicates', rows: 1 },
      ],
    ]);
  });

  it('are malformed where they are no rows, or none can be read', () => {
    expect([pathOf({}), pathOf([{ a: 1 }]), pathOf([3]), pathOf([])]).to.deep.equal([
      'points',
      'points[0].at',
      'points[0]',
      null,
    ]);
  });
});
