import { expect } from '@open-wc/testing';
import { getResponse } from 'msw';
import { EventLog } from './event-log.js';
import { createHandlers } from '../../../mock/handlers.js';
import { issueToken } from '../../../mock/tokens.js';

const now = Date.parse('2026-04-25T12:00:00Z');
const root = 'https://api.example.test/api/v1/creator/analytics';

const event = (id: string, more: object = {}) => ({
  event_id: id,
  type: 'message_sent',
  occurred_at: '2026-04-25T11:00:00Z',
  session_id: 's1',
  properties: {},
  ...more,
});

describe('the mock’s ingestion', () => {
  let log: EventLog;
  let post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;

  beforeEach(async () => {
    log = new EventLog();
    const handlers = createHandlers({ now: () => now, events: log });
    const bearer = { authorization: `Bearer ${await issueToken({ now })}` };
    post = async (path, body, headers = bearer) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const request = new Request(`${root}/${path}`, { method: 'POST', body: text, headers });
      return (await getResponse(handlers, request))!;
    };
  });

  const batch = (...events: unknown[]) => ({ events, sent_at: '2026-04-25T12:00:00Z' });
  const events = 'events?creator_id=studio';

  it('stores good events, and says of each bad one what is wrong', async () => {
    const response = await post(events, batch(event('1'), event('2', { occurred_at: 'yesterday' }), event('3', { type: '' }), 7));
    expect(await response.json()).to.deep.equal({
      accepted: ['1'],
      duplicates: [],
      rejected: [
        { event_id: '2', reason: 'invalid occurred_at' },
        { event_id: '3', reason: 'invalid type' },
        { event_id: '', reason: 'invalid event' },
      ],
    });
    expect(log.all('studio').map(({ event_id }) => event_id)).to.deep.equal(['1']);
  });

  it('stores each event once, whichever request brings it', async () => {
    await post(events, batch(event('1')));
    expect(await (await post(events, batch(event('1'), event('2'), event('2')))).json()).to.deep.equal({
      accepted: ['2'],
      duplicates: ['1', '2'],
      rejected: [],
    });
    expect(log.all()).to.have.length(2);
  });

  it('knows the same id of two creators apart', async () => {
    await post(events, batch(event('1')));
    expect(await (await post('events?creator_id=other', batch(event('1')))).json()).to.deep.include({ accepted: ['1'] });
  });

  it('corrects the times of a clock that is wrong', async () => {
    await post(events, { events: [event('1')], sent_at: '2026-04-25T11:30:00Z' });
    expect(log.all()[0]?.corrected_at).to.equal('2026-04-25T11:30:00.000Z');
  });

  const refusals: Record<string, [string, unknown, number]> = {
    'a body that is no JSON': [events, 'no', 400],
    'a body without events': [events, { sent_at: '2026-04-25T12:00:00Z' }, 422],
    'a body without the time of sending': [events, { events: [] }, 422],
    'a body that is too large': [events, batch(event('1', { properties: { text: 'x'.repeat(1_000_000) } })), 413],
    'an unnamed creator': ['events', batch(), 422],
    'an unknown creator': ['events?creator_id=unknown-1', batch(), 404],
    'somebody else’s creator': ['events?creator_id=foreign-1', batch(), 403],
  };
  for (const [what, [path, body, status]] of Object.entries(refusals)) {
    it(`refuses ${what}`, async () => {
      expect((await post(path, body)).status).to.equal(status);
    });
  }

  it('refuses who has no token', async () => {
    expect((await post(events, batch(), {})).status).to.equal(401);
  });

  it('takes one event with the header', async () => {
    expect((await post('beacon?creator_id=studio', { event: event('1') })).status).to.equal(204);
    expect(log.all()).to.have.length(1);
  });

  it('takes one event with a token for ingestion, which opens nothing else', async () => {
    const issued = await (await post('ingest-token?creator_id=studio', '')).json();
    const text = { 'content-type': 'text/plain' };
    const body = { ingest_token: issued.token, event: event('1') };
    expect((await post('beacon?creator_id=studio', body, text)).status).to.equal(204);
    expect(log.all()[0]?.sub).to.equal('demo');
    expect((await post('beacon?creator_id=other', body, text)).status).to.equal(401);
    const bearer = { authorization: `Bearer ${issued.token}` };
    expect((await post(events, batch(), bearer)).status).to.equal(401);
    expect((await post('ingest-token?creator_id=studio', '', bearer)).status).to.equal(401);
  });

  it('does not take the owner’s token in a body', async () => {
    const body = { ingest_token: await issueToken({ now }), event: event('1') };
    expect((await post('beacon?creator_id=studio', body, {})).status).to.equal(401);
  });
});
