/** What becomes of events where the browser's own parts fail: none is lost without a word, and the page hears of no error. */
import assert from 'node:assert/strict';
import { crash, hide, reported, stored, visit } from './visit.mjs';

/** All that is tracked is stored although something fails, which the script does to the page before its tracker is there. */
const despite =
  (spoil, { before = 0 } = {}) =>
  (given) =>
    visit(given, async ({ site, open }) => {
      const page = await open(before > 0 ? {} : null);
      const first = before > 0 ? await page.evaluate((count) => trackMany(count), before) : [];
      await page.evaluate(spoil);
      if (before === 0) await page.evaluate(() => void make());
      const ids = await page.evaluate((first) => trackMany(5, first), before);
      await stored(site, [...first, ...ids]);
      await reported(page, ({ waiting }) => waiting === 0, 'nothing waits');
    });

/** As a reader does. */
async function clear(context, page) {
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
}

export default {
  'a channel that throws costs nothing': despite(() => {
    globalThis.BroadcastChannel = class {
      constructor() {
        throw new DOMException('no', 'SecurityError');
      }
    };
  }),

  'a channel that takes no message costs nothing': despite(() => {
    BroadcastChannel.prototype.postMessage = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
  }),

  'locks that are refused cost nothing': despite(() => {
    navigator.locks.request = () => Promise.reject(new DOMException('no', 'SecurityError'));
  }),

  'locks that throw cost nothing': despite(() => {
    Object.defineProperty(navigator, 'locks', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  }),

  'transactions that are aborted cost nothing': despite(
    () => {
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...given) {
        const begun = transaction.apply(this, given);
        if (given[1] === 'readwrite') queueMicrotask(() => begun.abort());
        begun.commit = () => {};
        return begun;
      };
    },
    { before: 3 },
  ),

  'storage that cannot be read any more costs nothing': despite(
    () => {
      for (const name of ['getAll', 'get', 'getKey'])
        for (const kind of [IDBIndex, IDBObjectStore])
          kind.prototype[name] = () => {
            throw new DOMException('no', 'UnknownError');
          };
    },
    { before: 3 },
  ),

  'localStorage that is refused costs nothing': despite(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  }),

  'what was stored, and was cleared, is sent from memory': (given) =>
    visit(given, async ({ site, open, context }) => {
      site.faultOf = () => 503;
      const one = await open();
      await reported(one, ({ storage }) => storage !== null, 'the first has begun');
      const other = await open();
      const ids = [...(await one.evaluate(() => trackMany(4))), ...(await other.evaluate(() => trackMany(4, 4)))];
      await clear(context, one);
      site.faultOf = () => undefined;
      await stored(site, ids);
      for (const page of [one, other]) await reported(page, ({ waiting }) => waiting === 0, 'nothing waits');
    }),

  'what is stored after storage was cleared is not taken for what was there before': (given) =>
    visit(given, async ({ site, open, context }) => {
      const patient = { limits: { delay: 60_000 } };
      const one = await open(patient);
      await one.evaluate(() => trackers[0].flush());
      const before = await one.evaluate(() => trackMany(3));
      await clear(context, one);
      const other = await open(patient);
      const after = await other.evaluate(() => trackMany(3, 3));
      await crash(other);
      await hide(one);
      await reported(one, ({ waiting }) => waiting === 0, 'its own are sent');
      await one.evaluate(() => trackers[0].flush());
      await stored(site, [...before, ...after]);
    }),

  'settings of any kind make a tracker, which throws nothing': (given) =>
    visit(given, async ({ open, said }) => {
      const page = await open(null);
      const made = await page.evaluate(() =>
        [undefined, null, 7, {}, { apiBase: '/', creatorId: 'a', goals: 7 }].map((options) => {
          const tracker = createTracker(options);
          tracker.track('step', {});
          return tracker.report().dropped['not-usable'];
        }),
      );
      assert.deepEqual(made, [1, 1, 1, 1, 1]);
      assert.ok(said.length > 0);
    }),
};
