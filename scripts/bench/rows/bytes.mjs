import { readdirSync } from 'node:fs';
import { visit } from '../browser.mjs';
import { bundleInParts, bundleOf, bundleWhole, weigh } from '../build.mjs';
import { contestants, ours } from '../contestants.mjs';
import { goalCells, goals } from '../goals.mjs';
import { kilobytes, table } from '../report.mjs';
import { root } from '../../setup.mjs';

const entryOf = (tag) => `${root}src/entries/${tag}.ts`;

const isWidget = (file) => file.endsWith('.ts') && !/^analytics-/.test(file);

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

const hasSkeleton = () => Boolean(document.querySelector('viewer-timeline')?.shadowRoot?.querySelector('.skeleton'));

/**
 * The parts a page with one timeline loads, in a browser that really loads them; and those of them without which it
 * shows no skeleton or does not ask: each is held back once to see.
 */
async function observe(browser, server) {
  const parts = await bundleInParts(entryOf('viewer-timeline'));
  server.put('/timeline', 'text/html', page);
  for (const { fileName, code } of parts) server.put(`/parts/${fileName}`, 'text/javascript', code);
  for (const [path, body] of Object.entries(answers)) server.put(path, 'application/json', body);

  const loaded = await visit(browser, `${server.origin}/timeline`, async (tab) => {
    await tab.waitForFunction(hasCanvas);
    return tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  });
  const shown = parts.filter(({ fileName }) => loaded.includes(`/parts/${fileName}`));
  const before = [];
  for (const part of shown) if (part.isEntry || (await isWaitedFor(browser, server, part))) before.push(part);
  return { shown, before };
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
      await tab.waitForFunction(hasSkeleton, undefined, { timeout: patience });
      return false;
    } catch {
      return true;
    }
  });

const cells = ({ min, gzip, brotli }) => [kilobytes(min), kilobytes(gzip), kilobytes(brotli)];

const sum = (weights) => weights.reduce((a, b) => ({ min: a.min + b.min, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));

const inKilobytes = ({ brotli }) => brotli / 1000;

/** What has to be loaded, in kB. Measured once: bytes do not vary. */
export async function bytesTables({ browser, server, isWanted }) {
  const { shown, before } = await observe(browser, server);
  const whole = weigh(await bundleOf(entryOf(ours), shown));
  const first = weigh(await bundleOf(entryOf(ours), before));
  const lines = [
    ['`<viewer-timeline>`, everything to show the answer', ...cells(whole), ...goalCells(goals.bytesWhole, inKilobytes(whole))],
    ['– before the skeleton and the requests', ...cells(first), ...goalCells(goals.bytesBefore, inKilobytes(first))],
    ['– the same in its real files', ...cells(sum(shown.map(({ code }) => weigh(code)))), '', ''],
    ...shown.map((part) => [
      `– – ${part.fileName.replace(/-[\w-]{8}\.js$/, '.js')}${before.includes(part) ? ', waited for' : ''}`,
      ...cells(weigh(part.code)),
      '',
      '',
    ]),
  ];
  for (const { name, title, entry } of contestants.filter(isWanted.contestant))
    if (name !== ours) lines.push([title, ...cells(weigh(await bundleWhole(entry))), '', '']);

  const tags = readdirSync(`${root}src/entries`).filter(isWidget);
  const widgets = [];
  for (const tag of tags.map((file) => file.replace(/\.ts$/, ''))) {
    const [entry, ...lazy] = await bundleInParts(entryOf(tag));
    widgets.push([
      `\`<${tag}>\``,
      ...cells(weigh(entry.code)),
      kilobytes(sum([entry, ...lazy].map(({ code }) => weigh(code))).brotli),
    ]);
  }
  const cdn = await bundleInParts(`${root}src/cdn.ts`);
  const [script] = cdn;
  widgets.push([
    'the whole, as for a script tag',
    ...cells(weigh(script.code)),
    kilobytes(sum(cdn.map(({ code }) => weigh(code))).brotli),
  ]);

  return `## Bytes, kB

${table(['', 'min', 'gzip', 'brotli', 'goal', 'beyond'], lines)}

One bundle of what the page must load. \`noop\` is the benchmark’s own code, which is in every line but those of the library.

${table(['entry', 'min', 'gzip', 'brotli', 'brotli with all it may ever load'], widgets)}
`;
}
