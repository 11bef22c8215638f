/**
 * What only the built package can show: importing it on a server does nothing, and a page with the strictest policy,
 * or with the library on it twice, works. Needs `npm run build` first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { startMockServer } from './mock-server.mjs';
import { root } from './setup.mjs';

const dist = `${root}dist`;
if (!existsSync(`${dist}/cdn/analytics-elements.js`)) {
  console.error('There is no dist/cdn: npm run build');
  process.exit(1);
}

/** Every entry, in a Node of its own: it has to end by itself, in silence. */
function importOnServer() {
  const entries = [
    'index.js',
    'register.js',
    ...readdirSync(`${dist}/entries`)
      .filter((file) => file.endsWith('.js'))
      .map((file) => `entries/${file}`),
  ];
  const source = entries.map((entry) => `await import(${JSON.stringify(`./dist/${entry}`)});`).join('\n');
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: root,
    timeout: 30_000,
    encoding: 'utf8',
  });
  if (output !== '') throw new Error(`Importing on a server printed: ${output}`);
}

const origin = 'https://page.test';
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const html = (scripts) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page with a strict policy</title>
    <script src="/watch.js"></script>
    ${scripts.map((script) => `<script type="module" src="${script}"></script>`).join('')}
  </head>
  <body>
    <analytics-dashboard preset="stream" stream-id="a1b2c3d4" api-base="/" token-url="/analytics-token"></analytics-dashboard>
    <viewer-timeline id="given" heading="Given"></viewer-timeline>
  </body>
</html>`;

const files = {
  '/': ['text/html', html(['/cdn/analytics-elements.js', '/data.js'])],
  '/twice': ['text/html', html(['/cdn/analytics-elements.js', '/copy/analytics-elements.js', '/data.js'])],
  '/watch.js': [
    'text/javascript',
    `violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));`,
  ],
  '/data.js': [
    'text/javascript',
    `document.querySelector('#given').data = {
      points: [{ time: '2026-04-25T10:00:00Z', value: 10 }, { time: '2026-04-25T10:05:00Z', value: 20 }, { time: '2026-04-25T10:10:00Z', value: 15 }],
      stepSeconds: 300,
    };`,
  ],
};

/** The page's own server: its files, the library, and the API, all of one origin. */
const answerFrom = (api) => async (route) => {
  const { pathname, search } = new URL(route.request().url());
  const library = /^\/(?:cdn|copy)\/(.+\.js)$/.exec(pathname)?.[1];
  const headers = { 'content-security-policy': policy };
  if (files[pathname]) await route.fulfill({ headers, contentType: files[pathname][0], body: files[pathname][1] });
  else if (library) await route.fulfill({ contentType: 'text/javascript', body: readFileSync(`${dist}/cdn/${library}`) });
  else await route.fulfill({ response: await route.fetch({ url: api + pathname + search }) });
};

/** Does on a page what a reader does, and answers what went wrong besides. */
async function visit(browser, api, path) {
  const wrong = [];
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => wrong.push(`${path}: ${error.message}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(`${path}: ${message.text()}`));
  // What is still asked for while the page closes needs no answer.
  const answer = answerFrom(api);
  await page.route(`${origin}/**`, (route) => answer(route).catch(() => {}));
  await page.goto(origin + path);

  for (const number of ['4,832', '3,201', '892']) await page.getByText(number, { exact: true }).first().waitFor();
  for (const widget of ['analytics-dashboard viewer-timeline', '#given']) {
    const timeline = page.locator(widget);
    const plot = timeline.locator('analytics-plot');
    await plot.locator('canvas').first().waitFor();
    await plot.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await plot.boundingBox();
    await page.mouse.move(x + width * 0.3, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.7, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await timeline.getByRole('button', { name: 'Show all' }).click();
    await timeline.getByRole('button', { name: /^More/ }).click();
    await timeline.getByRole('menuitem', { name: 'Show table' }).click();
    await timeline.locator('tbody tr').first().waitFor();
    await timeline.getByRole('button', { name: /^More/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      timeline.getByRole('menuitem', { name: 'Download CSV' }).click(),
    ]);
    if (!download.suggestedFilename().endsWith('.csv'))
      wrong.push(`${path}: the download is called ${download.suggestedFilename()}`);
  }
  await page
    .getByRole('button', { name: /Total views/ })
    .first()
    .click();
  await page.getByLabel('Interval').selectOption('15');
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await Promise.all([page.waitForResponse(/\/viewers/), page.getByRole('button', { name: 'Refresh' }).click()]);

  wrong.push(...(await page.evaluate('violations')).map((violation) => `${path}: blocked by the policy: ${violation}`));
  page.removeAllListeners();
  // The policy has to be there for its silence to mean anything.
  await page.evaluate("document.body.setAttribute('style', 'color: red')");
  // Not waitForFunction, which the policy itself forbids as soon as it has to wait.
  const end = Date.now() + 15_000;
  while ((await page.evaluate('violations.length')) === 0) {
    if (Date.now() > end) throw new Error(`${path}: a style attribute is not blocked, so the policy is not in force`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await page.close();
  return wrong;
}

importOnServer();

const { chromium } = await import('playwright-core');
const mock = await startMockServer();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  for (const path of ['/', '/twice'])
    for (const line of await visit(browser, mock.origin, path)) {
      console.error(line);
      process.exitCode = 1;
    }
} finally {
  await browser.close();
  mock.stop();
}
