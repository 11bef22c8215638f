import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { createHandlers, EventLog, issueToken, type StoredEvent } from '../mock.js';
import type { TrackerOptions } from '../tracker/options.js';
import { Tracker } from '../tracker/tracker.js';
import { until } from './until.js';

export const apiBase = 'https://api.example.test';

/** A server of the mock for the trackers of a test. Called within `describe`: it is there while that runs, and starts empty each time. */
export function useTrackers() {
  let log = new EventLog();
  /** The handlers stay while the log changes. */
  const events: Pick<EventLog, 'take' | 'all'> = { take: (...given) => log.take(...given), all: (...given) => log.all(...given) };
  const network = defineNetwork({
    handlers: createHandlers({ events: events as EventLog }),
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
  });
  let trackers: Tracker[] = [];
  let subject = '';

  before(() => network.enable());
  after(() => network.disable());
  beforeEach(() => {
    log = new EventLog();
    trackers = [];
  });
  afterEach(() => trackers.forEach((tracker) => tracker.stop()));

  return {
    network,

    /** A tracker of its own subject unless it is given one, so that no test finds what another has left. */
    make(options: Partial<TrackerOptions> = {}): Tracker {
      subject = options.creatorId ?? `studio-${crypto.randomUUID()}`;
      const tracker = new Tracker(
        {
          apiBase,
          getToken: () => issueToken(),
          ...options,
          creatorId: subject,
          limits: { delay: 20, ...options.limits },
        },
        { backoff: 10, longestBackoff: 50 },
      );
      trackers.push(tracker);
      return tracker;
    },

    /** The subject of the last tracker. */
    subject: () => subject,

    /** What the server has stored of the last tracker's subject, once it is so much. */
    async stored(number: number): Promise<StoredEvent[]> {
      await until(() => log.all(subject).length >= number, `${number} events are stored`);
      return log.all(subject);
    },
  };
}
