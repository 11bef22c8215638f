import { expect } from '@open-wc/testing';
import { AnalyticsFailure } from '../datasets/failure.js';
import { TokenKeeper, type TokenReason, type TokenSource } from './token.js';
import { deferred, errorOf, failureOf } from '../testing/client.js';

/** A keeper whose function answers one after the other, and the reasons it was asked with. */
function keeping(...answers: (() => unknown)[]) {
  const reasons: TokenReason[] = [];
  const source: TokenSource = ({ reason }) => answers[reasons.push(reason) - 1]!();
  return { keeper: new TokenKeeper(source, 30_000), reasons };
}

const soon = (life: number) => () => ({ token: `life-${life}`, expiresAt: Date.now() + life });

/** After everything that was only waiting for a promise. */
const quiet = () => new Promise((resolve) => setTimeout(resolve));

/** Runs with the clock put forward. */
async function later<T>(ms: number, run: () => Promise<T>): Promise<T> {
  const { now } = Date;
  Date.now = () => now() + ms;
  try {
    return await run();
  } finally {
    Date.now = now;
  }
}

describe('a token', () => {
  it('is asked for once by all who want it', async () => {
    const answer = deferred<string>();
    const { keeper, reasons } = keeping(() => answer.promise);
    const taken = Promise.all([keeper.take(), keeper.take(), keeper.take()]);
    answer.resolve('a');
    expect(await taken).to.deep.equal(['a', 'a', 'a']);
    expect(await keeper.take()).to.equal('a');
    expect(reasons).to.deep.equal(['first']);
  });

  it('is asked for ahead of its end', async () => {
    const { keeper, reasons } = keeping(soon(10_000), () => 'next');
    expect(await keeper.take()).to.equal('life-10000');
    expect(await later(8_500, () => keeper.take())).to.equal('life-10000');
    expect(await later(9_500, () => keeper.take())).to.equal('next');
    expect(reasons).to.deep.equal(['first', 'expiring']);
  });

  it('is used to its end where asking ahead fails', async () => {
    const { keeper, reasons } = keeping(soon(10_000), () => Promise.reject(new Error('down')));
    await keeper.take();
    expect(await later(9_500, () => keeper.take())).to.equal('life-10000');
    expect(await later(9_600, () => keeper.take())).to.equal('life-10000');
    expect(reasons).to.deep.equal(['first', 'expiring']);
  });

  it('that was refused is replaced, once for all', async () => {
    const { keeper, reasons } = keeping(
      () => 'a',
      () => 'b',
    );
    await keeper.take();
    expect(await Promise.all([keeper.renew('a'), keeper.renew('a')])).to.deep.equal(['b', 'b']);
    expect(await keeper.renew('a')).to.equal('b');
    expect(reasons).to.deep.equal(['first', 'rejected']);
  });

  it('that was refused does not come back', async () => {
    const { keeper } = keeping(
      () => 'a',
      () => 'a',
    );
    await keeper.take();
    expect(await failureOf(keeper.renew('a'))).to.deep.equal({ kind: 'auth', reason: 'rejected' });
    expect(await failureOf(keeper.take())).to.deep.equal({ kind: 'auth', reason: 'rejected' });
  });

  it('that was refused while it was about to expire is asked for once more, with that reason', async () => {
    const again = deferred<string>();
    const { keeper, reasons } = keeping(
      () => ({ token: 'a', expiresAt: Date.now() + 10_000 }),
      () => again.promise,
      () => 'b',
    );
    await keeper.take();
    const taken = later(9_500, () => keeper.take());
    const renewed = keeper.renew('a');
    again.resolve('a');
    expect(await Promise.all([taken, renewed])).to.deep.equal(['b', 'b']);
    expect(reasons).to.deep.equal(['first', 'expiring', 'rejected']);
  });

  it('that never changes is tried again once re-armed', async () => {
    const { keeper, reasons } = keeping(
      () => 'a',
      () => 'a',
      () => 'a',
    );
    await keeper.take();
    await errorOf(keeper.renew('a'));
    keeper.rearm();
    expect(await keeper.take()).to.equal('a');
    expect(reasons).to.deep.equal(['first', 'rejected', 'retry']);
  });
});

describe('a token function', () => {
  it('that throws or rejects is a failure', async () => {
    const functions = [
      () => Promise.reject(new Error('secret')),
      () => {
        throw new Error('secret');
      },
    ];
    for (const answer of functions) {
      const error = await errorOf(keeping(answer).keeper.take());
      expect(error).to.be.instanceOf(AnalyticsFailure);
      expect((error as AnalyticsFailure).failure).to.deep.equal({ kind: 'auth', reason: 'provider-failed' });
      expect(String(error)).not.to.contain('secret');
    }
  });

  it('that hangs is a failure in time, and is told so', async () => {
    const told = deferred<boolean>();
    const keeper = new TokenKeeper(({ signal }) => {
      signal.addEventListener('abort', () => told.resolve(true));
      return new Promise(() => {});
    }, 10);
    expect(await failureOf(keeper.take())).to.deep.equal({ kind: 'auth', reason: 'provider-timeout' });
    expect(await told.promise).to.equal(true);
  });

  it('that answers no token is a failure without the answer in it', async () => {
    for (const answer of [
      undefined,
      7,
      '',
      ' ',
      true,
      {},
      [],
      { token: 7 },
      { token: null },
      'se cret',
      'se\ncret',
      'se\u0000cret',
      'sécret',
      'Bearer secret',
    ]) {
      const error = await errorOf(keeping(() => answer).keeper.take());
      expect((error as AnalyticsFailure).failure).to.deep.equal({ kind: 'auth', reason: 'not-a-token' });
      expect(String(error)).not.to.match(/se.?cret/);
    }
  });

  it('that failed is not asked again before it is re-armed', async () => {
    const { keeper, reasons } = keeping(
      () => undefined,
      () => 'a',
    );
    await errorOf(keeper.take());
    await errorOf(keeper.take());
    expect(reasons).to.deep.equal(['first']);
    keeper.rearm();
    expect(await keeper.take()).to.equal('a');
    expect(reasons).to.deep.equal(['first', 'retry']);
  });

  it('that was offline is asked again without being re-armed', async () => {
    const { keeper } = keeping(
      () => Promise.reject(new AnalyticsFailure({ kind: 'offline' })),
      () => 'a',
    );
    expect(await failureOf(keeper.take())).to.deep.equal({ kind: 'offline' });
    expect(await keeper.take()).to.equal('a');
  });

  it('that answers null is waited for, and asked again once re-armed', async () => {
    const asked = deferred<void>();
    const { keeper, reasons } = keeping(
      () => {
        asked.resolve();
        return null;
      },
      () => 'a',
    );
    const taken = keeper.take();
    await asked.promise;
    await quiet();
    expect(reasons).to.deep.equal(['first']);
    keeper.rearm();
    expect(await taken).to.equal('a');
    expect(reasons).to.deep.equal(['first', 'retry']);
  });

  it('that hangs can be replaced', async () => {
    const keeper = new TokenKeeper(() => new Promise(() => {}), 30_000);
    const taken = keeper.take();
    keeper.use(() => 'b');
    expect(await taken).to.equal('b');
  });

  it('that was replaced while it was under way still counts, unless it fails', async () => {
    const slow = deferred<string>();
    const keeper = new TokenKeeper(() => slow.promise, 30_000);
    const taken = keeper.take();
    keeper.use(() => new Promise(() => {}));
    slow.resolve('a');
    expect(await taken).to.equal('a');
  });

  it('whose failure comes after it was replaced is not heard', async () => {
    const bad = deferred<string>();
    const good = deferred<string>();
    const keeper = new TokenKeeper(() => bad.promise, 30_000);
    const taken = keeper.take();
    keeper.use(() => good.promise);
    bad.reject(new Error('late'));
    await quiet();
    good.resolve('b');
    expect(await taken).to.equal('b');
  });

  it('is replaced without dropping the token', async () => {
    const { keeper } = keeping(() => 'a');
    await keeper.take();
    keeper.use(() => 'b');
    expect(await keeper.take()).to.equal('a');
  });

  it('that answers after the token was dropped is not heard', async () => {
    const late = deferred<string>();
    const { keeper } = keeping(() => late.promise);
    const taken = keeper.take();
    keeper.drop(new AnalyticsFailure({ kind: 'auth', reason: 'signed-out' }));
    late.resolve('a');
    expect(await failureOf(taken)).to.deep.equal({ kind: 'auth', reason: 'signed-out' });
    expect(await failureOf(keeper.take())).to.deep.equal({ kind: 'auth', reason: 'signed-out' });
  });

  it('that is missing is a failure', async () => {
    expect(await failureOf(new TokenKeeper(null, 30_000).take())).to.deep.equal({ kind: 'auth', reason: 'no-token' });
  });
});
