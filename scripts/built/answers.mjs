import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { library, startHost } from './host.mjs';
import { html, open } from './page.mjs';

/** 400 MB in less than half a megabyte. */
const small = gzipSync(Buffer.alloc(400e6, ' '));

/** An API that answers everything so, on an origin of its own. */
async function startApi() {
  let asked = 0;
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', 'authorization');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    asked += 1;
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(small);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked: () => asked,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export default {
  async 'a small compressed answer that becomes 400 MB is given up, told, and not asked for again'({ browser, api: mock }) {
    const api = await startApi();
    const body = `<retention-curve stream-id="a1b2c3d4" api-base="${api.origin}" token-url="/analytics-token"></retention-curve>`;
    const page = html('<script type="module" src="/cdn/analytics-elements.js"></script>', body);
    const host = await startHost((path) => (path === '/' ? { body: page } : library(path)), { api: mock });
    const opened = await open(browser, `${host.origin}/`);
    try {
      await opened.page.getByText('Choose a shorter period or a larger interval.').first().waitFor();
      assert.equal(api.asked(), 1);
      assert.deepEqual(opened.errors, []);
    } finally {
      await opened.close();
      host.stop();
      api.stop();
    }
  },
};
