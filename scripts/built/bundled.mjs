import assert from 'node:assert/strict';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { root } from '../setup.mjs';
import { startHost } from './host.mjs';
import { html, open, until } from './page.mjs';

/** What a page's own code imports of the package, and what is on the page once that has run. */
const codes = {
  'a class of the index': `import { AnalyticsProvider } from 'analytics-elements'; globalThis.had = [AnalyticsProvider];`,
  'an entry': `import { MetricCard } from 'analytics-elements/metric-card'; globalThis.had = [MetricCard];`,
  'a function of the index, and an entry later': `
    import { configure } from 'analytics-elements';
    configure({ apiBase: '/' });
    setTimeout(() => import('analytics-elements/metric-card').then(({ MetricCard }) => (globalThis.had = [MetricCard])), 50);`,
};

/** Files by name; `main.js` is the first. */
const bundlers = {
  vite: async (code) => {
    const virtual = {
      name: 'page',
      resolveId: (id) => (id === 'page' ? `${root}page.js` : null),
      load: (id) => (id === `${root}page.js` ? code : null),
    };
    const { output } = await vite({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'silent',
      plugins: [virtual],
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input: 'page', output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
      },
    });
    return output.map(({ fileName, code }) => [fileName, code]);
  },
  'esbuild, split': async (contents) => {
    const { outputFiles } = await esbuild({
      stdin: { contents, resolveDir: root, sourcefile: 'main.js' },
      entryNames: 'main',
      bundle: true,
      splitting: true,
      format: 'esm',
      write: false,
      outdir: root,
      logLevel: 'silent',
    });
    return outputFiles.map(({ path, text }) => [path.slice(root.length), text]);
  },
};

const policy = "require-trusted-types-for 'script'; trusted-types 'none'";

const canBeImported =
  (bundle, code) =>
  async ({ browser }) => {
    const files = new Map((await bundle(code)).map(([name, body]) => [`/${name}`, { body }]));
    files.set('/', {
      headers: { 'content-security-policy': policy },
      body: html('<script type="module" src="/main.js"></script>', ''),
    });
    const host = await startHost((path) => files.get(path));
    const { page, errors, close } = await open(browser, `${host.origin}/`);
    try {
      await until(page, 'globalThis.had !== undefined', 'what is imported is there').catch((error) => errors.push(error.message));
      assert.deepEqual(errors, []);
    } finally {
      await close();
      host.stop();
    }
  };

export default Object.fromEntries(
  Object.entries(bundlers).flatMap(([bundler, bundle]) =>
    Object.entries(codes).map(([what, code]) => [
      `${what} can be imported where no Trusted Types policy is let, bundled by ${bundler}`,
      canBeImported(bundle, code),
    ]),
  ),
);
