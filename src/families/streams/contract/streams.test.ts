import { expect } from '@open-wc/testing';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Note, Payload } from '../../../datasets/question.js';
import { isRecord } from '../../../datasets/schema.js';
import documented from '../../../testing/data/documented-stream.json' with { type: 'json' };
import type { Endpoint } from '../../../contract/endpoint.js';
import { streamAnalytics } from './analytics.js';
import { streamChat } from './chat.js';
import { streamEngagement } from './engagement.js';
import { streamGeography } from './geography.js';
import { channelPeakViewers } from './peak-viewers.js';
import { channelSessions } from './sessions.js';
import { streamSummary } from './summary.js';
import { streamViewers } from './viewers.js';

const payloadOf = (document: unknown): Payload => {
  const text = JSON.stringify(document);
  return { bytes: new TextEncoder().encode(text), json: () => JSON.parse(text) as unknown };
};

const parse = <T>(endpoint: Endpoint<T>, document: unknown) => endpoint.parse(payloadOf(document));

/** The fields of an answer in which everything can be read. */
const fieldsOf = <T>(endpoint: Endpoint<T>, document: unknown) => {
  const { notes, about, ...fields } = parse(endpoint, document);
  expect(notes).to.deep.equal([]);
  return { about, fields };
};

const malformedAt = (endpoint: Endpoint<unknown>, document: unknown): string => {
  try {
    parse(endpoint, document);
  } catch (error) {
    if (error instanceof AnalyticsFailure && error.failure.kind === 'malformed') return error.failure.path;
    throw error;
  }
  throw new Error('nothing was thrown');
};

/** What is said of an answer and of the lists in it. */
const notesOf = (endpoint: Endpoint<unknown>, document: unknown): readonly Note[] => {
  const { notes, ...fields } = parse<object>(endpoint as Endpoint<object>, document);
  const lists = Object.values(fields).map((list: unknown) => (isRecord(list) ? list['notes'] : undefined));
  return [...notes, ...lists.flatMap((list) => (Array.isArray(list) ? (list as Note[]) : []))];
};

const noon = Date.UTC(2026, 3, 25, 10);

describe('the documented answers', () => {
  it('of /analytics are read value for value', () => {
    const { stream_id: _, ...numbers } = documented.analytics;
    expect(fieldsOf(streamAnalytics, documented.analytics)).to.deep.equal({
      about: { stream_id: 'a1b2c3d4-...' },
      fields: numbers,
    });
  });

  it('of /analytics/viewers are read value for value', () => {
    const { timeline, ...rest } = fieldsOf(streamViewers, documented.viewers).fields;
    expect(rest).to.deep.equal({ interval_minutes: 5, time_zone: 'UTC', started_at: null, ended_at: null });
    expect([...timeline.x]).to.deep.equal([0, 5, 10, 15].map((minute) => noon + minute * 60_000));
    expect([...timeline.y]).to.deep.equal([23, 87, 312, 891]);
  });

  it('of /analytics/chat are read value for value', () => {
    const { most_active_chatters: chatters, ...numbers } = documented.chat;
    expect(fieldsOf(streamChat, documented.chat).fields).to.deep.equal({
      ...numbers,
      most_active_chatters: { rows: chatters, notes: [] },
    });
  });

  it('of /analytics/geography are read value for value', () => {
    expect(fieldsOf(streamGeography, documented.geography).fields).to.deep.equal({
      total_viewers: 3201,
      breakdown: { rows: documented.geography.breakdown, notes: [] },
    });
  });

  it('of /analytics/peak-viewers are read value for value', () => {
    expect(fieldsOf(channelPeakViewers, documented.peakViewers).fields).to.deep.equal({
      peak_concurrent_viewers: 892,
      stream_id: 'a1b2c3d4-...',
      reached_at: noon + 15 * 60_000,
    });
  });

  it('of /analytics/sessions are read value for value', () => {
    expect(fieldsOf(channelSessions, documented.sessions).fields).to.deep.equal({
      sessions: {
        rows: documented.sessions.sessions.map((row) => ({ ...row, started_at: noon, ended_at: null })),
        notes: [],
      },
      next_cursor: 'WyJkb2N1bWVudGVkIl0=',
      total: 45,
    });
  });

  it('of /analytics/engagement are read value for value', () => {
    const { retention_curve: curve, significant_drop_offs: dropOffs, ...numbers } = documented.engagement;
    const { retention_curve, significant_drop_offs, ...read } = fieldsOf(streamEngagement, documented.engagement).fields;
    expect(read).to.deep.equal(numbers);
    expect([...retention_curve.x]).to.deep.equal(curve.map(({ minute }) => minute));
    expect([...retention_curve.y]).to.deep.equal(curve.map((row) => row.retention_percentage));
    expect(significant_drop_offs).to.deep.equal({ rows: dropOffs, notes: [] });
  });

  it('of /analytics/summary are read value for value', () => {
    const { stream_id: _, top_countries: countries, ...rest } = documented.summary;
    expect(fieldsOf(streamSummary, documented.summary).fields).to.deep.equal({
      ...rest,
      started_at: noon,
      top_countries: { rows: countries, notes: [] },
    });
  });
});

describe('what is not reported', () => {
  it('is null where it was null or absent, and zero where it was zero', () => {
    const read = parse(streamAnalytics, { total_views: 0, unique_viewers: null });
    expect([read.total_views, read.unique_viewers, read.unique_chatters]).to.deep.equal([0, null, null]);
  });

  it('may be whole groups of a summary', () => {
    const read = parse(streamSummary, { viewers: { total_views: 1 }, chat: null });
    expect([
      read.viewers.total_views,
      read.viewers.unique_viewers,
      read.chat.total_messages,
      read.audience.follow_conversion_rate,
    ]).to.deep.equal([1, null, null, null]);
  });

  it('may be everything', () => {
    for (const endpoint of [streamAnalytics, streamChat, streamGeography, streamEngagement, streamSummary, channelPeakViewers]) {
      expect(() => parse<unknown>(endpoint, {})).not.to.throw();
    }
  });

  it('may be a list', () => {
    const { retention_curve, significant_drop_offs } = parse(streamEngagement, {
      retention_curve: null,
      follow_conversion_rate: 0.1,
    });
    expect([retention_curve.x.length, significant_drop_offs.rows.length]).to.deep.equal([0, 0]);
  });
});

describe('a bad field', () => {
  for (const value of ['', 'n/a', '4,832', '0x10', -1, true, {}, [], 2 ** 53]) {
    it(`is not reported and named where it is ${JSON.stringify(value)}`, () => {
      const document = { viewers: { total_views: value, unique_viewers: 3201 } };
      const { viewers } = parse(streamSummary, document);
      expect([viewers.total_views, viewers.unique_viewers]).to.deep.equal([null, 3201]);
      expect(notesOf(streamSummary, document)).to.deep.equal([{ kind: 'unreadable', values: 1, first: 'viewers.total_views' }]);
    });
  }

  it('is named where it is a number beyond numbers', () => {
    const text = '{ "total_views": 1e999, "unique_viewers": 3201 }';
    const payload: Payload = { bytes: new TextEncoder().encode(text), json: () => JSON.parse(text) as unknown };
    const { total_views, unique_viewers, notes } = streamAnalytics.parse(payload);
    expect([total_views, unique_viewers, notes]).to.deep.equal([
      null,
      3201,
      [{ kind: 'unreadable', values: 1, first: 'total_views' }],
    ]);
  });

  for (const [path, endpoint, document] of [
    ['viewers', streamSummary, { viewers: 5 }],
    ['viewers', streamSummary, { viewers: [] }],
    ['started_at', streamSummary, { viewers: {}, started_at: '2026-04-25' }],
    ['ended_at', streamSummary, { viewers: {}, ended_at: 1_777_111_200 }],
    ['ended_at', streamSummary, { viewers: {}, ended_at: '' }],
    ['top_countries', streamSummary, { viewers: {}, top_countries: {} }],
    ['follow_conversion_rate', streamEngagement, { follow_conversion_rate: '3.4%' }],
    ['retention_curve', streamEngagement, { retention_curve: {} }],
    [
      'significant_drop_offs[0].reason',
      streamEngagement,
      { significant_drop_offs: [{ minute: 8, drop_percentage: 1, reason: {} }] },
    ],
    [
      'significant_drop_offs[0].drop_percentage',
      streamEngagement,
      { significant_drop_offs: [{ minute: 8, drop_percentage: -1 }] },
    ],
    ['total_viewers', streamGeography, { total_viewers: '3,201' }],
    ['breakdown', streamGeography, { breakdown: {} }],
    ['breakdown[0].country', streamGeography, { breakdown: [{ country: {}, country_code: 'US', viewer_count: 1 }] }],
    ['reached_at', channelPeakViewers, { reached_at: 'yesterday' }],
    ['next_cursor', channelSessions, { sessions: [], next_cursor: {} }],
    ['total', channelSessions, { sessions: [], total: -1 }],
    ['sessions[0].started_at', channelSessions, { sessions: [{ stream_id: 'a', started_at: '2026-04-25' }] }],
    ['sessions[0].total_views', channelSessions, { sessions: [{ stream_id: 'a', total_views: 'n/a' }] }],
    ['timeline', streamViewers, {}],
    ['timeline', streamViewers, { timeline: null }],
    ['timeline[0].viewer_count', streamViewers, { timeline: [{ timestamp: '2026-04-25T10:00:00Z', viewer_count: -1 }] }],
    ['interval_minutes', streamViewers, { timeline: [], interval_minutes: 0 }],
  ] as const) {
    it(`is named ${path} in ${JSON.stringify(document)}`, () => {
      expect(notesOf(endpoint, document)).to.deep.equal([{ kind: 'unreadable', values: 1, first: path }]);
    });
  }

  for (const [path, endpoint, document] of [
    [
      'retention_curve[0].retention_percentage',
      streamEngagement,
      { retention_curve: [{ minute: 0, retention_percentage: null }] },
    ],
    ['retention_curve[0].minute', streamEngagement, { retention_curve: [{ minute: -1, retention_percentage: 1 }] }],
    ['significant_drop_offs[0].minute', streamEngagement, { significant_drop_offs: [{ minute: 'n/a', drop_percentage: 1 }] }],
    ['most_active_chatters[0].username', streamChat, { most_active_chatters: [{ message_count: 7 }] }],
    ['sessions[0].stream_id', channelSessions, { sessions: [{ stream_id: '' }] }],
    ['timeline[0].timestamp', streamViewers, { timeline: [{ viewer_count: 1 }] }],
  ] as const) {
    it(`costs its row where that would be about nothing: ${path}`, () => {
      expect(notesOf(endpoint, document)).to.deep.equal([{ kind: 'dropped', rows: 1, of: 1, first: path }]);
    });
  }

  it('counts once for a whole column', () => {
    const rows = ['n/a', '', 'n/a'].map((percentage, index) => ({ country_code: `A${index}`, viewer_count: 1, percentage }));
    expect(notesOf(streamGeography, { breakdown: rows })).to.deep.equal([
      { kind: 'unreadable', values: 3, first: 'breakdown[0].percentage' },
    ]);
  });

  it('is no number that came as text', () => {
    const read = parse(streamAnalytics, { total_views: '4832', average_concurrent_viewers: ' 887.37 ', unique_viewers: '1e3' });
    expect([read.total_views, read.average_concurrent_viewers, read.unique_viewers, read.notes]).to.deep.equal([
      4832,
      887.37,
      1000,
      [],
    ]);
  });

  it('is no id that came as a number', () => {
    const { rows } = parse(channelSessions, { sessions: [{ stream_id: 12, title: 7 }] }).sessions;
    expect([rows[0]?.stream_id, rows[0]?.title]).to.deep.equal(['12', '7']);
  });

  for (const [given, zone, notes] of [
    ['europe/berlin', 'Europe/Berlin', []],
    ['W. Europe Standard Time', 'UTC', [{ kind: 'zone', given: 'W. Europe Standard Time', first: 'time_zone' }]],
    ['', 'UTC', [{ kind: 'zone', given: '', first: 'time_zone' }]],
    [null, 'UTC', []],
    [2, 'UTC', [{ kind: 'unreadable', values: 1, first: 'time_zone' }]],
  ] as const) {
    it(`is UTC in the place of a zone nobody knows: ${JSON.stringify(given)}`, () => {
      const read = parse(streamViewers, { timeline: [], time_zone: given });
      expect([read.time_zone, read.notes]).to.deep.equal([zone, notes]);
    });
  }

  for (const [path, endpoint, document] of [
    ['sessions', channelSessions, {}],
    ['sessions', channelSessions, { sessions: null }],
    ['sessions', channelSessions, { sessions: {} }],
    ['', streamAnalytics, null],
    ['', streamAnalytics, []],
    ['', streamAnalytics, 5],
    ['', streamAnalytics, 'Service Unavailable'],
    ['', streamViewers, []],
  ] as const) {
    it(`is malformed where it is ${path || 'the whole answer'}: ${JSON.stringify(document)}`, () => {
      expect(malformedAt(endpoint, document)).to.equal(path);
    });
  }
});

describe('an answer to another question', () => {
  for (const [path, endpoint] of [
    ['total_views', streamAnalytics],
    ['total_messages', streamChat],
    ['follow_conversion_rate', streamEngagement],
    ['viewers', streamSummary],
    ['total_viewers', streamGeography],
    ['peak_concurrent_viewers', channelPeakViewers],
  ] as const) {
    it(`is malformed at ${path}, and not nothing reported`, () => {
      expect(malformedAt(endpoint, { data: documented.analytics })).to.equal(path);
    });
  }
});

describe('other fields', () => {
  it('are ignored, whatever they hold', () => {
    expect(parse(streamAnalytics, { ...documented.analytics, stream_id: 7, anything: ['else'] }).total_views).to.equal(4832);
  });
});

describe('a bad row', () => {
  it('of the drop-offs is left out and told, where it does not say when', () => {
    const rows = [
      { minute: 'n/a', drop_percentage: 12 },
      { minute: 9, drop_percentage: 3 },
    ];
    expect(parse(streamEngagement, { significant_drop_offs: rows }).significant_drop_offs).to.deep.equal({
      rows: [{ minute: 9, drop_percentage: 3, reason: null }],
      notes: [{ kind: 'dropped', rows: 1, of: 2, first: 'significant_drop_offs[0].minute' }],
    });
  });

  it('of the sessions is left out and told', () => {
    const rows = [...documented.sessions.sessions, { title: 'without an id' }];
    const { sessions } = parse(channelSessions, { sessions: rows });
    expect(sessions.rows.map((row) => row.stream_id)).to.deep.equal(['a1b2c3d4-...']);
    expect(sessions.notes).to.deep.equal([{ kind: 'dropped', rows: 1, of: 2, first: 'sessions[1].stream_id' }]);
  });

  it('of the timeline is left out and told', () => {
    const timeline = [...documented.viewers.timeline, { timestamp: '2026-02-30T10:00:00Z', viewer_count: 5 }];
    const read = parse(streamViewers, { timeline }).timeline;
    expect(read.notes).to.deep.equal([{ kind: 'dropped', rows: 1, of: 5, first: 'timeline[4].timestamp' }]);
  });
});

describe('a country', () => {
  const read = (row: object) => parse(streamGeography, { breakdown: [{ viewer_count: 1, ...row }] }).breakdown.rows[0];

  it('may have a code only, a name only, or a code nobody knows', () => {
    expect(read({ country_code: 'US' })).to.include({ country: null, country_code: 'US', percentage: null });
    expect(read({ country: 'Atlantis' })).to.include({ country: 'Atlantis', country_code: null });
    expect(read({ country_code: 'atlantis!' })).to.include({ country_code: 'atlantis!' });
  });
});

describe('the sessions of a channel', () => {
  it('are sorted by when they began, or by any of their totals, either way', () => {
    const { sort } = channelSessions.query;
    expect(sort.default).to.equal('-started_at');
    expect(sort.values).to.deep.equal(
      ['started_at', ...Object.keys(documented.analytics).slice(1)].flatMap((field) => [field, `-${field}`]),
    );
  });

  it('may be none', () => {
    expect(fieldsOf(channelSessions, { sessions: [], total: 0 }).fields).to.deep.equal({
      sessions: { rows: [], notes: [] },
      next_cursor: null,
      total: 0,
    });
  });
});
