/**
 * A burst in the task of a click that leaves. `node scripts/tracker/burst.mjs 20` tries each kind so often, and prints what became of
 * the events.
 */
import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { visit } from './visit.mjs';

const ways = {
  'a link': (page) => page.evaluate(() => setTimeout(() => document.querySelector('a').click())),
  'another site': (page) => page.evaluate(() => setTimeout(() => (leave(), location.assign('about:blank')))),
  'loading again': (page) => page.evaluate(() => setTimeout(() => (leave(), location.reload()))),
  closing: (page) => page.evaluate(() => leave()).then(() => page.close({ runBeforeUnload: true })),
};

/**
 * Tracks so many in the task that leaves, and opens another page of the site.
 *
 * @param isReady whether the page has its token by then
 * @returns how many the server has in the end, and how many were lost as the next page says
 */
const burst = (given, { count, filler, way, isReady = true }) =>
  visit(given, async ({ site, open }) => {
    const options = { limits: { delay: 60_000 } };
    const page = await open(isReady ? options : null);
    if (isReady) {
      await page.evaluate(() => trackers[0].track('first').committed);
      await page.evaluate(() => trackers[0].flush());
      await until(() => site.log.all().length === 1, 'it has a token');
    }
    await page.evaluate(
      ([options, count, filler, isReady]) => {
        globalThis.leave = () => {
          if (!isReady) make(options);
          for (let number = 0; number < count; number++) trackers[0].track('step', { number, filler: 'x'.repeat(filler) });
        };
        document.querySelector('a').addEventListener('click', leave);
      },
      [options, count, filler, isReady],
    );
    const left = way === 'closing' ? page.waitForEvent('close') : page.waitForEvent('framenavigated');
    await ways[way](page);
    await left;
    const again = await open();
    await again.evaluate(() => trackers[0].track('last').committed);
    const stored = () => site.log.all().filter(({ type }) => type === 'step').length;
    const lost = () => again.evaluate(() => trackers[0].report().dropped['page-closed'] ?? 0);
    await until(() => site.log.all().some(({ type }) => type === 'last'), 'the next page has sent all');
    return { tracked: count, stored: stored(), lost: await lost() };
  });

const kinds = [
  { count: 200, filler: 1_000, way: 'a link' },
  { count: 1_500, filler: 0, way: 'a link' },
  { count: 200, filler: 1_000, way: 'another site' },
  { count: 1_500, filler: 0, way: 'loading again' },
  { count: 200, filler: 1_000, way: 'closing' },
  { count: 5_000, filler: 0, way: 'a link' },
];

const isKnown = ({ tracked, stored, lost }) => stored + lost >= tracked;

export default {
  '200 events of 1 kB in the task of a click that navigates are stored': async (given) =>
    assert.deepEqual(await burst(given, kinds[0]), { tracked: 200, stored: 200, lost: 0 }),
  '1,500 small events in the task of a click that navigates are stored': async (given) =>
    assert.deepEqual(await burst(given, kinds[1]), { tracked: 1_500, stored: 1_500, lost: 0 }),
  'more than that are stored, or the next page says how many were lost': async (given) => {
    const found = await burst(given, kinds[5]);
    assert.ok(isKnown(found), JSON.stringify(found));
  },
  'of a page that goes before it knows who tracks, the next page says how many events were lost': async (given) => {
    const found = await burst(given, { count: 20, filler: 0, way: 'loading again', isReady: false });
    assert.ok(isKnown(found), JSON.stringify(found));
  },
};

if (process.argv[1]?.endsWith('burst.mjs')) {
  const { chromium } = await import('playwright-core');
  const { chromiumFlags, ensureChromium } = await import('../chromium.mjs');
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    for (const kind of kinds) {
      const runs = [];
      for (let run = 0; run < (Number(process.argv[2]) || 20); run++) runs.push(await burst({ browser }, kind));
      const sum = (name) => runs.reduce((total, found) => total + found[name], 0);
      console.log(
        `${kind.count} of ${kind.filler} characters, ${kind.way}: ${runs.length} runs, ${runs.filter(({ stored, tracked }) => stored === tracked).length} with all stored;`,
        `tracked ${sum('tracked')}, stored ${sum('stored')}, known to be lost ${sum('lost')},`,
        `lost and not known ${runs.reduce((total, { tracked, stored, lost }) => total + Math.max(tracked - stored - lost, 0), 0)}`,
      );
    }
  } finally {
    await browser.close();
  }
}
