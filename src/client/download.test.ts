import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { NothingToShow } from '../datasets/failure.js';
import type { SessionEvent } from './session.js';
import { api, askFile, deferred, errorOf, failureOf, testServer, testSession, tokensOf } from '../testing/client.js';

const server = testServer();

const encoded = (text: string) => new TextEncoder().encode(text);

/** A body that comes as the test says, and tells when nobody wants it any more. */
function dripping() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const cancelled = deferred<void>();
  const body = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made), cancel: () => cancelled.resolve() });
  return {
    body,
    drip: (text: string) => controller.enqueue(encoded(text)),
    end: () => controller.close(),
    breakOff: () => controller.error(new TypeError('gone')),
    cancelled: cancelled.promise,
  };
}

/** What was told of the progress, and the moment something first was. */
function watching() {
  const told: [number, number | null][] = [];
  const begun = deferred<void>();
  const progress = (received: number, of: number | null) => {
    told.push([received, of]);
    begun.resolve();
  };
  return { told, progress, begun: begun.promise };
}

const offline = { kind: 'offline' };

describe('a file', () => {
  beforeEach(() => (server.answer = () => HttpResponse.text('a,b')));

  it('is asked for with the token, no cookies, no referrer, and is not cached', async () => {
    await askFile(testSession(), { path: '/api/v1/x', query: { format: 'csv' }, type: 'text/csv' });
    const { url, method, headers, credentials, cache, redirect, referrerPolicy } = server.requests[0]!;
    expect({ url, method, credentials, cache, redirect, referrerPolicy }).to.deep.equal({
      url: `${api}/api/v1/x?format=csv`,
      method: 'GET',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect([headers.get('authorization'), headers.get('accept')]).to.deep.equal(['Bearer token-1', 'text/csv']);
  });

  it('has the bytes, the type and the name that the server gave it', async () => {
    const disposition = 'attachment; filename="../é.csv.exe"';
    server.answer = () =>
      new HttpResponse('\uFEFFa,é\r\n', {
        headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition },
      });
    const { blob, name } = await askFile(testSession());
    expect(new Uint8Array(await blob.arrayBuffer())).to.deep.equal(encoded('\uFEFFa,é\r\n'));
    expect([blob.type, name]).to.deep.equal(['text/csv; charset=utf-8', '../é.csv.exe']);
  });

  it('has the type and the name that were asked for, where the server says none', async () => {
    server.answer = () => new HttpResponse(encoded('a'));
    const { blob, name } = await askFile(testSession());
    expect([blob.type, name]).to.deep.equal(['text/csv', 'documented.csv']);
  });

  it('is never shared and never kept', async () => {
    const session = testSession();
    await Promise.all([askFile(session), askFile(session)]);
    await askFile(session);
    expect(server.requests).to.have.length(3);
  });

  it('that leaves the origin is blocked before a token is asked for', async () => {
    let asked = 0;
    const session = testSession({ getToken: () => `token-${++asked}` });
    expect(await failureOf(askFile(session, { path: '/../x' }))).to.deep.equal({ kind: 'blocked', reason: 'origin' });
    expect([asked, server.requests]).to.deep.equal([0, []]);
  });

  it('fails where the api base cannot be used', async () => {
    const failure = await failureOf(askFile(testSession({ apiBase: 'javascript:alert(1)' })));
    expect(failure).to.deep.equal({ kind: 'configuration', reason: 'not-usable', name: 'api-base' });
  });

  it('that is redirected is blocked, and goes nowhere else', async () => {
    server.answer = () => new HttpResponse(null, { status: 307, headers: { location: 'https://evil.test/' } });
    expect(await failureOf(askFile(testSession()))).to.deep.equal({ kind: 'blocked', reason: 'redirect' });
    expect(server.requests).to.have.length(1);
  });

  it('is not there yet at a 202', async () => {
    server.answer = () => HttpResponse.json({ status: 'pending' }, { status: 202 });
    expect(await errorOf(askFile(testSession())))
      .to.be.instanceOf(NothingToShow)
      .with.property('empty', 'pending');
  });

  it('may be a page where one is asked for, and it says that it is a file', async () => {
    const html = { type: 'text/html', name: 'summary.html' };
    const headers = { 'content-type': 'text/html', 'content-disposition': 'attachment; filename="report.html"' };
    server.answer = () => new HttpResponse('<title>Summary</title>', { headers });
    const { name, blob } = await askFile(testSession(), html);
    expect([name, await blob.text()]).to.deep.equal(['report.html', '<title>Summary</title>']);
    expect(await failureOf(askFile(testSession()))).to.deep.equal({ kind: 'no-file', got: 'page' });
    server.answer = () => HttpResponse.html('<title>Sign in</title>');
    expect(await failureOf(askFile(testSession(), html))).to.deep.equal({ kind: 'no-file', got: 'page' });
  });

  it('is refused as any answer is', async () => {
    for (const [status, kind] of [
      [403, 'forbidden'],
      [404, 'not-found'],
      [405, 'server'],
      [422, 'invalid'],
    ] as const) {
      server.requests = [];
      server.answer = () => HttpResponse.json({}, { status });
      expect(await failureOf(askFile(testSession()))).to.have.property('kind', kind);
      expect(server.requests).to.have.length(1);
    }
  });
});

const csv = { type: 'text/csv', name: 'a.csv' };
const json = { type: 'application/json', name: 'a.json' };
const html = { type: 'text/html', name: 'a.html' };
const page = '<!doctype html><title>Sign in</title>';
const refusal = '{ "error": { "code": "forbidden", "message": "No." } }';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
const attachment = { 'content-disposition': 'attachment; filename="a"' };

describe('an answer in the place of a file', () => {
  for (const [what, asked, type, body, got] of [
    ['nothing', csv, 'text/csv', null, 'nothing'],
    ['nothing', json, 'application/json', '', 'nothing'],
    ['nothing', html, 'text/html', '', 'nothing'],
    ['a refusal in JSON', csv, 'application/json', refusal, 'other'],
    ['a refusal in JSON that calls itself CSV', csv, 'text/csv', refusal, 'other'],
    ['a list in JSON without a type', csv, '', '\uFEFF [ { "a": 1 } ]', 'other'],
    ['a refusal in JSON', json, 'application/json', refusal, 'other'],
    ['a refusal in JSON', html, 'application/json', refusal, 'other'],
    ['a page', csv, 'text/html; charset=utf-8', page, 'page'],
    ['a page', json, 'TEXT/HTML', page, 'page'],
    ['a page that calls itself a text', csv, 'text/plain', `\n  ${page}`, 'page'],
    ['a page that calls itself CSV', csv, 'text/csv', page, 'page'],
    ['a page that calls itself JSON', json, 'application/json', page, 'page'],
    ['a page without a type', csv, '', page, 'page'],
    ['a text', json, 'text/plain', 'Please sign in.', 'other'],
    ['a text', html, 'text/html', 'Please sign in.', 'other'],
    ['a picture', csv, 'image/png', png, 'other'],
    ['a picture that calls itself bytes', csv, 'application/octet-stream', png, 'other'],
    ['a picture as markup', csv, 'image/svg+xml', '<svg></svg>', 'other'],
    ['a PDF that calls itself bytes', csv, 'application/octet-stream', '%PDF-1.7', 'other'],
  ] as const) {
    it(`is told, and is no file: ${what} (${type || 'no type'}) where ${asked.type} was asked for`, async () => {
      const headers = { 'content-type': type, ...attachment };
      server.answer = () => {
        const response = new HttpResponse(body, { headers });
        if (type === '') response.headers.delete('content-type');
        return response;
      };
      expect(await failureOf(askFile(testSession(), asked))).to.deep.equal({ kind: 'no-file', got });
      expect(server.requests).to.have.length(1);
    });
  }

  it('is nothing where the server says so: 204', async () => {
    server.answer = () => new HttpResponse(null, { status: 204 });
    expect(await failureOf(askFile(testSession()))).to.deep.equal({ kind: 'no-file', got: 'nothing' });
  });

  it('is not waited for to its end', async () => {
    const { body, drip, cancelled } = dripping();
    server.answer = () => new HttpResponse(body, { headers: { 'content-type': 'text/plain' } });
    const failure = failureOf(askFile(testSession()));
    drip(page.padEnd(512));
    await cancelled;
    expect(await failure).to.deep.equal({ kind: 'no-file', got: 'page' });
  });

  for (const [what, asked, type, body] of [
    ['CSV that calls itself a text', csv, 'text/plain', 'a,b'],
    ['CSV as bytes', csv, 'application/octet-stream', '"a","b"'],
    ['CSV as Excel would have it', csv, 'application/vnd.ms-excel', 'sep=;\r\na;b'],
    ['CSV of one line break', csv, 'text/csv', '\r\n'],
    ['CSV in UTF-16', csv, 'text/csv', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0])],
    ['CSV with a bracket first', csv, 'text/csv', '[sic],b'],
    ['JSON of a kind of its own', json, 'application/vnd.api+json', ' {"a":1}'],
    ['an empty list', json, 'text/json', '[]'],
    ['JSON that has errors too', json, 'application/json', '{"rows":[],"errors":[]}'],
    ['a fragment of a page', html, 'text/html', '\uFEFF<h1>Summary</h1>'],
    ['a file of another kind', { type: 'application/zip', name: 'a.zip' }, 'application/zip', png],
  ] as const) {
    it(`is not ${what}`, async () => {
      server.answer = () => new HttpResponse(body, { headers: { 'content-type': type, ...attachment } });
      const { blob } = await askFile(testSession(), asked);
      expect(blob.size).to.equal(typeof body === 'string' ? encoded(body).length : body.length);
    });
  }
});

describe('the progress of a file', () => {
  it('is told as bytes arrive, of the length the server states', async () => {
    const { body, drip, end } = dripping();
    server.answer = () => new HttpResponse(body, { headers: { 'content-length': '5' } });
    const { told, progress, begun } = watching();
    const reply = askFile(testSession(), {}, { progress });
    drip('ab');
    await begun;
    expect(told).to.deep.equal([[2, 5]]);
    drip('cde');
    end();
    await reply;
    expect(told).to.deep.equal([
      [2, 5],
      [5, 5],
    ]);
  });

  const unknown: Record<string, Record<string, string>> = {
    'no length is stated': {},
    'the length is of the encoded bytes': { 'content-length': '2', 'content-encoding': 'zstd' },
    'the length is no number': { 'content-length': '3, 3' },
    'the length proves wrong': { 'content-length': '2' },
  };
  for (const [when, headers] of Object.entries(unknown)) {
    it(`is of no known length where ${when}`, async () => {
      const { body, drip, end } = dripping();
      server.answer = () => new HttpResponse(body, { headers });
      drip('abc');
      end();
      const { told, progress } = watching();
      await askFile(testSession(), {}, { progress });
      expect(told).to.deep.equal([[3, null]]);
    });
  }
});

describe('the token of a file', () => {
  const refused = () => new HttpResponse(null, { status: 401 });

  it('is replaced once where the server refuses it, and the file asked for again', async () => {
    let minted = 0;
    server.answer = (_, count) => (count === 1 ? refused() : new HttpResponse('a'));
    const { blob } = await askFile(testSession({ getToken: () => `token-${++minted}` }));
    expect(await blob.text()).to.equal('a');
    expect(tokensOf(server.requests)).to.deep.equal(['Bearer token-1', 'Bearer token-2']);
  });

  it('is given up where the next is refused too, which is told once', async () => {
    let minted = 0;
    server.answer = refused;
    const session = testSession({ getToken: () => `token-${++minted}` });
    const events: SessionEvent[] = [];
    const stop = session.subscribe((event) => events.push(event));
    expect(await failureOf(askFile(session))).to.deep.equal({ kind: 'auth', reason: 'rejected' });
    expect([server.requests.length, events]).to.deep.equal([2, ['auth-required']]);
    stop();
  });

  it('is not asked for by one that has left already', async () => {
    let minted = 0;
    const session = testSession({ getToken: () => `token-${++minted}` });
    const error = await errorOf(askFile(session, {}, { signal: AbortSignal.abort('because') }));
    expect(error).to.have.property('name', 'AbortError');
    expect([minted, server.requests]).to.deep.equal([0, []]);
  });
});

describe('a file that fails', () => {
  it('is asked for again before its first byte', async () => {
    const failures = [
      () => new HttpResponse(null, { status: 503 }),
      () => HttpResponse.error(),
      () => new HttpResponse(new ReadableStream({ start: (body) => body.error(new TypeError('gone')) })),
      () => new HttpResponse(new ReadableStream({ start: (body) => body.close() }), { headers: { 'content-length': '3' } }),
    ];
    for (const fail of failures) {
      server.requests = [];
      server.answer = (_, count) => (count < 3 ? fail() : new HttpResponse('well'));
      expect(await (await askFile(testSession())).blob.text()).to.equal('well');
      expect(server.requests).to.have.length(3);
    }
  });

  it('is offline and not asked for again where it breaks off', async () => {
    const { body, drip, breakOff } = dripping();
    server.answer = () => new HttpResponse(body);
    const { progress, begun } = watching();
    const failure = failureOf(askFile(testSession(), {}, { progress }));
    drip('a');
    await begun;
    breakOff();
    expect(await failure).to.deep.equal(offline);
    expect(server.requests).to.have.length(1);
  });

  it('is offline and not asked for again where it ends early', async () => {
    const { body, drip, end } = dripping();
    server.answer = () => new HttpResponse(body, { headers: { 'content-length': '3' } });
    drip('ab');
    end();
    expect(await failureOf(askFile(testSession()))).to.deep.equal(offline);
    expect(server.requests).to.have.length(1);
  });

  it('times out where nothing arrives at all, and calls the request off', async () => {
    server.answer = () => new Promise<Response>(() => {});
    expect(await failureOf(askFile(testSession({}, { idleTimeout: 10 })))).to.deep.equal({ kind: 'timeout' });
    expect(server.requests).to.have.length(1);
  });

  it('times out where nothing arrives any more, and closes the connection', async () => {
    const { body, drip, cancelled } = dripping();
    server.answer = () => new HttpResponse(body);
    drip('a');
    expect(await failureOf(askFile(testSession({}, { idleTimeout: 20 })))).to.deep.equal({ kind: 'timeout' });
    await cancelled;
    expect(server.requests).to.have.length(1);
  });

  it('may take longer than any other answer, as long as something arrives', async () => {
    const { body, drip, end } = dripping();
    server.answer = () => new HttpResponse(body);
    const started = performance.now();
    const clock = setInterval(() => {
      drip('a');
      if (performance.now() - started < 600) return;
      clearInterval(clock);
      end();
    }, 20);
    const { blob } = await askFile(testSession({}, { idleTimeout: 400, timeout: 1 }));
    expect(blob.size).to.be.greaterThan(2);
  });
});

describe('a file that nobody wants any more', () => {
  it('ends with an AbortError, tells no more, and closes the connection', async () => {
    const { body, drip, cancelled } = dripping();
    server.answer = () => new HttpResponse(body);
    const { told, progress, begun } = watching();
    const leaving = new AbortController();
    const error = errorOf(askFile(testSession(), {}, { progress, signal: leaving.signal }));
    drip('a');
    await begun;
    leaving.abort('a reason of its own');
    drip('b');
    expect(await error)
      .to.be.instanceOf(DOMException)
      .with.property('name', 'AbortError');
    await cancelled;
    expect(told).to.deep.equal([[1, null]]);
    expect(server.requests).to.have.length(1);
  });

  it('is let go while it waits for a token', async () => {
    const leaving = new AbortController();
    const error = errorOf(askFile(testSession({ getToken: () => null }), {}, { signal: leaving.signal }));
    leaving.abort();
    expect(await error).to.have.property('name', 'AbortError');
  });

  it('is let go while it waits to be asked for again', async () => {
    const leaving = new AbortController();
    server.answer = () => {
      setTimeout(() => leaving.abort('a reason of its own'));
      return new HttpResponse(null, { status: 503 });
    };
    const error = errorOf(askFile(testSession({}, { backoff: 60_000 }), {}, { signal: leaving.signal }));
    expect(await error).to.have.property('name', 'AbortError');
    expect(server.requests).to.have.length(1);
  });

  it('is signed out with its session, in the middle too', async () => {
    const { body, drip, cancelled } = dripping();
    server.answer = () => new HttpResponse(body);
    const { progress, begun } = watching();
    const session = testSession();
    const failure = failureOf(askFile(session, {}, { progress }));
    drip('a');
    await begun;
    session.logout();
    expect(await failure).to.deep.equal({ kind: 'auth', reason: 'signed-out' });
    await cancelled;
    session.rearm();
    server.answer = () => new HttpResponse('well');
    expect(await (await askFile(session)).blob.text()).to.equal('well');
  });
});
