import { expect } from '@open-wc/testing';
import { startMock } from './start.js';
import { showsWhatWasTracked } from '../families/creator/testing/shows-tracked.js';
import { issueToken } from './tokens.js';

describe('the mock API of a page', () => {
  let stop: () => void;

  before(async () => {
    stop = await startMock({ serviceWorkerUrl: '/mockServiceWorker.js' });
  });
  after(() => stop());

  const get = async (url: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url, { ...init, headers: { authorization: `Bearer ${await issueToken()}` } });

  it('answers on the page’s origin and on any other', async () => {
    for (const base of ['', 'https://api.example.test']) {
      expect(await (await get(`${base}/api/v1/streams/a1b2c3d4/analytics`)).json()).to.include({ total_views: 4832 });
    }
  });

  it('shows the dashboard and the funnel of a creator what was tracked', () => showsWhatWasTracked(get));

  it('lets everything else through', async () => {
    expect((await fetch(import.meta.url)).status).to.equal(200);
  });

  it('cannot be reached where it is offline', async () => {
    const failure = await get('/~offline/api/v1/streams/any/analytics').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });
});
