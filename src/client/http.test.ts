import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { NothingToShow } from '../datasets/failure.js';
import { send } from './http.js';
import { api, ask, errorOf, failureOf, testServer, testSession } from '../testing/client.js';

const server = testServer();
const never = new AbortController().signal;
const get = (signal = never, timeout = 30_000) => send(`${api}/data`, {}, signal, timeout);

/** Headers and the first bytes at once, the rest never. */
const endless = (onCancel = () => {}) =>
  new HttpResponse(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"a":')), cancel: onCancel }));

describe('send', () => {
  it('answers the bytes, as of the server’s date', async () => {
    server.answer = () => HttpResponse.text('né', { headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT' } });
    const { bytes, asOf } = await get();
    expect(new TextDecoder().decode(bytes)).to.equal('né');
    expect(asOf).to.equal(Date.UTC(2026, 0, 1));
  });

  it('is as of now where the date cannot be read', async () => {
    server.answer = () => HttpResponse.json({}, { headers: { date: 'yesterday' } });
    const before = Date.now();
    expect((await get()).asOf).to.be.within(before, Date.now());
  });

  it('tells the failures of HTTP apart', async () => {
    const expected = {
      300: { kind: 'blocked', reason: 'redirect' },
      307: { kind: 'blocked', reason: 'redirect' },
      401: { kind: 'auth', reason: 'rejected' },
      403: { kind: 'forbidden' },
      404: { kind: 'not-found' },
      409: { kind: 'conflict' },
      410: { kind: 'gone' },
      413: { kind: 'too-large' },
      451: { kind: 'unavailable-for-legal-reasons' },
      405: { kind: 'server', status: 405 },
      429: { kind: 'rate-limited', retryAt: null },
      500: { kind: 'server', status: 500 },
      503: { kind: 'server', status: 503 },
    };
    for (const [status, failure] of Object.entries(expected)) {
      server.answer = () => new HttpResponse('<h1>no JSON</h1>', { status: Number(status) });
      expect(await failureOf(send(`${api}/data`, { redirect: 'manual' }, never, 30_000)), status).to.deep.equal(failure);
    }
  });

  it('says that a 202 has nothing to show yet', async () => {
    server.answer = () => HttpResponse.json({ status: 'pending' }, { status: 202 });
    const error = await errorOf(get());
    expect(error).to.be.instanceOf(NothingToShow).with.property('empty', 'pending');
  });

  it('names the parameter that was refused', async () => {
    for (const status of [400, 422]) {
      server.answer = () => HttpResponse.json({ error: { code: 'x', message: 'y', field: 'interval_minutes' } }, { status });
      expect(await failureOf(get())).to.deep.equal({ kind: 'invalid', field: 'interval_minutes' });
    }
  });

  it('survives a refusal that names nothing it could show', async () => {
    for (const body of [
      '',
      '<h1>no</h1>',
      'null',
      '{"error":"x"}',
      '{"error":{"field":7}}',
      `{"error":{"field":"${'x'.repeat(65)}"}}`,
    ]) {
      server.answer = () => new HttpResponse(body, { status: 422 });
      expect(await failureOf(get()), body).to.deep.equal({ kind: 'invalid', field: null });
    }
  });

  it('says when a busy server may be asked again', async () => {
    server.answer = () => new HttpResponse(null, { status: 429, headers: { 'retry-after': '60' } });
    const before = Date.now();
    const failure = await failureOf(get());
    expect(failure)
      .to.have.property('retryAt')
      .within(before + 60_000, Date.now() + 60_000);
  });

  it('is offline where nobody answers', async () => {
    server.answer = () => HttpResponse.error();
    expect(await failureOf(get())).to.deep.equal({ kind: 'offline' });
  });

  it('is offline where the connection breaks within the body', async () => {
    server.answer = () => new HttpResponse(new ReadableStream({ start: (body) => body.error(new TypeError('gone')) }));
    expect(await failureOf(get())).to.deep.equal({ kind: 'offline' });
  });

  it('times out where nobody answers in time', async () => {
    server.answer = () => new Promise<Response>(() => {});
    expect(await failureOf(get(never, 20))).to.deep.equal({ kind: 'timeout' });
  });

  it('times out where the body does not end', async () => {
    server.answer = () => endless();
    expect(await failureOf(get(never, 20))).to.deep.equal({ kind: 'timeout' });
  });

  it('ends with an AbortError when it is aborted within the body', async () => {
    const leaving = new AbortController();
    server.answer = () => {
      setTimeout(() => leaving.abort('a reason of its own'));
      return endless();
    };
    expect(await errorOf(get(leaving.signal)))
      .to.be.instanceOf(DOMException)
      .with.property('name', 'AbortError');
  });

  it('reads no further than an answer may be long, and asks no more', async () => {
    const megabyte = new Uint8Array(1e6).fill(32);
    let pulled = 0;
    let cancelled = false;
    const cancel = () => void (cancelled = true);
    server.answer = () => new HttpResponse(new ReadableStream({ pull: (body) => (pulled++, body.enqueue(megabyte)), cancel }));
    expect(await failureOf(ask(testSession()))).to.deep.equal({ kind: 'too-large' });
    expect([cancelled, server.requests.length]).to.deep.equal([true, 1]);
    expect(pulled).to.be.within(101, 110);
  });

  it('takes an answer of a million points whole', async () => {
    const row = '{"timestamp":"2026-04-25T10:00:00Z","viewer_count":123}';
    const text = `{"timeline":[${Array(1e6).fill(row).join()}]}`;
    server.answer = () => new HttpResponse(text);
    expect((await get()).bytes.length).to.equal(text.length);
  });

  it('reads no further than a refusal may be long', async () => {
    let cancelled = false;
    const pull = (body: ReadableStreamDefaultController) => body.enqueue(new Uint8Array(1e4));
    server.answer = () => new HttpResponse(new ReadableStream({ pull, cancel: () => void (cancelled = true) }), { status: 422 });
    expect(await failureOf(get())).to.deep.equal({ kind: 'invalid', field: null });
    expect(cancelled).to.equal(true);
  });
});
