import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { bundleWhole } from '../bench/build.mjs';
import { importSource } from '../mock-server.mjs';

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A tracked page</title>
<script src="/page.js"></script></head><body><a href="/elsewhere">Elsewhere</a></body></html>`;

let loading;

/** The mock and the script of the pages: made once, since they take longer than most checks. */
const load = async () => {
  const [{ createMockServer }, { EventLog }, { issueToken }, script] = await Promise.all([
    importSource('src/mock/server.ts'),
    importSource('src/families/creator/mock/event-log.ts'),
    importSource('src/mock/tokens.ts'),
    bundleWhole(fileURLToPath(new URL('page.ts', import.meta.url))),
  ]);
  return { createMockServer, EventLog, issueToken, script };
};

const taken = new Set();

/** On a port that no site had before: what a browser has stored belongs to the port too. */
const listen = async (server) => {
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  if (!taken.has(port)) {
    taken.add(port);
    return `http://127.0.0.1:${port}`;
  }
  await new Promise((resolve) => server.close(resolve));
  return listen(server);
};

const close = (server) => {
  server.close();
  server.closeAllConnections();
};

/**
 * How a request for ingestion may go wrong at the socket: `before` it is stored or `after`, the connection breaks; `late` and
 * `slow` are answers, or the rest of them, that take some time; `stalled` is one whose rest never comes; a number is a status; a
 * function answers itself.
 */
async function fault(kind, outgoing, pass) {
  if (typeof kind === 'function') return void (await kind(outgoing, pass));
  if (kind === 'before') return void outgoing.destroy();
  if (kind === 'after') {
    await pass();
    return void outgoing.destroy();
  }
  if (typeof kind === 'number') {
    const headers = { 429: { 'retry-after': '1' }, 307: { location: '/api/v1/creator/analytics/events?creator_id=studio' } }[
      kind
    ];
    return void outgoing.writeHead(kind, { 'content-type': 'application/json', ...headers }).end('{"error":{"code":"made_up"}}');
  }
  if (kind === 'late') await new Promise((resolve) => setTimeout(resolve, 150));
  const { status, headers, body } = await pass();
  outgoing.writeHead(status, headers);
  if (kind === 'slow' || kind === 'stalled') {
    outgoing.write(body.subarray(0, 5));
    if (kind === 'stalled') return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  outgoing.end(kind === 'slow' ? body.subarray(5) : body);
}

/**
 * A site on loopback with pages, tokens, and the mock API behind faults. `faultOf` says of each request that brings events what
 * becomes of it; undefined is nothing special.
 */
export async function startSite() {
  const { createMockServer, EventLog, issueToken, script } = await (loading ??= load());
  const log = new EventLog();
  const mock = createMockServer({ events: log });
  const api = await listen(mock);
  const site = {
    log,
    /** Every request that brought events: path, body, headers. */
    requests: [],
    tokens: 0,
    /** Ms before a page of another origin may send. */
    preflight: 0,
    /** Each is another, also within one second. */
    tokenOf: (sub, count = 0, options = {}) => issueToken({ sub, lifetimeSeconds: 300 + count, ...options }),
    faultOf: () => undefined,
  };

  async function answer(incoming, outgoing) {
    const url = new URL(incoming.url, 'http://site');
    const { pathname } = url;
    if (pathname === '/page.js') return void outgoing.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    if (pathname === '/token') {
      site.tokens += 1;
      const token = await site.tokenOf(url.searchParams.get('sub') ?? 'reader', site.tokens);
      if (token === undefined) return void outgoing.writeHead(401).end();
      return void outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token }));
    }
    if (!pathname.startsWith('/api/')) {
      return void outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    }
    if (incoming.method === 'OPTIONS') await new Promise((resolve) => setTimeout(resolve, site.preflight));
    const body = await buffer(incoming);
    const { headers } = incoming;
    const { authorization, 'content-type': type } = headers;
    const request = {
      path: pathname,
      search: url.search,
      body: body.toString(),
      bytes: body.length,
      headers,
      authorization,
      type,
    };
    const isIngestion = incoming.method === 'POST' && /\/(events|beacon)$/.test(pathname);
    if (isIngestion) site.requests.push(request);
    const pass = async () => {
      const response = await fetch(api + incoming.url, {
        method: incoming.method,
        headers: Object.fromEntries(Object.entries({ authorization, 'content-type': type }).filter(([, value]) => value)),
        body: incoming.method === 'POST' ? body : undefined,
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const ofConnection = ['connection', 'keep-alive', 'transfer-encoding'];
      const headers = Object.fromEntries([...response.headers].filter(([name]) => !ofConnection.includes(name)));
      return { status: response.status, headers, body: bytes };
    };
    await fault(isIngestion ? site.faultOf(request, site.requests.length) : undefined, outgoing, pass);
  }

  const server = createServer((incoming, outgoing) => answer(incoming, outgoing).catch(() => outgoing.destroy()));
  return Object.assign(site, {
    origin: await listen(server),
    stop() {
      close(server);
      close(mock);
    },
  });
}

/** Waits for a condition on this side; what it answers, once that is something. On a busy machine that may take long. */
export async function until(condition, sentence, patience = 60_000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain until ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
