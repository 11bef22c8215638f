import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { AnalyticsFailure, NothingToShow } from '../datasets/failure.js';
import type { Payload } from '../datasets/question.js';
import type { SessionEvent, TokenReason } from './session.js';
import { api, ask, deferred, errorOf, failureOf, testServer, testSession, tokensOf } from '../testing/client.js';

const server = testServer();

/** Mints a new token at each call, and keeps the reasons. */
function minting() {
  const reasons: TokenReason[] = [];
  return { reasons, getToken: ({ reason }: { reason: TokenReason }) => `token-${reasons.push(reason)}` };
}

const refused = () => new HttpResponse(null, { status: 401 });
const broken = () => new HttpResponse(null, { status: 500 });

/** The server answers when it is let, and says when it has been asked. */
function heldBack() {
  const asked = deferred<Request>();
  const gate = deferred<Response>();
  server.answer = (request) => {
    asked.resolve(request);
    return gate.promise;
  };
  return { asked: asked.promise, let: gate.resolve };
}

const aborted = (request: Request) =>
  request.signal.aborted ? Promise.resolve() : new Promise((resolve) => request.signal.addEventListener('abort', resolve));

describe('a request', () => {
  it('carries the token, no cookies, no referrer, and is not cached', async () => {
    await ask(testSession(), { path: '/api/v1/x', query: { a: 1 } });
    const { url, method, headers, credentials, cache, redirect, referrerPolicy } = server.requests[0]!;
    expect({ url, method, credentials, cache, redirect, referrerPolicy }).to.deep.equal({
      url: `${api}/api/v1/x?a=1`,
      method: 'GET',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect(headers.get('authorization')).to.equal('Bearer token-1');
    expect(headers.get('accept')).to.equal('application/json');
  });

  it('carries its body as JSON', async () => {
    await ask(testSession(), { method: 'POST', body: { a: 'é' } });
    const [request] = server.requests;
    expect(request!.headers.get('content-type')).to.equal('application/json');
    expect(await request!.json()).to.deep.equal({ a: 'é' });
  });

  it('answers what parse makes of it, as of the server’s date', async () => {
    server.answer = () => HttpResponse.json({ a: 'é' }, { headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT' } });
    expect(await ask(testSession())).to.deep.equal({ value: { a: 'é' }, asOf: Date.UTC(2026, 0, 1) });
  });

  it('fails as malformed where the answer is no JSON or parse breaks', async () => {
    server.answer = () => HttpResponse.text('<h1>');
    expect(await failureOf(ask(testSession()))).to.deep.equal({ kind: 'malformed', path: '' });
    const parse = () => {
      throw new RangeError('x');
    };
    expect(await failureOf(ask(testSession(), { parse }))).to.deep.equal({ kind: 'malformed', path: '' });
  });

  it('fails as parse says', async () => {
    const failure = { kind: 'malformed', path: 'a.b' } as const;
    const parse = () => {
      throw new AnalyticsFailure(failure);
    };
    expect(await failureOf(ask(testSession(), { parse }))).to.deep.equal(failure);
  });

  it('has nothing to show for a 202', async () => {
    server.answer = () => new HttpResponse(null, { status: 202 });
    expect(await errorOf(ask(testSession()))).to.be.instanceOf(NothingToShow);
  });

  it('that leaves the origin is blocked before a token is asked for', async () => {
    const { getToken, reasons } = minting();
    expect(await failureOf(ask(testSession({ getToken }), { path: '//evil.test' }))).to.deep.equal({
      kind: 'blocked',
      reason: 'origin',
    });
    expect([reasons, server.requests]).to.deep.equal([[], []]);
  });

  it('that is redirected is blocked, and goes nowhere else', async () => {
    server.answer = () => new HttpResponse(null, { status: 307, headers: { location: 'https://evil.test/' } });
    expect(await failureOf(ask(testSession()))).to.deep.equal({ kind: 'blocked', reason: 'redirect' });
    expect(server.requests).to.have.length(1);
  });

  it('fails where the api base cannot be used', async () => {
    const session = testSession({ apiBase: 'javascript:alert(1)' });
    expect(await failureOf(ask(session))).to.deep.equal({ kind: 'configuration', reason: 'not-usable', name: 'api-base' });
  });

  it('fails where nobody said where a token comes from', async () => {
    expect(await failureOf(ask(testSession({ getToken: null })))).to.deep.equal({ kind: 'auth', reason: 'no-token' });
    expect(server.requests).to.have.length(0);
  });

  it('takes its token from the token url', async () => {
    server.answer = ({ url }) => HttpResponse.json(url.endsWith('/token') ? { token: 'from-url' } : {});
    await ask(testSession({ getToken: null, tokenUrl: '/token' }));
    expect(tokensOf(server.requests)).to.deep.equal([null, 'Bearer from-url']);
  });
});

describe('a refused token', () => {
  it('is replaced once for all requests, which are sent again', async () => {
    const { getToken, reasons } = minting();
    server.answer = ({ headers }) => (headers.get('authorization') === 'Bearer token-1' ? refused() : HttpResponse.json({}));
    const session = testSession({ getToken });
    await Promise.all(['/a', '/b', '/c'].map((path) => ask(session, { path })));
    expect(reasons).to.deep.equal(['first', 'rejected']);
    expect(tokensOf(server.requests).sort()).to.deep.equal([
      ...Array(3).fill('Bearer token-1'),
      ...Array(3).fill('Bearer token-2'),
    ]);
  });

  it('is never sent again', async () => {
    server.answer = refused;
    expect(await failureOf(ask(testSession()))).to.deep.equal({ kind: 'auth', reason: 'rejected' });
    expect(server.requests).to.have.length(1);
  });

  it('whose successor is refused too is the end, until re-armed', async () => {
    const { getToken, reasons } = minting();
    server.answer = refused;
    const session = testSession({ getToken });
    expect(await failureOf(ask(session))).to.deep.equal({ kind: 'auth', reason: 'rejected' });
    expect(await failureOf(ask(session, { path: '/other' }))).to.deep.equal({ kind: 'auth', reason: 'rejected' });
    expect(server.requests).to.have.length(2);
    server.answer = () => HttpResponse.json({});
    session.rearm();
    await ask(session);
    expect(reasons).to.deep.equal(['first', 'rejected', 'retry']);
  });

  it('is replaced for a POST as well: nothing was done yet', async () => {
    const { getToken } = minting();
    server.answer = (_, count) => (count === 1 ? refused() : HttpResponse.json({}));
    await ask(testSession({ getToken }), { method: 'POST', body: {} });
    expect(tokensOf(server.requests)).to.deep.equal(['Bearer token-1', 'Bearer token-2']);
  });
});

describe('a session that has no token', () => {
  it('says so once for any number of requests, and again only after a success', async () => {
    const { getToken } = minting();
    const session = testSession({ getToken });
    const events: SessionEvent[] = [];
    const stop = session.subscribe((event) => events.push(event));
    server.answer = refused;
    await Promise.all(['/a', '/b', '/c'].map((path) => errorOf(ask(session, { path }))));
    session.rearm();
    await errorOf(ask(session));
    expect(events).to.deep.equal(['auth-required', 'available']);
    server.answer = () => HttpResponse.json({});
    session.rearm();
    await ask(session);
    server.answer = refused;
    await errorOf(ask(session, {}, { now: 2 }));
    expect(events).to.deep.equal(['auth-required', 'available', 'available', 'auth-required']);
    stop();
  });

  it('counts an answer that is still pending as a success', async () => {
    const session = testSession();
    const events: SessionEvent[] = [];
    const stop = session.subscribe((event) => events.push(event));
    for (const status of [401, 202, 401]) {
      server.answer = () => new HttpResponse(null, { status });
      await errorOf(ask(session));
      session.rearm();
    }
    expect(events.filter((event) => event === 'auth-required')).to.have.length(2);
    stop();
  });

  it('keeps requests waiting while the token is pending, and goes on once re-armed', async () => {
    let signedIn = false;
    const asked = deferred<void>();
    const session = testSession({
      getToken: () => {
        asked.resolve();
        return signedIn ? 'a' : null;
      },
    });
    const reply = ask(session);
    await asked.promise;
    signedIn = true;
    // The null is read in a later microtask than it was answered in.
    await new Promise((resolve) => setTimeout(resolve));
    session.rearm();
    await reply;
    expect(tokensOf(server.requests)).to.deep.equal(['Bearer a']);
  });

  it('lets a request go that waits for it', async () => {
    const leaving = new AbortController();
    const reply = ask(testSession({ getToken: () => null }), {}, { signal: leaving.signal });
    leaving.abort();
    expect(await errorOf(reply))
      .to.be.instanceOf(DOMException)
      .with.property('name', 'AbortError');
  });

  it('takes a new function, and says that asking may help', async () => {
    const session = testSession({ getToken: () => Promise.reject(new Error('no')) });
    const events: SessionEvent[] = [];
    const stop = session.subscribe((event) => events.push(event));
    await errorOf(ask(session));
    session.setToken({ getToken: () => 'b' });
    await ask(session);
    expect(events).to.deep.equal(['auth-required', 'available']);
    stop();
  });

  it('is re-armed by coming online and by becoming visible, while anybody listens', async () => {
    const session = testSession();
    const events: SessionEvent[] = [];
    const stop = session.subscribe((event) => events.push(event));
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(events).to.deep.equal(['available', 'available']);
    stop();
    dispatchEvent(new Event('online'));
    expect(events).to.have.length(2);
  });

  it('survives a listener that throws', async () => {
    const session = testSession({ getToken: null });
    const told: unknown[] = [];
    const { reportError } = globalThis;
    globalThis.reportError = (error) => told.push(error);
    const mistake = new Error('mine');
    const stop = session.subscribe(() => {
      throw mistake;
    });
    expect(await failureOf(ask(session))).to.deep.equal({ kind: 'auth', reason: 'no-token' });
    globalThis.reportError = reportError;
    expect(told).to.deep.equal([mistake]);
    stop();
  });
});

describe('a request that failed', () => {
  it('is tried again when the server was broken, busy or not there', async () => {
    const failures = [broken, () => new HttpResponse(null, { status: 429 }), () => HttpResponse.error()];
    for (const fail of failures) {
      server.requests = [];
      server.answer = (_, count) => (count < 3 ? fail() : HttpResponse.json('well'));
      expect((await ask(testSession())).value).to.equal('well');
      expect(server.requests).to.have.length(3);
    }
  });

  it('is tried three times and no more', async () => {
    server.answer = broken;
    expect(await failureOf(ask(testSession()))).to.deep.equal({ kind: 'server', status: 500 });
    expect(server.requests).to.have.length(3);
  });

  it('is not tried again where that would not help', async () => {
    for (const status of [400, 403, 404, 410, 422]) {
      server.requests = [];
      server.answer = () => new HttpResponse(null, { status });
      await failureOf(ask(testSession()));
      expect(server.requests, String(status)).to.have.length(1);
    }
  });

  it('is not tried again after a timeout', async () => {
    server.answer = () => new Promise<Response>(() => {});
    expect(await failureOf(ask(testSession({}, { timeout: 10 })))).to.deep.equal({ kind: 'timeout' });
    expect(server.requests).to.have.length(1);
  });

  it('is not tried again where it may have done something', async () => {
    server.answer = broken;
    expect(await failureOf(ask(testSession(), { method: 'POST', body: {} }))).to.deep.equal({ kind: 'server', status: 500 });
    expect(server.requests).to.have.length(1);
  });

  it('is tried once where the browser knows it is offline', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      server.answer = () => HttpResponse.error();
      expect(await failureOf(ask(testSession()))).to.deep.equal({ kind: 'offline' });
      expect(server.requests).to.have.length(1);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('waits as long as a busy server asks, by the server’s clock', async () => {
    const times: number[] = [];
    server.answer = (_, count) => {
      times.push(performance.now());
      const headers = { date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'retry-after': 'Thu, 01 Jan 2026 00:00:01 GMT' };
      return count === 1 ? new HttpResponse(null, { status: 503, headers }) : HttpResponse.json({});
    };
    await ask(testSession());
    expect(times[1]! - times[0]!).to.be.at.least(990);
  });

  it('fails at once where that is too long, and says when', async () => {
    server.answer = () => new HttpResponse(null, { status: 429, headers: { 'retry-after': '11' } });
    const failure = await failureOf(ask(testSession()));
    expect(failure).to.have.property('kind', 'rate-limited');
    expect(failure).to.have.property('retryAt').greaterThan(Date.now());
    expect(server.requests).to.have.length(1);
  });

  it('is let go while it waits to be tried again', async () => {
    const leaving = new AbortController();
    server.answer = () => {
      setTimeout(() => leaving.abort());
      return new HttpResponse(null, { status: 429, headers: { 'retry-after': '10' } });
    };
    expect(await errorOf(ask(testSession(), {}, { signal: leaving.signal }))).to.have.property('name', 'AbortError');
    expect(server.requests).to.have.length(1);
  });
});

describe('the same question', () => {
  it('is one request, parsed once, for all that ask meanwhile', async () => {
    const session = testSession();
    let parsed = 0;
    const parse = (payload: Payload) => [payload.json(), ++parsed];
    const [one, two] = await Promise.all([ask(session, { parse }), ask(session, { parse }, { now: 2 })]);
    expect(server.requests).to.have.length(1);
    expect(one.value).to.equal(two.value);
  });

  it('is read by each in its own way', async () => {
    server.answer = () => HttpResponse.json([1, 2]);
    const session = testSession();
    const [one, two] = await Promise.all([ask(session), ask(session, { parse: ({ bytes }) => bytes.length })]);
    expect([one.value, two.value]).to.deep.equal([[1, 2], 5]);
    expect(server.requests).to.have.length(1);
  });

  it('is answered from before at the same tick, and asked anew at a later one', async () => {
    const session = testSession();
    const { value } = await ask(session);
    expect((await ask(session)).value).to.equal(value);
    expect(server.requests).to.have.length(1);
    await ask(session, {}, { now: 2 });
    expect(server.requests).to.have.length(2);
  });

  it('is asked anew where the one before failed, was malformed, or was still pending', async () => {
    const session = testSession();
    const failures = [
      () => new HttpResponse(null, { status: 403 }),
      () => HttpResponse.text('<'),
      () => new HttpResponse(null, { status: 202 }),
    ];
    for (const fail of failures) {
      server.answer = fail;
      await errorOf(ask(session));
    }
    server.answer = () => HttpResponse.json('well');
    expect((await ask(session)).value).to.equal('well');
  });

  it('is another one with another query, method or session', async () => {
    const session = testSession();
    await Promise.all([
      ask(session),
      ask(session, { query: { a: 1 } }),
      ask(session, { method: 'POST' }),
      ask(session, { method: 'POST' }),
      ask(testSession({ getToken: () => 'token-2' })),
    ]);
    expect(server.requests).to.have.length(5);
  });

  it('is forgotten once many others were asked', async () => {
    const session = testSession();
    for (let index = 0; index <= 32; index++) await ask(session, { query: { index } });
    await ask(session, { query: { index: 32 } });
    expect(server.requests).to.have.length(33);
    await ask(session, { query: { index: 0 } });
    expect(server.requests).to.have.length(34);
  });

  it('goes on for the others when one of them leaves', async () => {
    const { asked, let: answer } = heldBack();
    const session = testSession();
    const leaving = new AbortController();
    const gone = ask(session, {}, { signal: leaving.signal });
    const staying = ask(session);
    await asked;
    leaving.abort();
    expect(await errorOf(gone)).to.have.property('name', 'AbortError');
    answer(HttpResponse.json('well'));
    expect((await staying).value).to.equal('well');
    expect(server.requests).to.have.length(1);
  });

  it('is called off when the last of them leaves, and asked anew by the next', async () => {
    const { asked } = heldBack();
    const session = testSession();
    const leaving = new AbortController();
    const gone = errorOf(ask(session, {}, { signal: leaving.signal }));
    const request = await asked;
    leaving.abort();
    await gone;
    await aborted(request);
    server.answer = () => HttpResponse.json('well');
    expect((await ask(session)).value).to.equal('well');
    expect(server.requests).to.have.length(2);
  });

  it('is not asked by one that has left already', async () => {
    expect(await errorOf(ask(testSession(), {}, { signal: AbortSignal.abort('because') }))).to.have.property(
      'name',
      'AbortError',
    );
    expect(server.requests).to.have.length(0);
  });
});

describe('logout', () => {
  it('fails what is under way and what comes after, and calls the requests off', async () => {
    const { asked } = heldBack();
    const session = testSession();
    const reply = failureOf(ask(session, { method: 'POST' }));
    const request = await asked;
    session.logout();
    expect(await reply).to.deep.equal({ kind: 'auth', reason: 'signed-out' });
    await aborted(request);
    expect(await failureOf(ask(session))).to.deep.equal({ kind: 'auth', reason: 'signed-out' });
    expect(server.requests).to.have.length(1);
  });

  it('drops the token and the answers', async () => {
    const { getToken, reasons } = minting();
    const session = testSession({ getToken });
    await ask(session);
    session.logout();
    session.rearm();
    await ask(session);
    expect(reasons).to.deep.equal(['first', 'first']);
    expect(tokensOf(server.requests)).to.deep.equal(['Bearer token-1', 'Bearer token-2']);
  });

  it('is told once, and is not undone by coming online', async () => {
    const session = testSession();
    const events: SessionEvent[] = [];
    const stop = session.subscribe((event) => events.push(event));
    session.logout();
    session.logout();
    dispatchEvent(new Event('online'));
    await errorOf(ask(session));
    expect(events).to.deep.equal(['signed-out']);
    stop();
  });

  it('followed at once by a new function starts afresh, and is no refusal', async () => {
    const { asked } = heldBack();
    const { getToken, reasons } = minting();
    const session = testSession();
    const events: SessionEvent[] = [];
    const stop = session.subscribe((event) => events.push(event));
    const reply = failureOf(ask(session));
    await asked;
    session.logout();
    session.setToken({ getToken });
    expect(await reply).to.deep.equal({ kind: 'auth', reason: 'signed-out' });
    server.answer = () => HttpResponse.json({});
    await ask(session);
    expect(reasons).to.deep.equal(['first']);
    expect(events).to.deep.equal(['signed-out', 'available']);
    stop();
  });

  it('is undone by a new function', async () => {
    const session = testSession();
    session.logout();
    session.setToken({ getToken: () => 'token-2' });
    await ask(session);
    expect(tokensOf(server.requests)).to.deep.equal(['Bearer token-2']);
  });
});
