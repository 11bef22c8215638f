import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { crash, report, reported, stored, traces, visit, waitingInTwo } from './visit.mjs';

/** What the browser has of readers: rows of the database, the session of the tab, and all but when consent was withdrawn. */
const kept = (page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('analytics-tracker');
    const db = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const rows = ['events', 'aside'].map((name) => {
      const all = db.transaction(name).objectStore(name).getAll();
      return new Promise((resolve) => (all.onsuccess = () => resolve(all.result)));
    });
    const found = (await Promise.all(rows)).flat();
    db.close();
    const isPersonal = (key) => !key.startsWith('analytics-tracker-withdrawn ');
    return [...found, ...Object.keys(sessionStorage), ...Object.keys(localStorage).filter(isPersonal)];
  });

/** In the page: what it asks of the API from now on. The server may be late in reading what was asked before. */
const countRequests = () => {
  const { fetch } = globalThis;
  globalThis.requests = 0;
  globalThis.fetch = (url, ...more) => {
    if (String(url).includes('/api/')) globalThis.requests += 1;
    return fetch(url, ...more);
  };
};

/** In the page: its storage opens, as it was then, once `release()` is called. */
const holdStorage = () => {
  const released = new Promise((resolve) => (globalThis.release = resolve));
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    const set = (listener) => request.addEventListener('success', () => void released.then(listener));
    return Object.defineProperty(request, 'onsuccess', { set });
  };
};

export default {
  'one tab sends for all, and each learns what became of its own': (given) =>
    visit(given, async ({ site, open }) => {
      const one = await open();
      await reported(one, ({ storage }) => storage !== null, 'the first has begun');
      const other = await open();
      const ids = [...(await one.evaluate(() => trackMany(20))), ...(await other.evaluate(() => trackMany(20, 20)))];
      await stored(site, ids);
      for (const page of [one, other]) await reported(page, ({ waiting }) => waiting === 0, 'nothing waits');
      const asked = await other.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/analytics/events')).length,
      );
      assert.equal(asked, 0);
      assert.equal(Object.keys(await other.evaluate(() => outcomes)).length, 20);
      assert.equal((await report(other)).duplicate, 0);
    }),

  'when the tab that sends dies, another takes over': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = () => 503;
      const one = await open();
      await reported(one, ({ storage }) => storage !== null, 'the first has begun');
      const first = await one.evaluate(() => trackMany(5));
      const other = await open();
      const second = await other.evaluate(() => trackMany(5, 5));
      await crash(one);
      site.faultOf = () => undefined;
      await stored(site, [...first, ...second]);
      await reported(other, ({ waiting }) => waiting === 0, 'nothing waits');
    }),

  'what another tab tracks is sent, though the one that sends has nothing of its own': (given) =>
    visit(given, async ({ site, open }) => {
      const one = await open();
      await one.evaluate(() => trackers[0].flush());
      await reported(one, ({ storage }) => storage !== null, 'the first has begun');
      const other = await open();
      const ids = await other.evaluate(() => trackMany(3));
      await stored(site, ids);
      await reported(other, ({ waiting }) => waiting === 0, 'the other knows');
    }),

  'a flush of one tab makes the other send at once': (given) =>
    visit(given, async ({ site, open }) => {
      const patient = { limits: { delay: 60_000 } };
      const one = await open(patient);
      await reported(one, ({ storage }) => storage !== null, 'the first has begun');
      const other = await open(patient);
      const ids = await other.evaluate(() => trackMany(2));
      await other.evaluate(() => trackers[0].flush());
      await stored(site, ids);
    }),

  "another owner's token never sends what one has tracked": (given) =>
    visit(given, async ({ site, open, leave }) => {
      site.faultOf = () => 503;
      const one = await open({ sub: 'ann' });
      const hers = await one.evaluate(() => trackMany(5));
      await crash(one);
      site.faultOf = () => undefined;
      const other = await open({ sub: 'ben' });
      const his = await other.evaluate(() => trackMany(5));
      await stored(site, his);
      await leave(other);
      await open({ sub: 'ann' });
      await stored(site, [...hers, ...his]);
      for (const { event_id, sub } of site.log.all()) assert.equal(sub, hers.includes(event_id) ? 'ann' : 'ben');
    }),

  'nor where the token becomes another’s on the same page': (given) =>
    visit(given, async ({ site, open }) => {
      let sub = 'ann';
      const { tokenOf } = site;
      site.tokenOf = (_, count) => tokenOf(sub, count);
      const page = await open({ limits: { delay: 60_000 } });
      await page.evaluate(() => trackers[0].flush());
      const hers = await page.evaluate(() => trackMany(3));
      sub = 'ben';
      // The token at hand is refused, and the next one is his.
      site.faultOf = (_, count) => (count === 1 ? 401 : undefined);
      await page.evaluate(() => trackers[0].flush());
      await reported(page, ({ waiting }) => waiting === 0, 'it is his page');
      const his = await page.evaluate(() => trackMany(3, 3));
      await page.evaluate(() => trackers[0].flush());
      await stored(site, his);
      sub = 'ann';
      await open();
      await stored(site, [...hers, ...his]);
      for (const { event_id, sub: owner } of site.log.all()) assert.equal(owner, hers.includes(event_id) ? 'ann' : 'ben');
    }),

  'an owner that the page names is one too, and its events are safe before there is a token': (given) =>
    visit(given, async ({ site, open, leave }) => {
      const { tokenOf } = site;
      site.tokenOf = () => undefined;
      const page = await open({ owner: 'account-1' });
      const hers = await page.evaluate(() => trackMany(3));
      await page.evaluate(() => trackers[0].setOwner('account-2'));
      const his = await page.evaluate(() => trackMany(3, 3));
      await reported(page, ({ held }) => held !== null, 'there is no token for the second either');
      site.tokenOf = (_, count) => tokenOf('ben', count);
      await page.evaluate(() => trackers[0].flush());
      await stored(site, his);
      await leave(page);
      site.tokenOf = (_, count) => tokenOf('ann', count);
      await open({ owner: 'account-1' });
      await stored(site, [...hers, ...his]);
      for (const { event_id, sub } of site.log.all()) assert.equal(sub, hers.includes(event_id) ? 'ann' : 'ben');
    }),

  'without a token, and without a named owner, nothing is accepted yet': (given) =>
    visit(given, async ({ site, open }) => {
      const { tokenOf } = site;
      site.tokenOf = () => undefined;
      const page = await open();
      await page.evaluate(() => void trackMany(3));
      const { held, committed } = await reported(page, (now) => now.held !== null, 'it is held');
      assert.equal(held.kind, 'auth');
      assert.equal(committed, 0);
      site.tokenOf = tokenOf;
      await page.evaluate(() => trackers[0].flush());
      await reported(page, (now) => now.sent === 3, 'they are sent');
    }),

  'before consent nothing is stored, sent or asked for': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open({ consent: false });
      await page.evaluate(() => void trackers[0].track('early', {}));
      await page.goto(`${site.origin}/elsewhere`);
      assert.deepEqual(await traces(page), [0, 0, 0, '']);
      assert.deepEqual([site.tokens, site.requests.length], [0, 0]);
    }),

  'given, it begins': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open({ consent: false });
      await page.evaluate(() => trackers[0].track('early', {}));
      await page.evaluate(() => trackers[0].setConsent(true));
      await stored(site, await page.evaluate(() => trackMany(2)));
      assert.deepEqual((await report(page)).dropped, { 'no-consent': 1 });
    }),

  'withdrawn, everything is dropped, in every tab and in storage': (given) =>
    visit(given, async ({ site, open, leave }) => {
      const [one, other] = await waitingInTwo({ site, open });
      // Of a reader who is not there.
      const third = await open({ sub: 'ann' });
      await third.evaluate(() => trackMany(5, 10));
      await third.close();
      assert.equal((await kept(one)).length, 15);
      await one.evaluate(() => trackers[0].setConsent(false));
      for (const page of [one, other]) await reported(page, ({ waiting }) => waiting === 0, 'nothing waits');
      for (const page of [one, other]) {
        const all = Object.values(await page.evaluate(() => outcomes));
        assert.deepEqual(all, Array(5).fill({ kind: 'dropped', reason: 'consent-withdrawn' }));
      }
      await until(async () => (await kept(one)).length === 0, 'nothing is kept');
      const page = await open(null);
      for (const each of [one, other, page]) await each.evaluate(countRequests);
      site.faultOf = () => undefined;
      await page.evaluate(() => void make());
      for (const each of [one, other]) await each.evaluate(() => trackers[0].track('late', {}).outcome);
      for (const each of [one, other, page]) await each.evaluate(() => trackers[0].flush());
      for (const each of [one, other, page]) assert.equal(await each.evaluate(() => globalThis.requests), 0);
      for (const each of [one, other, page]) await leave(each);
      const next = await open();
      await stored(site, await next.evaluate(() => trackMany(1)));
    }),

  'what was tracked before there was storage is not stored once consent was withdrawn elsewhere': (given) =>
    visit(given, async ({ open }) => {
      const other = await open();
      await other.evaluate(() => trackMany(1));
      const page = await open(null);
      await page.evaluate(holdStorage);
      await page.evaluate(() => {
        globalThis.added = 0;
        const { add } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.add = function (...given) {
          if (this.name === 'events') globalThis.added += 1;
          return add.apply(this, given);
        };
        make({ owner: 'ann' });
        void trackMany(5);
      });
      await other.evaluate(() => trackers[0].setConsent(false));
      await reported(page, ({ waiting }) => waiting === 0, 'it has heard');
      await until(async () => (await kept(other)).length === 0, 'nothing is kept');
      await page.evaluate(() => release());
      await reported(page, ({ dropped }) => dropped['consent-withdrawn'] === 5, 'all are lost, and counted');
      assert.equal(await page.evaluate(() => added), 0);
    }),

  'what a tab stores before it hears of a withdrawal that was obeyed elsewhere goes once it hears': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = () => 503;
      const other = await open();
      await other.evaluate(() => trackMany(1));
      const page = await open(null);
      await page.evaluate(holdStorage);
      await page.evaluate(() => {
        deafen();
        make({ owner: 'ann' });
      });
      await other.evaluate(() => trackers[0].setConsent(false));
      await until(async () => (await kept(other)).length === 0, 'nothing is kept');
      await page.evaluate(() => release());
      await page.evaluate(() => trackMany(5));
      await page.evaluate(() => hearAgain());
      await reported(page, ({ dropped }) => dropped['consent-withdrawn'] === 5, 'all are lost, and counted');
      assert.deepEqual(await kept(other), []);
    }),

  'a tab that is told of a withdrawal before its localStorage shows it tracks again when it may': (given) =>
    visit(given, async ({ site, open }) => {
      const other = await open();
      const page = await open(null);
      await page.evaluate(() => {
        deafen({ channel: false });
        make();
      });
      site.faultOf = () => 503;
      await page.evaluate(() => trackMany(5));
      await other.evaluate(() => trackers[0].setConsent(false));
      await reported(page, ({ waiting }) => waiting === 0, 'it has heard');
      site.faultOf = () => undefined;
      await page.evaluate(() => trackers[0].setConsent(true));
      await page.evaluate(() => hearAgain());
      await stored(site, await page.evaluate(() => trackMany(3)));
    }),
};
