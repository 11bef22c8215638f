import { expect } from '@open-wc/testing';
import { assert as check, double, integer, property, uniqueArray } from 'fast-check';
import { datasetNames, type DatasetName } from './data.js';
import { AnalyticsFailure } from './failure.js';
import { parseDataset } from './parse-dataset.js';
import type { Note } from './question.js';

const ten = Date.UTC(2026, 3, 25, 10);

/** The one fault that is found: why the whole cannot be read, or what is told of the rest. */
const faultIn = (read: () => { readonly notes: readonly Note[] }): string => {
  try {
    const { notes } = read();
    expect(notes).to.have.length(1);
    return notes.map((note) => ('first' in note ? `${note.kind} ${note.first}` : note.kind)).join();
  } catch (error) {
    if (error instanceof AnalyticsFailure && error.failure.kind === 'malformed') return error.failure.path;
    throw error;
  }
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

  for (const value of ['n/a', '', NaN, Infinity, -1, true, {}, 1e308]) {
    it(`does without the metric whose value is ${JSON.stringify(value)} (${typeof value}), and tells`, () => {
      const { data, notes } = parseDataset('metrics', { values: { 'total-views': value, tips: -200 } });
      expect([data.values['total-views'], data.values.tips]).to.deep.equal([null, -200]);
      expect(notes).to.deep.equal([{ kind: 'unreadable', values: 1, first: 'values.total-views' }]);
    });
  }

  it('is malformed where nothing that was asked for can be read', () => {
    const input = { values: { 'total-views': 'n/a', tips: 1 } };
    expect(faultIn(() => parseDataset('metrics', input, { ids: ['total-views'] }))).to.equal('values.total-views');
  });

  it('says nothing to those who did not ask', () => {
    const input = { values: { 'total-views': 'n/a', tips: 1 }, currency: 'USDC', startedAt: 'soon' };
    expect(parseDataset('metrics', { ...input, currency: 'USD' }, { ids: ['tips'] }).notes).to.deep.equal([]);
    expect(parseDataset('metrics', { ...input, values: { dau: 3 } }, { ids: ['dau'] }).notes).to.deep.equal([]);
  });

  for (const [given, currency, notes] of [
    ['usd', 'USD', []],
    [' Eur ', 'EUR', []],
    ['USDC', null, [{ kind: 'currency', given: 'USDC', first: 'currency' }]],
    ['', null, [{ kind: 'currency', given: '', first: 'currency' }]],
    ['x'.repeat(99), null, [{ kind: 'currency', given: 'x'.repeat(40), first: 'currency' }]],
    [978, null, [{ kind: 'unreadable', values: 1, first: 'currency' }]],
  ] as const) {
    it(`reads the currency ${JSON.stringify(given)}`, () => {
      const read = parseDataset('metrics', { values: { tips: 12 }, currency: given }, { ids: ['tips'] });
      expect([read.data.currency, read.data.values.tips, read.notes]).to.deep.equal([currency, 12, notes]);
    });
  }

  it('does not take an end that cannot be read for one still to come', () => {
    const { data } = parseDataset('metrics', { values: { dau: 1 }, startedAt: ten, endedAt: '' });
    expect([data.startedAt, data.endedAt]).to.deep.equal([ten, NaN]);
  });

  for (const [path, input] of [
    ['', null],
    ['', 'text'],
    ['values', {}],
    ['values', { values: 5 }],
    ['unreadable previous.total-views', { values: { dau: 1 }, previous: { 'total-views': 'n/a' } }],
    ['unreadable reached', { values: { dau: 1 }, reached: 5 }],
    ['unreadable reached.total-views.at', { values: { dau: 1 }, reached: { 'total-views': { at: 'then' } } }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(faultIn(() => parseDataset('metrics', input))).to.equal(path);
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
    ['', []],
    ['points', { times: [1, 2], values: [1, 2] }],
    ['points[0].time', { points: [{ time: 1e300, value: 1 }] }],
    ['points[0].value', { points: [{ time: 1, value: 'n/a' }] }],
    [
      'unreadable points[1].value',
      {
        points: [
          { time: 1, value: 1 },
          { time: 2, value: -1 },
        ],
      },
    ],
    ['unreadable stepSeconds', { points: [], stepSeconds: 0 }],
    ['unreadable endedAt', { points: [], endedAt: '' }],
    ['rows[0].times', { times: Float64Array.of(Infinity), values: Float64Array.of(1) }],
    ['values', { times: Float64Array.of(2), values: [1] }],
    ['rows[0].values', { times: Float64Array.of(2), values: Float64Array.of(Infinity) }],
  ] as const) {
    it(`names ${path} of ${JSON.stringify(input)}`, () => {
      expect(faultIn(() => parseDataset('timeline', input))).to.equal(path);
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

  it('keeps the rest of a drop-off, and the curve, where one of its fields cannot be read', () => {
    const dropOffs = [
      { at: 480, lost: 'much', reason: 'ad_break' },
      { at: 600, lost: 0.1 },
    ];
    const { data, notes } = parseDataset('retention', { points: [{ at: 0, share: 1 }], dropOffs });
    expect([[...data.share], data.dropOffs]).to.deep.equal([
      [1],
      [
        { at: 480, lost: null, reason: 'ad_break' },
        { at: 600, lost: 0.1, reason: null },
      ],
    ]);
    expect(notes).to.deep.equal([{ kind: 'unreadable', values: 1, first: 'dropOffs[0].lost' }]);
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
    ['dropOffs[0].at', { points: [], dropOffs: [{ lost: 1 }] }],
    ['unreadable dropOffs', { points: [{ at: 0, share: 1 }], dropOffs: 'many' }],
    ['rows[0].share', { at: Float64Array.of(0), share: Float64Array.of(NaN) }],
    ['rows[0].at', { at: Float64Array.of(-1), share: Float64Array.of(1) }],
  ] as const) {
    it(`names ${path} of ${JSON.stringify(input)}`, () => {
      expect(faultIn(() => parseDataset('retention', input))).to.equal(path);
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
    const items = [us, { count: 5 }, us];
    expect(parseDataset('breakdown', { items }).notes).to.deep.equal([
      { kind: 'dropped', rows: 1, of: 3, first: 'items[1].id' },
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
    ['', []],
    ['items', {}],
    ['items', { items: {} }],
    ['unreadable total', { items: [us], total: '5,000' }],
    ['items[0].count', { items: [{ id: 'US', count: -1 }] }],
    ['unreadable items[0].count', { items: [{ id: 'US', count: -1, share: 0.5 }] }],
    ['unreadable items[0].share', { items: [{ id: 'US', count: 1, share: '57.6 %' }] }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(faultIn(() => parseDataset('breakdown', input, { by: 'country' }))).to.equal(path);
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
    ['unreadable sessions[0].startedAt', { sessions: [{ id: 'a', startedAt: '2026-04-25' }] }],
    ['unreadable sessions[0].values.total-views', { sessions: [{ id: 'a', values: { 'total-views': 'n/a' } }] }],
    ['total', { sessions: [], total: NaN }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(faultIn(() => parseDataset('sessions', input))).to.equal(path);
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

describe('parseDataset of a trend', () => {
  const read = (input: unknown) => parseDataset('trend', input);

  it('reads a column for each metric, and a day as the midnight of its zone', () => {
    const { data, zone, notes } = read({
      points: [
        { time: '2026-04-25', 'total-conversations': 41, 'total-revenue': 12.5 },
        { time: '2026-04-26', 'total-conversations': 0, 'total-revenue': null },
      ],
      granularity: 'daily',
      timeZone: 'Europe/Berlin',
      currency: 'USD',
    });
    expect([...data.times]).to.deep.equal([Date.UTC(2026, 3, 24, 22), Date.UTC(2026, 3, 25, 22)]);
    expect([...data.series['total-conversations']!]).to.deep.equal([41, 0]);
    expect([...data.series['total-revenue']!]).to.deep.equal([12.5, NaN]);
    expect([data.granularity, data.currency, zone, notes]).to.deep.equal(['daily', 'USD', 'Europe/Berlin', []]);
  });

  it('is of days in UTC, and without a currency, where it does not say', () => {
    const { data, zone } = read({ points: [{ time: '2026-04-25', messages: 1 }] });
    expect([data.times[0], data.granularity, data.currency, zone]).to.deep.equal([Date.UTC(2026, 3, 25), 'daily', null, 'UTC']);
  });

  it('has no column for what is in no point or in no catalogue', () => {
    const { data } = read({ points: [{ time: ten, messages: 1, '<img src=x onerror=alert(1)>': 2 }] });
    expect(Object.keys(data.series)).to.deep.equal(['messages']);
  });

  it('is empty where there are no points', () => {
    expect(read({ points: [] }).data.times).to.have.length(0);
  });

  it('puts points in order, keeps the last of two at once, and tells of what it has left out', () => {
    const { data, notes } = read({
      points: [
        { time: ten + 86_400_000, messages: 2 },
        { time: ten, messages: 1 },
        { time: ten, messages: 3 },
        { time: 'soon', messages: 4 },
      ],
    });
    expect([...data.series.messages!]).to.deep.equal([3, 2]);
    expect(notes).to.not.deep.equal([]);
  });

  for (const [path, input] of [
    ['', null],
    ['unreadable granularity', { points: [], granularity: 'yearly' }],
    ['zone timeZone', { points: [], timeZone: 'Mars/Olympus' }],
    ['currency currency', { points: [], currency: 'dollars' }],
    ['points', {}],
    ['points', { points: 5 }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(faultIn(() => read(input))).to.equal(path);
    });
  }
});

describe('parseDataset of a funnel', () => {
  const read = (input: unknown) => parseDataset('funnel', input);

  it('reads steps in their order', () => {
    const steps = [
      { id: 'free', label: null, count: 5200, shareOfFirst: 1, definition: null },
      { id: 'engaged', label: null, count: 3120, shareOfFirst: 0.6, definition: 'Multiple sessions' },
    ];
    expect(read({ steps })).to.deep.equal({ data: { steps }, period: null, step: null, notes: [] });
  });

  it('takes what is absent for not reported, and any text for a name', () => {
    const { steps } = read({ steps: [{ id: '__proto__', label: '<script>alert(1)</script>', count: 0 }] }).data;
    expect(steps).to.deep.equal([
      { id: '__proto__', label: '<script>alert(1)</script>', count: 0, shareOfFirst: null, definition: null },
    ]);
  });

  it('leaves out steps that are none, and tells', () => {
    const { data, notes } = read({
      steps: [{ id: 'free', count: 10 }, { id: '', count: 5 }, { id: 'engaged', count: 'n/a' }, null],
    });
    expect(data.steps.map(({ id, count }) => [id, count])).to.deep.equal([
      ['free', 10],
      ['engaged', null],
    ]);
    expect(notes).to.deep.equal([
      { kind: 'unreadable', values: 1, first: 'steps[2].count' },
      { kind: 'dropped', rows: 2, of: 4, first: 'steps[1].id' },
    ]);
  });

  it('has each step once', () => {
    const { data } = read({
      steps: [
        { id: 'free', count: 10 },
        { id: 'free', count: 20 },
      ],
    });
    expect(data.steps.map(({ count }) => count)).to.deep.equal([20]);
  });

  for (const [path, input] of [
    ['', 'text'],
    ['steps', {}],
    ['steps', { steps: 5 }],
    ['steps[0].count', { steps: [{ id: 'free', count: -1 }] }],
    ['steps[0].id', { steps: [{ count: 1 }] }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(faultIn(() => read(input))).to.equal(path);
    });
  }
});

describe('parseDataset of a week', () => {
  const read = (input: unknown) => parseDataset('activity', input);
  const week = (value: unknown = 1): unknown[][] => Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => value));

  it('reads seven days of 24 hours, and a null as not reported', () => {
    const values = week(0);
    values[6]![23] = null;
    const { data, zone } = read({ of: 'total-conversations', timeZone: 'Asia/Tokyo', values });
    expect(data).to.deep.equal({ of: 'total-conversations', zone: 'Asia/Tokyo', values });
    expect(zone).to.equal('Asia/Tokyo');
  });

  it('is in UTC where it does not say', () => {
    expect(read({ of: 'messages', values: week() }).zone).to.equal('UTC');
  });

  const bad = week();
  bad[2]![5] = 'n/a';
  for (const [path, what, input] of [
    ['', 'a text', 'week'],
    ['of', 'a metric nobody knows', { of: '<b>', values: week() }],
    ['unreadable timeZone', 'a zone that is none', { of: 'messages', timeZone: 7, values: week() }],
    ['values', 'no values', { of: 'messages' }],
    ['values', 'six days', { of: 'messages', values: week().slice(1) }],
    ['values[0]', 'days of 23 hours', { of: 'messages', values: week().map((day) => day.slice(1)) }],
    ['unreadable values[2][5]', 'an hour that is text', { of: 'messages', values: bad }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${what}`, () => {
      expect(faultIn(() => read(input))).to.equal(path);
    });
  }
});

describe('parseDataset of a detail', () => {
  const read = (input: unknown) => parseDataset('detail', input);

  it('reads figures, points and questions', () => {
    const { data, zone } = read({
      id: 'cooking',
      label: 'Cooking',
      count: 812,
      share: 0.31,
      satisfaction: 4.2,
      timeZone: 'UTC',
      points: [
        { time: '2026-04-25', value: 31 },
        { time: '2026-04-26', value: null },
      ],
      questions: ['How long do I boil an egg?'],
    });
    expect([...data.times]).to.deep.equal([Date.UTC(2026, 3, 25), Date.UTC(2026, 3, 26)]);
    expect([...data.values]).to.deep.equal([31, NaN]);
    expect(data).to.deep.include({
      id: 'cooking',
      label: 'Cooking',
      count: 812,
      share: 0.31,
      satisfaction: 4.2,
      questions: ['How long do I boil an egg?'],
    });
    expect(zone).to.equal('UTC');
  });

  it('takes what is absent for not reported', () => {
    const { data, notes } = read({ id: 'cooking' });
    expect([data.label, data.count, data.share, data.satisfaction, data.questions]).to.deep.equal([null, null, null, null, []]);
    expect([data.times.length, notes]).to.deep.equal([0, []]);
  });

  it('takes typed columns as they are, without copying', () => {
    const [times, values] = [Float64Array.of(ten), Float64Array.of(1)];
    const { data } = read({ id: 'cooking', times, values });
    expect(data.times === times && data.values === values).to.equal(true);
  });

  it('takes any text for a question, and leaves out what is none', () => {
    const { data, notes } = read({ id: 'x', questions: ['<img src=x onerror=alert(1)>', {}, '\u202e?'] });
    expect(data.questions).to.deep.equal(['<img src=x onerror=alert(1)>', '\u202e?']);
    expect(notes).to.have.length(1);
  });

  for (const [path, input] of [
    ['', null],
    ['id', { label: 'Cooking' }],
    ['count', { id: 'x', count: 'n/a' }],
    ['unreadable count', { id: 'x', count: 'n/a', share: 0.5 }],
    ['satisfaction', { id: 'x', satisfaction: NaN }],
    ['zone timeZone', { id: 'x', timeZone: 'here' }],
    ['points', { id: 'x', points: 'many' }],
  ] as const) {
    it(`names ${path || 'the whole'} of ${JSON.stringify(input)}`, () => {
      expect(faultIn(() => read(input))).to.equal(path);
    });
  }
});

describe('parseDataset of a country', () => {
  const read = (items: unknown) => parseDataset('breakdown', { items, total: 100 }, { by: 'country' }).data.items;

  it('counts those of no known country once', () => {
    const items = [{ id: null, count: 1 }, { id: '', count: 2 }, { count: 4 }, { id: 'XX', count: 8 }];
    expect(read(items)).to.deep.equal([{ id: 'XX', label: null, count: 15, share: null }]);
  });
});

describe('parseDataset of money', () => {
  it('takes what was paid back for a number', () => {
    const items = [
      { id: 'tips', count: -200 },
      { id: 'premium-subscriptions', count: '887.37' },
    ];
    const { data, notes } = parseDataset('breakdown', { items, total: 687.37 }, { by: 'revenue-part' });
    expect([data.items.map(({ count }) => count), data.total, notes]).to.deep.equal([[887.37, -200], 687.37, []]);
  });

  it('takes it for one too where only the metric says that it is money', () => {
    const { data } = parseDataset('breakdown', { items: [{ id: 'a', count: -2 }], of: 'total-revenue' });
    expect(data.items[0]?.count).to.equal(-2);
  });
});

describe('parseDataset', () => {
  it('does not show another detail than was asked for', () => {
    expect(() => parseDataset('detail', { id: 'cooking', count: 1 }, { by: 'topic', id: 'travel' })).to.throw(
      AnalyticsFailure,
      'unsupported',
    );
  });

  for (const name of datasetNames) {
    for (const root of [[], 5, 'text', null, true]) {
      it(`cannot read ${name} where it is ${JSON.stringify(root)}`, () => {
        expect(faultIn(() => parseDataset<DatasetName>(name, root))).to.equal('');
      });
    }
  }

  it('is not misled by a method that a script of the page has added to every object', () => {
    Object.assign(Object.prototype, { extend: () => true });
    try {
      expect(parseDataset('timeline', { points: [{ time: ten, value: 1 }] }).data.values).to.have.length(1);
      expect(parseDataset('metrics', { values: { 'total-views': 1 } }).data.values['total-views']).to.equal(1);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'extend');
    }
  });
});

describe('saved segments as JSON', () => {
  const read = (segments: unknown) => parseDataset('segments', { segments });

  it('are read field by field', () => {
    const { data, notes } = read([{ id: 7, label: 'Owls', minDays: '3', windowDays: 30, count: 'many', version: 2 }]);
    expect(data.segments).to.deep.equal([
      { id: '7', label: 'Owls', minDays: 3, maxDays: null, windowDays: 30, count: null, share: null, version: 2 },
    ]);
    expect(notes).to.deep.equal([{ kind: 'unreadable', values: 1, first: 'segments[0].count' }]);
  });

  it('are there once each', () => {
    const { data, notes } = read([
      { id: 'a', count: 1 },
      { id: 'a', count: 2 },
    ]);
    expect(data.segments?.map(({ count }) => count)).to.deep.equal([2]);
    expect(notes).to.deep.equal([{ kind: 'duplicates', rows: 1 }]);
  });
});
