/** What the pages under test have at hand: trackers that lose no time, and what they accepted. */
import '../../src/entries/analytics-tracker.js';
import type { GetToken } from '../../src/client/token.js';
import type { Outcome, Tracked } from '../../src/tracker/entry.js';
import type { TrackerOptions } from '../../src/tracker/options.js';
import { createTracker, Tracker } from '../../src/tracker/tracker.js';
import type { AnalyticsTracker } from '../../src/tracker/analytics-tracker.js';
import type { Timing } from '../../src/tracker/transport.js';

declare global {
  var trackers: Tracker[];
  /** Ids in storage, as they became so. */
  var accepted: string[];
  var outcomes: Record<string, Outcome>;
  var tokenReasons: string[];
  /** Who is logged in, where that changes. */
  var reader: string | undefined;
  /** Told as soon as an event is in storage, since a page that is killed can tell nobody afterwards. */
  var tellAccepted: ((ids: string[]) => void) | undefined;
  var make: (options?: Partial<TrackerOptions> & { sub?: string }, timing?: Partial<Timing>) => Tracker;
  var createTracker: (options: TrackerOptions) => Tracker;
  /** The same as a tag, with the settings it has. */
  var makeTag: (options: { apiBase?: string; creatorId?: string; owner?: string; sub?: string }) => Promise<AnalyticsTracker>;
  /** What other pages say is not heard until `hearAgain()`: localStorage shows what it has now, and channels wait. */
  var deafen: (which?: { channel?: boolean; storage?: boolean }) => void;
  var hearAgain: () => void;
  var trackMany: (count: number, first?: number, filler?: number) => Promise<string[]>;
}

globalThis.trackers = [];
globalThis.accepted = [];
globalThis.outcomes = {};
globalThis.tokenReasons = [];

const follow = (tracked: Tracked): void => {
  void tracked.committed.then((isAccepted) => {
    if (isAccepted) accepted.push(tracked.id);
  });
  void tracked.outcome.then((outcome) => (outcomes[tracked.id] = outcome));
};

const tokenOf =
  (sub: string): GetToken =>
  async ({ reason, signal }) => {
    tokenReasons.push(reason);
    return (await (await fetch(`/token?sub=${globalThis.reader ?? sub}`, { signal })).json()) as { token: string };
  };

globalThis.createTracker = createTracker;

globalThis.make = ({ sub = 'reader', ...options } = {}, timing = {}) => {
  const tracker = new Tracker(
    {
      apiBase: '/',
      creatorId: 'studio',
      getToken: tokenOf(sub),
      ...options,
      limits: { delay: 50, ...options.limits },
    },
    { backoff: 20, longestBackoff: 200, ...timing },
  );
  let told: string[] = [];
  tracker.on('committed', ({ id }) => {
    if (!globalThis.tellAccepted) return;
    // A call for each event would be slower than all else.
    if (told.push(id) === 1)
      queueMicrotask(() => {
        tellAccepted?.(told);
        told = [];
      });
  });
  trackers.push(tracker);
  return tracker;
};

globalThis.makeTag = async ({ apiBase = '/', creatorId = 'studio', owner, sub = 'reader' }) => {
  const element = document.createElement('analytics-tracker');
  for (const [name, value] of Object.entries({ 'api-base': apiBase, 'creator-id': creatorId, owner }))
    if (value !== undefined) element.setAttribute(name, value);
  element.getToken = tokenOf(sub);
  document.body.append(element);
  await Promise.resolve();
  trackers.push(element.tracker!);
  return element;
};

/** Tracks so many events with a number each, and resolves once they are in storage. */
globalThis.trackMany = async (count, first = 0, filler = 0) => {
  const [tracker] = trackers;
  if (!tracker) return [];
  const all = Array.from({ length: count }, (_, index) =>
    tracker.track('step', { number: first + index, filler: 'x'.repeat(filler) }),
  );
  all.forEach(follow);
  await Promise.all(all.map(({ committed }) => committed));
  return all.map(({ id }) => id);
};

globalThis.deafen = ({ channel = true, storage = true } = {}) => {
  const had = { ...localStorage };
  let isDeaf = storage;
  Storage.prototype.getItem = function (name) {
    const now = this === localStorage && isDeaf ? had : { ...this };
    return (now[name] as string | undefined) ?? null;
  };
  const heard = new Promise<void>((resolve) => {
    globalThis.hearAgain = () => {
      isDeaf = false;
      resolve();
    };
  });
  if (!channel) return;
  Object.defineProperty(BroadcastChannel.prototype, 'onmessage', {
    set(this: BroadcastChannel, listener: (event: MessageEvent) => void) {
      this.addEventListener('message', (event) => void heard.then(() => listener(event)));
    },
  });
};
