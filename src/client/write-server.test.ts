import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { issueToken } from '../mock/tokens.js';
import { ask, testSession } from '../testing/client.js';

const path = '/api/v1/creator/analytics/segments';
const query = { creator_id: 'documented' };

describe('a write to a server of another origin', () => {
  let origin: string;

  before(async function () {
    this.timeout(20_000);
    ({ origin } = await executeServerCommand<{ origin: string }, undefined>('mock-server'));
  });

  it('whose answer was lost on the way is stored once, when it is sent again under its id', async () => {
    const sub = `reader-${Math.random()}`;
    const session = testSession({ apiBase: `${origin}/~write-lost`, getToken: () => issueToken({ sub }) });
    const label = 'Night owls';
    const body = { request_id: crypto.randomUUID(), label, min_days: 3, max_days: null, window_days: 30 };
    const write = () => session.writing.write({ method: 'POST', path, query, body, parse: ({ json }) => json() });
    // Chromium sends a request again by itself where a kept connection breaks off: the id is what makes that harmless.
    await write().catch(() => null);
    expect(await write()).to.include({ label, version: 1 });
    const { value } = await ask(session, { path, query });
    const { saved_segments: saved } = value as { saved_segments: { label: string }[] };
    expect(saved.filter((each) => each.label === label)).to.have.length(1);
  });
});
