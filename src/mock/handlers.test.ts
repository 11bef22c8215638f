import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { streamExport } from '../families/streams/contract/export.js';
import { mockApi, noon, payloadOf } from './fixtures/ask.js';
import { channelAnswers } from '../families/streams/mock/channels.js';
import { streamAnswers } from '../families/streams/mock/endpoints.js';
import { issueToken } from './tokens.js';

const parsed = [...streamAnswers, ...channelAnswers].map(({ endpoint }) => endpoint);
const withId = (path: string, id: string): string => path.replace(/\{\w+\}/, encodeURIComponent(id));

const { ask, json } = mockApi();
const analytics = '/api/v1/streams/a1b2c3d4/analytics';
const viewers = `${analytics}/viewers`;

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error: { code: unknown } }).error.code;

describe('the mock API', () => {
  const anId = fc.oneof(
    fc.string({ minLength: 1, maxLength: 20 }).filter((id) => !['.', '..'].includes(id)),
    fc.constantFrom('a1b2c3d4', 'twitch-054', 'live-1', 'unwatched-1', '__proto__', 'constructor'),
  );

  for (const endpoint of parsed) {
    it(`answers ${endpoint.path} as the contract reads it, whatever the id`, () =>
      fc.assert(
        fc.asyncProperty(anId, async (id) => {
          const response = await ask(withId(endpoint.path, id));
          if (response.status !== 200 && /^(unknown|missing|foreign|twitch-)/.test(id)) return;
          expect(response.status).to.equal(200);
          endpoint.parse(await payloadOf(response));
        }),
        { numRuns: 30 },
      ));
  }

  it('never shows an IP address', async () => {
    const paths = [...parsed.map(({ path }) => path), streamExport.path, `${streamExport.path}?format=csv`];
    for (const path of paths) {
      const text = await (await ask(withId(path, 'any'))).text();
      expect(text).not.to.match(/\d{1,3}(\.\d{1,3}){3}/);
    }
  });

  it('grows a live stream while time passes', async () => {
    let now = noon;
    const growing = mockApi({ now: () => now });
    const rows = async () =>
      ((await growing.json('/api/v1/streams/live-1/analytics/viewers')) as { timeline: unknown[] }).timeline;
    const before = await rows();
    now += 3_600_000;
    const after = await rows();
    expect(after.slice(0, before.length)).to.deep.equal(before);
    expect(after).to.have.lengthOf(before.length + 12);
  });

  it('turns away who has no token', async () => {
    const response = await ask(analytics, { authorization: null });
    expect(response.status).to.equal(401);
    expect(await codeOf(response)).to.equal('token_missing');
  });

  it('turns away a token that has expired', async () => {
    const response = await ask(analytics, { authorization: `Bearer ${await issueToken({ now: noon, lifetimeSeconds: -1 })}` });
    expect(response.status).to.equal(401);
    expect(await codeOf(response)).to.equal('token_expired');
  });

  it('forbids what the subject does not own', async () => {
    const authorization = `Bearer ${await issueToken({ now: noon, owns: ['stream:another'] })}`;
    expect((await ask(analytics, { authorization })).status).to.equal(403);
    expect((await ask('/api/v1/streams/foreign-1/analytics')).status).to.equal(403);
  });

  for (const id of ['unknown', 'missing-1', 'twitch-999']) {
    it(`does not know ${id}`, async () => {
      expect((await ask(`/api/v1/streams/${id}/analytics`)).status).to.equal(404);
    });
  }

  it('tells channels from streams', async () => {
    const authorization = `Bearer ${await issueToken({ now: noon, owns: ['stream:*'] })}`;
    expect((await ask('/api/v1/channels/studio/analytics/sessions', { authorization })).status).to.equal(403);
    expect((await ask('/api/v1/channels/foreign-1/analytics/sessions')).status).to.equal(403);
    expect((await ask('/api/v1/streams/foreign-1-session-2/analytics')).status).to.equal(403);
    expect((await ask('/api/v1/channels/unknown/analytics/peak-viewers')).status).to.equal(404);
    expect((await ask('/api/v1/channels/twitch-other/analytics/peak-viewers')).status).to.equal(404);
  });

  it('knows no other endpoint', async () => {
    const response = await ask('/api/v1/streams/a1b2c3d4/weather');
    expect(response.status).to.equal(404);
    expect(await codeOf(response)).to.equal('no_such_endpoint');
  });

  for (const interval of ['0', '61', '-5', '2.5', 'abc', '', '1e1']) {
    it(`refuses interval_minutes=${interval}, naming it`, async () => {
      const response = await ask(`${viewers}?interval_minutes=${interval}`);
      expect(response.status).to.equal(422);
      expect(await response.json()).to.deep.equal({
        error: {
          code: 'out_of_range',
          message: 'interval_minutes must be a whole number from 1 to 60.',
          field: 'interval_minutes',
        },
      });
    });
  }

  for (const interval of [1, 60]) {
    it(`takes interval_minutes=${interval}`, async () => {
      expect(await json(`/api/v1/streams/any/analytics/viewers?interval_minutes=${interval}`)).to.include({
        interval_minutes: interval,
      });
    });
  }

  it('lets a page of another origin ask with a token and a JSON body', async () => {
    const { status, headers } = await ask(analytics, { method: 'OPTIONS', authorization: null });
    expect(status).to.equal(204);
    expect(headers.get('access-control-allow-origin')).to.equal('*');
    expect(headers.get('access-control-allow-headers')).to.equal('authorization, content-type');
    expect(headers.get('access-control-allow-methods')).to.contain('GET');
  });

  for (const path of [analytics, '/~429/api/v1/streams/any/analytics', '/api/v1/nothing']) {
    it(`lets it read ${path}, its headers too`, async () => {
      const { headers } = await ask(path);
      expect(headers.get('access-control-allow-origin')).to.equal('*');
      expect(headers.get('access-control-expose-headers')).to.equal('retry-after, content-disposition, date');
      expect(headers.get('date')).to.equal('Sat, 02 May 2026 12:00:00 GMT');
    });
  }

  it('answers below a folder of a static site', async () => {
    expect((await ask(`/some/folder${analytics}`)).status).to.equal(200);
  });
});

describe('the page’s own token URL', () => {
  for (const method of ['GET', 'POST']) {
    it(`gives the demo user a token that the API accepts, by ${method}`, async () => {
      const { token } = (await (await ask('/analytics-token', { method, authorization: null })).json()) as { token: string };
      expect((await ask(analytics, { authorization: `Bearer ${token}` })).status).to.equal(200);
    });
  }

  it('is found below a scenario too', async () => {
    expect((await ask('/~500/analytics-token', { authorization: null })).status).to.equal(200);
  });

  it('turns away a page whose visitor is signed out', async () => {
    expect((await ask('/~signed-out/analytics-token', { authorization: null })).status).to.equal(401);
  });
});
