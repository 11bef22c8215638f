import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { TokenKeeper } from './token.js';
import { tokenFrom } from './token-url.js';
import { failureOf, testServer } from '../testing/client.js';

const server = testServer();
const take = (url = '/token') => new TokenKeeper(tokenFrom(url), 30_000).take();

describe('a token url', () => {
  it('answers a token to a GET with the page’s cookies', async () => {
    server.answer = () => HttpResponse.json({ token: 'a' });
    expect(await take()).to.equal('a');
    const { url, method, credentials, cache, headers } = server.requests[0]!;
    expect({ url, method, credentials, cache }).to.deep.equal({
      url: `${location.origin}/token`,
      method: 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
    });
    expect(headers.get('accept')).to.equal('application/json');
  });

  it('of another origin is a mistake of the page, and is not asked', async () => {
    for (const url of [
      'https://elsewhere.test/token',
      '//elsewhere.test',
      'login.test/token',
      `//${location.host}/token`,
      'http:/token',
      'javascript:alert(1)',
      'data:,{}',
      'http://',
    ]) {
      expect(await failureOf(take(url)), url).to.deep.equal({ kind: 'configuration', reason: 'not-usable', name: 'token-url' });
    }
    expect(server.requests).to.have.length(0);
  });

  it('that fails, redirects, or answers no JSON is a failure of the provider', async () => {
    const answers = [
      () => new HttpResponse(null, { status: 500 }),
      () => new HttpResponse(null, { status: 401 }),
      () => HttpResponse.redirect(`${location.origin}/login`),
      () => HttpResponse.text('<h1>Sign in</h1>'),
    ];
    for (const answer of answers) {
      server.answer = answer;
      expect(await failureOf(take())).to.deep.equal({ kind: 'auth', reason: 'provider-failed' });
    }
    expect(server.requests).to.have.length(answers.length);
  });

  it('that answers JSON without a token is not pending', async () => {
    for (const body of [null, {}, { token: 7 }, 7]) {
      server.answer = () => HttpResponse.json(body);
      expect(await failureOf(take())).to.deep.equal({ kind: 'auth', reason: 'not-a-token' });
    }
  });

  it('that cannot be reached is offline', async () => {
    server.answer = () => HttpResponse.error();
    expect(await failureOf(take())).to.deep.equal({ kind: 'offline' });
  });

  it('is read no further than a token may be long', async () => {
    let cancelled = false;
    const pull = (body: ReadableStreamDefaultController) => body.enqueue(new Uint8Array(1e4));
    server.answer = () => new HttpResponse(new ReadableStream({ pull, cancel: () => void (cancelled = true) }));
    expect(await failureOf(take())).to.deep.equal({ kind: 'auth', reason: 'not-a-token' });
    expect(cancelled).to.equal(true);
  });
});
