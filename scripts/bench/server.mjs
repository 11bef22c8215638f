import { createServer } from 'node:http';
import { answerOf, columnsOf } from './answer.mjs';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Benchmark</title>
    <style>
      [data-host] { inline-size: 800px; }
    </style>
    <script src="/scripts/harness.js"></script>
  </head>
  <body></body>
</html>`;

/** A page of its own origin group has timers of 5 µs, and may be asked for its memory. */
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** What an answer of the API takes, ms: long enough for what stands in its place to be seen. */
const latency = 150;

async function askApi(api, { url, headers }) {
  const [response] = await Promise.all([
    fetch(api + url, { headers: headers.authorization ? { authorization: headers.authorization } : {} }),
    new Promise((resolve) => setTimeout(resolve, latency)),
  ]);
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type') ?? 'text/plain', body };
}

/**
 * Serves on loopback what the measured pages load: `/` is the page of the harness, `/answers/1000` an
 * answer, `/columns/1000` its numbers. The rest is put there with `put`, or asked of the API at `api`, which takes its time.
 */
export async function startServer(api) {
  const files = new Map([['/', { type: 'text/html', body: page }]]);
  const made = new Map();

  async function answer(request) {
    const { pathname } = new URL(request.url, 'http://localhost');
    const [, kind, points] = /^\/(answers|columns)\/(\d+)$/.exec(pathname) ?? [];
    if (!points) return files.get(pathname) ?? (await askApi(api, request));
    const make = kind === 'answers' ? answerOf : columnsOf;
    if (!made.has(pathname)) made.set(pathname, make(Number(points)));
    return { type: 'application/octet-stream', body: made.get(pathname) };
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (file) => {
        response.writeHead(file ? (file.status ?? 200) : 404, { ...isolated, 'content-type': file?.type ?? 'text/plain' });
        response.end(file?.body);
      },
      (error) => response.destroy(error),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    put: (path, type, body) => files.set(path, { type, body }),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
