/**
 * What the tracker promises, in a real browser against a real server whose connections break: leaving, closing, crashing, several
 * tabs. Words name the files of scripts/tracker to run, or a part of a sentence: `node scripts/tracker.mjs leave`.
 */
import { chromiumFlags, ensureChromium } from './chromium.mjs';

const all = ['torture', 'owners', 'burst', 'faults', 'patience', 'storage', 'leave', 'tabs', 'sessions'];
const words = process.argv.slice(2);
const checks = [];
for (const name of all) {
  const module = await import(`./tracker/${name}.mjs`);
  for (const [sentence, check] of Object.entries(module.default))
    if (words.length === 0 || words.some((word) => word === name || sentence.includes(word))) checks.push([sentence, check]);
}

const { chromium } = await import('playwright-core');
const { Tabs } = await import('./tracker/visit.mjs');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

/** Most of a check's time is waiting, so a few go side by side, each with tabs of its own. */
async function work() {
  const tabs = new Tabs(browser);
  for (let next = checks.shift(); next; next = checks.shift()) {
    const [sentence, check] = next;
    const started = Date.now();
    try {
      await check({ browser, tabs });
      console.log(`passed  ${sentence}  ${Date.now() - started} ms`);
    } catch (error) {
      console.error(`FAILED  ${sentence}\n${error.stack}`);
      process.exitCode = 1;
    }
  }
}

try {
  await Promise.all(Array.from({ length: 5 }, work));
} finally {
  await browser.close();
}
