import { expect } from '@open-wc/testing';
import { getResponse } from 'msw';
import { noon, origin } from '../../../mock/fixtures/ask.js';
import { createHandlers } from '../../../mock/handlers.js';
import { issueToken } from '../../../mock/tokens.js';

type Row = Readonly<Record<string, number>>;
type Answer = Readonly<Record<string, number>> & Readonly<Record<'points' | 'hours' | 'steps', readonly Row[]>>;

const root = `${origin}/api/v1/creator/analytics`;
const minute = 60_000;
const day = 24 * 60 * minute;

describe('what was tracked', () => {
  let ask: (path: string, asked?: { creator?: string; body?: unknown; sub?: string }) => Promise<Answer>;

  beforeEach(() => {
    const handlers = createHandlers({ now: () => noon });
    ask = async (path, { creator = 'medium-1', body, sub } = {}) => {
      const [name = '', more = ''] = path.split('?');
      const request = new Request(`${root}/${name}?creator_id=${creator}&${more}`, {
        method: body === undefined ? 'GET' : 'POST',
        body: body === undefined ? null : JSON.stringify(body),
        headers: { authorization: `Bearer ${await issueToken({ sub, now: noon })}` },
      });
      return (await (await getResponse(handlers, request))!.json()) as Answer;
    };
  });

  let count = 0;
  const track = (
    sub: string,
    ...events: readonly (readonly [type: string, at: number, properties?: object, session?: string])[]
  ) =>
    ask('events', {
      sub,
      body: {
        sent_at: new Date(noon).toISOString(),
        events: events.map(([type, at, properties = {}, session_id = 's1']) => ({
          event_id: `e${++count}`,
          type,
          occurred_at: new Date(at).toISOString(),
          session_id,
          properties,
        })),
      },
    });

  const sum = (rows: readonly Row[], name: string): number => rows.reduce((all, row) => all + (row[name] ?? 0), 0);

  /** What an answer has after some work that it had not before. */
  const grown = async (work: () => Promise<unknown>, read: () => Promise<readonly number[]>): Promise<number[]> => {
    const before = await read();
    await work();
    return (await read()).map((number, index) => number - before[index]!);
  };

  it('is part of the dashboard’s conversations, each of which counts once', async () => {
    const read = async () => [(await ask('dashboard?date_range=7d'))['total_conversations']!];
    const more = await grown(
      () =>
        track(
          'ann',
          ['chat_open', noon - 9 * minute, { conversationId: 'c1' }],
          ['message_sent', noon - 8 * minute, { conversationId: 'c1' }],
          ['bot_response', noon - 7 * minute, { conversationId: 'c1' }],
          ['avatar_message', noon - 6 * minute, { conversationId: 'c2' }],
          ['widget_view', noon - 5 * minute],
        ),
      read,
    );
    expect(more).to.deep.equal([2]);
  });

  it('has its place in the trend and in the week, which agree with the dashboard', async () => {
    const read = async () => {
      const today = (await ask('trends?date_range=7d')).points.at(-1)!;
      const hours = (await ask('activity?date_range=7d')).hours;
      const messages = (await ask('activity?date_range=7d&metric=messages')).hours;
      return [today['conversations']!, today['messages']!, sum(hours, 'count'), sum(messages, 'count')];
    };
    const more = await grown(
      () =>
        track(
          'ann',
          ['message_sent', noon - 8 * minute, { conversationId: 'c1' }],
          ['bot_response', noon - 7 * minute, { conversationId: 'c1' }],
        ),
      read,
    );
    expect(more).to.deep.equal([1, 2, 1, 2]);
  });

  it('counts a conversation on the day on which it began', async () => {
    const read = async () => {
      const points = (await ask('trends?date_range=7d')).points.slice(-2);
      return points.map((point) => point['conversations']!);
    };
    const more = await grown(
      () =>
        track(
          'ann',
          ['message_sent', noon - day, { conversationId: 'c1' }],
          ['message_sent', noon - minute, { conversationId: 'c1' }],
        ),
      read,
    );
    expect(more).to.deep.equal([1, 0]);
  });

  it('gets each user as far in the funnel as their events say', async () => {
    const read = async () => (await ask('funnel?date_range=7d')).steps.map((step) => step['users']!);
    const more = await grown(async () => {
      await track('free', ['chat_open', noon - minute], ['chat_open', noon - minute]);
      await track('engaged', ['chat_open', noon - day], ['chat_open', noon - minute, {}, 's2']);
      await track('interested', ['abandonment', noon - minute, { page: 'pricing' }]);
      await track('converted', ['conversion', noon - 2 * day], ['chat_open', noon - minute]);
    }, read);
    expect(more).to.deep.equal([4, 3, 2, 1]);
  });

  it('is of its own creator and its own days only', async () => {
    const read = async () => [
      (await ask('dashboard?start_date=2026-04-01&end_date=2026-04-03'))['total_conversations']!,
      (await ask('dashboard?date_range=7d', { creator: 'medium-2' }))['total_conversations']!,
      (await ask('dashboard?date_range=7d'))['total_conversations']!,
    ];
    const more = await grown(() => track('ann', ['message_sent', noon - minute, { conversationId: 'c1' }]), read);
    expect(more).to.deep.equal([0, 0, 1]);
  });

  it('makes the answers agree with each other as they did', async () => {
    await track('ann', ['conversion', noon - minute, { conversationId: 'c1' }]);
    const [dashboard, funnel, audience] = await Promise.all(['dashboard', 'funnel', 'audience'].map((path) => ask(path)));
    expect(funnel!.steps[0]!['users']).to.equal(dashboard!['unique_users']);
    expect(audience!['unique_users']).to.equal(dashboard!['unique_users']);
  });
});
