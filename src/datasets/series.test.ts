import { expect } from '@open-wc/testing';
import { readSeries } from './series.js';

const shape = {
  time: 'at',
  readTime: (value: unknown) => (typeof value === 'number' ? value : NaN),
  fields: [
    ['talks', 'total-conversations'],
    ['tips', 'tips'],
  ],
} as const;

/** Times, conversations, tips, notes. */
const read = (rows: unknown) => {
  const { times, series, notes } = readSeries(rows, shape, 'points');
  return [[...times], [...(series['total-conversations'] ?? [])], [...(series.tips ?? [])], notes];
};

describe('rows of several metrics', () => {
  it('become columns in the order of time, with gaps where nothing was reported', () => {
    const rows = [
      { at: 2, talks: 5, tips: null },
      { at: 1, tips: 7 },
    ];
    expect(read(rows)).to.deep.equal([[1, 2], [NaN, 5], [7, NaN], []]);
  });

  it('leave out a metric that no row reports', () => {
    expect(Object.keys(readSeries([{ at: 1, talks: 0 }], shape, 'points').series)).to.deep.equal(['total-conversations']);
  });

  it('may be less than nothing where they are money, and only there', () => {
    const rows = [
      { at: 1, talks: 40, tips: -3 },
      { at: 2, talks: -3, tips: '-2.5' },
    ];
    expect(read(rows)).to.deep.equal([
      [1, 2],
      [40, NaN],
      [-3, -2.5],
      [{ kind: 'unreadable', values: 1, first: 'points[1].talks' }],
    ]);
  });

  it('lose what cannot be read and nothing beside it, each field told once', () => {
    const rows = [
      { at: 1, talks: 'n/a', tips: 1 },
      { at: 2, talks: {}, tips: '' },
      { at: 3, talks: '3', tips: 4 },
    ];
    expect(read(rows)).to.deep.equal([
      [1, 2, 3],
      [NaN, NaN, 3],
      [1, NaN, 4],
      [
        { kind: 'unreadable', values: 2, first: 'points[0].talks' },
        { kind: 'unreadable', values: 1, first: 'points[1].tips' },
      ],
    ]);
  });

  it('leave out rows that do not say when and keep the last of a time, and say so', () => {
    expect(read([{ at: 1, talks: 1 }, { at: 1, talks: 2 }, { talks: 3 }, null])).to.deep.equal([
      [1],
      [2],
      [],
      [
        { kind: 'dropped', rows: 2, of: 4, first: 'points[2].at' },
        { kind: 'duplicates', rows: 1 },
      ],
    ]);
  });

  it('are told where they are no rows', () => {
    expect(read({})).to.deep.equal([[], [], [], [{ kind: 'unreadable', values: 1, first: 'points' }]]);
  });
});
