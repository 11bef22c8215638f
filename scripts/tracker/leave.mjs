import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { crash, hide, keeping, leaveToReturn, reported, stored, visit } from './visit.mjs';

/** Long enough for no test to see it pass: what is sent is sent because the page leaves. */
const patient = { limits: { delay: 60_000 } };

/** A tracker that has its token, and has nothing to send. */
async function ready(open, given = patient, origin = undefined) {
  const page = await open(given, {}, origin);
  await page.evaluate(() => trackers[0].flush());
  await reported(page, ({ storage }) => storage !== null, 'it has a token');
  return page;
}

/** What is tracked is still stored when the page has gone this way, without another page of the site. */
const survives = (go) => (given) =>
  visit(given, async ({ site, open, context }) => {
    const page = await ready(open);
    const ids = await page.evaluate(() => trackMany(5));
    assert.equal(site.requests.length, 0);
    await go({ page, site, context });
    await stored(site, ids);
    assert.ok(site.requests.every(({ authorization }) => authorization.startsWith('Bearer ')));
  });

/**
 * The same where the browser has to ask the API first, which takes longer than the page lives: a request that does not outlive its
 * page is never made.
 */
const outlives = (go) => (given) =>
  visit(given, async ({ site, open, context }) => {
    site.preflight = 500;
    const page = await ready(open, { ...patient, apiBase: site.origin }, site.origin.replace('127.0.0.1', 'localhost'));
    const ids = await page.evaluate(() => trackMany(5));
    await go({ page, site, context });
    await stored(site, ids);
  });

/** What was accepted is stored, once another page of the site is opened. */
const resumes =
  (go) =>
  ({ browser }) =>
    visit({ browser }, async ({ site, open }) => {
      site.faultOf = () => 'before';
      const page = await open();
      await page.exposeFunction('tellAccepted', (ids) => accepted.push(...ids));
      const accepted = [];
      page.evaluate(() => trackMany(300)).catch(() => {});
      await until(() => accepted.length > 0, 'some are accepted');
      await go(page);
      site.faultOf = () => undefined;
      await open();
      await until(
        () => accepted.every((id) => site.log.all().some(({ event_id }) => event_id === id)),
        'all that was accepted is stored',
      );
    });

/** A page that sends beacons and has the token for them; three events wait. It hears of other tabs by what is stored only. */
async function readyWithBeacon(open) {
  const page = await open(null);
  await page.evaluate(() => {
    const { json } = globalThis.Response.prototype;
    globalThis.Response.prototype.json = async function () {
      const read = await json.call(this);
      setTimeout(() => (globalThis.hasIngestToken ||= this.url.includes('ingest-token')));
      return read;
    };
    deafen({ storage: false });
    make({ beacon: true, limits: { delay: 60_000 } });
  });
  await page.evaluate(() => trackers[0].flush());
  await reported(page, ({ storage }) => storage !== null, 'it has a token');
  const ids = await page.evaluate(() => trackMany(3));
  await until(() => page.evaluate(() => globalThis.hasIngestToken), 'it has a token for ingestion');
  return { page, ids };
}

export default {
  'a link to another page takes nothing away': survives(({ page }) => page.click('a')),
  'closing the tab takes nothing away': survives(({ page }) => page.close({ runBeforeUnload: true })),
  'a page that is loaded again sends what waited': survives(({ page }) => page.reload()),
  'an address on another site takes nothing away': survives(({ page }) => page.goto('about:blank')),

  'a tab that is closed before the request is out takes nothing away': outlives(({ page }) =>
    page.close({ runBeforeUnload: true }),
  ),
  'a page that goes before the request is out takes nothing away': outlives(({ page }) => page.goto('about:blank')),

  'what is tracked while the page leaves is sent too': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await ready(open);
      await page.evaluate(() => {
        addEventListener('pagehide', () => trackers[0].track('left', {}));
        // The last that a page hears of, and after the tracker has.
        document.addEventListener('visibilitychange', () => trackers[0].track('hidden', {}));
      });
      await page.goto('about:blank');
      for (const name of ['left', 'hidden'])
        await until(() => site.log.all().some(({ type }) => type === name), `what is tracked then is stored: ${name}`);
    }),

  'a page that crashes loses nothing that was accepted': resumes(crash),
  'a page that is closed at once loses nothing that was accepted': resumes((page) => page.close()),
  'a page that is loaded again at once loses nothing that was accepted': resumes((page) => page.reload()),

  'a page that leaves has one budget of 60,000 bytes, and the rest waits in storage': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await ready(open);
      await page.evaluate(() => void make({ creatorId: 'second', limits: { delay: 60_000 } }));
      await page.evaluate(() => trackers[1].flush());
      const ids = await page.evaluate(async () => {
        const all = trackers.flatMap((tracker) =>
          // Of one tracker they would fit; of both the browser would refuse one.
          Array.from({ length: 34 }, (_, number) => tracker.track('long', { number, text: 'é'.repeat(500) })),
        );
        await Promise.all(all.map(({ committed }) => committed));
        return all.map(({ id }) => id);
      });
      await page.goto('about:blank');
      const sent = () => site.requests.reduce((sum, { bytes }) => sum + bytes, 0);
      await until(() => sent() > 50_000, 'the budget is used');
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.ok(sent() <= 60_000, String(sent()));
      const again = await open();
      await again.evaluate(() => void make({ creatorId: 'second' }));
      await stored(site, ids);
    }),

  'leaving twice and flushing twice makes no second copy': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await ready(open);
      const ids = await page.evaluate(() => trackMany(5));
      await page.evaluate(async () => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        document.dispatchEvent(new Event('visibilitychange'));
        await Promise.all([trackers[0].flush(), trackers[0].flush()]);
        delete document.hidden;
      });
      await page.goto('about:blank');
      await stored(site, ids);
      assert.equal(site.log.all().length, 5);
      // Once by leaving, and once by a flush that could not know yet.
      assert.ok(site.requests.length <= 2, String(site.requests.length));
    }),

  'a hidden page sends at once, and knows what became of it when it is shown again': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await ready(open);
      const ids = await page.evaluate(() => trackMany(5));
      await hide(page);
      await stored(site, ids);
      await reported(page, ({ sent, waiting }) => sent === 5 && waiting === 0, 'they are reported as sent');
    }),

  'with beacons, each event goes with a token that is only for ingestion': (given) =>
    visit(given, async ({ site, open }) => {
      const { page, ids } = await readyWithBeacon(open);
      await page.goto('about:blank');
      await stored(site, ids);
      const owners = await site.tokenOf('reader');
      for (const { path, body, type, authorization } of site.requests) {
        assert.match(path, /beacon$/);
        assert.match(type, /^text\/plain/);
        assert.equal(authorization, undefined);
        const { ingest_token } = JSON.parse(body);
        assert.equal(JSON.parse(atob(ingest_token.split('.')[1])).aud, 'ingestion');
        assert.notEqual(ingest_token, owners);
        const refused = await fetch(`${site.origin}/api/v1/streams/a1b2c3d4/analytics`, {
          headers: { authorization: `Bearer ${ingest_token}` },
        });
        assert.equal(refused.status, 401);
      }
    }),

  'no beacon is sent once consent was withdrawn elsewhere, or another reader tracks': (given) =>
    visit(given, async ({ open }) => {
      for (const end of ['withdrawal', 'owner']) {
        const { page } = await readyWithBeacon(open);
        await page.evaluate(() => {
          globalThis.beacons = 0;
          navigator.sendBeacon = () => Boolean((globalThis.beacons += 1));
        });
        if (end === 'owner') await page.evaluate(() => trackers[0].setOwner('ben'));
        else await (await open()).evaluate(() => trackers[0].setConsent(false));
        await hide(page);
        assert.equal(await page.evaluate(() => globalThis.beacons), 0, end);
      }
    }),

  'without that there is no beacon': (given) =>
    visit(given, async ({ site, open }) => {
      const page = await ready(open);
      await page.evaluate(() => (navigator.sendBeacon = () => fetch('/api/v1/creator/analytics/beacon')));
      const ids = await page.evaluate(() => trackMany(3));
      await page.goto('about:blank');
      await stored(site, ids);
      assert.ok(site.requests.every(({ path }) => path.endsWith('/events')));
    }),

  'the browser keeps a tracked page, which goes on when it is shown again': () =>
    keeping((given) =>
      visit(given, async ({ site, open }) => {
        const page = await ready(open);
        const ids = await page.evaluate(() => trackMany(3));
        const back = await leaveToReturn(page, site);
        await stored(site, ids);
        // It holds up no other tab meanwhile.
        const other = await open();
        const theirs = await other.evaluate(() => trackMany(3, 6));
        await stored(site, [...ids, ...theirs]);
        await other.close();
        await back();
        const more = await page.evaluate(() => trackMany(3, 3));
        await page.evaluate(() => trackers[0].flush());
        await stored(site, [...ids, ...theirs, ...more]);
        await reported(page, ({ waiting }) => waiting === 0, 'nothing waits');
      }),
    ),
};
