import { expect } from '@open-wc/testing';
import { array, assert as check, constant, constantFrom, integer, oneof, property, record } from 'fast-check';
import { checkColumns, readColumns } from './columns.js';
import { readInstant } from './instant.js';
import { readAmount } from './number.js';

const timeline = { x: 'timestamp', y: 'viewer_count', readX: readInstant, withoutY: 'gap' } as const;
const curve = { x: 'minute', y: 'percentage', readX: readAmount, withoutY: 'bad' } as const;

const at = (minutes: number) => new Date(Date.UTC(2026, 3, 25, 10, minutes)).toISOString();
const row = (minutes: number, viewers: unknown) => ({ timestamp: at(minutes), viewer_count: viewers });

const lists = ({ x, y, notes }: ReturnType<typeof readColumns>) => ({ x: [...x], y: [...y], notes });

describe('readColumns', () => {
  it('puts rows into two columns', () => {
    expect(lists(readColumns([row(0, 23), row(5, 87)], timeline, 'timeline'))).to.deep.equal({
      x: [Date.parse(at(0)), Date.parse(at(5))],
      y: [23, 87],
      notes: [],
    });
  });

  it('sorts rows by x and says nothing of it', () => {
    const { y, notes } = lists(readColumns([row(10, 3), row(0, 1), row(5, 2)], timeline, 'timeline'));
    expect({ y, notes }).to.deep.equal({ y: [1, 2, 3], notes: [] });
  });

  it('keeps the last of several rows at one x, in whatever order they come, and counts the others', () => {
    const { y, notes } = lists(readColumns([row(5, 1), row(0, 9), row(5, 2), row(5, 3)], timeline, 'timeline'));
    expect({ y, notes }).to.deep.equal({ y: [9, 3], notes: [{ kind: 'duplicates', rows: 2 }] });
  });

  it('knows one instant written two ways', () => {
    const rows = [row(0, 1), { timestamp: '2026-04-25T12:00:00+02:00', viewer_count: 2 }];
    expect(lists(readColumns(rows, timeline, 'timeline')).y).to.deep.equal([2]);
  });

  for (const missing of [null, undefined]) {
    it(`keeps a row whose y is ${missing} as a gap where a line goes on`, () => {
      const { y, notes } = lists(readColumns([row(0, 1), row(5, missing), row(10, 0)], timeline, 'timeline'));
      expect({ y, notes }).to.deep.equal({ y: [1, NaN, 0], notes: [] });
    });

    it(`drops a row whose y is ${missing} where that is of no use`, () => {
      const { y, notes } = lists(
        readColumns(
          [
            { minute: 0, percentage: 100 },
            { minute: 5, percentage: missing },
          ],
          curve,
          'curve',
        ),
      );
      expect({ y, notes }).to.deep.equal({
        y: [100],
        notes: [{ kind: 'dropped', rows: 1, of: 2, first: 'curve[1].percentage' }],
      });
    });
  }

  for (const viewers of ['12,5', '', 'NaN', NaN, Infinity, -1, '-1', 1e308, 2 ** 53, true, [], {}]) {
    it(`takes ${JSON.stringify(viewers)} (${typeof viewers}) for no number`, () => {
      const { y, notes } = lists(readColumns([row(0, 1), row(5, viewers), row(10, 3)], timeline, 'timeline'));
      expect({ y, notes }).to.deep.equal({
        y: [1, NaN, 3],
        notes: [{ kind: 'unreadable', values: 1, first: 'timeline[1].viewer_count' }],
      });
    });
  }

  it('takes a number that came as text for one', () => {
    const { y, notes } = lists(readColumns([row(0, '887.37'), row(5, '12')], timeline, 'timeline'));
    expect({ y, notes }).to.deep.equal({ y: [887.37, 12], notes: [] });
  });

  it('drops a row whose y cannot be read where that is of no use', () => {
    const rows = [
      { minute: 0, percentage: 100 },
      { minute: 5, percentage: 'n/a' },
    ];
    expect(lists(readColumns(rows, curve, 'curve'))).to.deep.equal({
      x: [0],
      y: [100],
      notes: [{ kind: 'dropped', rows: 1, of: 2, first: 'curve[1].percentage' }],
    });
  });

  for (const timestamp of ['2026-02-30T00:00:00Z', '2026-04-25', '', null, undefined, 1_777_111_200_000]) {
    it(`takes ${JSON.stringify(timestamp)} for no timestamp`, () => {
      const { notes } = readColumns([row(0, 1), { timestamp, viewer_count: 2 }], timeline, 'timeline');
      expect(notes).to.deep.equal([{ kind: 'dropped', rows: 1, of: 2, first: 'timeline[1].timestamp' }]);
    });
  }

  for (const notARow of [null, 'x', 5]) {
    it(`names the whole row where it is ${JSON.stringify(notARow)}`, () => {
      const { notes } = readColumns([notARow, row(0, 1)], timeline, 'timeline');
      expect(notes).to.deep.equal([{ kind: 'dropped', rows: 1, of: 2, first: 'timeline[0]' }]);
    });
  }

  it('drops a negative minute', () => {
    const { x } = lists(
      readColumns(
        [
          { minute: -5, percentage: 100 },
          { minute: 0, percentage: 100 },
        ],
        curve,
        'curve',
      ),
    );
    expect(x).to.deep.equal([0]);
  });

  it('tells of dropped and of repeated rows at once', () => {
    const { notes } = readColumns([row(0, 1), row(0, 2), null], timeline, 'timeline');
    expect(notes.map(({ kind }) => kind)).to.deep.equal(['dropped', 'duplicates']);
  });

  it('names the first fault where no row is good', () => {
    expect(lists(readColumns([{ viewer_count: 1 }, { timestamp: 3 }], timeline, 'timeline'))).to.deep.equal({
      x: [],
      y: [],
      notes: [{ kind: 'dropped', rows: 2, of: 2, first: 'timeline[0].timestamp' }],
    });
  });

  it('has no quarrel with no rows', () => {
    expect(lists(readColumns([], timeline, 'timeline'))).to.deep.equal({ x: [], y: [], notes: [] });
  });

  for (const rows of [undefined, null, {}, 'rows', 3]) {
    it(`cannot read rows that are ${JSON.stringify(rows)}`, () => {
      expect(readColumns(rows, timeline, 'timeline').notes).to.deep.equal([{ kind: 'unreadable', values: 1, first: 'timeline' }]);
    });
  }

  it('keeps its promises for any rows: increasing, no row unaccounted for', () => {
    const anyRow = record({
      minute: integer({ min: -1, max: 12 }),
      percentage: oneof(integer({ min: -1, max: 9 }), constantFrom('n/a', null)),
    });
    check(
      property(array(oneof({ weight: 9, arbitrary: anyRow }, { weight: 1, arbitrary: constant(null) })), (rows) => {
        const good = rows.filter(
          (each) => each && each.minute >= 0 && typeof each.percentage === 'number' && each.percentage >= 0,
        );
        const { x, y, notes } = lists(readColumns(rows, curve, 'curve'));
        const latest = new Map(good.map((each) => [each?.minute, each?.percentage]));
        const gone = notes.reduce((sum, note) => sum + ('rows' in note ? note.rows : 0), 0);
        return (
          x.every((value, index) => (index === 0 || value > (x[index - 1] ?? NaN)) && latest.get(value) === y[index]) &&
          x.length === latest.size &&
          rows.length === x.length + gone
        );
      }),
    );
  });
});

describe('checkColumns', () => {
  const shape = { x: 'times', y: 'values', readX: Number, withoutY: 'gap' } as const;

  it('answers good columns as they are', () => {
    const x = Float64Array.of(1, 2, 3);
    const y = Float64Array.of(0, NaN, 5);
    const columns = checkColumns(x, y, shape);
    expect(columns.x === x && columns.y === y).to.equal(true);
  });

  for (const [x, y, read, note] of [
    [[1, NaN], [5, 6], [[1], [5]], { kind: 'dropped', rows: 1, of: 2, first: 'rows[1].times' }],
    [[1, 1], [5, 6], [[1], [6]], { kind: 'duplicates', rows: 1 }],
    [
      [1, 2],
      [5, Infinity],
      [
        [1, 2],
        [5, NaN],
      ],
      { kind: 'unreadable', values: 1, first: 'rows[1].values' },
    ],
    [
      [1, 2],
      [-1, 6],
      [
        [1, 2],
        [NaN, 6],
      ],
      { kind: 'unreadable', values: 1, first: 'rows[0].values' },
    ],
    [[1, 2], [5], [[], []], { kind: 'unreadable', values: 1, first: 'values' }],
  ] as const) {
    it(`reads what can be read of ${x.join(' ')} and ${y.join(' ')}, and tells`, () => {
      const columns = lists(checkColumns(Float64Array.from(x), Float64Array.from(y), shape));
      expect(columns).to.deep.equal({ x: read[0], y: read[1], notes: [note] });
    });
  }

  it('sorts what is not in order', () => {
    const columns = lists(checkColumns(Float64Array.of(1, 3, 2), Float64Array.of(5, 6, 7), shape));
    expect(columns).to.deep.equal({ x: [1, 2, 3], y: [5, 7, 6], notes: [] });
  });

  it('leaves out a gap where one is of no use', () => {
    const { notes } = checkColumns(Float64Array.of(0), Float64Array.of(NaN), { ...shape, withoutY: 'bad' });
    expect(notes).to.deep.equal([{ kind: 'dropped', rows: 1, of: 1, first: 'rows[0].values' }]);
  });
});
