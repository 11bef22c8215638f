/**
 * Many events from four tabs at once, through a server that fails a third of all requests in mixed ways, while tabs are loaded
 * again, left, closed and killed. `npm run torture` takes 20,000 events, and prints its figures.
 */
import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { crash, reported, visit } from './visit.mjs';

const kinds = ['before', 'after', 'late', 'slow', 'stalled', 408, 429, 500, 503];
const tabs = 4;
const atOnce = 50;
/** None is to be lost to the bound. */
const options = { limits: { delay: 100, events: 200, waiting: 100_000 } };
const timing = { timeout: 1_000, backoff: 20, longestBackoff: 500 };

const pick = (list) => list[Math.floor(Math.random() * list.length)];

/** @param events how many in all */
export const torture = (given, events) =>
  visit(given, async ({ site, open }) => {
    const started = Date.now();
    const accepted = new Set();
    const count = { faults: 0, 'loaded again': 0, left: 0, closed: 0, killed: 0 };
    site.faultOf = () => {
      if (Math.random() > 1 / 3) return undefined;
      count.faults += 1;
      return pick(kinds);
    };
    const begin = async () => {
      const page = await open(null);
      await page.exposeFunction('tellAccepted', (ids) => void ids.forEach((id) => accepted.add(id)));
      return page;
    };
    const make = (page) => page.evaluate(([options, timing]) => void globalThis.make(options, timing), [options, timing]);

    async function run(tab) {
      let page = await begin();
      await make(page);
      for (let number = 0; number < events / tabs; number += atOnce) {
        const tracking = page.evaluate(
          async ([tab, first, count]) => {
            const [tracker] = trackers;
            await Promise.all(
              Array.from({ length: count }, (_, index) => tracker.track('step', { tab, number: first + index }).committed),
            );
          },
          [tab, number, atOnce],
        );
        const chance = Math.random();
        if (chance > 0.2) {
          await tracking;
          continue;
        }
        // In the middle of it, or a moment later.
        tracking.catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
        if (chance < 0.08) {
          count['loaded again'] += 1;
          await page.reload();
        } else if (chance < 0.12) {
          count.left += 1;
          await page.goto(`${site.origin}/elsewhere`);
        } else {
          const kill = chance < 0.16;
          count[kill ? 'killed' : 'closed'] += 1;
          if (kill) await crash(page);
          await page.close();
          page = await begin();
        }
        await make(page);
      }
      return page;
    }

    const pages = await Promise.all(Array.from({ length: tabs }, (_, tab) => run(tab)));
    const failing = site.requests.length;
    site.faultOf = () => undefined;
    for (const page of pages) {
      const { dropped, rejected } = await reported(page, ({ waiting }) => waiting === 0, 'nothing waits', 120_000);
      delete dropped['page-closed'];
      assert.deepEqual([dropped, rejected], [{}, {}], 'some are reported as lost');
    }
    const all = () => site.log.all();
    await until(
      () => {
        const ids = new Set(all().map(({ event_id }) => event_id));
        return [...accepted].every((id) => ids.has(id));
      },
      'all that was accepted is stored',
      120_000,
    );

    const places = new Set(all().map(({ properties: { tab, number } }) => `${tab} ${number}`));
    assert.equal(places.size, all().length, 'an event is stored twice, under two ids');
    // A page that is killed cannot tell all that it has accepted, or sent, to this script.
    const untold = all().filter(({ event_id }) => !accepted.has(event_id)).length;
    for (const { properties } of all()) assert.ok(properties.tab < tabs && properties.number < events / tabs);
    const sessions = grouped(all());
    for (const events of Object.values(sessions)) {
      const numbers = events.sort((one, other) => one.sequence - other.sequence).map(({ properties }) => properties.number);
      assert.ok(
        numbers.every((number, index) => index === 0 || number > numbers[index - 1]),
        'the sequence is not the order in which it happened',
      );
    }
    return {
      seconds: ((Date.now() - started) / 1000).toFixed(0),
      tracked: events,
      accepted: accepted.size,
      stored: all().length,
      'stored, and its page died before it could say so': untold,
      'lost before they were accepted': events - all().length,
      requests: failing,
      ...count,
      sessions: Object.keys(sessions).length,
    };
  });

function grouped(events) {
  const groups = {};
  for (const event of events) (groups[event.session_id] ??= []).push(event);
  return groups;
}

export default {
  'four tabs, a server that fails a third of all requests, reloads and kills: all that is accepted is stored once, in order': (
    given,
  ) => torture(given, 2_000),
};

if (process.argv[1]?.endsWith('torture.mjs')) {
  const { chromium } = await import('playwright-core');
  const { chromiumFlags, ensureChromium } = await import('../chromium.mjs');
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    console.table(await torture({ browser }, Number(process.argv[2]) || 20_000));
  } finally {
    await browser.close();
  }
}
