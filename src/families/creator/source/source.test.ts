import { expect } from '@open-wc/testing';
import { getResponse } from 'msw';
import { buildQuestion } from '../../../datasets/build-question.js';
import { isCalendarDate } from '../../../datasets/instant.js';
import type { DatasetName, Dimension } from '../../../datasets/data.js';
import { AnalyticsFailure, type Failure } from '../../../datasets/failure.js';
import type { Io, Question } from '../../../datasets/question.js';
import { emptyScope, type PeriodSpec } from '../../../datasets/scope.js';
import { creatorMetricIds } from '../metrics.js';
import type { MetricId } from '../../../metrics/catalogue.js';
import { noon, origin, payloadOf } from '../../../mock/fixtures/ask.js';
import { createHandlers } from '../../../mock/handlers.js';
import { issueToken } from '../../../mock/tokens.js';
import { creatorSource } from './source.js';

const handlers = createHandlers({ now: () => noon });

/** The mock as a server; `asked` are the paths it was asked for, with their queries. */
function ioOf(scenario = ''): Io & { asked: URL[] } {
  const asked: URL[] = [];
  return {
    asked,
    now: noon,
    signal: new AbortController().signal,
    prepare: () => {},
    file: () => Promise.reject(new Error('nothing is downloaded')),
    async request({ path, query = {}, parse }) {
      const url = new URL(`${scenario}${path}`, origin);
      for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
      asked.push(url);
      const headers = { authorization: `Bearer ${await issueToken({ now: noon })}` };
      const response = await getResponse(handlers, new Request(url, { headers }));
      if (!response) throw new Error(`nobody answers ${url.href}`);
      const payload = await payloadOf(response);
      if (response.ok) return { value: parse(payload), asOf: noon };
      const { error } = payload.json() as { error: { field?: string } };
      throw new AnalyticsFailure(
        response.status === 422 ? { kind: 'invalid', field: error.field ?? null } : { kind: 'server', status: response.status },
      );
    },
  };
}

const week: PeriodSpec = { range: '7d' };
const scopeOf = (period: PeriodSpec | null = week) => ({
  ...emptyScope,
  period,
  ids: { creatorId: 'medium-1', contentId: 'episode-1' },
});

const { metrics, breakdown, trend, funnel, activity, detail } = creatorSource.answers;
if (!metrics || !breakdown || !trend || !funnel || !activity || !detail) throw new Error('the creator source answers too little');

const askMetrics = (io: Io, ids: readonly MetricId[], period: PeriodSpec | null = week) =>
  metrics(buildQuestion('metrics', scopeOf(period), { ids }), io);
const askBreakdown = (io: Io, by: Dimension, ids: object = { creatorId: 'medium-1' }) =>
  breakdown({ ...buildQuestion('breakdown', { ...scopeOf(), ids }, { by }) }, io);
const askTrend = (io: Io, ids: readonly MetricId[], period: PeriodSpec | null = week) =>
  trend(buildQuestion('trend', scopeOf(period), { ids, granularity: null }), io);

const failureOf = async (promise: Promise<unknown>): Promise<Failure> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AnalyticsFailure) return error.failure;
    throw error;
  }
  throw new Error('nothing was thrown');
};

const sum = (column: Float64Array | undefined): number => Array.from(column ?? []).reduce((a, b) => a + b, 0);

describe('the metrics of a creator', () => {
  it('come from one request, in the units of the catalogue', async () => {
    const io = ioOf();
    const { data, zone, period } = await askMetrics(io, ['total-conversations', 'returning-rate', 'arpu']);
    expect(io.asked.length).to.equal(1);
    const unreported = creatorMetricIds.filter((id) => typeof data.values[id] !== 'number');
    expect(unreported).to.deep.equal(['messages']);
    expect(data.values['returning-rate']).to.be.within(0, 1);
    expect(data.values['average-session-length']).to.be.within(200, 330);
    expect(data.values['satisfaction-score']).to.be.within(0, 5);
    expect([data.currency, zone]).to.deep.equal(['USD', 'America/New_York']);
    expect(period).to.deep.equal({ start: Date.UTC(2026, 3, 26, 4), end: Date.UTC(2026, 4, 3, 4) });
  });

  it('divide the revenue by paying users', async () => {
    const { values } = (await askMetrics(ioOf(), ['arpu'])).data;
    expect(values['arpu']).to.be.closeTo((values['total-revenue'] ?? 0) / (values['paying-users'] ?? 0), 0.005);
  });

  it('are those of a piece of content where they are its', async () => {
    const io = ioOf();
    const { values } = (await askMetrics(io, ['views', 'engagement'])).data;
    expect(io.asked.map(({ pathname }) => pathname.replace(/.*analytics/, ''))).to.deep.equal(['/content/episode-1']);
    expect(values['views']).to.be.greaterThan(values['engagement'] ?? NaN);
  });

  it('are not reported, and no failure, where half of them is missing', async () => {
    const { data } = await askMetrics(ioOf('/~partial'), ['total-conversations']);
    expect(Object.values(data.values)).to.include(null);
  });

  it('are malformed where numbers are texts', async () => {
    expect((await failureOf(askMetrics(ioOf('/~malformed'), ['arpu']))).kind).to.equal('malformed');
  });
});

describe('what is asked for', () => {
  for (const [period, query] of [
    [null, {}],
    [{ range: '7d' }, { date_range: '7d' }],
    [{ range: 'all-time' }, { date_range: 'all_time' }],
    [
      { start: '2026-04-01', end: '2026-04-30' },
      { start_date: '2026-04-01', end_date: '2026-04-30' },
    ],
  ] as const) {
    it(`is a period as the API writes it: ${JSON.stringify(period)}`, async () => {
      const io = ioOf();
      await askMetrics(io, ['arpu'], period);
      expect(Object.fromEntries(io.asked[0]!.searchParams)).to.deep.equal({ creator_id: 'medium-1', ...query });
    });
  }

  it('is refused by name where the period ends before it begins, without a request', async () => {
    const io = ioOf();
    const failure = await failureOf(askMetrics(io, ['arpu'], { start: '2026-04-30', end: '2026-04-01' }));
    expect([failure, io.asked]).to.deep.equal([{ kind: 'invalid', field: 'end_date' }, []]);
  });

  it('is refused by name where the period is too long', async () => {
    const question = buildQuestion('trend', scopeOf({ start: '2026-01-01', end: '2026-04-30' }), {
      ids: ['messages'],
      granularity: 'hourly',
    });
    expect(await failureOf(trend(question, ioOf()))).to.deep.equal({ kind: 'invalid', field: 'start_date' });
  });
});

describe('the trend of a creator', () => {
  it('begins its days at midnight in the zone of the server', async () => {
    const { data } = await askTrend(ioOf(), ['total-conversations']);
    expect([data.granularity, [...data.times].map((time) => new Date(time).getUTCHours())]).to.deep.equal([
      'daily',
      Array.from({ length: 7 }, () => 4),
    ]);
  });

  it('adds up to the metrics where these may be added up, and not where they may not', async () => {
    const [{ data }, { values }] = await Promise.all([
      askTrend(ioOf(), ['total-conversations', 'unique-users', 'total-revenue']),
      askMetrics(ioOf(), ['total-conversations']).then((answer) => answer.data),
    ]);
    expect(sum(data.series['total-conversations'])).to.equal(values['total-conversations']);
    expect(sum(data.series['total-revenue'])).to.be.closeTo(values['total-revenue'] ?? NaN, 1e-6);
    expect(sum(data.series['unique-users'])).to.be.greaterThan(values['unique-users'] ?? NaN);
  });

  it('is in one where two endpoints tell it', async () => {
    const io = ioOf();
    const { data } = await askTrend(io, ['messages', 'tips', 'arpu']);
    expect(io.asked.length).to.equal(2);
    for (const id of ['messages', 'tips', 'arpu'] as const) expect(data.series[id]?.length, id).to.equal(data.times.length);
  });

  it('comes by the day where the server refuses hours', async () => {
    const io = ioOf();
    const withoutHours: Io = {
      ...io,
      request: (request) =>
        request.query?.['granularity'] === 'hourly'
          ? Promise.reject(new AnalyticsFailure({ kind: 'invalid', field: 'granularity' }))
          : io.request(request),
    };
    const { data } = await askTrend(withoutHours, ['total-conversations', 'tips'], { start: '2026-04-20', end: '2026-04-21' });
    expect([data.granularity, data.times.length]).to.deep.equal(['daily', 2]);
    expect(Object.keys(data.series)).to.include.members(['tips', 'total-conversations']);
  });

  it('has 25 hours on a day that has', async () => {
    const { data } = await askTrend(ioOf(), ['messages'], { start: '2025-11-02', end: '2025-11-02' });
    expect([data.granularity, data.times.length]).to.deep.equal(['hourly', 25]);
    expect(new Set(data.times.subarray(1).map((time, index) => time - data.times[index]!))).to.deep.equal(new Set([3_600_000]));
  });

  for (const [period, granularity] of [
    [{ range: '90d' }, 'daily'],
    [{ range: 'ytd' }, 'weekly'],
    [{ range: 'all-time' }, 'monthly'],
    [{ start: '2025-08-01', end: '2026-04-01' }, 'weekly'],
  ] as const) {
    it(`is ${granularity} where nothing else is asked for: ${JSON.stringify(period)}`, async () => {
      expect((await askTrend(ioOf(), ['messages'], period)).data.granularity).to.equal(granularity);
    });
  }

  it('is of no metric that the API does not tell over time', async () => {
    expect((await failureOf(askTrend(ioOf(), ['ltv']))).kind).to.equal('unsupported');
  });

  it('tells of rows that could not be read', async () => {
    const { notes } = await askTrend(ioOf('/~partial'), ['messages'], { range: '30d' });
    expect(notes.map(({ kind }) => kind)).to.deep.equal(['unreadable', 'dropped', 'duplicates']);
  });
});

describe('the breakdowns of a creator', () => {
  for (const [by, of] of [
    ['country', 'unique-users'],
    ['age', 'unique-users'],
    ['device', 'unique-users'],
    ['acquisition-source', 'unique-users'],
    ['topic', 'total-conversations'],
    ['question-type', null],
    ['revenue-part', 'total-revenue'],
    ['segment', null],
  ] as const) {
    it(`are a whole with its parts: ${by}`, async () => {
      const { data } = await askBreakdown(ioOf(), by);
      expect([data.of, data.items.length > 2]).to.deep.equal([of, true]);
      const counted = data.items.reduce((total, { count }) => total + (count ?? NaN), 0);
      expect(counted).to.be.within((data.total ?? NaN) * 0.8, (data.total ?? NaN) + 1e-6);
      for (const { share, count } of data.items)
        if (share !== null) expect(share).to.be.closeTo((count ?? NaN) / (data.total ?? NaN), 0.001);
    });
  }

  it('name money by its currency', async () => {
    const { data } = await askBreakdown(ioOf(), 'revenue-part');
    expect([data.currency, data.items.map(({ id }) => id).sort()]).to.deep.equal([
      'USD',
      ['exclusive-content', 'premium-subscriptions', 'tips'],
    ]);
  });

  it('are of a piece of content where they are its, and of the audience elsewhere, whichever piece is named', async () => {
    const scope = { ...scopeOf(), ids: { creatorId: 'medium-1', contentId: 'episode-1' } };
    for (const [params, of] of [
      [{ by: 'traffic-source' }, 'views'],
      [{ by: 'device', of: 'content' }, 'views'],
      [{ by: 'device' }, 'unique-users'],
    ] as const)
      expect((await breakdown(buildQuestion('breakdown', scope, params), ioOf())).data.of, JSON.stringify(params)).to.equal(of);
  });

  it('show texts of the server as they are', async () => {
    const { data } = await askBreakdown(ioOf('/~hostile'), 'topic');
    expect(data.items.map(({ label }) => label).join()).to.include('<img src=x');
  });

  it('are not of chatters', async () => {
    expect((await failureOf(askBreakdown(ioOf(), 'chatter'))).kind).to.equal('unsupported');
  });
});

describe('a creator’s funnel, week and topics', () => {
  it('have shares of the first step', async () => {
    const { data } = await funnel(buildQuestion('funnel', { ...scopeOf(), ids: { creatorId: 'documented' } }, null), ioOf());
    expect(data.steps.map(({ id, shareOfFirst }) => [id, shareOfFirst])).to.deep.equal([
      ['free', 1],
      ['engaged', 0.6],
      ['interested', 0.3],
      ['converted', 0.08],
    ]);
    expect(data.steps[1]?.definition).to.equal('Multiple sessions');
  });

  it('have an hour for each of the week, Monday first', async () => {
    const { data } = await activity(buildQuestion('activity', scopeOf({ range: '90d' }), { of: 'messages' }), ioOf());
    expect([data.values.length, data.values.every((day) => day.length === 24), data.zone]).to.deep.equal([
      7,
      true,
      'America/New_York',
    ]);
    const days = data.values.map((day) => day.reduce<number>((total, count) => total + (count ?? 0), 0));
    expect(days[0]).to.equal(Math.min(...days));
  });

  it('leave hours that could not be read unreported', async () => {
    const { data, notes } = await activity(
      buildQuestion('activity', scopeOf(), { of: 'total-conversations' }),
      ioOf('/~partial'),
    );
    expect(data.values.flat()).to.include(null);
    expect(notes.length).to.be.greaterThan(0);
  });

  it('have a detail of one topic that agrees with the breakdown', async () => {
    const { items } = (await askBreakdown(ioOf(), 'topic')).data;
    const { data } = await detail(buildQuestion('detail', scopeOf(), { by: 'topic', id: items[0]?.id ?? '' }), ioOf());
    expect([data.label, data.count, data.share]).to.deep.equal([items[0]?.label, items[0]?.count, items[0]?.share]);
    expect(sum(data.values)).to.equal(data.count);
    expect(data.questions.length).to.be.greaterThan(0);
  });

  it('find a topic whose id is no ASCII', async () => {
    const { data } = await detail(buildQuestion('detail', scopeOf(), { by: 'topic', id: 'ランニング' }), ioOf());
    expect(data.label).to.equal('日本でのランニング');
  });
});

describe('the ids a question to the creator API needs', () => {
  const needed = (question: Question<DatasetName>) => typeof creatorSource.ids === 'function' && creatorSource.ids(question);
  it('are the creator’s, and for content its own too', () => {
    expect(needed(buildQuestion('funnel', emptyScope, null))).to.deep.equal(['creatorId']);
    expect(needed(buildQuestion('metrics', emptyScope, { ids: ['arpu'] }))).to.deep.equal(['creatorId']);
    expect(needed(buildQuestion('metrics', emptyScope, { ids: ['arpu', 'views'] }))).to.deep.equal(['creatorId', 'contentId']);
    expect(needed(buildQuestion('breakdown', emptyScope, { by: 'traffic-source' }))).to.deep.equal(['creatorId', 'contentId']);
    expect(needed(buildQuestion('breakdown', emptyScope, { by: 'device' }))).to.deep.equal(['creatorId']);
  });
});

describe('the days of a creator', () => {
  // Noon on Saturday, 2 May in UTC, eight in the morning at the server in New York, midnight to Sunday in Auckland.
  const auckland = (range: 'day' | 'week' | 'month'): Question<'metrics'> => {
    const scope = { ...scopeOf({ range }), timeZone: 'Pacific/Auckland', weekStart: 1 };
    return buildQuestion('metrics', scope, { ids: ['total-conversations'] });
  };

  for (const [range, expected] of [
    ['day', '2026-05-02 2026-05-02'],
    ['week', '2026-04-27 2026-05-02'],
    ['month', '2026-05-01 2026-05-02'],
  ] as const)
    it(`are the server’s where the API has no name for a range: ${range}`, async () => {
      const io = ioOf();
      await metrics(auckland(range), io);
      const { searchParams: learned } = io.asked[0]!;
      const { searchParams: asked } = io.asked[1]!;
      expect([learned.get('date_range'), io.asked.length]).to.deep.equal(['7d', 2]);
      expect(`${asked.get('start_date')} ${asked.get('end_date')}`).to.equal(expected);
    });

  it('are the server’s in a file too', async () => {
    const scope = { ...scopeOf({ range: 'day' }), timeZone: 'Pacific/Auckland' };
    const file = await creatorSource.files?.['detailed']?.request(scope, ioOf());
    expect([file?.query?.['start_date'], file?.query?.['end_date']]).to.deep.equal(['2026-05-02', '2026-05-02']);
  });

  it('do not stand among hours where a part of an answer does not come by the hour', async () => {
    const scope = scopeOf({ start: '2026-05-01', end: '2026-05-01' });
    const { data } = await trend(
      buildQuestion('trend', scope, { ids: ['total-conversations', 'tips'], granularity: 'hourly' }),
      ioOf(),
    );
    expect([data.granularity, data.times.length, Object.keys(data.series).includes('tips')]).to.deep.equal(['hourly', 24, false]);
  });
});

describe('the files of a creator', () => {
  it('are the four documented ones and the trend, in that order', async () => {
    const files = Object.entries(creatorSource.files ?? {});
    expect(files.map(([name, { format }]) => `${name} ${format}`)).to.deep.equal([
      'summary html',
      'detailed csv',
      'conversations json',
      'revenue csv',
      'trend csv',
    ]);
    const requests = await Promise.all(
      files.map(async ([, file]) => file.request(scopeOf({ start: '2026-04-01', end: '2026-04-30' }), ioOf())),
    );
    for (const { query } of requests)
      expect(query).to.include({ creator_id: 'medium-1', start_date: '2026-04-01', end_date: '2026-04-30' });
    expect(requests.map(({ name }) => name)).to.deep.equal([
      'creator_medium-1_summary.html',
      'creator_medium-1_detailed.csv',
      'creator_medium-1_conversations.json',
      'creator_medium-1_revenue.csv',
      'creator_medium-1_trends.csv',
    ]);
    expect(isCalendarDate(String(requests[4]?.query?.['end_date']))).to.equal(true);
  });

  it('need the id of a creator', async () => {
    const request = Promise.resolve(creatorSource.files?.['summary']?.request(emptyScope, ioOf()));
    expect(await failureOf(request)).to.deep.equal({ kind: 'configuration', reason: 'missing', name: 'creator-id' });
  });
});
