/**
 * Contact sheets of the demo into screenshots/: every widget in light and dark at three widths, every widget in every state,
 * the dashboards in each theme, Arabic, the pseudo-locale, and the demo's own pages. What is new in the library is on them by
 * itself. Words choose sheets whose names have them: `npm run screenshots -- viewer-timeline dashboard`.
 * `--at <instant>` and `--zone <IANA name>` choose when and where the reader is: `--at 2026-12-31T23:30:00Z --zone
 * Pacific/Auckland`.
 * `--against <folder>` compares with a copy of an earlier run's folder, and writes what differs side by side into
 * screenshots/differences.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { installDependencies, root } from './setup.mjs';

const { values, positionals: words } = parseArgs({
  options: {
    against: { type: 'string' },
    at: { type: 'string', default: '2026-05-01T12:00:00Z' },
    zone: { type: 'string' },
  },
  allowPositionals: true,
});
installDependencies();
const executablePath = ensureChromium();
const { createServer } = await import('vite');
const { chromium } = await import('playwright-core');
const { default: pixelmatch } = await import('pixelmatch');
const { PNG } = await import('pngjs');

const server = await createServer({ configFile: `${root}vite.config.ts`, logLevel: 'warn', server: { port: 0, hmr: false } });
await server.listen();
const origin = `http://127.0.0.1:${server.httpServer.address().port}`;
// What there is to be seen is what the library says there is.
const { widgets } = await server.ssrLoadModule('../src/widgets/list.ts');
const { presets } = await server.ssrLoadModule('../src/families/presets.ts');
const { themes } = await server.ssrLoadModule('../src/theme/themes.ts');
const { hosts } = await server.ssrLoadModule('./host-pages.ts');
const tags = Object.keys(widgets);

const widths = ['320', '768', '1440'];
const schemes = ['light', 'dark'];
const wide = 1600;

/** A stage at each width, in both schemes: one page, its width chosen on it. */
const stages = (path) =>
  widths.flatMap((width) => schemes.map((scheme) => ({ path, width, scheme, of: '.stage', label: `${width} ${scheme}` })));
const whole = (path, label, width = 1440, scheme = 'light') => ({ path, scheme, viewport: width, label });
const pages = { index: '/', gallery: '/gallery.html', element: `/gallery.html?widget=${tags.at(-1)}`, studio: '/studio.html' };
const inLanguage = (lang) => [
  { ...whole(`/states.html?scenario=ok&lang=${lang}&width=320`, 'widgets'), of: '.stage' },
  ...Object.keys(presets).map((preset) => ({
    ...whole(`/index.html?preset=${preset}&lang=${lang}&width=768`, preset),
    of: '.stage',
  })),
];

const sheets = [
  ...tags.map((tag) => ({ name: `widget-${tag}`, shots: stages(`/states.html?scenario=ok&widget=${tag}`) })),
  ...tags.map((tag) => ({
    name: `states-${tag}`,
    shots: schemes.map((scheme) => whole(`/states.html?widget=${tag}`, scheme, 1440, scheme)),
  })),
  ...Object.keys(presets).flatMap((preset) =>
    ['default', ...themes.filter(({ tokens }) => Object.keys(tokens).length > 0).map(({ name }) => name)].map((theme) => ({
      name: `dashboard-${preset}-${theme}`,
      shots: stages(`/index.html?preset=${preset}&theme=${theme}`),
    })),
  ),
  { name: 'arabic', shots: inLanguage('ar') },
  { name: 'pseudo', shots: inLanguage('en-XA') },
  ...Object.entries(pages).map(([name, path]) => ({
    name: `page-${name}`,
    shots: widths.flatMap((width) => schemes.map((scheme) => whole(path, `${width} ${scheme}`, Number(width), scheme))),
  })),
  ...hosts.map(({ name, page }) => ({
    name: `host-${name}`,
    shots: ['320', '1440'].map((width) => whole(`/${page}`, width, Number(width))),
  })),
];

const wanted = sheets.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
if (wanted.length === 0) {
  console.error(`No sheet is called so. There are: ${sheets.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
}

const out = `${root}screenshots`;
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const context = await browser.newContext({
  viewport: { width: wide, height: 900 },
  reducedMotion: 'reduce',
  timezoneId: values.zone,
});
const tab = await context.newPage();
// A busy machine takes its time to draw.
context.setDefaultTimeout(90_000);
tab.on('pageerror', (error) => console.error(`${tab.url()}: ${error.message}`));
// The same time in every run, or all that says when would differ. It goes on, since sessions end by it.
await tab.clock.install({ time: new Date(values.at) });
await tab.clock.resume();

let there = '';

/** Opens a page, or stays where it is open already. */
async function visit({ path, viewport = wide, scheme, width }) {
  await tab.emulateMedia({ colorScheme: scheme });
  await tab.setViewportSize({ width: viewport, height: 900 });
  if (there !== path) {
    await tab.clock.setSystemTime(new Date(values.at));
    await tab.goto(origin + path);
    there = path;
    // A page says so on its root element once nothing on it is loading any more.
    await tab.waitForSelector('html[data-settled]', { state: 'attached' });
  }
  if (width) await tab.getByLabel('Width').selectOption(width);
  // What waits until it is scrolled to is to be seen too.
  await tab.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 600) {
      globalThis.scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    globalThis.scrollTo(0, 0);
  });
  await tab.waitForSelector('html[data-settled]', { state: 'attached' });
  // Charts follow their size and their theme a frame later.
  await tab.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))');
}

const fileOf = (name, label) => `captures/${name}/${label.replaceAll(' ', '-')}.png`;

async function capture(name, shot) {
  const file = fileOf(name, shot.label);
  mkdirSync(dirname(`${out}/${file}`), { recursive: true });
  try {
    await visit(shot);
  } catch (error) {
    console.error(`${file}: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
    there = '';
  }
  // Also a page that never settled: the picture shows why.
  const options = { path: `${out}/${file}`, animations: 'disabled' };
  if (shot.of) await tab.locator(shot.of).first().screenshot(options);
  else await tab.screenshot({ ...options, fullPage: true });
  return { file, label: shot.label };
}

/** Pictures side by side, each under its name, as one. */
async function compose(file, pictures) {
  const sheet = await context.newPage();
  const figures = pictures.map(
    ({ label, png }) =>
      `<figure><figcaption>${label}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await sheet.setContent(
    `<!doctype html><style>body{display:flex;flex-wrap:wrap;gap:24px;align-items:start;width:max-content;max-width:3100px;padding:24px;margin:0;background:#888;font:14px sans-serif}
    figure{margin:0}figcaption{margin-bottom:6px;color:#fff}img{display:block}</style>${figures.join('')}`,
  );
  await sheet.locator('body').screenshot({ path: file });
  await sheet.close();
}

/** How many pixels of two pictures differ, and where; what one has beyond the other counts too. */
function difference(before, after) {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [first, second, marked] = [before, after, null].map((picture) => {
    const canvas = new PNG({ width, height });
    if (picture) PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
    return canvas;
  });
  const pixels = pixelmatch(first.data, second.data, marked.data, width, height, { threshold: 0.1 });
  return { pixels, marked };
}

/** Writes what differs from an earlier run's picture side by side with it, and says so. */
async function compare(folder, file) {
  if (!existsSync(`${folder}/${file}`)) return console.log(`new      ${file}`);
  const [before, after] = [folder, out].map((each) => readFileSync(`${each}/${file}`));
  if (before.equals(after)) return;
  const { pixels, marked } = difference(PNG.sync.read(before), PNG.sync.read(after));
  if (pixels === 0) return;
  const target = `${out}/differences/${file.replace('captures/', '')}`;
  mkdirSync(dirname(target), { recursive: true });
  await compose(target, [
    { label: 'before', png: before },
    { label: 'after', png: after },
    { label: `${pixels} pixels`, png: PNG.sync.write(marked) },
  ]);
  console.log(`differs  ${file}  ${pixels} pixels`);
  return target;
}

const against = values.against && resolve(values.against);
if (against && !existsSync(`${against}/captures`)) {
  console.error(`${against} is no folder of screenshots: it has no captures/`);
  process.exitCode = 1;
}
if (against === out) {
  console.error('Copy the earlier screenshots first: this run overwrites them.');
  process.exitCode = 1;
}

if (!process.exitCode) {
  rmSync(`${out}/differences`, { recursive: true, force: true });
  let differing = 0;
  for (const { name, shots } of wanted) {
    const captures = [];
    for (const shot of shots) captures.push(await capture(name, shot));
    await compose(
      `${out}/${name}.png`,
      captures.map(({ file, label }) => ({ label, png: readFileSync(`${out}/${file}`) })),
    );
    console.log(`screenshots/${name}.png`);
    if (against) for (const { file } of captures) if (await compare(against, file)) differing += 1;
  }
  if (against) console.log(`${differing} differ`);
}

await browser.close();
await server.close();
