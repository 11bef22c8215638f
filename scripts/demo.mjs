/**
 * The built demo as designers and partners have it: static files under a sub-path, with pages of the gallery for each
 * kind of element and every widget on the state board. Needs `npm run build` first.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { importSource } from './mock-server.mjs';
import { root } from './setup.mjs';

const dist = `${root}demo-dist`;
if (!existsSync(`${dist}/index.html`)) {
  console.error('There is no demo-dist: npm run build');
  process.exit(1);
}
const { chromium } = await import('playwright-core');
const { hosts } = await importSource('demo/host-pages.ts');
const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8');

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const folder = '/some/folder/';
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://server');
  const file = join(dist, pathname.slice(folder.length - 1).replace(/\/$/, '/index.html'));
  if (!pathname.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const base = `http://127.0.0.1:${server.address().port}${folder}`;

const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
const listed = [...readFileSync(`${root}src/widgets/list.ts`, 'utf8').matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, tag]) => tag);

const problems = [];
const expect = (condition, problem) => {
  if (!condition) problems.push(problem);
};

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

/** A tab whose own troubles are problems too. Failed requests are not: scenarios are made of them. */
async function openTab() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  // The mock's worker unregisters itself with its last page, and might do so as the next one starts: here one always stays.
  const keeper = await context.newPage();
  await keeper.goto(`${base}hosts/plain.html`);
  await keeper.waitForSelector('html[data-settled]', { state: 'attached' });
  const tab = await context.newPage();
  tab.setDefaultTimeout(60_000);
  tab.on('pageerror', (error) => problems.push(`${tab.url()}: ${error.message}`));
  tab.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/.test(message.text())) problems.push(`${tab.url()}: ${message.text()}`);
  });
  return tab;
}

async function visit(tab, path, settings = {}) {
  await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...settings });
  await tab.goto(base + path);
  await tab.waitForSelector('html[data-settled]', { state: 'attached' });
}

const isTooWide = (tab) => tab.evaluate('document.documentElement.scrollWidth > innerWidth');

/** What axe finds in light, and what it finds of colours in dark and in forced colours: nothing else changes with them. */
async function audit(tab, name) {
  await tab.evaluate(axe);
  const looks = [
    [{ colorScheme: 'light', forcedColors: 'none' }, {}],
    [{ colorScheme: 'dark', forcedColors: 'none' }, { runOnly: ['color-contrast'] }],
    [{ colorScheme: 'light', forcedColors: 'active' }, { runOnly: ['color-contrast'] }],
  ];
  for (const [media, options] of looks) {
    await tab.emulateMedia(media);
    // Frames are pages of their own.
    const { violations } = await tab.evaluate((some) => globalThis.axe.run(document, { iframes: false, ...some }), options);
    for (const { id, nodes } of violations)
      problems.push(
        `${name}, ${JSON.stringify(media)}: ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
      );
  }
}

const fieldName = (attribute) => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * Pages of the gallery are made of the manifest, all in one way: what is no widget has one of its own kind, and of the widgets the
 * first and the last stand for all, each of which is on the state board.
 */
const inGallery = elements.filter(({ tagName }) => [listed[0], listed.at(-1)].includes(tagName) || !listed.includes(tagName));

/** An element has a page with a preview, a control for each attribute, and its manual. */
async function gallery(tab) {
  for (const { tagName, attributes = [], events = [], slots = [] } of inGallery) {
    await visit(tab, `gallery.html?widget=${tagName}`);
    const preview = tab.locator(`.preview ${tagName}`).first();
    expect((await preview.count()) === 1, `${tagName} has no preview`);
    expect(await preview.evaluate((element) => element.matches(':defined')), `${tagName} is not defined`);
    const settings = await tab.locator('[data-setting]').evaluateAll((all) => all.map((each) => each.dataset.setting));
    for (const { name } of attributes)
      expect(settings.includes(name) || settings.includes(fieldName(name)), `${tagName} has no control for ${name}`);
    for (const { name } of [...events, ...slots.filter((slot) => slot.name)])
      expect((await tab.locator('.manual dt', { hasText: name }).count()) > 0, `${tagName}: the manual has no ${name}`);
  }
  // The pages differ by what is in the preview, which the tests of each widget audit in each of its states.
  await audit(tab, 'the gallery');
}

/** Every widget of the list is in the manifest and on the state board, the last one in each of its states. */
async function states(tab) {
  for (const tag of listed)
    expect(
      elements.some(({ tagName }) => tagName === tag),
      `${tag} is not in the manifest`,
    );
  await visit(tab, 'states.html?scenario=ok');
  const shown = await tab.locator('.cell > :last-child').evaluateAll((all) => all.map(({ localName }) => localName));
  expect(shown.join() === listed.join(), `The board shows ${shown.join()} and not ${listed.join()}`);
  await audit(tab, 'states');
  const last = listed.at(-1);
  await visit(tab, `states.html?scenario=500&widget=${last}&scheme=dark&width=320&lang=de`);
  expect((await tab.locator('.cell').count()) === 1, `There is not one cell for ${last} failing`);
  const { scheme, width, lang, inline } = await tab.evaluate(() => ({
    ...document.documentElement.dataset,
    lang: document.querySelector('.stage').lang,
    inline: document.querySelector('.stage').offsetWidth,
  }));
  expect(scheme === 'dark' && width === '320' && lang === 'de' && inline === 320, 'A link does not restore how a state is seen');
}

/** Settings are in the address, and come back from it; the markup says what is set. */
async function settings(tab) {
  await visit(tab, 'gallery.html?widget=viewer-timeline&data=given&a.hide-footer=true&for=vue');
  const preview = tab.locator('.preview viewer-timeline');
  const markup = tab.getByRole('region', { name: 'The markup' });
  expect((await preview.getAttribute('hide-footer')) === '', 'A setting is not restored');
  expect(
    /^<script setup>[^]*const data = [^]*:data\.prop="data"/.test(await markup.innerText()),
    'The Vue markup hands over no data',
  );
  await tab.locator('[data-setting=heading]').fill('Who "watched" & when');
  expect((await markup.innerText()).includes('heading="Who &quot;watched&quot; &amp; when"'), 'The Vue markup does not follow');
  await tab.getByLabel('React').check({ force: true });
  expect((await markup.innerText()).includes('heading={"Who \\"watched\\" & when"}'), 'The React markup does not follow');
  await tab.locator('[data-setting=data]').fill('{ "points": [], "stepSeconds": 60 }');
  expect((await markup.innerText()).includes('const data = { "points": [], "stepSeconds": 60 };'), 'The data does not follow');
  await tab.reload();
  await tab.waitForSelector('html[data-settled]', { state: 'attached' });
  expect((await preview.getAttribute('heading')) === 'Who "watched" & when', 'A heading is not restored');
  expect(await preview.evaluate(({ data }) => data.points.length === 0), 'Data is not restored');
  // Back to the API: one event is one entry, with its detail.
  await visit(tab, 'gallery.html?widget=viewer-timeline');
  const entry = tab.getByRole('log', { name: 'Events' }).getByText('analytics-load');
  await entry.first().waitFor();
}

/** A bad colour is warned about, and a theme comes back from its CSS and from its address. */
async function studio(tab) {
  await visit(tab, 'studio.html');
  const verdict = tab.locator('.verdict');
  expect(
    (await tab.locator('.warnings li').count()) === 0,
    `The shipped look is warned about: ${await tab.locator('.warnings').innerText()}`,
  );
  await audit(tab, 'studio');
  const accent = tab.locator('#token-accent');
  await accent.getByRole('textbox').first().fill('#ffee00');
  await tab.getByRole('button', { name: /^light: accent is hard to read on surface: 1\.\d to 1/ }).waitFor();
  await tab.locator('details:has(#token-series-1)').evaluate((details) => (details.open = true));
  await tab.locator('#token-series-1').getByRole('textbox').first().fill('#fee800');
  await tab.getByRole('button', { name: /^light: series-0 and series-1 look alike/ }).waitFor();
  const count = await verdict.innerText();
  const css = await tab.getByRole('region', { name: 'The theme' }).innerText();
  expect(/--analytics-accent: light-dark\(#ffee00, #[0-9a-f]{6}\);/.test(css), `The CSS has no accent: ${css}`);
  await tab.reload();
  await tab.waitForSelector('html[data-settled]', { state: 'attached' });
  expect((await tab.getByRole('region', { name: 'The theme' }).innerText()) === css, 'The address does not restore the theme');
  await visit(tab, 'studio.html');
  await tab.locator('.export summary').click();
  await tab.getByLabel('CSS with --analytics- properties').fill(css);
  expect(
    (await tab.getByRole('region', { name: 'The theme' }).innerText()) === css,
    'The CSS does not come back as it was written',
  );
  expect((await verdict.innerText()) === count, `There were ${count}, and now ${await verdict.innerText()}`);
  const painted = tab.locator('.pane-light analytics-dashboard');
  const value = await painted.evaluate((element) => getComputedStyle(element).getPropertyValue('--analytics-accent'));
  expect(value.includes('#ffee00'), 'The dashboard does not wear the theme');
}

/** A dashboard as its address has it. */
async function dashboard(tab) {
  await visit(tab, 'index.html?preset=channel&subject=twitch-day&lang=ar&theme=editorial&a.hide-toolbar=true');
  const shown = await tab.locator('#dashboard analytics-dashboard').evaluate((element) => ({
    subject: element.getAttribute('channel-id'),
    toolbar: element.hideToolbar,
    lang: element.closest('[lang]').lang,
    dir: getComputedStyle(element).direction,
    surface: getComputedStyle(element).getPropertyValue('--analytics-surface'),
  }));
  const { subject, toolbar, lang, dir, surface } = shown;
  const restored = subject === 'twitch-day' && toolbar === true && lang === 'ar' && dir === 'rtl' && surface !== '';
  expect(restored, `A link does not restore a dashboard: ${JSON.stringify(shown)}`);
}

/** The other pages: as they are, and no wider than a small screen. */
async function pages(tab) {
  for (const path of ['index.html', 'gallery.html', 'tracker.html', 'hosts.html']) {
    await visit(tab, path);
    await audit(tab, path);
  }
  for (const { name, page } of hosts) {
    await visit(tab, page);
    await audit(tab, name);
  }
  await tab.setViewportSize({ width: 320, height: 800 });
  for (const path of [
    'index.html',
    'gallery.html',
    `gallery.html?widget=${listed.at(-1)}`,
    'states.html?scenario=ok',
    'studio.html',
    'tracker.html',
    'hosts.html',
  ]) {
    await visit(tab, path);
    expect(!(await isTooWide(tab)), `${path} is wider than 320 px`);
  }
}

try {
  await Promise.all([
    openTab().then(gallery),
    openTab().then(async (tab) => {
      for (const check of [dashboard, states, settings, studio, pages]) await check(tab);
    }),
  ]);
} finally {
  await browser.close();
  server.close();
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
