import { expect } from '@open-wc/testing';
import { AnalyticsFailure } from '../../datasets/failure.js';
import type { Payload } from '../../datasets/question.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import type { Endpoint } from '../endpoint.js';
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

const parse = <T>(endpoint: Endpoint<T>, document: unknown): T => endpoint.parse(payloadOf(document));

const pathOf = (endpoint: Endpoint<unknown>, document: unknown): string => {
  try {
    parse(endpoint, document);
  } catch (error) {
    if (error instanceof AnalyticsFailure && error.failure.kind === 'malformed') return error.failure.path;
    throw error;
  }
  throw new Error('nothing was thrown');
};

const noon = Date.UTC(2026, 3, 25, 10);

describe('the documented answers', () => {
  it('of /analytics are read value for value', () => {
    const { stream_id: _, ...numbers } = documented.analytics;
    expect(parse(streamAnalytics, documented.analytics)).to.deep.equal(numbers);
  });

  it('of /analytics/viewers are read value for value', () => {
    const { timeline, ...rest } = parse(streamViewers, documented.viewers);
    expect(rest).to.deep.equal({ interval_minutes: 5, time_zone: 'UTC', started_at: null, ended_at: null });
    expect([...timeline.x]).to.deep.equal([0, 5, 10, 15].map((minute) => noon + minute * 60_000));
    expect([...timeline.y]).to.deep.equal([23, 87, 312, 891]);
  });

  it('of /analytics/chat are read value for value', () => {
    const { most_active_chatters: chatters, ...numbers } = documented.chat;
    expect(parse(streamChat, documented.chat)).to.deep.equal({ ...numbers, most_active_chatters: { rows: chatters, notes: [] } });
  });

  it('of /analytics/geography are read value for value', () => {
    expect(parse(streamGeography, documented.geography)).to.deep.equal({
      total_viewers: 3201,
      breakdown: { rows: documented.geography.breakdown, notes: [] },
    });
  });

  it('of /analytics/peak-viewers are read value for value', () => {
    expect(parse(channelPeakViewers, documented.peakViewers)).to.deep.equal({
      peak_concurrent_viewers: 892,
      stream_id: 'a1b2c3d4-...',
      reached_at: noon + 15 * 60_000,
    });
  });

  it('of /analytics/sessions are read value for value', () => {
    expect(parse(channelSessions, documented.sessions)).to.deep.equal({
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
    const { retention_curve, significant_drop_offs, ...read } = parse(streamEngagement, documented.engagement);
    expect(read).to.deep.equal(numbers);
    expect([...retention_curve.x]).to.deep.equal(curve.map(({ minute }) => minute));
    expect([...retention_curve.y]).to.deep.equal(curve.map((row) => row.retention_percentage));
    expect(significant_drop_offs).to.deep.equal({ rows: dropOffs, notes: [] });
  });

  it('of /analytics/summary are read value for value', () => {
    const { stream_id: _, top_countries: countries, ...rest } = documented.summary;
    expect(parse(streamSummary, documented.summary)).to.deep.equal({
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
  for (const value of ['4832', '', -1, true, {}, []]) {
    it(`is named where it is ${JSON.stringify(value)}`, () => {
      expect(pathOf(streamSummary, { viewers: { total_views: value } })).to.equal('viewers.total_views');
    });
  }

  it('is named where it is a number beyond numbers', () => {
    const text = '{ "total_views": 1e999 }';
    const payload: Payload = { bytes: new TextEncoder().encode(text), json: () => JSON.parse(text) as unknown };
    expect(() => streamAnalytics.parse(payload)).to.throw(AnalyticsFailure);
  });

  for (const [path, endpoint, document] of [
    ['viewers', streamSummary, { viewers: 5 }],
    ['started_at', streamSummary, { viewers: {}, started_at: '2026-04-25' }],
    ['ended_at', streamSummary, { viewers: {}, ended_at: 1_777_111_200 }],
    ['top_countries', streamSummary, { viewers: {}, top_countries: {} }],
    ['follow_conversion_rate', streamEngagement, { follow_conversion_rate: '3.4%' }],
    ['retention_curve', streamEngagement, { retention_curve: {} }],
    [
      'retention_curve[0].retention_percentage',
      streamEngagement,
      { retention_curve: [{ minute: 0, retention_percentage: null }] },
    ],
    ['retention_curve[0].minute', streamEngagement, { retention_curve: [{ minute: -1, retention_percentage: 1 }] }],
    [
      'significant_drop_offs[0].reason',
      streamEngagement,
      { significant_drop_offs: [{ minute: 8, drop_percentage: 1, reason: 7 }] },
    ],
    ['most_active_chatters[0].username', streamChat, { most_active_chatters: [{ message_count: 7 }] }],
    ['total_viewers', streamGeography, { total_viewers: '3,201' }],
    ['breakdown', streamGeography, { breakdown: {} }],
    ['breakdown[0].viewer_count', streamGeography, { breakdown: [{ country_code: 'US' }] }],
    ['breakdown[0]', streamGeography, { breakdown: [{ country: '', country_code: null, viewer_count: 1 }] }],
    ['reached_at', channelPeakViewers, { reached_at: 'yesterday' }],
    ['sessions', channelSessions, {}],
    ['sessions', channelSessions, { sessions: null }],
    ['sessions', channelSessions, { sessions: {} }],
    ['next_cursor', channelSessions, { sessions: [], next_cursor: 7 }],
    ['total', channelSessions, { sessions: [], total: -1 }],
    ['sessions[0].stream_id', channelSessions, { sessions: [{ stream_id: '' }] }],
    ['sessions[0].started_at', channelSessions, { sessions: [{ stream_id: 'a', started_at: '2026-04-25' }] }],
    ['sessions[0].total_views', channelSessions, { sessions: [{ stream_id: 'a', total_views: '7' }] }],
    ['timeline', streamViewers, {}],
    ['timeline', streamViewers, { timeline: null }],
    ['timeline[0].timestamp', streamViewers, { timeline: [{ viewer_count: 1 }] }],
    ['interval_minutes', streamViewers, { timeline: [], interval_minutes: 0 }],
    ['time_zone', streamViewers, { timeline: [], time_zone: 'Mars/Olympus' }],
    ['', streamAnalytics, null],
    ['', streamAnalytics, 'Service Unavailable'],
  ] as const) {
    it(`is named where it is ${path || 'the whole answer'}: ${JSON.stringify(document)}`, () => {
      expect(pathOf(endpoint, document)).to.equal(path);
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
      expect(pathOf(endpoint, { data: documented.analytics })).to.equal(path);
    });
  }
});

describe('other fields', () => {
  it('are ignored, whatever they hold', () => {
    expect(parse(streamAnalytics, { ...documented.analytics, stream_id: 7, anything: ['else'] }).total_views).to.equal(4832);
  });
});

describe('a bad row', () => {
  it('of the drop-offs is left out and told', () => {
    const rows = [
      { minute: 8, drop_percentage: '12' },
      { minute: 9, drop_percentage: 3 },
    ];
    expect(parse(streamEngagement, { significant_drop_offs: rows }).significant_drop_offs).to.deep.equal({
      rows: [{ minute: 9, drop_percentage: 3, reason: null }],
      notes: [{ kind: 'dropped', rows: 1, of: 2, first: 'significant_drop_offs[0].drop_percentage' }],
    });
  });

  it('of the countries is left out and told', () => {
    const rows = [{ viewer_count: 4 }, ...documented.geography.breakdown];
    expect(parse(streamGeography, { breakdown: rows }).breakdown).to.deep.equal({
      rows: documented.geography.breakdown,
      notes: [{ kind: 'dropped', rows: 1, of: 4, first: 'breakdown[0]' }],
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
    expect(parse(channelSessions, { sessions: [], total: 0 })).to.deep.equal({
      sessions: { rows: [], notes: [] },
      next_cursor: null,
      total: 0,
    });
  });
});
