import { expect } from '@open-wc/testing';
import { firstDay, lastDay, zone } from '../contract/coverage.js';
import { count, endpointOf, group, idOrNull, label, list, metric, percentage, startedAt } from '../contract/fields.js';
import { hours } from '../contract/hours.js';
import { choice, required, text } from '../contract/parameters.js';
import { id, next, total, word } from '../contract/rows.js';
import { granularity, series } from '../contract/series.js';
import type { DatasetName, Params } from '../datasets/data.js';
import { AnalyticsFailure, type Failure } from '../datasets/failure.js';
import type { Answer, ApiRequest, Io } from '../datasets/question.js';
import { amountOrNull, object } from '../datasets/schema.js';
import { emptyScope, type Granularity, type PeriodSpec, type Scope } from '../datasets/scope.js';
import { activityFrom } from './activity-answer.js';
import { breakdownsFrom, fieldsOf, rowsOf } from './breakdown-answer.js';
import type { Dialect } from './dialect.js';
import { funnelFrom } from './funnel-answer.js';
import type { Answers } from './lazy-answer.js';
import { metricsFrom } from './metrics-answer.js';
import { scopeDialect } from './scope-dialect.js';
import { segmentQuery } from './segment-query.js';
import { sessionsFrom } from './sessions-answer.js';
import { trendsFrom } from './trend-answer.js';

// An API that no family has: camelCase, minutes, ranges and buckets of other names, a segment in one of two parameters.
const root = '/v1/avatars/{avatarId}';
const common = {
  accountId: required('subjectId'),
  period: choice('range', { '7d': 'last7', '30d': 'last30' }, '30d'),
  from: text('start'),
  to: text('end'),
  device: { ...text('segment'), of: 'device' as const },
  filter: text('segment'),
};
const groupBy = choice('granularity', { hourly: 'hour', daily: 'day' }, 'daily');
const paging = {
  sort: { kind: 'choice', is: 'sort', values: ['startedAt', '-startedAt'], default: '-startedAt' },
  limit: { kind: 'integer', is: 'limit', min: 1, max: 50, default: 20 },
} as const;
const covers = { timeZone: zone, firstDate: firstDay, lastDate: lastDay };
const own = { chats: metric('total-conversations'), avgMinutes: metric('average-session-length') };
const byRole = group({ user: amountOrNull, bot: amountOrNull });
const overview = endpointOf(`${root}/overview`, common, { people: group({ all: metric('unique-users') }), ...covers });
const talk = endpointOf(`${root}/talk`, common, { ...own, byRole, ...covers });
const data = series('at', { chats: 'total-conversations', avgMinutes: 'average-session-length' });
const time = endpointOf(`${root}/time`, { ...common, groupBy }, { groupBy: granularity(groupBy.words), data, ...covers });
const countries = list(object({ code: idOrNull, name: label, people: count, share: percentage }));
const places = endpointOf(`${root}/places`, common, { people: metric('unique-users'), countries, ...covers });
const steps = endpointOf(`${root}/steps`, common, { steps: list(object({ step: word, chats: count, share: percentage })) });
const week = endpointOf(`${root}/week`, { about: choice('metric', { messages: 'texts' }, 'messages') }, { hours, ...covers });
const runs = list(object({ runId: id, title: label, startedAt, ...own }));
const pages = endpointOf(`${root}/pages`, { ...paging, after: text('cursor') }, { runs, nextPage: next, total });
const start = { kind: 'integer', is: 'offset', min: 0, max: 1e6, default: 0 } as const;
const rows = endpointOf(`${root}/rows`, { ...paging, start }, { runs, total });
const dialect: Dialect = { source: 'invented', durations: 'minutes', scope: scopeDialect(overview, segmentQuery) };
const metrics = metricsFrom(dialect, [overview, talk]);
const trend = trendsFrom(dialect, [time]);
const breakdown = breakdownsFrom(dialect, {
  country: rowsOf(places, 'countries', { of: 'unique-users' }),
  'question-type': fieldsOf(talk, { user: 'byRole.user', bot: 'byRole.bot' }, { total: 'chats' }),
});
const funnel = funnelFrom(dialect, steps, 'steps');
const activity = activityFrom(dialect, week);
const [byCursor, byOffset] = [pages, rows].map((endpoint) => sessionsFrom(dialect, endpoint, 'runs', ['messages']));

const covered = { timeZone: 'Asia/Tokyo', firstDate: '2026-05-01', lastDate: '2026-05-02' };
const documents: Readonly<Record<string, object>> = {
  overview: { people: { all: 40 }, ...covered },
  talk: { chats: 90, avgMinutes: 4.5, byRole: { user: 60, bot: 28 }, ...covered },
  time: {
    groupBy: 'hour',
    data: [
      { at: '2026-05-02', chats: 7, avgMinutes: 2 },
      { at: '2026-05-01T15:30:00Z', chats: 5, avgMinutes: null },
    ],
    ...covered,
  },
  places: {
    people: 40,
    countries: [
      { code: 'JP', name: 'Nihon', people: 23, share: 57.5 },
      { name: 'Elsewhere', people: 4, share: 10 },
    ],
    ...covered,
  },
  steps: { steps: [{ step: 'was_here', chats: 90, share: 100 }, { step: 'bought', chats: 9, share: 10 }] }, // prettier-ignore
  week: { hours: [{ weekday: 7, hour: 23, count: 6 }], ...covered },
  pages: {
    runs: [{ runId: 8, title: 'Eight', startedAt: '2026-05-01T00:00:00Z', chats: 3, avgMinutes: 1.5 }],
    nextPage: 'b',
    total: 41,
  },
  rows: { runs: [{ runId: 'a' }], total: 41 },
};

interface Asked {
  readonly path: string;
  readonly query: ApiRequest<unknown>['query'];
}

/** A server of these documents; one that is a failure is thrown. */
function serverOf(changes: Readonly<Record<string, object>> = {}): Io & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    now: Date.UTC(2026, 4, 2, 12),
    signal: new AbortController().signal,
    prepare: () => {},
    file: () => Promise.reject(new Error('nothing is downloaded')),
    async request({ path, query, parse, verify }) {
      asked.push({ path, query });
      const name = path.replace(/.*\//, '');
      const answer = await Promise.resolve(changes[name] ?? documents[name]);
      if (answer instanceof Error) throw answer;
      const value = parse({ bytes: new Uint8Array(), json: () => structuredClone(answer) });
      verify?.(value);
      return { value, asOf: 0 };
    },
  };
}

const scope: Scope = { ...emptyScope, ids: { avatarId: 'a/1', subjectId: 'me' } };

const askOf =
  <K extends DatasetName>(dataset: K, answer: Answers<K> | undefined) =>
  (io: Io, params: Params[K], period: PeriodSpec | null = null, segment: string | null = null): Promise<Answer<K>> => {
    if (!answer) throw new Error('there is no such source');
    return answer({ dataset, params, period, scope: { ...scope, period, segment } }, io);
  };

const askMetrics = askOf('metrics', metrics);
const askTrend = askOf('trend', trend);
const askBreakdown = askOf('breakdown', breakdown);
const people = { ids: ['unique-users'] } as const;

const failureOf = async (promise: Promise<unknown>): Promise<Failure> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AnalyticsFailure) return error.failure;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('an API that is written down as tables', () => {
  it('is asked by its own names of ids, in the path and beside it', async () => {
    const io = serverOf();
    await askMetrics(io, people);
    expect(io.asked).to.deep.equal([{ path: '/v1/avatars/a%2F1/overview', query: { accountId: 'me' } }]);
  });

  it('is not asked without an id that it needs', async () => {
    const io = serverOf();
    const question = { dataset: 'metrics', params: people, period: null, scope: { ...scope, ids: { avatarId: 'a' } } } as const;
    expect(await failureOf(metrics(question, io))).to.deep.equal({
      kind: 'configuration',
      reason: 'missing',
      name: 'account-id',
    });
    expect(io.asked).to.deep.equal([]);
  });

  it('is not believed where it answers about somebody else', async () => {
    const io = serverOf({ overview: { ...documents['overview'], avatarId: 'b' } });
    expect((await failureOf(askMetrics(io, people))).kind).to.equal('other-subject');
  });

  for (const [period, query] of [
    [{ range: '7d' }, { period: 'last7' }],
    [
      { start: '2026-04-01', end: '2026-04-30' },
      { from: '2026-04-01', to: '2026-04-30' },
    ],
  ] as const)
    it(`is asked about a period in its words: ${JSON.stringify(period)}`, async () => {
      const io = serverOf();
      await askMetrics(io, people, period);
      expect(io.asked.map((each) => each.query)).to.deep.equal([{ accountId: 'me', ...query }]);
    });

  it('is asked by its own dates about a range that it has no name for', async () => {
    const io = serverOf();
    await askMetrics(io, people, { range: 'month' });
    expect(io.asked.map((each) => each.query)).to.deep.equal([
      { accountId: 'me', period: 'last7' },
      { accountId: 'me', from: '2026-05-01', to: '2026-05-02' },
    ]);
  });

  it('is not asked about a period that ends before it begins', async () => {
    const failure = await failureOf(askMetrics(serverOf(), people, { start: '2026-04-30', end: '2026-04-01' }));
    expect(failure).to.deep.equal({ kind: 'invalid', field: 'to' });
  });

  for (const [segment, query] of [
    ['device:mobile', { device: 'mobile' }],
    ['device:a:b', { device: 'a:b' }],
    ['region:eu', { filter: 'region:eu' }],
    ['vip', { filter: 'vip' }],
  ] as const)
    it(`is asked about the segment ${segment} by the parameter that takes it`, async () => {
      const io = serverOf();
      await askMetrics(io, people, null, segment);
      expect(io.asked.map((each) => each.query)).to.deep.equal([{ accountId: 'me', ...query }]);
    });
});

describe('what such an API answers', () => {
  it('are metrics of as many endpoints as they need, minutes as seconds', async () => {
    const io = serverOf();
    const {
      data,
      zone: answered,
      period,
    } = await askMetrics(io, {
      ids: ['unique-users', 'average-session-length', 'total-conversations'],
    });
    expect(data.values).to.deep.equal({ 'unique-users': 40, 'average-session-length': 270, 'total-conversations': 90 });
    expect(io.asked.map(({ path }) => path.slice(-8))).to.deep.equal(['overview', '/a%2F1/talk'.slice(-8)]);
    // Days of Tokyo, nine hours before those of UTC.
    expect([answered, period]).to.deep.equal(['Asia/Tokyo', { start: Date.UTC(2026, 3, 30, 15), end: Date.UTC(2026, 4, 2, 15) }]);
  });

  it('cost one field where one cannot be read', async () => {
    const io = serverOf({ talk: { ...documents['talk'], avgMinutes: 'n/a' } });
    const { data, notes } = await askMetrics(io, { ids: ['average-session-length', 'total-conversations'] });
    expect([data.values['average-session-length'], data.values['total-conversations']]).to.deep.equal([null, 90]);
    expect(notes).to.deep.equal([{ kind: 'unreadable', values: 1, first: 'avgMinutes' }]);
  });

  it('are shown without a part that failed, which is told', async () => {
    const io = serverOf({ overview: new AnalyticsFailure({ kind: 'forbidden' }) });
    const { data, notes } = await askMetrics(io, { ids: ['unique-users', 'total-conversations'] });
    expect([data.values['unique-users'], data.values['total-conversations']]).to.deep.equal([null, 90]);
    expect(notes).to.deep.equal([{ kind: 'partial', dataset: 'metrics', failure: { kind: 'forbidden' } }]);
  });

  it('is a trend in its word for a bucket, by dates in its zone and by instants', async () => {
    const io = serverOf();
    const params = { ids: ['total-conversations', 'average-session-length'], granularity: 'hourly' } as const;
    const { data } = await askTrend(io, params);
    expect(io.asked[0]?.query).to.deep.equal({ accountId: 'me', groupBy: 'hour' });
    expect(data.granularity).to.equal('hourly');
    expect([...data.times]).to.deep.equal([Date.UTC(2026, 4, 1, 15), Date.UTC(2026, 4, 1, 15, 30)]);
    expect([...(data.series['total-conversations'] ?? [])]).to.deep.equal([7, 5]);
    expect([...(data.series['average-session-length'] ?? [])]).to.deep.equal([120, NaN]);
  });

  it('comes by the day where it refuses the hours of a day', async () => {
    const io = serverOf();
    const refusing: Io = {
      ...io,
      request: (request) =>
        request.query?.['groupBy'] === 'hour'
          ? Promise.reject(new AnalyticsFailure({ kind: 'invalid', field: 'groupBy' }))
          : io.request(request),
    };
    await askTrend(refusing, { ids: ['total-conversations'], granularity: null }, { start: '2026-05-01', end: '2026-05-01' });
    expect(io.asked.map(({ query }) => query?.['groupBy'])).to.deep.equal(['day']);
  });

  it('asks the server’s own buckets of an API that has no word for those asked for', async () => {
    const io = serverOf();
    await askTrend(io, { ids: ['total-conversations'], granularity: 'weekly' satisfies Granularity });
    expect(io.asked[0]?.query).to.deep.equal({ accountId: 'me' });
  });

  it('are rows in parts, a whole and shares as fractions', async () => {
    const { data } = await askBreakdown(serverOf(), { by: 'country' });
    expect(data).to.deep.equal({
      items: [
        { id: 'JP', label: 'Nihon', count: 23, share: 0.575 },
        { id: 'Elsewhere', label: 'Elsewhere', count: 4, share: 0.1 },
      ],
      total: 40,
      of: 'unique-users',
      currency: null,
    });
  });

  it('are fields in parts, of which one that is not reported is left out', async () => {
    const { data } = await askBreakdown(serverOf({ talk: { chats: 90, byRole: { user: 60 } } }), { by: 'question-type' });
    expect([data.items, data.total]).to.deep.equal([[{ id: 'user', label: null, count: 60, share: null }], 90]);
  });

  it('is nothing in parts that no table has', async () => {
    const failure = await failureOf(askBreakdown(serverOf(), { by: 'age' }));
    expect(failure).to.deep.equal({ kind: 'unsupported', dataset: 'breakdown', source: 'invented' });
  });

  it('are steps under the library’s names', async () => {
    const { data } = await askOf('funnel', funnel)(serverOf(), null);
    expect(data.steps.map((step) => [step.id, step.count, step.shareOfFirst])).to.deep.equal([
      ['was-here', 90, 1],
      ['bought', 9, 0.1],
    ]);
  });

  it('is a week, asked for by its word for the metric', async () => {
    const io = serverOf();
    const { data } = await askOf('activity', activity)(io, { of: 'messages' });
    expect([io.asked[0]?.query, data.values[6]?.[23], data.values[0]?.[0]]).to.deep.equal([{ about: 'texts' }, 6, null]);
    expect((await failureOf(askOf('activity', activity)(io, { of: 'unique-users' }))).kind).to.equal('unsupported');
  });
});

describe('pages of rows', () => {
  const sortedBy = { by: 'started-at', direction: 'descending' } as const;

  it('are asked for by a cursor', async () => {
    const io = serverOf();
    const answer = await askOf('sessions', byCursor)(io, { sort: sortedBy, cursor: 'a' });
    expect(io.asked[0]?.query).to.deep.equal({ sort: '-startedAt', after: 'a' });
    expect([answer.next, answer.total]).to.deep.equal(['b', 41]);
    expect(answer.data.sessions).to.deep.equal([
      {
        id: '8',
        title: 'Eight',
        startedAt: Date.UTC(2026, 4, 1),
        endedAt: null,
        values: { messages: null, 'total-conversations': 3, 'average-session-length': 90 },
      },
    ]);
  });

  it('are asked for by the rows before them, up to the last one', async () => {
    const io = serverOf();
    const ask = askOf('sessions', byOffset);
    let cursor: string | null = null;
    const pagesSeen: unknown[] = [];
    do {
      cursor = (await ask(io, { sort: sortedBy, cursor })).next ?? null;
      pagesSeen.push(io.asked.at(-1)?.query?.['start']);
    } while (cursor !== null);
    // Twenty rows a page, 41 in all.
    expect(pagesSeen).to.deep.equal([0, 20, 40]);
  });

  it('are not sorted by what the API cannot sort by', async () => {
    const sort = { by: 'total-conversations', direction: 'ascending' } as const;
    expect((await failureOf(askOf('sessions', byCursor)(serverOf(), { sort, cursor: null }))).kind).to.equal('unsupported');
  });
});
