import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { report, reported, stored, visit } from './visit.mjs';

/** The server wants to be left alone for ten minutes. */
const rest = (outgoing) =>
  outgoing.writeHead(429, { 'content-type': 'application/json', 'retry-after': '600' }).end('{"error":{"code":"made_up"}}');

/** In the page: hidden and shown again, as by another tab. Resolves when all that has come of it at once is under way. */
const leaveAndReturn = (page) =>
  page.evaluate(async () => {
    for (const value of [true, false]) {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    delete document.hidden;
  });

/** A page that has sent something, and then a few events more, refused in this way. */
const refused = async ({ site, open }, kind, timing = {}) => {
  const page = await open({ limits: { delay: 60_000 } }, timing);
  await page.evaluate(() => trackers[0].track('first').committed);
  await page.evaluate(() => trackers[0].flush());
  await until(() => site.log.all().length === 1, 'the first is stored');
  site.requests.length = 0;
  site.faultOf = () => kind;
  await page.evaluate(() => trackMany(3));
  await page.evaluate(() => trackers[0].flush());
  return page;
};

export default {
  'a server that wants to be left alone is asked once, however often the page is hidden, and flush says until when': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await refused({ site, open }, rest);
      for (let turn = 0; turn < 10; turn++) await leaveAndReturn(page);
      const held = await page.evaluate(() => trackers[0].flush());
      assert.equal(held.kind, 'rate-limited');
      assert.ok(Math.abs(held.retryAt - Date.now() - 600_000) < 60_000, String(held.retryAt));
      assert.equal(site.requests.length, 1);
    }),

  'it is left alone by the next page and by another tab too, which say so': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await refused({ site, open }, rest);
      const other = await open();
      await other.evaluate(() => trackMany(1, 3));
      await reported(other, ({ held }) => held?.kind === 'rate-limited', 'the other tab says so');
      await leaveAndReturn(other);
      await page.reload();
      await page.evaluate(() => void make({ limits: { delay: 10 } }));
      await page.evaluate(() => trackMany(1, 4));
      assert.ok((await reported(page, ({ held }) => held?.kind === 'rate-limited', 'the next page says so')).held.retryAt > 0);
      assert.equal(site.requests.length, 1);
    }),

  'what an ad blocker stops is tried some times, and not at every return to the tab': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await refused({ site, open }, 'before', { backoff: 4_000, longestBackoff: 4_000 });
      // By what the page asks for: the browser tries some of it twice, whenever it likes.
      await page.evaluate(() => {
        globalThis.attempts = 0;
        const { fetch } = globalThis;
        globalThis.fetch = (...request) => {
          globalThis.attempts += 1;
          return fetch(...request);
        };
      });
      const attempts = () => page.evaluate(() => globalThis.attempts);
      // Each return ends the wait for the next attempt, up to the last of them.
      await until(async () => {
        await leaveAndReturn(page);
        return (await report(page)).held;
      }, 'it says that it is in vain');
      const tried = await attempts();
      for (let turn = 0; turn < 10; turn++) await leaveAndReturn(page);
      assert.equal(await attempts(), tried);
      assert.ok(tried > 0 && tried <= 10, String(tried));
      assert.equal((await report(page)).held?.kind, 'offline');
      site.faultOf = () => undefined;
      await page.evaluate(() => trackers[0].flush());
      await until(() => site.log.all().length === 4, 'a flush tries at once');
    }),

  'ids that the server never mentions do not hold up those behind them': (given) =>
    visit(given, async ({ site, open }) => {
      const real = site.log.take.bind(site.log);
      const isIgnored = ({ properties }) => properties.number < 10;
      site.log.take = (events, arrival) =>
        real(
          events.filter((event) => !isIgnored(event)),
          arrival,
        );
      const page = await open({ limits: { events: 5 } });
      const ids = await page.evaluate(() => trackMany(30));
      await stored(site, ids.slice(10));
      site.log.take = real;
      await stored(site, ids);
    }),

  'one event for which the server answers nothing at all is found, and the others are stored': (given) =>
    visit(given, async ({ site, open }) => {
      const real = site.log.take.bind(site.log);
      const nothing = { accepted: [], duplicates: [], rejected: [] };
      site.log.take = (events, arrival) =>
        events.some(({ properties }) => properties.number === 7) ? nothing : real(events, arrival);
      const page = await open();
      const ids = await page.evaluate(() => trackMany(20));
      await stored(site, ids.toSpliced(7, 1));
      await reported(page, ({ waiting }) => waiting === 1, 'one waits');
    }),

  'a clock that is set eight days ahead takes nothing away': ({ browser }) =>
    visit({ browser }, async ({ site, context, open }) => {
      await context.addInitScript(() => {
        const { now } = Date;
        globalThis.later = 0;
        Date.now = () => now() + globalThis.later;
      });
      site.faultOf = () => 503;
      const page = await open();
      const ids = await page.evaluate(() => trackMany(5));
      await page.evaluate(() => (globalThis.later = 8 * 24 * 3_600_000));
      const before = site.requests.length;
      await until(() => site.requests.length > before + 2, 'it has tried again, in vain');
      assert.deepEqual((await report(page)).dropped, {});
      // Nor does a page that has only ever seen this clock.
      await page.close();
      await context.addInitScript(() => (globalThis.later = 8 * 24 * 3_600_000));
      const next = await open();
      const later = site.requests.length;
      await until(() => site.requests.length > later + 2, 'the next page has tried too');
      site.faultOf = () => undefined;
      await stored(site, ids);
      assert.deepEqual((await report(next)).dropped, {});
    }),

  'halves of characters reach the server as characters': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open();
      await page.evaluate(() => {
        trackers[0].track('\ud800', { text: 'a\udc00b', '\ud801': ['\ud83d\ude00', '\ud83d'] });
        trackers[0].track(`${'x'.repeat(199)}\ud83d\ude00`, {});
      });
      await until(() => site.log.all().length === 2, 'both are stored');
      assert.ok(site.requests.every(({ body }) => !/\\ud[89a-f]/i.test(body)));
      const [first, second] = site.log.all();
      assert.equal(first.type, '\ufffd');
      assert.deepEqual(first.properties, { text: 'a\ufffdb', '\ufffd': ['\ud83d\ude00', '\ufffd'] });
      assert.equal(second.type.isWellFormed(), true);
    }),
};
