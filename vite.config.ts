import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { msw } from 'msw/vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { integrity } from './scripts/build/integrity.js';
import { ownPolicy } from './scripts/build/own-policy.js';
import { policyFirst } from './scripts/build/policy-first.js';
import { siteHead } from './scripts/build/site-head.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const manifest = JSON.parse(readFileSync(path('package.json'), 'utf8')) as Record<string, Record<string, string> | undefined>;
const packages = Object.keys({ ...manifest['dependencies'], ...manifest['peerDependencies'] });

/** Every file of src/entries is an entry of the package, so a new widget changes nothing here. */
const entries = (): string[] =>
  readdirSync(path('src/entries'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `entries/${file.replace(/\.ts$/, '')}`);

const byName = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, path(`src/${name}.ts`)]));

/** dist/: a module a source file, dependencies left as imports, for those who bundle. */
const npm = (): UserConfig => ({
  publicDir: false,
  plugins: [policyFirst(path('src/theme/lit-policy.ts'))],
  build: {
    outDir: path('dist'),
    target: 'es2022',
    minify: false,
    lib: { entry: byName(['index', 'register', 'loader', 'mock', 'tracker', ...entries()]), formats: ['es'] },
    rolldownOptions: {
      external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: path('src'), entryFileNames: '[name].js' },
    },
  },
});

/** Lit's build for browsers reads the page as soon as it is imported; on a server there is none. */
const litWithoutPage = (): Plugin => ({
  name: 'lit-without-page',
  transform: (code, id) =>
    /\/node_modules\/(lit-html|@lit\/reactive-element)\//.test(id) && /\b(document|HTMLElement)\b/.test(code)
      ? { code: `import { document, HTMLElement } from ${JSON.stringify(path('src/no-page.ts'))};${code}`, map: null }
      : null,
});

/** dist/cdn/: one file for a script tag, everything in it or in chunks beside it. Not lib mode, which keeps whitespace. */
const cdn = (): UserConfig => ({
  publicDir: false,
  plugins: [litWithoutPage(), ownPolicy(path('src/cdn-policy.ts')), integrity()],
  build: {
    outDir: path('dist/cdn'),
    target: 'es2022',
    license: { fileName: 'licences.md' },
    modulePreload: false,
    rolldownOptions: {
      input: { 'analytics-elements': path('src/cdn.ts') },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

/** dist/cdn/tracker.js: one file beside the other build, which shares nothing with it. */
const cdnTracker = (): UserConfig => ({
  publicDir: false,
  plugins: [integrity()],
  build: {
    outDir: path('dist/cdn'),
    emptyOutDir: false,
    target: 'es2022',
    license: { fileName: 'tracker-licences.md' },
    modulePreload: false,
    rolldownOptions: {
      input: { tracker: path('src/cdn-tracker.ts') },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});

const pages = (): string[] =>
  readdirSync(path('demo'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => path(`demo/${file}`));

/** demo/: what `npm start` serves, and as a folder of static files in demo-dist/. */
const demo = (): UserConfig => ({
  root: path('demo'),
  base: './',
  plugins: [siteHead(), msw({ mode: 'worker-only' })],
  server: { host: '127.0.0.1', port: Number(process.env['PORT']) || 5173 },
  build: {
    outDir: path('demo-dist'),
    emptyOutDir: true,
    target: 'es2022',
    // As far back as the elements go. For older ones `light-dark()` is replaced by what no script can set a scheme for.
    cssTarget: ['chrome124', 'firefox128', 'safari17.5'],
    rolldownOptions: { input: pages() },
  },
});

const configs: Record<string, () => UserConfig> = { npm, cdn, 'cdn-tracker': cdnTracker };

export default defineConfig(({ mode }) => (configs[mode] ?? demo)());
