import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { issueToken } from '../mock/tokens.js';
import { askFile, deferred, errorOf, failureOf, testSession } from '../testing/client.js';
import type { Timing } from './timing.js';

const json = { path: '/api/v1/streams/a1b2c3d4/analytics', type: 'application/json', name: 'documented.json' };
const year = { ...json, path: `${json.path}/viewers`, query: { interval_minutes: 1 } };

describe('a file from a server of another origin', () => {
  let origin: string;

  before(async function () {
    this.timeout(20_000);
    ({ origin } = await executeServerCommand<{ origin: string }, undefined>('mock-server'));
  });

  const session = (scenario = '', timing: Partial<Timing> = {}) =>
    testSession({ apiBase: origin + scenario, getToken: () => issueToken() }, timing);

  it('arrives under the server’s name, byte for byte', async () => {
    const path = `${json.path}/export`;
    const { blob, name } = await askFile(session(), { path, query: { format: 'csv' }, type: 'text/csv' });
    expect(name).to.equal('stream_a1b2c3d4_analytics.csv');
    expect(blob.type).to.match(/^text\/csv/);
    const headers = { authorization: `Bearer ${await issueToken()}` };
    const bytes = async (body: Blob | Response) => new Uint8Array(await body.arrayBuffer());
    expect(await bytes(blob)).to.deep.equal(await bytes(await fetch(`${origin}${path}?format=csv`, { headers })));
  });

  it('has its documented name where the server gives none', async () => {
    expect((await askFile(session(), json)).name).to.equal('documented.json');
  });

  it('arrives piece by piece, with its progress told', async function () {
    this.timeout(20_000);
    const told: number[] = [];
    const { blob } = await askFile(session('/~huge'), year, { progress: (received) => told.push(received) });
    expect(blob.size).to.be.greaterThan(20_000_000);
    expect(told.at(-1)).to.equal(blob.size);
    expect(told.length).to.be.greaterThan(10);
  });

  it('is asked for again with another token', async () => {
    const tokens = ['outworn', await issueToken()];
    const { blob } = await askFile(testSession({ apiBase: origin, getToken: () => tokens.shift()! }), json);
    expect(JSON.parse(await blob.text())).to.include({ total_views: 4832 });
  });

  it('is given up where no token is good enough', async () => {
    expect(await failureOf(askFile(session('/~expired'), json))).to.deep.equal({ kind: 'auth', reason: 'rejected' });
  });

  it('is asked for again of a server that fails now and then', async () => {
    expect((await askFile(session('/~flaky'), json)).blob.size).to.be.greaterThan(0);
  });

  it('does not follow a redirect', async () => {
    expect(await failureOf(askFile(session('/~redirect'), json))).to.deep.equal({ kind: 'blocked', reason: 'redirect' });
  });

  it('is offline where nobody is there', async () => {
    expect(await failureOf(askFile(session('/~offline'), json))).to.deep.equal({ kind: 'offline' });
  });

  it('is not saved where it is a page', async () => {
    expect(await failureOf(askFile(session('/~not-json'), json))).to.deep.equal({ kind: 'no-file', got: 'page' });
  });

  it('is given up where it stalls', async () => {
    expect(await failureOf(askFile(session('/~stalled', { idleTimeout: 300 }), json))).to.deep.equal({ kind: 'timeout' });
  });

  it('is let go in the middle', async () => {
    const begun = deferred<void>();
    const leaving = new AbortController();
    const error = errorOf(askFile(session('/~stalled'), json, { progress: () => begun.resolve(), signal: leaving.signal }));
    await begun.promise;
    leaving.abort();
    expect(await error).to.have.property('name', 'AbortError');
  });
});
