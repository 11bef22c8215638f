import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { root } from './setup.mjs';
import { startMockServer } from './mock-server.mjs';

/**
 * A site of one origin on loopback: these pages (path → HTML), `dist/cdn` under `/cdn/`, and the mock API.
 * @param {Readonly<Record<string, string>>} pages
 */
export async function startPageServer(pages) {
  const mock = await startMockServer();
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url, 'http://page.test');
    const library = /^\/cdn\/([\w./-]+\.js)$/.exec(pathname)?.[1];
    if (Object.hasOwn(pages, pathname)) {
      outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[pathname]);
    } else if (library && !library.includes('..')) {
      outgoing.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(`${root}dist/cdn/${library}`));
    } else {
      passOn(incoming, outgoing, mock.origin);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.close();
      server.closeAllConnections();
      mock.stop();
    },
  };
}

function passOn(incoming, outgoing, origin) {
  const { method, headers, url } = incoming;
  const asked = request(origin + url, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  asked.on('error', () => outgoing.destroy());
  outgoing.on('close', () => asked.destroy());
  incoming.pipe(asked);
}
