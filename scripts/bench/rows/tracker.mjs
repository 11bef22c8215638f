/** The tracker beside those of other houses: what it weighs, and what a call of `track()` costs the page that makes it. */
import { fileURLToPath } from 'node:url';
import { visit } from '../browser.mjs';
import { bundleWhole, weigh } from '../build.mjs';
import { kilobytes, rounded, table } from '../report.mjs';
import { median, rotated } from '../statistics.mjs';

const contestants = [
  { name: 'ours', title: '`analytics-elements/tracker`' },
  { name: 'posthog', title: 'posthog-js' },
  { name: 'amplitude', title: '@amplitude/analytics-browser' },
  { name: 'segment', title: '@segment/analytics-next' },
  { name: 'snowplow', title: '@snowplow/browser-tracker' },
];

const page = '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Tracking</title></head><body></body></html>';

/** In the page: µs of a call, as the median of rounds of twenty, after some that do not count. What is done later does not either. */
async function costOfCall() {
  const track = await globalThis.tracking.begin();
  const rounds = [];
  for (let round = 0; round < 60; round++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const start = performance.now();
    for (let call = 0; call < 20; call++) track({ conversationId: 'c1', role: 'user', length: 42, number: round * 20 + call });
    if (round >= 20) rounds.push(((performance.now() - start) / 20) * 1000);
  }
  return rounds.sort((a, b) => a - b)[rounds.length >> 1];
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
          return tab.evaluate(costOfCall);
        });
        costs.get(name).push(cost);
      }
    } finally {
      await browser.close();
    }
  }
  const ours = median(costs.get('ours'));
  const lines = contestants.map(({ name, title }) => {
    const { min, gzip, brotli } = weights.get(name);
    const cost = median(costs.get(name));
    return [title, kilobytes(min), kilobytes(gzip), kilobytes(brotli), rounded(cost), `${(cost / ours).toFixed(2)}×`];
  });
  return `## Trackers

${table(['', 'min, kB', 'gzip, kB', 'brotli, kB', 'a call of track(), µs', 'times ours'], lines)}

Each as a page bundles it that tracks nothing but its own events. A call is what the page waits for: what is stored and sent afterwards
is not in it.
`;
}
