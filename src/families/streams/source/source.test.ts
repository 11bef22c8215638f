import { expect } from '@open-wc/testing';
import { AnalyticsFailure, NothingToShow } from '../../../datasets/failure.js';
import type { Failure } from '../../../datasets/failure.js';
import type { DatasetName, Dimension, SessionSort } from '../../../datasets/data.js';
import { buildQuestion } from '../../../datasets/build-question.js';
import type { ApiRequest, Io, Question } from '../../../datasets/question.js';
import { emptyScope } from '../../../datasets/scope.js';
import type { MetricId } from '../../../metrics/catalogue.js';
import { streamMetricIds } from '../metrics.js';
import documented from '../../../testing/data/documented-stream.json' with { type: 'json' };
import { streamSource } from './source.js';

const root = '/api/v1/streams/a1b2c3d4/analytics';
const channelRoot = '/api/v1/channels/documented/analytics';
const answers: Readonly<Record<string, unknown>> = {
  [root]: documented.analytics,
  [`${root}/viewers`]: documented.viewers,
  [`${root}/chat`]: documented.chat,
  [`${root}/engagement`]: documented.engagement,
  [`${root}/summary`]: documented.summary,
  [`${root}/geography`]: documented.geography,
  [`${channelRoot}/peak-viewers`]: documented.peakViewers,
  [`${channelRoot}/sessions`]: documented.sessions,
};

/** A server of documents and errors by path, each made a second after the one before. */
function ioOf(
  changes: Readonly<Record<string, unknown>> = {},
): Io & { asked: string[]; queries: ApiRequest<unknown>['query'][] } {
  const asked: string[] = [];
  const queries: ApiRequest<unknown>['query'][] = [];
  return {
    asked,
    queries,
    now: 0,
    signal: new AbortController().signal,
    prepare: () => {},
    file: () => Promise.reject(new Error('nothing is downloaded')),
    async request({ path, query, parse }) {
      asked.push(path.replace(/^.*\/analytics/, ''));
      queries.push(query);
      const asOf = asked.length * 1000;
      const answer = await Promise.resolve(path in changes ? changes[path] : answers[path]);
      if (answer instanceof Error) throw answer;
      const text = JSON.stringify(answer);
      return { value: parse({ bytes: new TextEncoder().encode(text), json: () => JSON.parse(text) as unknown }), asOf };
    },
  };
}

const scope = { ...emptyScope, ids: { streamId: 'a1b2c3d4', channelId: 'documented' } };
const failure = (of: Failure): AnalyticsFailure => new AnalyticsFailure(of);
const notFound = failure({ kind: 'not-found' });

const about = { scope, period: null };
const metricsOf = (ids: readonly MetricId[]): Question<'metrics'> => ({ dataset: 'metrics', ...about, params: { ids } });
const { metrics, timeline, retention, breakdown, sessions } = streamSource.answers;
if (!metrics || !timeline || !retention || !breakdown || !sessions) throw new Error('the stream source answers too little');

const askTimeline = (io: Io, intervalMinutes: number | null = null) =>
  timeline({ dataset: 'timeline', ...about, scope: { ...scope, intervalMinutes }, params: null }, io);
const askBreakdown = (io: Io, by: Dimension) => breakdown({ dataset: 'breakdown', ...about, params: { by } }, io);
const latest: SessionSort = { by: 'started-at', direction: 'descending' };
const askSessions = (io: Io, sort = latest, cursor: string | null = null) =>
  sessions({ dataset: 'sessions', ...about, params: { sort, cursor } }, io);
const askRetention = (io: Io) => retention({ dataset: 'retention', ...about, params: null }, io);

const thrownBy = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

const record = 'channel-peak-concurrent-viewers';
const ofStream = streamMetricIds;

const documentedValues = {
  'total-views': 4832,
  'unique-viewers': 3201,
  'peak-concurrent-viewers': 892,
  'average-concurrent-viewers': 312,
  'total-watch-time-minutes': 1_107_000,
  'average-watch-time-minutes': 1098,
  'median-watch-time-minutes': 702,
  'chat-messages-total': 6721,
  'total-messages': 6721,
  'unique-chatters': 487,
  'messages-per-minute': 22.4,
  'peak-messages-per-minute': 118,
  'chat-participation-rate': 0.152,
  'follow-conversion-rate': 0.034,
  'returning-viewer-rate': 0.28,
};

describe('the metrics of a stream', () => {
  it('come from one summary, value for value, durations in seconds', async () => {
    const io = ioOf();
    const answer = await metrics(metricsOf(['total-views']), io);
    expect(answer.data.values).to.deep.equal(documentedValues);
    expect(io.asked).to.deep.equal(['/summary']);
  });

  it('say when the stream ran and when the answer was made', async () => {
    const { data, asOf, notes } = await metrics(metricsOf([]), ioOf());
    expect([data.startedAt, data.endedAt, data.previous, asOf, notes]).to.deep.equal([
      Date.UTC(2026, 3, 25, 10),
      null,
      null,
      1000,
      [],
    ]);
  });

  it('stay unknown where they are not reported', async () => {
    const io = ioOf({ [`${root}/summary`]: { viewers: { total_views: 0 } } });
    const { values } = (await metrics(metricsOf([]), io)).data;
    expect([values['total-views'], values['unique-viewers'], values['chat-messages-total']]).to.deep.equal([0, null, null]);
  });
});

describe('the metrics of a stream without a usable summary', () => {
  const warnings: unknown[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (text) => warnings.push(text);
  });
  after(() => {
    console.warn = warn;
  });

  for (const [what, summary] of [
    ['missing', notFound],
    ['malformed', { viewers: { total_views: 'n/a' } }],
  ] as const) {
    it(`come from the documented endpoints where it is ${what}, and say so`, async () => {
      const io = ioOf({ [`${root}/summary`]: summary });
      const answer = await metrics(metricsOf(ofStream), io);
      expect(answer.data.values).to.deep.equal(documentedValues);
      expect(answer.notes).to.deep.equal([{ kind: 'fallback' }]);
      expect([...io.asked].sort()).to.deep.equal(['', '/chat', '/engagement', '/summary']);
    });
  }

  for (const [id, endpoint] of [
    ['total-views', ''],
    ['messages-per-minute', '/chat'],
    ['follow-conversion-rate', '/engagement'],
  ] as const) {
    it(`cost one more request for ${id}`, async () => {
      const io = ioOf({ [`${root}/summary`]: notFound });
      await metrics(metricsOf([id]), io);
      expect(io.asked).to.deep.equal(['/summary', endpoint]);
    });
  }

  for (const [asked, other] of [
    ['total-messages', 'chat-messages-total'],
    ['chat-messages-total', 'total-messages'],
  ] as const) {
    it(`know ${other} too once ${asked} is known`, async () => {
      const { values } = (await metrics(metricsOf([asked]), ioOf({ [`${root}/summary`]: notFound }))).data;
      expect([values[asked], values[other]]).to.deep.equal([6721, 6721]);
    });
  }

  it('are as old as the oldest part', async () => {
    const answer = await metrics(metricsOf(ofStream), ioOf({ [`${root}/summary`]: notFound }));
    expect(answer.asOf).to.equal(2000);
  });

  it('are shown without the part that failed, which is told', async () => {
    const forbidden = failure({ kind: 'forbidden' });
    const answer = await metrics(metricsOf(ofStream), ioOf({ [`${root}/summary`]: notFound, [`${root}/chat`]: forbidden }));
    expect(answer.data.values['messages-per-minute']).to.equal(null);
    expect(answer.data.values['total-views']).to.equal(4832);
    expect(answer.notes).to.deep.equal([
      { kind: 'fallback' },
      { kind: 'partial', dataset: 'metrics', failure: { kind: 'forbidden' } },
    ]);
  });

  it('fail as the first documented endpoint does where none answers', async () => {
    const malformed = { viewers: 5 };
    const io = ioOf({ [`${root}/summary`]: malformed, [root]: notFound, [`${root}/chat`]: failure({ kind: 'timeout' }) });
    expect(await thrownBy(metrics(metricsOf(['total-views', 'messages-per-minute']), io))).to.equal(notFound);
  });

  it('fail as the summary did where no metric is asked for', async () => {
    expect(await thrownBy(metrics(metricsOf([]), ioOf({ [`${root}/summary`]: notFound })))).to.equal(notFound);
  });

  for (const [what, error] of [
    ['an abort', new DOMException('', 'AbortError')],
    ['an answer still being made', new NothingToShow('pending')],
  ] as const) {
    it(`pass on ${what} of a part`, async () => {
      const io = ioOf({ [`${root}/summary`]: notFound, [`${root}/chat`]: error });
      expect(await thrownBy(metrics(metricsOf(ofStream), io))).to.equal(error);
    });
  }

  it('were warned of once, and never with an id', () => {
    expect(warnings.length).to.equal(1);
    expect(warnings.join()).not.to.include('a1b2c3d4');
  });
});

describe('any other fault of the summary', () => {
  for (const error of [
    failure({ kind: 'forbidden' }),
    failure({ kind: 'auth', reason: 'rejected' }),
    failure({ kind: 'server', status: 500 }),
    failure({ kind: 'offline' }),
    failure({ kind: 'rate-limited', retryAt: null }),
    new NothingToShow('pending'),
    new DOMException('', 'AbortError'),
  ]) {
    it(`is that of the metrics: ${error.message || error.name}`, async () => {
      const io = ioOf({ [`${root}/summary`]: error });
      expect(await thrownBy(metrics(metricsOf(ofStream), io))).to.equal(error);
      expect(io.asked).to.deep.equal(['/summary']);
    });
  }
});

describe('the timeline of a stream', () => {
  it('is the documented one, value for value', async () => {
    const { data, period, asOf, zone, step, notes } = await askTimeline(ioOf());
    const start = Date.UTC(2026, 3, 25, 10);
    expect([...data.times]).to.deep.equal([0, 5, 10, 15].map((minute) => start + minute * 60_000));
    expect([...data.values]).to.deep.equal([23, 87, 312, 891]);
    expect({ period, asOf, zone, step, notes }).to.deep.equal({
      period: { start, end: start + 20 * 60_000 },
      asOf: 1000,
      zone: 'UTC',
      step: 300,
      notes: [],
    });
  });

  for (const [asked, sent] of [
    [null, 5],
    [30, 30],
  ] as const) {
    it(`is asked for at ${sent} minutes where the scope says ${asked}`, async () => {
      const io = ioOf();
      await askTimeline(io, asked);
      expect(io.queries).to.deep.equal([{ interval_minutes: sent }]);
    });
  }

  it('tells where the server answered another step', async () => {
    const { step, notes } = await askTimeline(ioOf(), 1);
    expect([step, notes]).to.deep.equal([300, [{ kind: 'clamped', asked: 60, answered: 300 }]]);
  });

  it('has the asked step where the server states none', async () => {
    const { step, notes } = await askTimeline(ioOf({ [`${root}/viewers`]: { timeline: [] } }), 10);
    expect([step, notes]).to.deep.equal([600, []]);
  });

  it('states the server’s zone, and when the stream ran', async () => {
    const live = {
      timeline: [],
      time_zone: 'Europe/Berlin',
      started_at: '2026-04-25T10:00:00Z',
      ended_at: '2026-04-25T11:00:00Z',
    };
    const { zone, data, period } = await askTimeline(ioOf({ [`${root}/viewers`]: live }));
    expect([zone, data.startedAt, data.endedAt, period]).to.deep.equal([
      'Europe/Berlin',
      Date.UTC(2026, 3, 25, 10),
      Date.UTC(2026, 3, 25, 11),
      null,
    ]);
  });

  it('tells of rows left out', async () => {
    const rows = [...documented.viewers.timeline, { timestamp: 'x', viewer_count: 1 }];
    const { notes } = await askTimeline(ioOf({ [`${root}/viewers`]: { interval_minutes: 5, timeline: rows } }));
    expect(notes).to.deep.equal([{ kind: 'dropped', rows: 1, of: 5, first: 'timeline[4].timestamp' }]);
  });
});

describe('the retention of a stream', () => {
  it('is the documented one in seconds and fractions', async () => {
    const { data, notes } = await askRetention(ioOf());
    expect([...data.at]).to.deep.equal([0, 300, 900, 1800]);
    expect([...data.share]).to.deep.equal([1, 0.73, 0.48, 0.29]);
    expect(data.dropOffs).to.deep.equal([{ at: 480, lost: 0.124, reason: 'ad_break' }]);
    expect(notes).to.deep.equal([]);
  });

  it('is empty where none was recorded', async () => {
    const { data } = await askRetention(ioOf({ [`${root}/engagement`]: { retention_curve: null } }));
    expect([data.at.length, data.dropOffs.length]).to.deep.equal([0, 0]);
  });

  it('tells of rows left out of the curve and of the drop-offs', async () => {
    const engagement = {
      retention_curve: [{ minute: 0, retention_percentage: 100 }, {}],
      significant_drop_offs: [{ minute: 1, drop_percentage: 1 }, { drop_percentage: 2 }],
    };
    const { notes } = await askRetention(ioOf({ [`${root}/engagement`]: engagement }));
    expect(notes.map((note) => note.kind === 'dropped' && note.first)).to.deep.equal([
      'retention_curve[1].minute',
      'significant_drop_offs[1].minute',
    ]);
  });
});

describe('the record of a channel', () => {
  it('comes with where it was reached, and asks nothing of a stream', async () => {
    const io = ioOf();
    const { data, asOf, notes } = await metrics(metricsOf([record]), io);
    expect(data).to.deep.equal({
      values: { [record]: 892 },
      currency: null,
      previous: null,
      startedAt: null,
      endedAt: null,
      reached: { [record]: { at: Date.UTC(2026, 3, 25, 10, 15), streamId: 'a1b2c3d4-...' } },
    });
    expect([asOf, notes, io.asked]).to.deep.equal([1000, [], ['/peak-viewers']]);
  });

  it('can be asked for beside the metrics of a stream', async () => {
    const io = ioOf();
    const { data, asOf } = await metrics(metricsOf(['total-views', record]), io);
    expect(data.values).to.deep.equal({ ...documentedValues, [record]: 892 });
    expect([data.startedAt, data.reached[record]?.streamId, asOf]).to.deep.equal([
      Date.UTC(2026, 3, 25, 10),
      'a1b2c3d4-...',
      1000,
    ]);
    expect(io.asked).to.deep.equal(['/summary', '/peak-viewers']);
  });

  it('was reached nowhere where it is not reported', async () => {
    const { data } = await metrics(metricsOf([record]), ioOf({ [`${channelRoot}/peak-viewers`]: { stream_id: 'a' } }));
    expect([data.values[record], data.reached]).to.deep.equal([null, {}]);
  });

  it('is not the peak of a stream', async () => {
    const { data } = await metrics(metricsOf([record]), ioOf());
    expect(data.values['peak-concurrent-viewers']).to.equal(undefined);
    expect((await metrics(metricsOf(['peak-concurrent-viewers']), ioOf())).data.values[record]).to.equal(undefined);
  });

  it('fails alone, and the stream’s metrics are shown', async () => {
    const io = ioOf({ [`${channelRoot}/peak-viewers`]: notFound });
    const { data, notes } = await metrics(metricsOf(['total-views', record]), io);
    expect(data.values).to.deep.equal(documentedValues);
    expect(notes).to.deep.equal([{ kind: 'partial', dataset: 'metrics', failure: { kind: 'not-found' } }]);
  });

  it('is shown where the stream’s metrics fail', async () => {
    const io = ioOf({ [`${root}/summary`]: failure({ kind: 'forbidden' }) });
    const { data, notes } = await metrics(metricsOf(['total-views', record]), io);
    expect(data.values).to.deep.equal({ [record]: 892 });
    expect(notes).to.deep.equal([{ kind: 'partial', dataset: 'metrics', failure: { kind: 'forbidden' } }]);
  });

  it('fails as the stream does where neither answers', async () => {
    const forbidden = failure({ kind: 'forbidden' });
    const io = ioOf({ [`${root}/summary`]: forbidden, [`${channelRoot}/peak-viewers`]: notFound });
    expect(await thrownBy(metrics(metricsOf(['total-views', record]), io))).to.equal(forbidden);
  });

  it('passes on an abort', async () => {
    const abort = new DOMException('', 'AbortError');
    const io = ioOf({ [`${channelRoot}/peak-viewers`]: abort });
    expect(await thrownBy(metrics(metricsOf(['total-views', record]), io))).to.equal(abort);
  });
});

describe('the countries of a stream', () => {
  it('are the documented ones in fractions, with a total they do not reach', async () => {
    const io = ioOf();
    const { data, asOf, notes } = await askBreakdown(io, 'country');
    expect(data).to.deep.equal({
      items: [
        { id: 'US', label: 'United States', count: 1843, share: 0.576 },
        { id: 'GB', label: 'United Kingdom', count: 412, share: 0.129 },
        { id: 'DE', label: 'Germany', count: 201, share: 0.063 },
      ],
      total: 3201,
      of: null,
      currency: null,
    });
    expect(data.items.reduce((sum, { count }) => sum + (count ?? NaN), 0)).to.equal(2456);
    expect([asOf, notes, io.asked]).to.deep.equal([1000, [], ['/geography']]);
  });

  const countries = async (...rows: readonly object[]) =>
    askBreakdown(ioOf({ [`${root}/geography`]: { breakdown: rows } }), 'country');

  it('are sorted, each listed once, and what is left out or repeated is told', async () => {
    const { data, notes } = await countries(
      { country: 'Germany', country_code: 'de', viewer_count: 2 },
      { country: 'Nowhere', viewer_count: 'n/a' },
      { country: 'France', country_code: 'FR', viewer_count: 5 },
      { country: 'Germany', country_code: 'DE', viewer_count: 3 },
    );
    expect(data).to.deep.equal({
      items: [
        { id: 'FR', label: 'France', count: 5, share: null },
        { id: 'DE', label: 'Germany', count: 3, share: null },
        { id: 'Nowhere', label: 'Nowhere', count: null, share: null },
      ],
      total: null,
      of: null,
      currency: null,
    });
    expect(notes).to.deep.equal([
      { kind: 'unreadable', values: 1, first: 'breakdown[1].viewer_count' },
      { kind: 'duplicates', rows: 1 },
    ]);
  });

  it('are listed by their name where they have no code', async () => {
    const { data } = await countries(
      { country: 'Atlantis', viewer_count: 1 },
      { country: 'Lemuria', country_code: '', viewer_count: 1 },
    );
    expect(data.items.map(({ id, label }) => [id, label])).to.deep.equal([
      ['Atlantis', 'Atlantis'],
      ['Lemuria', 'Lemuria'],
    ]);
  });

  it('are none where none are reported', async () => {
    const { data } = await askBreakdown(ioOf({ [`${root}/geography`]: { total_viewers: null } }), 'country');
    expect(data).to.deep.equal({ items: [], total: null, of: null, currency: null });
  });
});

describe('the chatters of a stream', () => {
  it('are the documented ones, of all messages', async () => {
    const io = ioOf();
    const { data } = await askBreakdown(io, 'chatter');
    expect(data).to.deep.equal({
      items: [{ id: 'bob', label: null, count: 143, share: null }],
      total: 6721,
      of: null,
      currency: null,
    });
    expect(io.asked).to.deep.equal(['/chat']);
  });

  it('keep their names, whatever these are', async () => {
    const names = ['us', 'US', '__proto__', '=1+1', ''];
    const chat = { most_active_chatters: names.map((username) => ({ username, message_count: 1 })) };
    const { data } = await askBreakdown(ioOf({ [`${root}/chat`]: chat }), 'chatter');
    expect(data.items.map(({ id }) => id)).to.deep.equal(names);
  });
});

describe('a breakdown this API does not have', () => {
  it('is unsupported, and no request', async () => {
    const io = ioOf();
    const error = await thrownBy(askBreakdown(io, 'constructor' as Dimension));
    expect(error instanceof AnalyticsFailure && error.failure).to.deep.equal({
      kind: 'unsupported',
      dataset: 'breakdown',
      source: 'stream',
    });
    expect(io.asked).to.deep.equal([]);
  });
});

describe('the sessions of a channel', () => {
  it('are the documented stream’s row, durations in seconds, with what comes next', async () => {
    const { data, next, total, asOf, notes } = await askSessions(ioOf());
    expect(data.sessions).to.have.lengthOf(1);
    const [{ values, ...session } = { values: {} }] = data.sessions;
    expect(session).to.deep.equal({ id: 'a1b2c3d4-...', title: null, startedAt: Date.UTC(2026, 3, 25, 10), endedAt: null });
    expect(values).to.include({
      'total-views': 4832,
      'peak-concurrent-viewers': 892,
      'total-watch-time-minutes': 1_107_000,
      'chat-messages-total': 6721,
      'messages-per-minute': null,
    });
    expect([next, total, asOf, notes]).to.deep.equal(['WyJkb2N1bWVudGVkIl0=', 45, 1000, []]);
  });

  for (const [by, direction, sort] of [
    ['started-at', 'descending', '-started_at'],
    ['started-at', 'ascending', 'started_at'],
    ['total-watch-time-minutes', 'descending', '-total_watch_time_minutes'],
    ['chat-messages-total', 'ascending', 'chat_messages_total'],
  ] as const) {
    it(`are asked for by ${sort}`, async () => {
      const io = ioOf();
      await askSessions(io, { by, direction }, 'next page');
      expect(io.queries).to.deep.equal([{ sort, cursor: 'next page' }]);
    });
  }

  it('can be sorted by every total of a row', async () => {
    for (const id of ofStream.filter((each) => each.replaceAll('-', '_') in documented.analytics)) {
      expect((await askSessions(ioOf(), { by: id, direction: 'ascending' })).data.sessions).to.have.lengthOf(1);
    }
  });

  it('cannot be sorted by what is not in a row', async () => {
    const io = ioOf();
    const error = await thrownBy(askSessions(io, { by: 'messages-per-minute', direction: 'ascending' }));
    expect(error instanceof AnalyticsFailure && error.failure.kind).to.equal('unsupported');
    expect(io.asked).to.deep.equal([]);
  });

  it('end where the server names no next page', async () => {
    for (const next_cursor of [null, undefined, '']) {
      const answer = await askSessions(ioOf({ [`${channelRoot}/sessions`]: { sessions: [], next_cursor } }));
      expect([answer.next, answer.total]).to.deep.equal([null, null]);
    }
  });

  it('tell of rows left out and repeated', async () => {
    const rows = [{ stream_id: 'a', total_views: 1 }, {}, { stream_id: 'a', total_views: 2 }];
    const { data, notes } = await askSessions(ioOf({ [`${channelRoot}/sessions`]: { sessions: rows } }));
    expect(data.sessions.map(({ values }) => values['total-views'])).to.deep.equal([2]);
    expect(notes).to.deep.equal([
      { kind: 'dropped', rows: 1, of: 3, first: 'sessions[1].stream_id' },
      { kind: 'duplicates', rows: 1 },
    ]);
  });
});

describe('the files of a stream', () => {
  for (const [format, type] of [
    ['json', 'application/json'],
    ['csv', 'text/csv'],
  ] as const) {
    it(`are the documented export as ${format}`, async () => {
      expect(await streamSource.files?.[format]?.request(scope, ioOf())).to.deep.equal({
        path: `${root}/export`,
        query: { format },
        type,
        name: `stream_a1b2c3d4_analytics.${format}`,
      });
    });
  }

  it('need the id of a stream', async () => {
    const file = streamSource.files?.['csv']?.request({ ...emptyScope, ids: { channelId: 'documented' } }, ioOf());
    const error = await thrownBy(Promise.resolve(file));
    expect(error instanceof AnalyticsFailure && error.failure.kind).to.equal('configuration');
  });
});

describe('the ids a question needs', () => {
  const needed = (question: Question<DatasetName>) => typeof streamSource.ids === 'function' && streamSource.ids(question);

  for (const [what, question, ids] of [
    ['a timeline', buildQuestion('timeline', scope, null), ['streamId']],
    ['a retention', buildQuestion('retention', scope, null), ['streamId']],
    ['a breakdown', buildQuestion('breakdown', scope, { by: 'chatter' }), ['streamId']],
    ['sessions', buildQuestion('sessions', scope, { sort: latest, cursor: null }), ['channelId']],
    ['no metric in particular', buildQuestion('metrics', scope, { ids: [] }), ['streamId']],
    ['metrics of a stream', buildQuestion('metrics', scope, { ids: ['total-views'] }), ['streamId']],
    ['the record of a channel', buildQuestion('metrics', scope, { ids: [record] }), ['channelId']],
    ['both', buildQuestion('metrics', scope, { ids: [record, 'total-views'] }), ['streamId', 'channelId']],
  ] as const) {
    it(`are ${ids.join(' and ')} for ${what}`, () => {
      expect(needed(question)).to.deep.equal(ids);
    });
  }
});

describe('a channel without an id', () => {
  it('is a configuration failure and no request', async () => {
    const io = ioOf();
    const ids = { streamId: 'a1b2c3d4' };
    const question = buildQuestion('sessions', { ...emptyScope, ids }, { sort: latest, cursor: null });
    const error = await thrownBy(sessions(question, io));
    expect(error instanceof AnalyticsFailure && error.failure).to.deep.equal({
      kind: 'configuration',
      reason: 'missing',
      name: 'channel-id',
    });
    expect(io.asked).to.deep.equal([]);
  });
});

describe('a stream without an id', () => {
  it('is a configuration failure and no request', async () => {
    const io = ioOf();
    const error = await thrownBy(timeline({ dataset: 'timeline', ...about, scope: emptyScope, params: null }, io));
    expect(error instanceof AnalyticsFailure && error.failure).to.deep.equal({
      kind: 'configuration',
      reason: 'missing',
      name: 'stream-id',
    });
    expect(io.asked).to.deep.equal([]);
  });
});
