import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { report, reported, stored, traces, visit, waitingInTwo } from './visit.mjs';

/**
 * A page that has tracked three events and believes that it is loaded ahead. The driver of the browser holds up pages that really are.
 */
async function ahead({ site, open }) {
  const page = await open(null);
  await page.evaluate(() => {
    globalThis.isAhead = true;
    Object.defineProperty(document, 'prerendering', { get: () => globalThis.isAhead });
    make();
    void trackMany(3);
  });
  assert.equal(await page.evaluate(() => trackers[0].flush()), null);
  assert.equal((await report(page)).waiting, 3);
  assert.deepEqual(await traces(page), [0, 0, 0, '']);
  assert.deepEqual([site.tokens, site.requests.length], [0, 0]);
  return page;
}

/** A tab that is opened by a page, and has what the page's tab has in sessionStorage. It tracks. */
async function openFrom(page, context) {
  const opened = context.waitForEvent('page');
  await page.evaluate(() => void globalThis.open('/'));
  const other = await opened;
  await other.waitForFunction(() => globalThis.make);
  await other.evaluate(() => void make());
  return other;
}

const places = (site) => site.log.all().map(({ session_id, sequence }) => `${session_id} ${sequence}`);

export default {
  'a tab that is opened by another has a session of its own, and both count from one on': (given) =>
    visit(given, async ({ site, open, context }) => {
      const page = await open();
      await page.evaluate(() => trackMany(3));
      // The second page of its tab, so that there was something to hand on.
      await page.reload();
      await page.evaluate(() => void make());
      await page.evaluate(() => trackMany(3, 3));
      const other = await openFrom(page, context);
      await Promise.all([page.evaluate(() => trackMany(3, 6)), other.evaluate(() => trackMany(3, 9))]);
      await until(() => site.log.all().length === 12, 'all are stored');
      assert.equal(new Set(places(site)).size, 12);
      const sequences = (numbers) =>
        site.log
          .all()
          .filter(({ properties: { number } }) => numbers.includes(number))
          .sort((one, next) => one.properties.number - next.properties.number)
          .map(({ sequence }) => sequence);
      assert.deepEqual(sequences([0, 1, 2, 3, 4, 5, 6, 7, 8]), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
      assert.deepEqual(sequences([9, 10, 11]), [1, 2, 3]);
      assert.equal(new Set(site.log.all().map(({ session_id }) => session_id)).size, 2);
    }),

  'only one tab goes on with the session, where a page opens another before it tracks itself': (given) =>
    visit(given, async ({ site, open, context }) => {
      const page = await open();
      await page.evaluate(() => trackMany(3));
      await page.reload();
      const other = await openFrom(page, context);
      await other.evaluate(() => trackMany(3, 3));
      await page.evaluate(() => void make());
      await page.evaluate(() => trackMany(3, 6));
      await until(() => site.log.all().length === 9, 'all are stored');
      assert.equal(new Set(places(site)).size, 9);
      assert.equal(new Set(site.log.all().map(({ session_id }) => session_id)).size, 2);
    }),

  'a reader who logs in between two pages of a tab has a session of their own': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open({ sub: 'ann' });
      await page.evaluate(() => trackMany(3));
      await page.reload();
      await page.evaluate(() => void make({ sub: 'ben' }));
      await page.evaluate(() => trackMany(3, 3));
      await page.evaluate(() => trackers[0].flush());
      await page.reload();
      await page.evaluate(() => void make({ sub: 'ben' }));
      await page.evaluate(() => trackMany(1, 6));
      await open({ sub: 'ann' });
      await until(() => site.log.all().length === 7, 'all are stored');
      assert.equal(new Set(places(site)).size, 7);
      const readers = new Set(site.log.all().map(({ session_id, sub }) => `${session_id} ${sub}`));
      // One of each, of which neither is the other's.
      assert.deepEqual([readers.size, new Set(site.log.all().map(({ session_id }) => session_id)).size], [2, 2]);
    }),

  'what is tracked as a page goes is before what the next page tracks': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open();
      await page.evaluate(() => trackMany(2));
      await page.evaluate(() => addEventListener('pagehide', () => trackers[0].track('step', { number: 2 })));
      await page.reload();
      await page.evaluate(() => void make());
      await page.evaluate(() => trackMany(1, 3));
      await until(() => site.log.all().length === 4, 'all are stored');
      assert.equal(new Set(places(site)).size, 4);
      assert.deepEqual(
        site.log
          .all()
          .sort((one, next) => one.sequence - next.sequence)
          .map(({ properties }) => properties.number),
        [0, 1, 2, 3],
      );
    }),

  'of sessions, nothing is kept once consent is withdrawn': (given) =>
    visit(given, async ({ open }) => {
      const page = await open();
      await page.evaluate(() => trackMany(1));
      await page.reload();
      await page.evaluate(() => void make());
      await page.evaluate(() => trackMany(1, 1));
      const kept = () =>
        page.evaluate(() =>
          [...Object.keys(localStorage), ...Object.keys(sessionStorage)].map((key) => key.replace(/ .*/, '')).sort(),
        );
      assert.deepEqual(await kept(), ['analytics-tracker-claimed']);
      await page.evaluate(() => trackers[0].setConsent(false));
      assert.deepEqual(await kept(), ['analytics-tracker-withdrawn']);
      // Nor does the page that goes leave any.
      await page.reload();
      assert.deepEqual(await kept(), ['analytics-tracker-withdrawn']);
    }),

  'a tab with a dead session lets another send, and both say how it is with them': (given) =>
    visit(given, async ({ site, open }) => {
      const { tokenOf } = site;
      site.tokenOf = (sub, count) => (sub === 'nobody' ? undefined : tokenOf(sub, count));
      const dead = await open({ owner: 'ann', sub: 'nobody' });
      const hers = await dead.evaluate(() => trackMany(3));
      await reported(dead, ({ held }) => held?.kind === 'auth', 'the first is held');
      const other = await open({ owner: 'ann' });
      const more = await other.evaluate(() => trackMany(3, 3));
      await stored(site, [...hers, ...more]);
      for (const page of [dead, other]) await reported(page, ({ waiting }) => waiting === 0, 'nothing waits');
      assert.equal((await report(dead)).held?.kind, 'auth');
      assert.equal((await report(other)).held, null);
    }),

  'where no tab of an owner can send, each says so': (given) =>
    visit(given, async ({ site, open }) => {
      site.tokenOf = () => undefined;
      const one = await open({ owner: 'ann' });
      const other = await open({ owner: 'ann' });
      for (const page of [one, other]) {
        await page.evaluate(() => trackMany(1));
        await reported(page, ({ held }) => held?.kind === 'auth', 'it is held');
      }
    }),

  'of what is withdrawn, each event is counted once, over all tabs': (given) =>
    visit(given, async ({ site, open }) => {
      const [one, other] = await waitingInTwo({ site, open });
      // In the middle of being stored, and of a page that is no more.
      const third = await open();
      await third.evaluate(() => trackMany(5, 10));
      await third.close();
      await other.evaluate(() => void trackMany(500, 15));
      await one.evaluate(() => {
        void trackMany(500, 515);
        trackers[0].setConsent(false);
      });
      const counts = async () => {
        const all = await Promise.all([one, other].map(report));
        return all.reduce((sum, { dropped }) => sum + (dropped['consent-withdrawn'] ?? 0), 0);
      };
      await until(async () => (await counts()) >= 1_015, 'all are counted');
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(await counts(), 1_015);
    }),

  'consent that is given again in another tab keeps what is tracked then': (given) =>
    visit(given, async ({ site, open }) => {
      const [one, other] = await waitingInTwo({ site, open });
      const kept = await one.evaluate(() => {
        trackers[0].setConsent(false);
        trackers[0].setConsent(true);
        return trackMany(5, 10);
      });
      // It has heard of the withdrawal by then, and done what is to be done about it.
      await reported(other, ({ waiting }) => waiting === 0, 'the other tab has heard');
      await other.evaluate(() => trackers[0].setConsent(true));
      const more = await other.evaluate(() => trackMany(5, 15));
      site.faultOf = () => undefined;
      await one.evaluate(() => trackers[0].flush());
      await stored(site, [...kept, ...more]);
      for (const page of [one, other]) await reported(page, ({ waiting }) => waiting === 0, 'nothing waits');
    }),

  'consent that is withdrawn in the task that leaves is obeyed by the next page': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = () => 503;
      const page = await open();
      await page.evaluate(() => trackMany(5));
      // It has never tracked, so it has no storage open.
      const other = await open({ consent: false });
      await page.close();
      await other.evaluate(() => {
        trackers[0].setConsent(false);
        location.reload();
      });
      await other.waitForFunction(() => globalThis.trackers?.length === 0);
      site.faultOf = () => undefined;
      site.requests.length = 0;
      await other.evaluate(() => void make());
      await stored(site, await other.evaluate(() => trackMany(2, 5)));
    }),

  'a page that was loaded ahead asks, stores and sends nothing before it is shown, and all after': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await ahead({ site, open });
      const shownFrom = await page.evaluate(() => {
        const now = Date.now();
        globalThis.isAhead = false;
        document.dispatchEvent(new Event('prerenderingchange'));
        return now;
      });
      await until(() => site.log.all().length === 3, 'all are stored');
      for (const { occurred_at } of site.log.all()) assert.ok(Date.parse(occurred_at) >= shownFrom, occurred_at);
    }),

  'a page that was loaded ahead and is never shown leaves nothing': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await ahead({ site, open });
      await page.goto(`${site.origin}/elsewhere`);
      assert.deepEqual(await traces(page), [0, 0, 0, '']);
      assert.deepEqual([site.tokens, site.requests.length], [0, 0]);
    }),
};
