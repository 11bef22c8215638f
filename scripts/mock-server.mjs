import { fileURLToPath } from 'node:url';

/**
 * Starts the mock API as a real HTTP server on loopback; port 0 takes any free one.
 * Vite runs the TypeScript, because Node 20 cannot.
 */
export async function startMockServer(port = 0) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL('../src/mock/server.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  });
  const server = module.createMockServer();
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
