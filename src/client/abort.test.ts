import { expect } from '@open-wc/testing';
import { AnalyticsFailure } from '../datasets/failure.js';
import { unlessAborted } from './abort.js';
import { errorOf } from '../testing/client.js';

const forEver = new Promise<never>(() => {});

describe('waiting unless aborted', () => {
  it('ends at once where the signal has fired already', async () => {
    expect(await errorOf(unlessAborted(forEver, AbortSignal.abort()))).to.have.property('name', 'AbortError');
  });

  it('ends with an AbortError whatever reason the signal was given', async () => {
    expect(await errorOf(unlessAborted(forEver, AbortSignal.abort('bored')))).to.have.property('name', 'AbortError');
    expect(await errorOf(unlessAborted(forEver, AbortSignal.timeout(0)))).to.have.property('name', 'AbortError');
  });

  it('ends with the failure the signal was aborted with', async () => {
    const failure = new AnalyticsFailure({ kind: 'auth', reason: 'signed-out' });
    expect(await errorOf(unlessAborted(forEver, AbortSignal.abort(failure)))).to.equal(failure);
  });

  it('settles as the promise does where nothing fires', async () => {
    const { signal } = new AbortController();
    expect(await unlessAborted(Promise.resolve(1), signal)).to.equal(1);
    const mistake = new Error('mine');
    expect(await errorOf(unlessAborted(Promise.reject(mistake), signal))).to.equal(mistake);
  });
});
