/**
 * What only the built package can show, on pages that are not ours: other origins, policies, frames, second copies.
 * Needs `npm run build` first. Words name the files of scripts/built to run: `node scripts/built.mjs strict`.
 */
import { existsSync } from 'node:fs';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { startMockServer } from './mock-server.mjs';
import { root } from './setup.mjs';

if (!existsSync(`${root}dist/cdn/integrity.json`)) {
  console.error('There is no dist/cdn: npm run build');
  process.exit(1);
}

const all = ['server', 'cdn', 'answers', 'copies', 'policy-names', 'sandbox', 'adoption', 'reader', 'bundled', 'strict'];
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : all;
const checks = (await Promise.all(names.map((name) => import(`./built/${name}.mjs`)))).flatMap((module) =>
  Object.entries(module.default),
);

const { chromium } = await import('playwright-core');
const mock = await startMockServer();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

/** Most of a page's time is waiting, so a few go side by side. */
async function work() {
  for (let next = checks.shift(); next; next = checks.shift()) {
    const [sentence, check] = next;
    const started = Date.now();
    try {
      await check({ browser, api: mock.origin });
      console.log(`passed  ${sentence}  ${Date.now() - started} ms`);
    } catch (error) {
      console.error(`FAILED  ${sentence}\n${error.stack}`);
      process.exitCode = 1;
    }
  }
}

try {
  await Promise.all([work(), work(), work()]);
} finally {
  await browser.close();
  mock.stop();
}
