import { fileURLToPath } from 'node:url';

/** A module of the repository written in TypeScript. Vite runs it, because Node 20 cannot. */
export async function importSource(path) {
  const { runnerImport } = await import('vite');
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  return (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
}

/**
 * Starts the mock API as a real HTTP server on loopback; port 0 takes any free one.
 * @param {number} port
 * @param {import('../src/mock.js').MockOptions} [options]
 */
export async function startMockServer(port = 0, options = {}) {
  const { createMockServer } = await importSource('src/mock/server.ts');
  const server = createMockServer(options);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
