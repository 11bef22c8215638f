import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { report, reported, stored, visit } from './visit.mjs';

/** So often, then the server is well. */
const first = (times, kind) => (_, count) => (count <= times ? kind : undefined);

/** The first requests go wrong in this way. */
const recovers =
  (kind, { times = 2, requests = times + 1, ...timing } = {}) =>
  (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open({}, timing);
      site.faultOf = first(times, kind);
      const ids = await page.evaluate(() => trackMany(5));
      await stored(site, ids);
      const { sent, duplicate, waiting } = await reported(page, (now) => now.waiting === 0, 'nothing waits');
      assert.deepEqual({ all: sent + duplicate, waiting }, { all: 5, waiting: 0 });
      assert.equal(site.requests.length, requests);
    });

const refuses = (status, reason) => (given) =>
  visit(given, async ({ site, open }) => {
    const page = await open();
    site.faultOf = first(1, status);
    await page.evaluate(() => trackMany(3));
    const { rejected } = await reported(page, (now) => now.waiting === 0, 'nothing waits');
    assert.deepEqual(rejected, { [reason]: 3 });
    const ids = await page.evaluate(() => trackMany(2, 3));
    await stored(site, ids);
    assert.equal(site.requests.length, 2);
  });

export default {
  'what is tracked is stored, with its session, its sequence and whose it is': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open();
      const ids = await page.evaluate(() => trackMany(3));
      await stored(site, ids);
      const events = site.log.all();
      assert.deepEqual(
        events.map(({ properties }) => properties.number),
        [0, 1, 2],
      );
      assert.ok(events[0].sequence < events[1].sequence && events[1].sequence < events[2].sequence);
      assert.equal(new Set(events.map(({ session_id }) => session_id)).size, 1);
      assert.deepEqual([events[0].creator_id, events[0].sub], ['studio', 'reader']);
      await reported(page, ({ waiting }) => waiting === 0, 'nothing waits');
      await page.evaluate(() => trackers[0].flush());
      assert.equal(site.requests.length, 1);
    }),

  'what is tracked shows in the dashboard and the funnel of the creator': (given) =>
    visit(given, async ({ site, open }) => {
      const creatorId = 'unvisited-1';
      const page = await open({ creatorId });
      const ids = await page.evaluate(() =>
        ['message_sent', 'bot_response', 'conversion'].map((type) => trackers[0].track(type, { conversationId: 'c1' }).id),
      );
      await stored(site, ids);
      const headers = { authorization: `Bearer ${await site.tokenOf('reader')}` };
      const ask = async (path) =>
        (await fetch(`${site.origin}/api/v1/creator/analytics/${path}?creator_id=${creatorId}`, { headers })).json();
      const { total_conversations, unique_users, messages_per_session } = await ask('dashboard');
      assert.deepEqual([total_conversations, unique_users, messages_per_session], [1, 1, 2]);
      assert.deepEqual(
        (await ask('funnel')).steps.map(({ users }) => users),
        [1, 1, 1, 1],
      );
    }),

  'a connection that breaks before anything is stored costs nothing': recovers('before'),
  'a connection that breaks after all is stored makes no second copy': recovers('after'),
  'an answer that comes late is waited for': recovers('late', { requests: 1 }),
  'an answer whose rest takes its time is waited for': recovers('slow', { requests: 1 }),
  'an answer whose rest never comes is given up, and the events are sent again': recovers('stalled', { timeout: 3_000 }),
  // Some times the browser tries again by itself.
  '408 is tried again': recovers(408, { times: 6 }),
  '500 is tried again': recovers(500),
  '503 is tried again': recovers(503),

  'a 200 that is no answer of the API counts for nothing': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open();
      site.faultOf = first(1, 200);
      await stored(site, await page.evaluate(() => trackMany(2)));
    }),

  '429 is left alone for as long as it says, whatever the page does': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open();
      const times = [];
      site.faultOf = (_, count) => {
        times.push(Date.now());
        return count === 1 ? 429 : undefined;
      };
      const ids = await page.evaluate(() => trackMany(2));
      await until(() => times.length === 1, 'it is refused');
      await page.evaluate(() => trackers[0].flush());
      await stored(site, ids);
      assert.ok(times[1] - times[0] >= 950, `asked again after ${times[1] - times[0]} ms`);
    }),

  'waits between attempts double, and are somewhere in their second half': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = first(6, 503);
      const page = await open(null);
      await page.evaluate(() => {
        globalThis.waits = [];
        const { setTimeout } = globalThis;
        globalThis.setTimeout = (work, ms, ...more) => {
          // All others are round numbers.
          if (!Number.isInteger(ms)) waits.push(ms);
          return setTimeout(work, ms, ...more);
        };
        make({}, { backoff: 20, longestBackoff: 300 });
      });
      await stored(site, await page.evaluate(() => trackMany(1)));
      const waits = await page.evaluate(() => waits);
      const longest = [20, 40, 80, 160, 300, 300];
      assert.equal(waits.length, longest.length, waits.join());
      assert.ok(
        waits.every((wait, index) => wait >= longest[index] / 2 && wait < longest[index]),
        waits.join(),
      );
      assert.notEqual(waits[4], waits[5]);
    }),

  'a refused token is replaced once': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = first(1, 401);
      const page = await open();
      await stored(site, await page.evaluate(() => trackMany(2)));
      assert.equal(site.requests.length, 2);
      assert.notEqual(site.requests[0].authorization, site.requests[1].authorization);
      assert.deepEqual(await page.evaluate(() => tokenReasons), ['first', 'rejected']);
    }),

  'refused again it is given up, and events wait until something changes': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = first(2, 401);
      const page = await open();
      const ids = await page.evaluate(() => trackMany(2));
      const { held } = await reported(page, (now) => now.held !== null, 'it is held');
      assert.deepEqual(held, { kind: 'auth', reason: 'rejected' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(site.requests.length, 2);
      await page.evaluate(() => trackers[0].flush());
      await stored(site, ids);
    }),

  'a token that has expired is replaced ahead': (given) =>
    visit(given, async ({ site, open }) => {
      const { tokenOf } = site;
      site.tokenOf = (sub, count) => tokenOf(sub, count, { lifetimeSeconds: 2 });
      const page = await open();
      await stored(site, await page.evaluate(() => trackMany(2)));
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      const before = site.log.all().map(({ event_id }) => event_id);
      await stored(site, [...before, ...(await page.evaluate(() => trackMany(2, 2)))]);
      assert.ok((await page.evaluate(() => tokenReasons)).includes('expiring'));
    }),

  '400 drops the batch and says so': refuses(400, 'invalid'),
  '403 drops the batch and says so': refuses(403, 'forbidden'),
  '422 drops the batch and says so': refuses(422, 'invalid'),

  '413 halves the batch until it is small enough': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = ({ bytes }) => (bytes > 2_000 ? 413 : undefined);
      const page = await open();
      await stored(site, await page.evaluate(() => trackMany(20, 0, 100)));
      const sizes = site.requests.map(({ body }) => JSON.parse(body).events.length);
      assert.deepEqual(sizes.slice(0, 3), [20, 10, 5]);
    }),

  'after a 413 batches grow again, while none is too large': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = ({ bytes }) => (bytes > 2_000 ? 413 : undefined);
      const page = await open();
      const before = await page.evaluate(() => trackMany(20, 0, 100));
      await stored(site, before);
      site.faultOf = () => undefined;
      const first = site.requests.length;
      const ids = await page.evaluate(() => trackMany(80, 20, 100));
      await stored(site, [...before, ...ids]);
      const sizes = site.requests.slice(first).map(({ body }) => JSON.parse(body).events.length);
      assert.ok(Math.max(...sizes) >= 20, sizes.join());
    }),

  '413 for a single event drops it, and the next ones are sent': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = ({ bytes }) => (bytes > 2_000 ? 413 : undefined);
      const page = await open();
      await page.evaluate(() => trackMany(1, 0, 3_000));
      const { dropped } = await reported(page, (now) => now.waiting === 0, 'nothing waits');
      assert.deepEqual(dropped, { 'too-large': 1 });
      await stored(site, await page.evaluate(() => trackMany(3, 1)));
    }),

  'a rejected event is reported once with its reason, and does not hold up the others': (given) =>
    visit(given, async ({ site, open }) => {
      const real = site.log.take.bind(site.log);
      site.log.take = (events, arrival) => {
        const isBad = ({ type }) => type === 'bad';
        const rejected = events.filter(isBad).map(({ event_id }) => ({ event_id, reason: 'no such type' }));
        return {
          ...real(
            events.filter((event) => !isBad(event)),
            arrival,
          ),
          rejected,
        };
      };
      const page = await open();
      const id = await page.evaluate(() => {
        globalThis.rejections = [];
        trackers[0].on('rejected', (told) => rejections.push(told));
        return trackers[0].track('bad', {}).id;
      });
      const ids = await page.evaluate(() => trackMany(2));
      await stored(site, ids);
      await reported(page, (now) => now.waiting === 0, 'nothing waits');
      assert.deepEqual(await page.evaluate(() => rejections), [{ id, type: 'bad', reason: 'no such type' }]);
    }),

  'what the answer does not mention is sent again': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open();
      const real = site.log.take.bind(site.log);
      // Half of each batch, as a server may that is short of time.
      site.log.take = (events, arrival) =>
        real(events.length > 1 ? events.slice(0, Math.ceil(events.length / 2)) : events, arrival);
      await stored(site, await page.evaluate(() => trackMany(9)));
      assert.equal((await reported(page, (now) => now.waiting === 0, 'nothing waits')).duplicate, 0);
    }),

  'batches keep to the bytes of the real body, and to their number of events': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open({ limits: { bytes: 4_000, events: 10 } });
      const ids = await page.evaluate(async () => {
        const all = Array.from({ length: 60 }, (_, number) =>
          trackers[0].track('wide', { number, text: '漢字🙂'.repeat(number) }),
        );
        await Promise.all(all.map(({ committed }) => committed));
        return all.map(({ id }) => id);
      });
      await stored(site, ids);
      assert.ok(site.requests.every(({ bytes }) => bytes <= 4_000));
      assert.ok(site.requests.every(({ body }) => JSON.parse(body).events.length <= 10));
    }),

  'events that come in a row are one request': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open({ limits: { delay: 60_000 } });
      // The first one is gone when it is this tab's turn to send.
      await page.evaluate(async () => {
        await trackMany(1, 0);
        await trackers[0].flush();
      });
      await until(() => site.log.all().length === 1, 'the first one is stored');
      const before = site.requests.length;
      await page.evaluate(async () => {
        for (let turn = 1; turn < 6; turn++) {
          await trackMany(1, turn);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      });
      assert.equal(site.requests.length, before);
      await page.evaluate(() => trackers[0].flush());
      await until(() => site.log.all().length === 6, 'all are stored');
      assert.equal(site.requests.length, before + 1);
    }),

  'sent_at lets the server correct a clock that is wrong': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open(null);
      await page.evaluate(() => {
        const { now } = Date;
        Date.now = () => now() - 3_600_000;
        const RealDate = Date;
        globalThis.Date = class extends RealDate {
          constructor(...given) {
            super(...(given.length > 0 ? given : [RealDate.now()]));
          }
        };
        make();
      });
      await page.evaluate(() => trackMany(1));
      const [event] = await until(() => site.log.all().length > 0 && site.log.all(), 'it is stored');
      assert.ok(Math.abs(Date.parse(event.corrected_at) - Date.now()) < 60_000, event.corrected_at);
      assert.ok(Date.now() - Date.parse(event.occurred_at) > 3_000_000, event.occurred_at);
    }),

  'a redirect is not followed, and the events wait': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = first(1, 307);
      const page = await open();
      const ids = await page.evaluate(() => trackMany(2));
      assert.deepEqual((await reported(page, (now) => now.held !== null, 'it is held')).held, {
        kind: 'blocked',
        reason: 'redirect',
      });
      await page.evaluate(() => trackers[0].flush());
      await stored(site, ids);
    }),

  'what waits offline is stored once the browser is online again, without waiting for the next attempt': ({ browser }) =>
    visit({ browser }, async ({ site, context, open }) => {
      const hour = 3_600_000;
      const page = await open({}, { backoff: hour, longestBackoff: hour });
      const before = await page.evaluate(() => trackMany(1));
      await stored(site, before);
      await reported(page, ({ waiting }) => waiting === 0, 'it has its answer');
      let failed = 0;
      page.on('requestfailed', () => failed++);
      await context.setOffline(true);
      const ids = await page.evaluate(() => trackMany(50, 1));
      // From here on the next attempt is half an hour away, or more.
      await until(() => failed > 0, 'an attempt has failed');
      assert.equal(site.log.all().length, 1);
      await context.setOffline(false);
      await stored(site, [...before, ...ids]);
    }),

  'hours without the server end with everything stored, where the browser knows of nothing': ({ browser }) =>
    visit({ browser }, async ({ site, context, open }) => {
      let isThere = true;
      await context.addInitScript(() => {
        const { now } = Date;
        globalThis.later = 0;
        Date.now = () => now() + globalThis.later;
        addEventListener('online', () => (globalThis.isTold = true));
      });
      const page = await open();
      const before = await page.evaluate(() => trackMany(1));
      await stored(site, before);
      site.faultOf = () => (isThere ? undefined : 'before');
      isThere = false;
      const ids = await page.evaluate(() => trackMany(50, 1));
      for (let hour = 1; hour <= 6; hour++) {
        const asked = site.requests.length;
        await page.evaluate((hour) => (globalThis.later = hour * 3_600_000), hour);
        await until(() => site.requests.length > asked + 1, 'it has tried again, in vain');
      }
      isThere = true;
      await stored(site, [...before, ...ids]);
      assert.equal(await page.evaluate(() => globalThis.isTold === true), false);
    }),

  'an event that could not be sent for too long is dropped and counted': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = () => 503;
      const page = await open({ limits: { age: 200 } });
      await page.evaluate(() => trackMany(3));
      const { dropped } = await reported(page, (now) => now.waiting === 0, 'nothing waits');
      assert.deepEqual(dropped, { expired: 3 });
      assert.equal(site.log.all().length, 0);
    }),

  'above the bound the oldest are dropped and counted': (given) =>
    visit(given, async ({ site, open }) => {
      site.faultOf = () => 503;
      const page = await open({ limits: { waiting: 20, events: 100 } });
      await reported(page, ({ storage }) => storage !== null, 'they go into storage');
      const ids = await page.evaluate(() => trackMany(30));
      assert.deepEqual((await report(page)).dropped, { 'queue-full': 10 });
      site.faultOf = () => undefined;
      await stored(site, ids.slice(10));
    }),

  'the token goes into no URL, no body and no storage': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open();
      await stored(site, await page.evaluate(() => trackMany(3)));
      site.faultOf = () => 503;
      await page.evaluate(() => trackMany(3, 3));
      const kept = await page.evaluate(async () => {
        const db = await new Promise((resolve) => {
          const request = indexedDB.open('analytics-tracker');
          request.onsuccess = () => resolve(request.result);
        });
        const rows = await new Promise((resolve) => {
          const request = db.transaction('events').objectStore('events').getAll();
          request.onsuccess = () => resolve(request.result);
        });
        db.close();
        return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }, document.cookie]);
      });
      assert.match(kept, /"number\\":3/);
      const [, token] = /^Bearer (.+)$/.exec(site.requests[0].authorization);
      const [, payload] = token.split('.');
      for (const part of [token, payload]) {
        assert.ok(!kept.includes(part));
        assert.ok(site.requests.every(({ path, search, body }) => !(path + search + body).includes(part)));
      }
    }),
};
