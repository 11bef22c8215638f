import { expect } from '@open-wc/testing';
import { streamEngagement } from '../families/streams/contract/engagement.js';
import { streamGeography } from '../families/streams/contract/geography.js';
import { channelPeakViewers } from '../families/streams/contract/peak-viewers.js';
import { channelSessions } from '../families/streams/contract/sessions.js';
import { streamViewers } from '../families/streams/contract/viewers.js';
import { mockApi, payloadOf } from './fixtures/ask.js';
import { scenarios } from './scenarios.js';
import { minutesOfYear } from '../families/streams/mock/world.js';

const { ask, json } = mockApi();
const ofChannel = (scenario: string, endpoint: string): string => `/~${scenario}/api/v1/channels/studio/analytics/${endpoint}`;
const below = (scenario: string, endpoint = ''): string => `/~${scenario}/api/v1/streams/a1b2c3d4/analytics${endpoint}`;

const statuses: Record<string, number> = {
  empty: 200,
  pending: 202,
  expired: 401,
  'signed-out': 401,
  forbidden: 403,
  missing: 404,
  '409': 409,
  '410': 410,
  '413': 413,
  '451': 451,
  '429': 429,
  '500': 500,
  gateway: 502,
  malformed: 200,
  'not-json': 200,
  partial: 200,
  hostile: 200,
  'no-summary': 200,
  redirect: 307,
  stalled: 200,
  huge: 200,
  'slow-file': 200,
};

describe('a scenario', () => {
  for (const [name, status] of Object.entries(statuses)) {
    it(`~${name} answers ${status}`, async () => {
      expect((await ask(below(name))).status).to.equal(status);
    });
  }

  it('has a line that says what it is', () => {
    expect(scenarios.every(({ summary }) => summary !== '')).to.equal(true);
    expect(scenarios.map(({ name }) => name)).to.include.members(Object.keys(statuses));
  });

  it('that does not exist is told, with those that do', async () => {
    const response = await ask(below('sloow'));
    expect(response.status).to.equal(404);
    expect(await response.text()).to.contain('~slow');
  });

  it('holds for the request that asks for it, and for no other', async () => {
    expect((await ask(below('500'))).status).to.equal(500);
    expect((await ask('/api/v1/streams/a1b2c3d4/analytics')).status).to.equal(200);
  });

  it('~slow answers after the others', async () => {
    const patient = mockApi({ slow: 50 });
    const order: string[] = [];
    await Promise.all([
      patient.ask(below('slow')).then(() => order.push('slow')),
      patient.ask('/api/v1/streams/a1b2c3d4/analytics').then(() => order.push('usual')),
    ]);
    expect(order).to.deep.equal(['usual', 'slow']);
  });

  it('~empty has no rows and reports no number', async () => {
    expect(await json(below('empty', '/engagement'))).to.deep.equal({
      follow_conversion_rate: null,
      chat_participation_rate: null,
      average_watch_time_minutes: null,
      median_watch_time_minutes: null,
      returning_viewer_rate: null,
      retention_curve: [],
      significant_drop_offs: [],
    });
  });

  it('~pending says so', async () => {
    expect(await json(below('pending'))).to.deep.equal({ status: 'pending' });
  });

  it('~429 says when to come back', async () => {
    expect((await ask(below('429'))).headers.get('retry-after')).to.equal('30');
  });

  it('~flaky fails first, then succeeds', async () => {
    const flaky = mockApi();
    const seen = [await flaky.ask(below('flaky')), await flaky.ask(below('flaky'))].map(({ status }) => status);
    expect(seen).to.deep.equal([503, 200]);
  });

  it('~malformed is not what the contract says', async () => {
    const payload = await payloadOf(await ask(below('malformed', '/viewers')));
    const { timeline } = streamViewers.parse(payload);
    expect([...timeline.y].every(Number.isNaN)).to.equal(true);
  });

  it('~partial loses rows, and not all', async () => {
    const { timeline } = streamViewers.parse(await payloadOf(await ask(below('partial', '/viewers'))));
    expect(timeline.notes).to.deep.equal([{ kind: 'unreadable', values: 1, first: 'timeline[1].viewer_count' }]);
    const engagement = streamEngagement.parse(await payloadOf(await ask(below('partial', '/engagement'))));
    expect(engagement).to.include({ follow_conversion_rate: 0.034, chat_participation_rate: null });
  });

  it('~hostile naughtily names, and counts as usual', async () => {
    const [usual, hostile] = (await Promise.all([
      json('/api/v1/streams/any/analytics/chat'),
      json('/~hostile/api/v1/streams/any/analytics/chat'),
    ])) as {
      total_messages: number;
      most_active_chatters: { username: string; message_count: number }[];
    }[];
    expect(hostile?.most_active_chatters[0]?.username).to.contain('<script>');
    expect(hostile?.total_messages).to.equal(usual?.total_messages);
  });

  it('~hostile leaves alone what is for machines', async () => {
    const { sessions, next_cursor } = channelSessions.parse(await payloadOf(await ask(ofChannel('hostile', 'sessions'))));
    expect([sessions.rows.length, sessions.notes]).to.deep.equal([20, []]);
    const more = await ask(`${ofChannel('hostile', 'sessions')}?cursor=${encodeURIComponent(next_cursor ?? '')}`);
    expect(more.status).to.equal(200);
    expect(channelPeakViewers.parse(await payloadOf(await ask(ofChannel('hostile', 'peak-viewers')))).reached_at).not.to.equal(
      null,
    );
  });

  it('~empty has no streams, and no page after them', async () => {
    expect(await json(ofChannel('empty', 'sessions'))).to.deep.equal({
      channel_id: 'studio',
      sessions: [],
      next_cursor: null,
      total: null,
    });
  });

  it('~partial loses countries and streams, and not all', async () => {
    const { breakdown } = streamGeography.parse(
      await payloadOf(await ask('/~partial/api/v1/streams/world-1/analytics/geography')),
    );
    expect(breakdown.notes[0]).to.include({ kind: 'unreadable', first: 'breakdown[1].viewer_count' });
    const { sessions } = channelSessions.parse(await payloadOf(await ask(ofChannel('partial', 'sessions'))));
    expect(sessions.notes.map(({ kind }) => kind)).to.include('dropped');
    expect(new Set(sessions.rows.map((row) => row.stream_id)).size).to.be.within(10, sessions.rows.length - 1);
  });

  it('~no-summary lacks the summary', async () => {
    expect((await ask(below('no-summary', '/summary'))).status).to.equal(404);
  });

  it('~redirect leads to another origin', async () => {
    expect((await ask(below('redirect'))).headers.get('location')).to.match(/^https:\/\/elsewhere\.example\.test\//);
  });

  it('~offline is no answer at all, nor to a preflight', async () => {
    expect((await ask(below('offline'))).type).to.equal('error');
    expect((await ask(below('offline'), { method: 'OPTIONS' })).type).to.equal('error');
  });

  it('~stalled begins and does not go on', async () => {
    const reader = (await ask(below('stalled'))).body?.getReader();
    expect((await reader?.read())?.done).to.equal(false);
    const next = await Promise.race([reader?.read(), Promise.resolve('nothing yet')]);
    expect(next).to.equal('nothing yet');
  });

  it('~hanging does not answer', async () => {
    const hanging = ask(below('hanging'));
    await ask(below('pending'));
    expect(await Promise.race([hanging, Promise.resolve('nothing yet')])).to.equal('nothing yet');
  });

  it('~huge is a year at one-minute steps, as the contract reads it', async () => {
    const { timeline, interval_minutes } = streamViewers.parse(
      await payloadOf(await ask(below('huge', '/viewers?interval_minutes=1'))),
    );
    expect(interval_minutes).to.equal(1);
    expect(timeline.notes).to.deep.equal([]);
    expect(timeline.x).to.have.lengthOf(minutesOfYear);
  });
});
