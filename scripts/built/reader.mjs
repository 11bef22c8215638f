import assert from 'node:assert/strict';
import { library, startHost } from './host.mjs';
import { expectPolicy, html, open, watch } from './page.mjs';

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const scripts = (...paths) => paths.map((path) => `<script type="module" src="${path}"></script>`).join('');

const body = `
  <analytics-dashboard preset="stream" stream-id="a1b2c3d4" api-base="/" token-url="/analytics-token"></analytics-dashboard>
  <viewer-timeline id="given" heading="Given"></viewer-timeline>`;

const page = (...paths) => ({
  headers: { 'content-security-policy': policy },
  body: html(`<script src="/watch.js"></script>${scripts(...paths, '/data.js')}`, body),
});

const files = {
  '/once': page('/cdn/analytics-elements.js'),
  '/twice': page('/cdn/analytics-elements.js', '/copy/analytics-elements.js'),
  '/watch.js': { body: watch },
  '/data.js': {
    body: `document.querySelector('#given').data = {
      points: [{ time: '2026-04-25T10:00:00Z', value: 10 }, { time: '2026-04-25T10:05:00Z', value: 20 }, { time: '2026-04-25T10:10:00Z', value: 15 }],
      stepSeconds: 300,
    };`,
  },
};

/** Zooms a timeline with the mouse, shows its table, and saves it. */
async function use(page, timeline) {
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
  assert.match(download.suggestedFilename(), /\.csv$/);
}

/** Does on a page what a reader does. */
async function visit({ browser, api }, path) {
  const host = await startHost((path) => files[path] ?? library(path), { api });
  const { page, errors, said, close } = await open(browser, host.origin + path);
  try {
    await expectPolicy(page);
    for (const number of ['4,832', '3,201', '892']) await page.getByText(number, { exact: true }).first().waitFor();
    for (const widget of ['analytics-dashboard viewer-timeline', '#given']) await use(page, page.locator(widget));
    await page
      .getByRole('button', { name: /Total views/ })
      .first()
      .click();
    await page.getByLabel('Interval').selectOption('15');
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await Promise.all([page.waitForResponse(/\/viewers/), page.getByRole('button', { name: 'Refresh' }).click()]);
    assert.deepEqual(await page.evaluate('violations'), []);
    assert.deepEqual(errors, []);
    const complaints = said.filter(({ type }) => ['error', 'warning'].includes(type)).map(({ text }) => text);
    // The proof of the policy.
    assert.deepEqual(
      complaints.filter((text) => !/inline style/.test(text)),
      [],
    );
  } finally {
    await close();
    host.stop();
  }
}

export default {
  'a reader can do everything on a page with a strict policy': (given) => visit(given, '/once'),
  'and on one that has the library twice': (given) => visit(given, '/twice'),
};
