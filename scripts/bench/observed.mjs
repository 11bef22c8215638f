/** Which parts of the library a page loads. */
import { root } from '../setup.mjs';
import { visit } from './browser.mjs';
import { bundleInParts } from './build.mjs';

export const entryOf = (tag) => `${root}src/entries/${tag}.ts`;

/** Long enough for a page on loopback to ask, where nothing holds it back. */
const patience = 3000;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>One timeline</title>
    <script type="module" src="/parts/viewer-timeline.js"></script>
  </head>
  <body><viewer-timeline api-base="/api-of-nobody" token-url="/token" stream-id="stream"></viewer-timeline></body>
</html>`;

const answers = {
  '/token': '{"token":"a-token-of-no-worth"}',
  '/api-of-nobody/api/v1/streams/stream/analytics/viewers':
    '{"timeline":[{"timestamp":"2026-04-25T10:00:00Z","viewer_count":23},{"timestamp":"2026-04-25T10:05:00Z","viewer_count":42}]}',
  '/api-of-nobody/api/v1/streams/stream/analytics/summary': '{"viewers":{"peak_concurrent_viewers":50}}',
};

/** Finds a canvas in whatever shadow root it is. */
const hasCanvas = () => {
  const within = (node) =>
    [...node.querySelectorAll('*')].some(
      (element) => element.localName === 'canvas' || (element.shadowRoot && within(element.shadowRoot)),
    );
  return within(document);
};

/** Hands data over, and waits until it is shown. */
const handOver = () =>
  new Promise((resolve) => {
    const timeline = document.querySelector('viewer-timeline');
    timeline.addEventListener('analytics-load', resolve, { once: true });
    timeline.data = {
      points: [
        { time: '2026-04-25T10:00:00Z', value: 23 },
        { time: '2026-04-25T10:05:00Z', value: 42 },
      ],
    };
  });

/** A skeleton, or what has come in its place meanwhile. */
const showsSomething = () => Boolean(document.querySelector('viewer-timeline')?.shadowRoot?.querySelector('.body *'));

/**
 * The parts that are loaded for one timeline, in a browser that really loads them:
 *
 * - `shown` by a page with one that asks the API
 * - `before` those of them without which it shows no skeleton or does not ask: each is held back once to see
 * - `handed` what comes to them where the page hands the data over itself
 */
export async function observe(browser, server) {
  const parts = await bundleInParts(entryOf('viewer-timeline'));
  server.put('/timeline', 'text/html', page);
  for (const { fileName, code } of parts) server.put(`/parts/${fileName}`, 'text/javascript', code);
  for (const [path, body] of Object.entries(answers)) server.put(path, 'application/json', body);

  const [asked, all] = await visit(browser, `${server.origin}/timeline`, async (tab) => {
    await tab.waitForFunction(hasCanvas);
    const loaded = () => tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    const before = await loaded();
    await tab.evaluate(handOver);
    return [before, await loaded()];
  });
  const among = (loaded) => parts.filter(({ fileName }) => loaded.includes(`/parts/${fileName}`));
  const shown = among(asked);
  const before = [];
  for (const part of shown) if (part.isEntry || (await isWaitedFor(browser, server, part))) before.push(part);
  return { shown, before, handed: among(all).filter((part) => !shown.includes(part)) };
}

const isWaitedFor = (browser, { origin }, { fileName }) =>
  visit(browser, 'about:blank', async (tab) => {
    await tab.route(`**/parts/${fileName}`, () => {});
    const asks = tab.waitForRequest(/\/analytics\/viewers/, { timeout: patience });
    asks.catch(() => {});
    // Not until it is loaded: a module held back keeps the page from that.
    await tab.goto(`${origin}/timeline`, { waitUntil: 'commit' });
    try {
      await asks;
      await tab.waitForFunction(showsSomething, undefined, { timeout: patience });
      return false;
    } catch {
      return true;
    }
  });
