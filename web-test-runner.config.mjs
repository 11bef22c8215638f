import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';
import { startMockServer } from './scripts/mock-server.mjs';

/** Ends the output with `N passed, N failed`. Written at exit, since the runner's own progress lines come last otherwise. */
function plainSummaryReporter() {
  let line;
  return {
    start() {
      process.once('exit', () => {
        if (line) writeSync(1, `\n${line}\n`);
      });
    },
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      const count = (suite) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) continue;
          if (test.passed) passed += 1;
          else failed += 1;
        }
        for (const inner of suite?.suites ?? []) count(inner);
      };
      for (const session of sessions) {
        const before = failed;
        count(session.testResults);
        // A file that did not load, or a hook that threw, fails without a failing test.
        if (!session.passed && failed === before) failed += 1;
      }
      line = `${passed} passed, ${failed} failed`;
    },
  };
}

/**
 * The mock API on another origin, for tests of what a service worker never sees (redirects, CORS, `pagehide`):
 * `const { origin } = await executeServerCommand('mock-server')`. Started when first asked for.
 */
function mockServerPlugin() {
  let server;
  return {
    name: 'mock-server',
    async executeCommand({ command }) {
      if (command !== 'mock-server') return undefined;
      server ??= startMockServer();
      return { origin: (await server).origin };
    },
    async serverStop() {
      (await server)?.stop();
    },
  };
}

/** Media features that the runner's own `emulateMedia` leaves out, such as forced colours: `[{ name, value }]`. */
function mediaPlugin() {
  return {
    name: 'media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media') return undefined;
      await session.browser.getPage(session.id).emulateMediaFeatures(payload);
      return true;
    },
  };
}

/** The zone of the page's browser, IANA; null is its own. */
function timeZonePlugin() {
  return {
    name: 'time-zone',
    async executeCommand({ command, payload, session }) {
      if (command !== 'time-zone') return undefined;
      await session.browser.getPage(session.id).emulateTimezone(payload ?? undefined);
      return true;
    },
  };
}

/** Addresses that the page's browser does not reach, with `*` for any text: also modules. `[]` ends it. */
function unreachablePlugin() {
  return {
    name: 'unreachable',
    async executeCommand({ command, payload, session }) {
      if (command !== 'unreachable') return undefined;
      const page = session.browser.getPage(session.id);
      const client = (page.unreachableClient ??= await page.createCDPSession());
      await client.send('Network.enable');
      await client.send('Network.setBlockedURLs', { urls: payload });
      return true;
    },
  };
}

/** How many generated worlds are tried, and from which seed on: `WORLDS=1000 WORLDS_FROM=5000`. */
const worlds = { first: Number(process.env.WORLDS_FROM ?? 1), count: Number(process.env.WORLDS ?? 12) };

const worldsPlugin = () => ({
  name: 'worlds',
  executeCommand: ({ command }) => (command === 'worlds' ? worlds : undefined),
});

export default {
  files: ['src/**/*.test.ts'],
  concurrency: 2,
  nodeResolve: { exportConditions: ['browser', 'production'] },
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: Math.max(300_000, 3_000 * worlds.count),
  plugins: [
    // esnext keeps `with { type: 'json' }`, which older targets drop.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    mockServerPlugin(),
    mediaPlugin(),
    timeZonePlugin(),
    unreachablePlugin(),
    worldsPlugin(),
  ],
  middleware: [
    (context, next) => {
      if (context.path === '/mockServiceWorker.js') context.url = '/node_modules/msw/lib/mockServiceWorker.js';
      return next();
    },
  ],
  reporters: [defaultReporter(), plainSummaryReporter()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/mock/**', 'src/families/*/mock/**'],
  },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), args: chromiumFlags },
      // Pages of one browser context share a service worker, and would answer each other's requests.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
};
