import { expect } from '@open-wc/testing';
import { assert as check, double, integer, property, uniqueArray } from 'fast-check';
import { AnalyticsFailure } from './failure.js';
import { parseDataset } from './json.js';

const ten = Date.UTC(2026, 3, 25, 10);

const pathOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof AnalyticsFailure && error.failure.kind === 'malformed') return error.failure.path;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('parseDataset of metrics', () => {
  it('reads values by metric id', () => {
    const { data } = parseDataset('metrics', {
      values: { 'total-views': 4832, 'follow-conversion-rate': 0.034 },
      startedAt: '2026-04-25T10:00:00Z',
    });
    expect(data.values['total-views']).to.equal(4832);
    expect(data.values['follow-conversion-rate']).to.equal(0.034);
    expect([data.previous, data.startedAt, data.endedAt]).to.deep.equal([null, ten, null]);
  });

  it('takes null and absent for not reported, and zero for a value', () => {
    const { values } = parseDataset('metrics', { values: { 'total-views': null, 'unique-chatters': 0 } }).data;
    expect([values['total-views'], values['unique-viewers'], values['unique-chatters']]).to.deep.equal([null, null, 0]);
  });

  it('reads what the values are compared with', () => {
    const { previous } = parseDataset('metrics', { values: {}, previous: { 'total-views': 4511 } }).data;
    expect(previous?.['total-views']).to.equal(4511);
  });

  it('reads where a value was reached, and leaves out where it does not say', () => {
    const reached = {
      'channel-peak-concurrent-viewers': { at: '2026-04-25T10:00:00Z', streamId: 'a1b2c3d4' },
      'peak-concurrent-viewers': { at: ten },
      'total-views': null,
    };
    const { data } = parseDataset('metrics', { values: {}, reached });
    expect(data.reached['channel-peak-concurrent-viewers']).to.deep.equal({ at: ten, streamId: 'a1b2c3d4' });
    expect(data.reached['peak-concurrent-viewers']).to.deep.equal({ at: ten, streamId: null });
    expect(data.reached['total-views']).to.equal(undefined);
    expect(parseDataset('metrics', { values: {} }).data.reached).to.deep.equal({});
  });

  it('ignores what is not in the catalogue', () => {
    const { values } = parseDataset('metrics', { values: { 'total-vews': 'x', constructor: 'x' } }).data;
    expect(Object.keys(values)).not.to.include('total-vews');
  });

  for (const value of ['12', '', NaN, Infinity, -1, true, {}]) {
    it(`names the metric whose value is ${JSON.stringify(value)} (${typeof value})`, () => {
      expect(pathOf(() => parseDataset('metrics', { values: { 'total-views': value } }))).to.equal('values.total-views');
    });
  }

  for (const [path, input] of [
    ['', null],
    ['', 'text'],
    ['values', {}],
    ['values', { values: 5 }],
    ['previous.total-views', { values: {}, previous: { 'total-views': '1' } }],
    ['startedAt', { values: {}, startedAt: 'yesterday' }],
    ['endedAt', { values: {}, endedAt: 9e15 }],
    ['reached', { values: {}, reached: 5 }],
    ['reached.total-views.at', { values: {}, reached: { 'total-views': { at: 'then' } } }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(pathOf(() => parseDataset('metrics', input))).to.equal(path);
    });
  }
});

describe('parseDataset of a timeline', () => {
  it('reads points whose times are texts or ms, and a null as a gap', () => {
    const points = [
      { time: '2026-04-25T10:00:00Z', value: 23 },
      { time: ten + 300_000, value: null },
      { time: '2026-04-25T12:10:00+02:00', value: 312 },
    ];
    const { data, step, period } = parseDataset('timeline', { points, endedAt: ten + 600_000 });
    expect([...data.times]).to.deep.equal([ten, ten + 300_000, ten + 600_000]);
    expect([...data.values]).to.deep.equal([23, NaN, 312]);
    expect([data.startedAt, data.endedAt, step, period]).to.deep.equal([
      null,
      ten + 600_000,
      300,
      { start: ten, end: ten + 900_000 },
    ]);
  });

  it('takes typed columns as they are, without copying', () => {
    const times = Float64Array.of(ten, ten + 1000);
    const values = Float64Array.of(1, NaN);
    const { data } = parseDataset('timeline', { times, values });
    expect(data.times === times && data.values === values).to.equal(true);
  });

  it('reads again what it answered', () => {
    const { data } = parseDataset('timeline', { points: [{ time: ten, value: 1 }], startedAt: ten });
    expect(parseDataset('timeline', data).data).to.deep.equal(data);
  });

  it('believes a stated step', () => {
    expect(parseDataset('timeline', { points: [{ time: ten, value: 1 }], stepSeconds: 60 }).step).to.equal(60);
  });

  it('tells of points left out', () => {
    const points = [
      { time: ten, value: 1 },
      { time: ten, value: 2 },
      { time: 'x', value: 3 },
    ];
    expect(parseDataset('timeline', { points }).notes).to.deep.equal([
      { kind: 'dropped', rows: 1, of: 3, first: 'points[2].time' },
      { kind: 'duplicates', rows: 1 },
    ]);
  });

  for (const [path, input] of [
    ['points', {}],
    ['points', []],
    ['points', { times: [1, 2], values: [1, 2] }],
    ['points[0].time', { points: [{ time: 1e300, value: 1 }] }],
    ['points[0].value', { points: [{ time: 1, value: '1' }] }],
    ['stepSeconds', { points: [], stepSeconds: 0 }],
    ['times[1]', { times: Float64Array.of(2, 1), values: Float64Array.of(1, 1) }],
    ['times[0]', { times: Float64Array.of(Infinity), values: Float64Array.of(1) }],
    ['values', { times: Float64Array.of(2), values: [1] }],
    ['values[0]', { times: Float64Array.of(2), values: Float64Array.of(Infinity) }],
  ] as const) {
    it(`names ${path} of ${JSON.stringify(input)}`, () => {
      expect(pathOf(() => parseDataset('timeline', input))).to.equal(path);
    });
  }

  it('makes increasing columns of any points', () => {
    const points = uniqueArray(double({ noNaN: true, min: -8e15, max: 8e15 })).map((times) =>
      times.map((time) => ({ time, value: 1 })),
    );
    check(
      property(points, (all) => {
        const times = [...parseDataset('timeline', { points: all }).data.times];
        return times.every((time, index) => index === 0 || time > (times[index - 1] ?? NaN));
      }),
    );
  });
});

describe('parseDataset of a retention', () => {
  it('reads points and drop-offs', () => {
    const { data } = parseDataset('retention', {
      points: [
        { at: 300, share: 0.73 },
        { at: 0, share: 1 },
      ],
      dropOffs: [
        { at: 480, lost: 0.124, reason: 'ad_break' },
        { at: 600, lost: 0.1 },
      ],
    });
    expect([[...data.at], [...data.share]]).to.deep.equal([
      [0, 300],
      [1, 0.73],
    ]);
    expect(data.dropOffs).to.deep.equal([
      { at: 480, lost: 0.124, reason: 'ad_break' },
      { at: 600, lost: 0.1, reason: null },
    ]);
  });

  it('tells of drop-offs left out', () => {
    const dropOffs = [
      { at: 480, lost: 0.124, reason: 5 },
      { at: 600, lost: 0.1 },
    ];
    expect(parseDataset('retention', { points: [], dropOffs }).notes).to.deep.equal([
      { kind: 'dropped', rows: 1, of: 2, first: 'dropOffs[0].reason' },
    ]);
  });

  it('reads again what it answered', () => {
    const { data } = parseDataset('retention', { points: [{ at: 0, share: 1 }], dropOffs: [{ at: 480, lost: 0.124 }] });
    expect(parseDataset('retention', data).data).to.deep.equal(data);
  });

  for (const [path, input] of [
    ['points', {}],
    ['points[0].at', { points: [{ at: -1, share: 1 }] }],
    ['points[0].share', { points: [{ at: 0, share: null }] }],
    ['dropOffs', { points: [], dropOffs: {} }],
    ['dropOffs[0].lost', { points: [], dropOffs: [{ at: 1 }] }],
    ['share[0]', { at: Float64Array.of(0), share: Float64Array.of(NaN) }],
    ['at[0]', { at: Float64Array.of(-1), share: Float64Array.of(1) }],
  ] as const) {
    it(`names ${path} of ${JSON.stringify(input)}`, () => {
      expect(pathOf(() => parseDataset('retention', input))).to.equal(path);
    });
  }
});

describe('parseDataset of a breakdown', () => {
  const us = { id: 'US', label: 'United States', count: 1843, share: 0.576 };
  const germany = { id: 'DE', label: null, count: 201, share: null };

  it('reads its items, the largest first, and its total', () => {
    const { data, notes } = parseDataset('breakdown', { items: [{ id: 'DE', count: 201 }, us], total: 3201 });
    expect(data).to.deep.equal({ items: [us, germany], total: 3201, of: null, currency: null });
    expect(notes).to.deep.equal([]);
  });

  it('takes an absent total for not reported', () => {
    expect(parseDataset('breakdown', { items: [] }).data).to.deep.equal({ items: [], total: null, of: null, currency: null });
  });

  it('reads again what it answered', () => {
    const { data } = parseDataset('breakdown', { items: [us, germany], total: 3201 });
    expect(parseDataset('breakdown', data).data).to.deep.equal(data);
  });

  it('writes codes as their dimension has them', () => {
    const items = [{ id: 'us', count: 1 }];
    expect(parseDataset('breakdown', { items }, { by: 'country' }).data.items[0]?.id).to.equal('US');
    expect(parseDataset('breakdown', { items }, { by: 'chatter' }).data.items[0]?.id).to.equal('us');
  });

  it('tells of items left out and said twice', () => {
    const items = [us, { id: 'GB' }, us];
    expect(parseDataset('breakdown', { items }).notes).to.deep.equal([
      { kind: 'dropped', rows: 1, of: 3, first: 'items[1].count' },
      { kind: 'duplicates', rows: 1 },
    ]);
  });

  it('finds the one asked for among several', () => {
    const several = { country: { items: [us] }, chatter: { items: [{ id: 'bob', count: 143 }] } };
    expect(parseDataset('breakdown', several, { by: 'chatter' }).data.items[0]?.id).to.equal('bob');
    expect(parseDataset('breakdown', several, { by: 'country' }).data.items).to.deep.equal([us]);
  });

  it('does not show another one than was asked for', () => {
    expect(() => parseDataset('breakdown', { country: { items: [us] } }, { by: 'chatter' })).to.throw(
      AnalyticsFailure,
      'unsupported',
    );
  });

  for (const [path, input] of [
    ['', null],
    ['items', []],
    ['items', {}],
    ['items', { items: {} }],
    ['total', { items: [], total: '5' }],
    ['items[0].id', { items: [{ id: 7, count: 1 }] }],
    ['items[0].count', { items: [{ id: 'US', count: -1 }] }],
    ['items[0].share', { items: [{ id: 'US', count: 1, share: '57.6 %' }] }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(pathOf(() => parseDataset('breakdown', input, { by: 'country' }))).to.equal(path);
    });
  }
});

describe('parseDataset of sessions', () => {
  const rows = [
    { id: 'a', title: 'First', startedAt: '2026-04-25T10:00:00Z', endedAt: ten + 1, values: { 'total-views': 5 } },
    { id: 'b' },
    { id: 'c', startedAt: ten + 2, values: { 'total-views': 9 } },
  ];
  const sortedBy = (by: 'started-at' | 'total-views', direction: 'ascending' | 'descending') =>
    parseDataset('sessions', { sessions: rows }, { sort: { by, direction }, cursor: null }).data.sessions.map(({ id }) => id);

  it('reads them with their values', () => {
    const { data, total, notes } = parseDataset('sessions', { sessions: rows.slice(0, 1), total: 45 });
    expect(data.sessions[0]).to.deep.include({ id: 'a', title: 'First', startedAt: ten, endedAt: ten + 1 });
    expect(data.sessions[0]?.values['total-views']).to.equal(5);
    expect(data.sessions[0]?.values['unique-viewers']).to.equal(null);
    expect([total, notes]).to.deep.equal([45, []]);
  });

  it('takes what is absent for not reported, and as many as there are for all', () => {
    const { data, total } = parseDataset('sessions', { sessions: rows });
    expect(data.sessions[1]).to.deep.include({ id: 'b', title: null, startedAt: null, endedAt: null });
    expect(Object.values(data.sessions[1]?.values ?? {}).every((value) => value === null)).to.equal(true);
    expect(total).to.equal(3);
  });

  it('sorts them as they are asked for, what was not reported last', () => {
    expect(sortedBy('started-at', 'descending')).to.deep.equal(['c', 'a', 'b']);
    expect(sortedBy('started-at', 'ascending')).to.deep.equal(['a', 'c', 'b']);
    expect(sortedBy('total-views', 'descending')).to.deep.equal(['c', 'a', 'b']);
    expect(sortedBy('total-views', 'ascending')).to.deep.equal(['a', 'c', 'b']);
  });

  it('reads again what it answered', () => {
    const { data } = parseDataset('sessions', { sessions: rows });
    expect(parseDataset('sessions', data).data).to.deep.equal(data);
  });

  it('tells of rows left out and said twice', () => {
    expect(parseDataset('sessions', { sessions: [...rows, {}, { id: 'a' }] }).notes).to.deep.equal([
      { kind: 'dropped', rows: 1, of: 5, first: 'sessions[3].id' },
      { kind: 'duplicates', rows: 1 },
    ]);
  });

  for (const [path, input] of [
    ['', null],
    ['sessions', {}],
    ['sessions', { sessions: null }],
    ['sessions[0].id', { sessions: [{ id: '' }] }],
    ['sessions[0].startedAt', { sessions: [{ id: 'a', startedAt: '2026-04-25' }] }],
    ['sessions[0].values.total-views', { sessions: [{ id: 'a', values: { 'total-views': '5' } }] }],
    ['total', { sessions: [], total: NaN }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(pathOf(() => parseDataset('sessions', input))).to.equal(path);
    });
  }
});

describe('the step of points that do not state one', () => {
  const stepOf = (...minutes: readonly number[]) =>
    parseDataset('timeline', { points: minutes.map((minute) => ({ time: ten + minute * 60_000, value: 1 })) }).step;

  it('is the distance that most neighbours keep', () => {
    expect(stepOf(0, 5, 10, 40, 45, 50)).to.equal(300);
  });

  it('is unknown where no distance is kept by more than half', () => {
    expect(stepOf(0, 5, 10, 17, 29)).to.equal(null);
  });

  it('is unknown for a single point', () => {
    expect(stepOf(0)).to.equal(null);
  });

  it('is that of any evenly spaced points', () => {
    check(
      property(integer({ min: 2, max: 50 }), integer({ min: 1, max: 60 }), (count, minutes) => {
        return stepOf(...Array.from({ length: count }, (_, index) => index * minutes)) === minutes * 60;
      }),
    );
  });
});
