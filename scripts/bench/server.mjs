import { createServer } from 'node:http';
import { answerOf } from './answer.mjs';

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

/**
 * Serves on loopback what the measured pages load: `/` is the page of the harness, `/answers/1000` an answer. The rest is
 * put there with `put`, or asked of `elsewhere`, which may answer undefined.
 */
export async function startServer(elsewhere = async () => undefined) {
  const files = new Map([['/', { type: 'text/html', body: page }]]);
  const answers = new Map();

  async function answer(request) {
    const { pathname } = new URL(request.url, 'http://localhost');
    const points = /^\/answers\/(\d+)$/.exec(pathname)?.[1];
    if (!points) return files.get(pathname) ?? (await elsewhere(request));
    if (!answers.has(points)) answers.set(points, answerOf(Number(points)));
    return { type: 'application/json', body: answers.get(points) };
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
