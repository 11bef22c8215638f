import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { showsWhatWasTracked } from '../families/creator/testing/shows-tracked.js';
import { issueToken } from './tokens.js';

interface Running {
  origin: string;
}

describe('the mock API as an HTTP server', () => {
  let origin: string;

  before(async function () {
    this.timeout(20_000);
    ({ origin } = await executeServerCommand<Running, undefined>('mock-server'));
  });

  const get = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(origin + path, { ...init, headers: { authorization: `Bearer ${await issueToken()}` } });

  it('answers a page of another origin', async () => {
    expect(await (await get('/api/v1/streams/a1b2c3d4/analytics')).json()).to.include({ total_views: 4832 });
  });

  it('shows the dashboard and the funnel of a creator what was tracked', () => showsWhatWasTracked(get));

  it('lets it read when to come back', async () => {
    expect((await get('/~429/api/v1/streams/a1b2c3d4/analytics')).headers.get('retry-after')).to.equal('30');
  });

  it('gives it a token with its cookies', async () => {
    const response = await fetch(`${origin}/analytics-token`, { credentials: 'include' });
    expect(await response.json()).to.have.property('token');
  });

  it('streams half a million rows', async () => {
    const text = await (await get('/~huge/api/v1/streams/any/analytics/viewers?interval_minutes=1')).text();
    expect(text.endsWith('}]}')).to.equal(true);
    expect(text.length).to.be.greaterThan(20_000_000);
  });

  it('lets it read the name and the length of a file', async () => {
    const response = await get('/api/v1/streams/a1b2c3d4/analytics/export?format=csv');
    const { byteLength } = await response.arrayBuffer();
    expect(response.headers.get('content-disposition')).to.equal('attachment; filename="stream_a1b2c3d4_analytics.csv"');
    expect(response.headers.get('content-length')).to.equal(String(byteLength));
  });

  it('breaks the connection where nobody should be there', async () => {
    const failure = await get('/~offline/api/v1/streams/any/analytics').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('redirects for real', async () => {
    const failure = await get('/~redirect/api/v1/streams/any/analytics', { redirect: 'error' }).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });
});
