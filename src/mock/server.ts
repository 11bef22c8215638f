import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { getResponse } from 'msw';
import type { MockOptions } from './handlers.js';
import { createHandlers } from './handlers.js';

/**
 * The mock API as a real HTTP server, for curl, and for what a service worker never sees: preflights, redirects,
 * broken connections, requests of a page that is going away. Not listening yet; listen on loopback, it has no secrets.
 */
export function createMockServer(options?: MockOptions): Server {
  const handlers = createHandlers(options);
  return createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const response = (await getResponse(handlers, await requestOf(incoming))) ?? new Response(null, { status: 404 });
    // `Response.error()`: nobody is there.
    if (response.type === 'error') {
      outgoing.destroy();
      return;
    }
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (!response.body) {
      outgoing.end();
      return;
    }
    await pipeline(pieces(response.body), outgoing);
  }
}

async function* pieces(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', headers, url = '/' } = incoming;
  return new Request(new URL(url, `http://${headers.host ?? '127.0.0.1'}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
    body: method === 'GET' || method === 'HEAD' ? null : new Uint8Array(await buffer(incoming)),
  });
}
