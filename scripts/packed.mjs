/**
 * The package as npm would publish it, packed once into packed/: what is in it, what publint and "are the types wrong"
 * say, and a project of a user's (scripts/user-project): types in every framework, the mock in a test, the token endpoint of
 * the README. Needs `npm run build` first.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { npm, root } from './setup.mjs';

const project = `${root}packed`;
const unpacked = `${project}/node_modules/analytics-elements`;
const found = [];

const run = (program, args, options) =>
  execFileSync(program, args, { cwd: project, encoding: 'utf8', timeout: 60_000, ...options });

/** @returns the name of the tarball, which stays beside what was in it */
function pack() {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(`${project}/node_modules`, { recursive: true });
  const { program, args, shell } = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', project]);
  const output = run(program, args, { cwd: root, shell });
  const [{ filename }] = Object.values(JSON.parse(output));
  run('tar', ['-xzf', filename, '-C', 'node_modules']);
  cpSync(`${project}/node_modules/package`, unpacked, { recursive: true });
  rmSync(`${project}/node_modules/package`, { recursive: true });
  cpSync(`${root}scripts/user-project`, project, { recursive: true });
  return `${project}/${filename}`;
}

const isExpected = (file) =>
  /^dist\/.+\.(js|d\.ts|css)$/.test(file) ||
  /^dist\/editors\/[\w.-]+\.json$/.test(file) ||
  [
    'package.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'custom-elements.json',
    'dist/tokens.json',
    'dist/cdn/integrity.json',
    'dist/cdn/licences.md',
    'dist/cdn/tracker-licences.md',
    'src/charts/world/README.md',
    'src/families/streams/mock/data/LICENSE.twitch-statistics',
  ].includes(file);

const isForbidden = (file) => /\.test\.|(^|\/)(testing|fixtures)\/|\.map$/.test(file);

function checkFiles() {
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll('\\', '/').slice(unpacked.length + 1));
  for (const file of files) if (isForbidden(file) || !isExpected(file)) found.push(`${file} should not be in the package`);
  for (const file of files.filter((name) => /\.(js|ts|css)$/.test(name)))
    if (readFileSync(`${unpacked}/${file}`, 'utf8').includes('sourceMappingURL=')) found.push(`${file} points to a source map`);
  const licences = [
    'LICENSE',
    'CHANGELOG.md',
    'dist/cdn/licences.md',
    'src/charts/world/README.md',
    'src/families/streams/mock/data/LICENSE.twitch-statistics',
  ];
  for (const file of licences) if (!files.includes(file)) found.push(`${file} is missing`);
}

/** Every path of the manifest is in the package, and each definition at the entry of its tag. */
function checkManifest() {
  const { modules } = JSON.parse(readFileSync(`${unpacked}/custom-elements.json`, 'utf8'));
  const exports = modules.flatMap((module) => module.exports);
  const paths = [...modules.map(({ path }) => path), ...exports.map(({ declaration }) => declaration.module)];
  for (const path of new Set(paths))
    if (!existsSync(`${unpacked}/${path}`)) found.push(`custom-elements.json names ${path}, which is not in the package`);
  const tags = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName)).filter(Boolean);
  for (const tag of tags) {
    const defined = modules.find((module) =>
      module.exports.some(({ kind, name }) => kind === 'custom-element-definition' && name === tag),
    );
    if (defined?.path !== `dist/entries/${tag}.js`) found.push(`custom-elements.json defines <${tag}> in ${defined?.path}`);
  }
}

const entriesOf = ({ exports }) => {
  const tags = readdirSync(`${unpacked}/dist/entries`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -3));
  return Object.keys(exports).flatMap((name) => (name === './*' ? tags : [name.replace(/^\.\/?/, '')]));
};

async function checkMetadata(manifest, tarball) {
  const { messages } = await publint({ pkgDir: unpacked, pack: false, strict: true });
  for (const message of messages) found.push(`publint: ${formatMessage(message, manifest)}`);
  try {
    run(process.execPath, [
      `${root}node_modules/@arethetypeswrong/cli/dist/index.js`,
      tarball,
      ...['--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-color', '--no-emoji'],
      ...['--entrypoints', ...entriesOf(manifest).map((entry) => entry || '.')],
    ]);
  } catch (error) {
    found.push(`are the types wrong: ${error.stdout}`);
  }
}

/** Imports modules in a Node of their own, which has to end by itself, in silence. */
function importTogether(modules, then = '') {
  try {
    const source = [...modules.map((name) => `await import(${JSON.stringify(name)});`), then].join('\n');
    const output = run(process.execPath, ['--input-type=module', '--eval', source], { stdio: ['ignore', 'pipe', 'pipe'] });
    if (output !== '') found.push(`importing on a server: ${output}`);
  } catch (error) {
    found.push(`importing on a server: ${error.stderr}`);
  }
}

/** Every entry that is a module, and the script-tag build: alone, where it leaves nothing behind, and beside the others. */
function importOnServer(manifest) {
  const script = './node_modules/analytics-elements/dist/cdn/analytics-elements.js';
  const names = entriesOf(manifest).filter((entry) => !/\.(json|css)$/.test(entry));
  const tracker = script.replace('analytics-elements.js', 'tracker.js');
  importTogether([...names.map((entry) => ['analytics-elements', entry].filter(Boolean).join('/')), script, tracker]);
  const left = "['document', 'window', 'HTMLElement', 'customElements'].filter((name) => name in globalThis)";
  importTogether([script, tracker], `const left = ${left}; if (left.length > 0) console.log('leaves', left);`);
}

/** The fixture's own files, and what the build has written without the compiler. */
function checkTypes() {
  const { config } = ts.readConfigFile(`${project}/tsconfig.json`, (file) => ts.sys.readFile(file));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  // Only these files are asked about, so that those of the frameworks cost no time.
  const program = ts.createProgram(fileNames, { ...options, skipLibCheck: false });
  const checked = program
    .getSourceFiles()
    .filter(({ fileName }) => fileNames.includes(fileName) || fileName.includes('/analytics-elements/dist/frameworks/'));
  const diagnostics = checked.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  if (!checked.some(({ fileName }) => fileName.endsWith('/vue.d.ts')))
    found.push('the types of the frameworks were not looked at');
  if (diagnostics.length > 0)
    found.push(
      ts.formatDiagnostics(diagnostics, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => project,
        getNewLine: () => '\n',
      }),
    );
}

function checkMock() {
  try {
    run(process.execPath, ['--test', 'mock.mjs']);
  } catch (error) {
    found.push(`mock.mjs: ${error.stdout}`);
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The README's token endpoint runs as it stands there, and what it issues is what the API takes. */
async function checkTokenEndpoint() {
  const [, source] = /```js\n(\/\/ token\.mjs\n[^]*?)```/.exec(readFileSync(`${unpacked}/README.md`, 'utf8')) ?? [];
  if (!source) return void found.push('README.md has no token.mjs');
  writeFileSync(`${project}/token.mjs`, source);
  const port = await freePort();
  const server = spawn(process.execPath, ['token.mjs'], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PORT: port, ANALYTICS_KEY: 'analytics-elements mock: not a secret' },
  });
  try {
    run(process.execPath, ['token-endpoint.mjs', `http://127.0.0.1:${port}/analytics-token`]);
  } catch (error) {
    found.push(`the token endpoint of the README: ${error.stderr}`);
  } finally {
    server.kill();
  }
}

const tarball = pack();
const manifest = JSON.parse(readFileSync(`${unpacked}/package.json`, 'utf8'));
checkFiles();
checkManifest();
await checkMetadata(manifest, tarball);
importOnServer(manifest);
checkTypes();
checkMock();
await checkTokenEndpoint();
for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;
