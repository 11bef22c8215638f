/** The tracker beside those of other houses: what it weighs, and what a call of `track()` costs the page that makes it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { visit } from '../browser.mjs';
import { bundleWhole, weigh } from '../build.mjs';
import { kilobytes, rounded, table } from '../report.mjs';
import { median, rotated } from '../statistics.mjs';
import { promises, versions } from '../trackers/promises.mjs';

const contestants = [
  { name: 'ours', title: '`analytics-elements/tracker`' },
  { name: 'posthog', title: 'posthog-js' },
  { name: 'amplitude', title: '@amplitude/analytics-browser' },
  { name: 'segment', title: '@segment/analytics-next' },
  { name: 'snowplow', title: '@snowplow/browser-tracker' },
];

const page = '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Tracking</title></head><body></body></html>';

/**
 * In the page: µs of a call, and of it with all that has to be done before the page's next task, as the medians of rounds of twenty,
 * after some that do not count.
 */
async function costsOfCall() {
  const track = await globalThis.tracking.begin();
  const { port1, port2 } = new globalThis.MessageChannel();
  const nextTask = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const calls = [];
  const tasks = [];
  for (let round = 0; round < 60; round++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const start = performance.now();
    for (let call = 0; call < 20; call++) track({ conversationId: 'c1', role: 'user', length: 42, number: round * 20 + call });
    const called = performance.now();
    await nextTask();
    if (round < 20) continue;
    calls.push(((called - start) / 20) * 1000);
    tasks.push(((performance.now() - start) / 20) * 1000);
  }
  return [calls, tasks].map((rounds) => rounds.sort((a, b) => a - b)[rounds.length >> 1]);
}

/** The promises as a table. */
const promisesTable = () =>
  table(
    ['', ...contestants.map(({ name, title }) => (versions[name] ? `${title} ${versions[name]}` : title))],
    Object.entries(promises).map(([promise, kept]) => [promise, ...kept]),
    '---',
  );

/** Of which trackers another version is installed than the one that was read. */
function outdated() {
  const require = createRequire(import.meta.url);
  return contestants
    .filter(({ name }) => name in versions)
    .map(({ name, title }) => ({ name, title, installed: versionOf(require.resolve(title), title) }))
    .filter(({ name, installed }) => installed !== versions[name])
    .map(({ name, title, installed }) => `Of ${title}, ${installed} is installed; ${versions[name]} was read.\n`)
    .join('');
}

/** A package does not always let its package.json be imported. */
function versionOf(file, title) {
  const folder = file.slice(0, file.indexOf(`node_modules/${title}`) + `node_modules/${title}`.length);
  return JSON.parse(readFileSync(`${folder}/package.json`)).version;
}

export async function trackerTables({ launch, server, repetitions }) {
  const costs = new Map(contestants.map(({ name }) => [name, []]));
  const weights = new Map();
  server.put('/tracking', 'text/html', page);
  server.put('/token', 'application/json', '{"token":"a-token-of-no-worth"}');
  for (const path of ['/collect', '/collect/e/', '/collect/i/v0/e/', '/collect/t', '/collect/com.snowplowanalytics.snowplow/tp2'])
    server.put(path, 'application/json', '{"status":1}');
  for (const { name } of contestants) {
    const code = await bundleWhole(fileURLToPath(new URL(`../trackers/${name}.ts`, import.meta.url)));
    weights.set(name, weigh(code));
    server.put(`/scripts/tracker-${name}.js`, 'text/javascript', code);
  }
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const browser = await launch();
    try {
      for (const { name } of rotated(contestants, repetition)) {
        const cost = await visit(browser, `${server.origin}/tracking`, async (tab) => {
          await tab.addScriptTag({ url: `/scripts/tracker-${name}.js` });
          return tab.evaluate(costsOfCall);
        });
        costs.get(name).push(cost);
      }
    } finally {
      await browser.close();
    }
  }
  const costsOf = (name) => [0, 1].map((index) => median(costs.get(name).map((measured) => measured[index])));
  const ours = costsOf('ours');
  const lines = contestants.map(({ name, title }) => {
    const { min, gzip, brotli } = weights.get(name);
    const timed = costsOf(name).flatMap((cost, index) => [rounded(cost), `${(cost / ours[index]).toFixed(2)}×`]);
    return [title, kilobytes(min), kilobytes(gzip), kilobytes(brotli), ...timed];
  });
  return `## Trackers

${table(['', 'min, kB', 'gzip, kB', 'brotli, kB', 'a call of track(), µs', 'times ours', 'and its task, µs', 'times ours'], lines)}

Each as a page bundles it that tracks nothing but its own events. A call is what its caller waits for; the task is that, and what has to
be done before the page's next one. What is stored and sent afterwards is not in it.

${promisesTable()}

Nothing of this second table was tried in this run. Each cell is what the code of that version says, set up as in
\`scripts/bench/trackers\`; rows with \`(tried)\` are what was seen once besides, with these versions.
${outdated()}`;
}
