/** What becomes of events where the browser's own parts fail: none is lost without a word, and the page hears of no error. */
import assert from 'node:assert/strict';
import { reported, stored, visit } from './visit.mjs';

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
