/**
 * Many events from four tabs at once, through a server that fails a third of all requests in mixed ways, also by refusing the token
 * late, while tabs are loaded again, left, closed and killed, in the task of a burst or a moment later, readers change, and consent is
 * withdrawn. `npm run torture` takes 20,000 events, and prints its figures.
 */
import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { crash, visit } from './visit.mjs';

/** The token is refused when the page may have gone on to another reader. */
const lateRefusal = async (outgoing) => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  outgoing.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"code":"made_up"}}');
};

/** The rest never comes. The request of a page that is gone would keep one of the browser's few connections for half a minute. */
const stalled = async (outgoing, pass) => {
  const { status, headers, body } = await pass();
  outgoing.writeHead(status, headers).write(body.subarray(0, 5));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  outgoing.destroy();
};

const kinds = ['before', 'after', 'late', 'slow', stalled, 408, 429, 500, 503, lateRefusal];
const readers = ['ann', 'ben', 'cho'];
const tabs = 4;
const atOnce = 50;
/** Between two of them consent is withdrawn. */
const phases = 4;
/** None is to be lost to the bound. */
const options = { limits: { delay: 100, events: 200, waiting: 100_000 } };
const timing = { timeout: 1_000, backoff: 20, longestBackoff: 500 };

const pick = (list) => list[Math.floor(Math.random() * list.length)];

/**
 * In the page: a tracker of a reader, named or not, that tells again and again what it has lost. Each request says in which phase the
 * page was when it was made: a server that is busy may read it later than the withdrawal after it.
 */
const begin = (page, reader, name, phase) =>
  page.evaluate(
    ([options, timing, reader, name, phase]) => {
      globalThis.reader = reader;
      make({ ...options, ...(Math.random() < 0.5 && { owner: reader }) }, timing);
      globalThis.phase = phase;
      // Hears of a withdrawal just after the tracker has, whose channel is older.
      globalThis.listen = () => {
        globalThis.channel?.close();
        globalThis.channel = new BroadcastChannel(`analytics-tracker ${location.origin} studio`);
        globalThis.channel.onmessage = () => (globalThis.phase += 1);
      };
      listen();
      const { fetch } = globalThis;
      globalThis.fetch = (url, { headers, ...init }) =>
        fetch(url, { ...init, headers: { ...headers, phase: String(globalThis.phase) } });
      let told = '{}';
      globalThis.telling ??= setInterval(() => {
        const { dropped } = trackers[0].report();
        if (told === (told = JSON.stringify(dropped))) return;
        void globalThis.tellLost(name, dropped);
      }, 20);
    },
    [options, timing, reader, name, phase],
  );

/** In the page: a burst of the reader's, and what is done in the same task. */
const burst = (page, given) =>
  page.evaluate(async ([tab, first, count, phase, then]) => {
    const [tracker] = trackers;
    const all = Array.from({ length: count }, (_, index) =>
      tracker.track('step', { tab, number: first + index, phase, by: globalThis.reader }),
    );
    if (then === 'reload') location.reload();
    if (then === 'leave') location.assign('/elsewhere');
    if (then === 'withdraw') {
      // It would hear itself.
      globalThis.channel.close();
      tracker.setConsent(false);
      globalThis.phase += 1;
    }
    if (then?.reader) tracker.setOwner((globalThis.reader = then.reader));
    if (!then) await Promise.all(all.map(({ committed }) => committed));
  }, given);

/** @param events how many in all, or a few more: each tab tracks whole bursts between two withdrawals */
export const torture = ({ browser }, events) =>
  visit({ browser }, async ({ site, open }) => {
    const started = Date.now();
    /** Ids, and the phase in which each was accepted. */
    const accepted = new Map();
    /** By page: how many it has lost, by reason. */
    const lost = new Map();
    const count = { faults: 0, 'left in the task of a burst': 0, 'loaded again': 0, left: 0, closed: 0, killed: 0 };
    Object.assign(count, { 'readers changed': 0, withdrawals: 0 });
    let tracked = 0;
    let killed = 0;
    let names = 0;
    let phase = 0;
    site.faultOf = () => {
      if (Math.random() > 1 / 3) return undefined;
      count.faults += 1;
      return pick(kinds);
    };
    const openPage = async () => {
      const page = await open(null);
      await page.exposeFunction('tellAccepted', (ids) => void ids.forEach((id) => accepted.set(id, phase)));
      await page.exposeFunction('tellLost', (name, dropped) => void lost.set(name, dropped));
      return page;
    };
    const beginOn = (page) => begin(page, pick(readers), (names += 1), phase);

    async function run(tab, first, last) {
      let page = pages[tab];
      for (let number = first; number < last; number += atOnce) {
        tracked += atOnce;
        const chance = Math.random();
        if (chance < 0.16) {
          count['left in the task of a burst'] += 1;
          const gone = page.waitForEvent('framenavigated');
          burst(page, [tab, number, atOnce, phase, chance < 0.08 ? 'reload' : 'leave']).catch(() => {});
          await gone;
          await page.waitForFunction(() => globalThis.trackers?.length === 0);
          await beginOn(page);
          continue;
        }
        if (chance < 0.3) {
          count['readers changed'] += 1;
          await burst(page, [tab, number, atOnce, phase, { reader: pick(readers) }]);
          continue;
        }
        const tracking = burst(page, [tab, number, atOnce, phase, null]);
        if (chance > 0.45) {
          // A reader whose token is never there has nothing accepted, and goes on.
          await Promise.race([tracking, new Promise((resolve) => setTimeout(resolve, 2_000))]);
          tracking.catch(() => {});
          continue;
        }
        tracking.catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
        if (chance < 0.35) {
          count['loaded again'] += 1;
          await page.reload();
        } else if (chance < 0.38) {
          count.left += 1;
          await page.goto(`${site.origin}/elsewhere`);
        } else {
          const kill = chance < 0.42;
          count[kill ? 'killed' : 'closed'] += 1;
          // What was not accepted goes with it; nobody is left to tell.
          killed += atOnce;
          if (kill) await crash(page);
          await page.close();
          page = pages[tab] = await openPage();
        }
        await beginOn(page);
      }
    }

    const pages = await Promise.all(Array.from({ length: tabs }, openPage));
    await Promise.all(pages.map(beginOn));
    const size = Math.ceil(events / tabs / phases / atOnce) * atOnce;
    for (; phase < phases; phase++) {
      await Promise.all(pages.map((_, tab) => run(tab, phase * size, (phase + 1) * size)));
      if (phase === phases - 1) break;
      count.withdrawals += 1;
      await burst(pick(pages), [tabs, phase * atOnce, atOnce, phase, 'withdraw']);
      tracked += atOnce;
      // Once each tab has heard of it, nothing of before may come.
      for (const page of pages)
        await until(() => page.evaluate((next) => globalThis.phase === next, phase + 1), 'each has heard');
      for (const page of pages)
        await page.evaluate(() => {
          trackers.forEach((each) => each.setConsent(true));
          listen();
        });
    }
    const failing = site.requests.length;
    site.faultOf = () => undefined;
    for (const reader of readers) {
      const page = await openPage();
      await begin(page, reader, (names += 1), phase);
      for (const each of [page, ...pages])
        await until(
          () =>
            each.evaluate(() =>
              trackers
                .at(-1)
                .flush()
                .then(() => trackers.at(-1).report().waiting === 0),
            ),
          'nothing waits',
          120_000,
        );
      // The same reader, named.
      await page.evaluate(([options, timing, owner]) => void make({ ...options, owner }, timing), [options, timing, reader]);
      await page.evaluate(() => trackers.at(-1).flush());
    }
    await new Promise((resolve) => setTimeout(resolve, 300));

    const all = site.log.all();
    const places = new Set(all.map(({ properties: { tab, number } }) => `${tab} ${number}`));
    assert.equal(places.size, all.length, 'an event is stored twice, under two ids');
    const late = site.requests.flatMap(({ body, headers }) =>
      JSON.parse(body).events.filter(({ properties }) => properties.phase < Number(headers.phase)),
    );
    const sessions = {};
    for (const event of all) (sessions[event.session_id] ??= []).push(event);
    for (const session of Object.values(sessions)) {
      assert.equal(new Set(session.map(({ sequence }) => sequence)).size, session.length, 'a place in a session is taken twice');
      const inOrder = session.filter(({ properties }) => properties.tab < tabs).sort((one, next) => one.sequence - next.sequence);
      assert.ok(
        inOrder.every(({ properties: { number } }, index) => index === 0 || number > inOrder[index - 1].properties.number),
        'the sequence is not the order in which it happened',
      );
    }
    const reported = [...lost.values()].reduce((sums, dropped) => {
      for (const [reason, each] of Object.entries(dropped)) sums[reason] = (sums[reason] ?? 0) + each;
      return sums;
    }, {});
    const storedIds = new Set(all.map(({ event_id }) => event_id));
    const known = Object.values(reported).reduce((sum, each) => sum + each, 0);
    const figures = {
      seconds: ((Date.now() - started) / 1000).toFixed(0),
      tracked,
      accepted: accepted.size,
      stored: all.length,
      ...Object.fromEntries(Object.entries(reported).map(([reason, each]) => [`lost and reported: ${reason}`, each])),
      'of pages that were killed or closed, at most': killed,
      // Of what was accepted before it, a withdrawal may have taken some away.
      'accepted after the last withdrawal': [...accepted.values()].filter((each) => each === phases - 1).length,
      'of these, not stored': [...accepted].filter(([id, each]) => each === phases - 1 && !storedIds.has(id)).length,
      'lost and unreported': Math.max(tracked - all.length - known - killed, 0),
      'under a wrong token': all.filter(({ sub, properties }) => sub !== properties.by).length,
      'after withdrawal': late.length,
      requests: failing,
      ...count,
      sessions: Object.keys(sessions).length,
    };
    for (const name of ['of these, not stored', 'lost and unreported', 'under a wrong token', 'after withdrawal'])
      assert.equal(figures[name], 0, JSON.stringify(figures));
    return figures;
  });

export default {
  'four tabs, a server that fails a third of all requests, changing readers, withdrawals, reloads and kills: all is stored once, or its loss known':
    (given) => torture(given, 1_600),
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
