import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import type { WriteRequest } from '../datasets/question.js';
import { ask, deferred, failureOf, testServer, testSession, tokensOf } from '../testing/client.js';
import type { Session } from './session.js';

const server = testServer();

const write = (session: Session, request: Partial<WriteRequest<unknown>> = {}): Promise<unknown> =>
  session.writing.write({ method: 'POST', path: '/things', body: { a: 'é' }, parse: ({ json }) => json(), ...request });

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

describe('a write', () => {
  it('carries token and body, and is finished by the browser when the page goes', async () => {
    server.answer = () => HttpResponse.json({ id: 'x' }, { status: 201 });
    expect(await write(testSession())).to.deep.equal({ id: 'x' });
    const [request] = server.requests;
    expect(request!.headers.get('authorization')).to.equal('Bearer token-1');
    expect(await request!.clone().json()).to.deep.equal({ a: 'é' });
    expect([request!.method, request!.keepalive, request!.redirect]).to.deep.equal(['POST', true, 'manual']);
  });

  for (const [what, answer, kind] of [
    ['broken server', () => new HttpResponse(null, { status: 503 }), 'server'],
    ['lost answer', () => Response.error(), 'offline'],
    ['busy server', () => new HttpResponse(null, { status: 429 }), 'rate-limited'],
  ] as const) {
    it(`is not sent again by itself after a ${what}`, async () => {
      server.answer = answer;
      expect(await failureOf(write(testSession()))).to.include({ kind });
      expect(server.requests).to.have.length(1);
    });
  }

  it('is sent once more, the same, with another token where the first has expired', async () => {
    const tokens = ['outworn', 'fresh'];
    server.answer = (_request, count) =>
      count === 1 ? new HttpResponse(null, { status: 401 }) : HttpResponse.json({}, { status: 201 });
    await write(testSession({ getToken: () => tokens.shift()! }));
    expect(tokensOf(server.requests)).to.deep.equal(['Bearer outworn', 'Bearer fresh']);
    const [one, other] = await Promise.all(server.requests.map((request) => request.text()));
    expect(one).to.equal(other);
  });

  it('is told apart from one that was refused, fault by fault', async () => {
    const fields = [
      { field: 'label', code: 'duplicate', message: 'is taken.' },
      { field: 'min_days', code: 'out_of_range', message: 'x'.repeat(1000) },
      { field: 7, message: null },
    ];
    server.answer = () => HttpResponse.json({ error: { code: 'duplicate', field: 'label', fields } }, { status: 422 });
    expect(await failureOf(write(testSession()))).to.deep.equal({
      kind: 'invalid',
      field: 'label',
      faults: [fields[0], { ...fields[1], message: 'x'.repeat(300) }],
    });
  });

  it('of which one field is wrong says it too', async () => {
    const error = { code: 'version', field: 'version', message: 'is not the newest.' };
    server.answer = () => HttpResponse.json({ error }, { status: 422 });
    expect(await failureOf(write(testSession()))).to.deep.equal({ kind: 'invalid', field: 'version', faults: [error] });
  });

  for (const status of [409, 412])
    it(`conflicts with another one at ${status}`, async () => {
      server.answer = () => new HttpResponse(null, { status });
      expect(await failureOf(write(testSession()))).to.deep.equal({ kind: 'conflict' });
    });

  it('goes on after a sign-out, but nobody hears of it', async () => {
    const { asked, let: answer } = heldBack();
    const session = testSession();
    const failure = failureOf(write(session));
    const request = await asked;
    session.logout();
    expect(await failure).to.deep.equal({ kind: 'auth', reason: 'signed-out' });
    expect(request.signal.aborted).to.equal(false);
    answer(HttpResponse.json({}));
  });
});

describe('what is read after a write', () => {
  it('is asked for anew at the same tick', async () => {
    const session = testSession();
    server.answer = (_request, count) => HttpResponse.json(count);
    const before = await ask(session);
    session.written(['segments']);
    expect([before.value, (await ask(session)).value, (await ask(session)).value]).to.deep.equal([1, 2, 2]);
  });

  it('is not the answer that was under way', async () => {
    const session = testSession();
    const { asked, let: answer } = heldBack();
    const before = ask(session);
    await asked;
    session.written(['segments']);
    server.answer = () => HttpResponse.json('after');
    const after = await ask(session);
    answer(HttpResponse.json('before'));
    expect([(await before).value, after.value]).to.deep.equal(['before', 'after']);
  });

  it('is told to all who listen, with what it was about', () => {
    const session = testSession();
    const heard: string[] = [];
    const stop = session.subscribe((event) =>
      heard.push(`${event} ${session.revisionOf('segments')} ${session.revisionOf('metrics')}`),
    );
    session.written(['segments']);
    stop();
    expect(heard).to.deep.equal(['written 1 0']);
  });

  it('under way before it, still ends with the session', async () => {
    const session = testSession();
    const { asked } = heldBack();
    const before = failureOf(ask(session));
    await asked;
    session.written(['segments']);
    session.logout();
    expect(await before).to.deep.equal({ kind: 'auth', reason: 'signed-out' });
  });
});
