import { expect } from '@open-wc/testing';
import { referenceFunnel } from '../bands.js';
import { mockApi, noon } from '../../../mock/fixtures/ask.js';
import { issueToken } from '../../../mock/tokens.js';

type Row = Readonly<Record<string, number>>;
type List =
  | 'points'
  | 'topics'
  | 'hours'
  | 'countries'
  | 'devices'
  | 'acquisition_sources'
  | 'age_ranges'
  | 'question_types'
  | 'steps'
  | 'segments';
type Answer = { readonly [Name in List]: readonly Row[] } & {
  readonly satisfaction: { readonly score: number };
  readonly revenue: Row;
} & {
  readonly [
    Name in 'total_conversations' | 'unique_users' | 'total_users' | 'total_questions' | 'mau' | 'total' | 'paying_users' | 'arpu'
  ]: number;
} & {
  readonly [Name in 'time_zone' | 'start_date' | 'end_date']: string;
};

const root = '/api/v1/creator/analytics';
const { ask, json } = mockApi();

const get = async (path: string, creator = 'documented', more = ''): Promise<Answer> =>
  (await json(`${root}/${path}?creator_id=${creator}${more}`)) as Answer;

const sum = (rows: readonly Row[] | undefined, field: string): number =>
  (rows ?? []).reduce((total, row) => total + (row[field] ?? 0), 0);

const creators = ['documented', 'small-1', 'medium-1', 'large-1', 'declining-1', 'somebody'];
const ranges = ['&date_range=7d', '&date_range=30d', '&date_range=all_time', '&start_date=2026-03-08&end_date=2026-03-08'];

describe('the world of a creator', () => {
  for (const creator of creators) {
    for (const range of ranges) {
      it(`agrees with itself: ${creator} ${range}`, async () => {
        const [dashboard, trends, topics, activity, audience, revenue, funnel, types] = await Promise.all(
          ['dashboard', 'trends', 'topics', 'activity', 'audience', 'revenue', 'funnel', 'question-types'].map((path) =>
            get(path, creator, range),
          ),
        );
        const conversations = dashboard!.total_conversations;
        expect(sum(trends!.points, 'conversations')).to.equal(conversations);
        expect(topics!.total_conversations).to.equal(conversations);
        expect(sum(activity!.hours, 'count')).to.equal(conversations);
        expect(sum(topics!.topics, 'conversations')).to.be.at.most(conversations);
        const users = dashboard!.unique_users;
        expect(audience!.unique_users).to.equal(users);
        for (const part of ['countries', 'devices', 'acquisition_sources'] as const)
          expect(sum(audience![part], 'users'), part).to.equal(users);
        expect(sum(audience!.age_ranges, 'users')).to.be.at.most(users);
        expect(sum(types!.question_types, 'questions')).to.equal(types!.total_questions);
        const { total, premium_subscriptions, tips, exclusive_content, paying_users, arpu } = dashboard!.revenue;
        expect(premium_subscriptions! + tips! + exclusive_content!).to.be.closeTo(total!, 1e-6);
        expect([revenue!.total, revenue!.paying_users, revenue!.arpu]).to.deep.equal([total, paying_users, arpu]);
        expect(sum(revenue!.points, 'total')).to.be.closeTo(total!, 1e-6);
        expect(sum(trends!.points, 'revenue')).to.be.closeTo(total!, 1e-6);
        if (paying_users) expect(arpu).to.be.closeTo(total! / paying_users, 0.005);
        const steps = funnel!.steps;
        expect(steps.map((step) => step['users'])).to.deep.equal([...steps.map((step) => step['users'])].sort((a, b) => b! - a!));
        expect([steps[0]!['users'], steps[3]!['users']]).to.deep.equal([users, paying_users]);
      });
    }
  }

  it('has users who come back: a period has fewer than its days together, and more than any of them', async () => {
    const [{ unique_users }, { points }] = await Promise.all([get('dashboard'), get('trends')]);
    expect(unique_users).to.be.lessThan(sum(points, 'unique_users'));
    expect(unique_users).to.be.greaterThan(Math.max(...(points ?? []).map((point) => point['unique_users']!)));
  });

  it('has segments that are all users, and the active ones those of the month', async () => {
    for (const creator of creators) {
      const [{ segments, total_users }, { mau }] = await Promise.all([get('segments', creator), get('dashboard', creator)]);
      expect(sum(segments, 'users')).to.equal(total_users);
      expect(sum(segments.slice(0, 3), 'users')).to.equal(mau);
    }
  });

  it('has the funnel of the documentation, whatever the period', async () => {
    for (const range of ranges) {
      const { steps } = await get('funnel', 'documented', range);
      expect(steps.map((step) => step['percentage']! / 100)).to.deep.equal(Object.values(referenceFunnel));
    }
  });

  it('is busy on weekends and in the evening, and slow on Mondays', async () => {
    const { hours } = await get('activity', 'medium-1', '&date_range=90d');
    const of = (weekday: number) =>
      sum(
        hours.filter((row) => row['weekday'] === weekday),
        'count',
      );
    const at = (hour: number) =>
      sum(
        hours.filter((row) => row['hour'] === hour),
        'count',
      );
    expect(Math.min(of(6), of(7))).to.be.greaterThan(1.2 * Math.max(of(2), of(3), of(4), of(5)));
    expect(of(1)).to.be.lessThan(Math.min(...[2, 3, 4, 5, 6, 7].map(of)));
    expect(at(20)).to.be.greaterThan(2 * at(10));
  });

  it('dips in summer, and stands out on one day a month', async () => {
    const { points } = await get('trends', 'large-1', '&start_date=2025-06-01&end_date=2025-09-30&granularity=monthly');
    const [june, , august] = points.map((point) => point['conversations']!);
    expect(august).to.be.lessThan(0.8 * june!);
    const { points: days } = await get('trends', 'large-1', '&start_date=2026-04-01&end_date=2026-04-30');
    const counts = days.map((point) => point['conversations']!).sort((a, b) => b - a);
    expect(counts[0]).to.be.greaterThan(1.3 * counts[1]!);
  });

  it('has a creator who declines, and whose satisfaction is too low', async () => {
    const [{ satisfaction }, { points }] = await Promise.all([
      get('dashboard', 'declining-1'),
      get('trends', 'declining-1', '&date_range=all_time&granularity=monthly'),
    ]);
    expect(satisfaction.score).to.be.lessThan(3.5);
    expect(points.at(-2)!['conversations']).to.be.lessThan(points[0]!['conversations']! / 1.5);
  });

  it('has days of 23 and 25 hours where the clocks change', async () => {
    const hours = async (date: string) =>
      (await get('trends', 'medium-1', `&granularity=hourly&start_date=${date}&end_date=${date}`)).points.length;
    expect([await hours('2026-03-07'), await hours('2026-03-08'), await hours('2025-11-02')]).to.deep.equal([24, 23, 25]);
  });

  it('is zero, and not unreported, where nobody came', async () => {
    const { total_conversations, unique_users, revenue } = await get('dashboard', 'unvisited-1');
    expect([total_conversations, unique_users, revenue['total'], revenue['arpu']]).to.deep.equal([0, 0, 0, null]);
  });

  it('states its zone and dates', async () => {
    const { time_zone, start_date, end_date } = await get('dashboard', 'documented', '&date_range=7d');
    expect([time_zone, start_date, end_date]).to.deep.equal(['America/New_York', '2026-04-26', '2026-05-02']);
  });

  it('is about no day before there was anything', async () => {
    const { start_date, end_date } = await get('dashboard', 'documented', '&start_date=2024-12-01&end_date=2025-06-30');
    expect([start_date, end_date]).to.deep.equal(['2025-03-01', '2025-06-30']);
  });

  it('has some users where there were some conversations', async () => {
    // Noon of the server's is four hours off, so today has few.
    const { total_conversations, unique_users } = await get(
      'dashboard',
      'documented',
      '&start_date=2026-05-02&end_date=2026-05-02',
    );
    expect(total_conversations).to.be.greaterThan(unique_users);
    expect(unique_users).to.be.greaterThan(0).and.lessThan(50);
  });

  it('has no fewer users with this morning than without', async () => {
    const usersFrom = async (id: string, first: string, last: string): Promise<number> => {
      const { unique_users = 0 } = await get('dashboard', id, `&start_date=${first}&end_date=${last}`);
      return unique_users;
    };
    for (const id of ['documented', 'creator-1', 'large-1']) {
      for (let ago = 1; ago <= 20; ago++) {
        const first = new Date(Date.UTC(2026, 4, 2 - ago)).toISOString().slice(0, 10);
        const users = await usersFrom(id, first, '2026-05-02');
        expect(users, `${id} from ${first}`).to.be.at.least(await usersFrom(id, first, '2026-05-01'));
      }
    }
  });
});

describe('the creator API', () => {
  const refusedField = async (query: string, path = 'trends'): Promise<unknown> => {
    const response = await ask(`${root}/${path}?${query}`);
    return [response.status, ((await response.json()) as { error: { field: string } }).error.field];
  };

  it('names the parameter it refuses', async () => {
    const of = 'creator_id=documented';
    expect(await refusedField('')).to.deep.equal([422, 'creator_id']);
    expect(await refusedField(`${of}&date_range=8d`)).to.deep.equal([422, 'date_range']);
    expect(await refusedField(`${of}&start_date=2026-02-30&end_date=2026-03-01`)).to.deep.equal([422, 'start_date']);
    expect(await refusedField(`${of}&start_date=2026-03-01`)).to.deep.equal([422, 'end_date']);
    expect(await refusedField(`${of}&start_date=2026-03-02&end_date=2026-03-01`)).to.deep.equal([422, 'end_date']);
    expect(await refusedField(`${of}&start_date=2020-01-01&end_date=2026-03-01`)).to.deep.equal([422, 'start_date']);
    expect(await refusedField(`${of}&granularity=hourly&date_range=90d`)).to.deep.equal([422, 'date_range']);
    expect(await refusedField(`${of}&report=revenue&format=json`, 'export')).to.deep.equal([422, 'format']);
  });

  it('knows who owns a creator', async () => {
    const status = async (id: string) => (await ask(`${root}/dashboard?creator_id=${id}`)).status;
    expect([await status('documented'), await status('foreign-1'), await status('unknown-1')]).to.deep.equal([200, 403, 404]);
    const authorization = `Bearer ${await issueToken({ owns: ['stream:*'], now: noon })}`;
    expect((await ask(`${root}/dashboard?creator_id=documented`, { authorization })).status).to.equal(403);
    expect((await ask(`${root}/dashboard?creator_id=documented`, { authorization: null })).status).to.equal(401);
  });

  it('does not know every topic and every piece of content', async () => {
    expect((await ask(`${root}/topics/none?creator_id=documented`)).status).to.equal(404);
    expect((await ask(`${root}/content/unknown-1?creator_id=documented`)).status).to.equal(404);
  });

  it('has scenarios as the streams have', async () => {
    expect((await ask(`/~forbidden${root}/funnel?creator_id=documented`)).status).to.equal(403);
    const empty = (await json(`/~empty${root}/topics?creator_id=documented`)) as Answer;
    expect([empty.topics, empty.total_conversations, empty['time_zone']]).to.deep.equal([[], null, 'America/New_York']);
    const hostile = (await json(`/~hostile${root}/topics/gear?creator_id=documented`)) as Record<string, string[]>;
    expect(hostile['sample_questions']![0]).to.match(/[<=:{‮]|zalgo|unbreakable/u);
  });
});

describe('the files of a creator', () => {
  const files = [
    ['export', '&report=summary', 'text/html', 'creator_documented_summary.html', /<h1>Summary report<\/h1>/],
    ['export', '&report=detailed', 'text/csv', 'creator_documented_detailed.csv', /^date,total_conversations,unique_users/],
    ['export', '&report=conversations', 'application/json', 'creator_documented_conversations.json', /"role": "user"/],
    ['export', '&report=revenue', 'text/csv', 'creator_documented_revenue.csv', /^date,currency,total,premium_subscriptions/],
    ['trends', '&format=csv', 'text/csv', 'creator_documented_trends.csv', /^date,conversations,unique_users/],
  ] as const;
  for (const [path, query, type, name, content] of files) {
    it(`are attachments under their documented names: ${name}`, async () => {
      const response = await ask(`${root}/${path}?creator_id=documented${query}&date_range=7d`);
      const { headers } = response;
      expect([response.status, headers.get('content-type'), headers.get('content-disposition')]).to.deep.equal([
        200,
        type,
        `attachment; filename="${name}"`,
      ]);
      expect(await response.text()).to.match(content);
    });
  }

  it('have a row a day, which add up to the answers', async () => {
    const text = await (await ask(`${root}/export?creator_id=documented&report=revenue&date_range=7d`)).text();
    const rows = text.split('\n').slice(1);
    const { total } = await get('revenue', 'documented', '&date_range=7d');
    expect(rows.length).to.equal(7);
    expect(rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0)).to.be.closeTo(total, 1e-6);
  });

  it('run nothing where the data is hostile', async () => {
    const page = await (await ask(`/~hostile${root}/export?creator_id=documented&report=summary`)).text();
    expect(page).to.not.match(/<script|<img/i);
  });
});
