/**
 * Which promises each tracker keeps, set up as in this folder: as its code says in the versions named. Rows with `(tried)` were besides
 * tried once with these versions: five events of each page against a server that answered 503, the page then left or killed
 * (chrome://crash), and a new one opened on a healthy server. The benchmark tries none of it again.
 */
export const versions = {
  posthog: '1.449.2',
  amplitude: '2.48.1',
  segment: '1.84.3',
  snowplow: '4.10.1',
};

/** Promise: ours, posthog-js, @amplitude/analytics-browser, @segment/analytics-next, @snowplow/browser-tracker. */
export const promises = {
  'One id from the call on, in every attempt': ['yes', 'yes', 'yes', 'yes', 'yes'],
  'Waits through a reload (tried)': ['yes', 'no', 'yes', 'yes', 'yes'],
  'Waits through a crash (tried)': [
    'yes: IndexedDB',
    'no: memory',
    'yes: localStorage',
    'no: saved on `pagehide`',
    'yes: localStorage',
  ],
  'Two tabs crash: both tabs’ events wait (tried)': ['yes', 'no', 'no: the last tab’s', 'no', 'no: the last tab’s'],
  'One tab sends for all': ['yes: Web Locks', 'no', 'no', 'no', 'no'],
  'Tries again': [
    'network, 408, 429, 5xx: for 7 days',
    'network 3 times, 5xx 10 times; no 4xx',
    'network, 408, 413, 429, 5xx: 5 attempts',
    'network, 408, 429, 5xx: 10 attempts',
    'all but 400, 401, 403, 410, 422, with the next event',
  ],
  'Waits as `Retry-After` says': ['yes', 'yes, where it tries again', 'no: 30 s', 'yes, of 429', 'no'],
  'When the page goes': [
    '`keepalive`, 60,000 bytes a page, the rest waits',
    '`sendBeacon`, in halves where it does not fit',
    'saved; every request up to 16 KiB has `keepalive`',
    'saved; `keepalive` by option',
    'flushed on `beforeunload` and when hidden; `keepalive` by option',
  ],
  'Tells what became of each event': ['yes', 'no', 'yes', 'yes', 'by request, to a callback'],
  'A bound on what waits': [
    '10,000 and 7 days, losses reported',
    'none',
    '1,000 saved, others logged',
    'none',
    '1,000, the oldest go silently',
  ],
  'Its own credentials for each reader': ['yes: a token', 'no: a public key', 'no: a public key', 'no: a public key', 'no'],
  'A cycle, a BigInt, a getter that throws in the properties (tried)': [
    'all sent',
    'the getter throws into the page',
    'nothing of their batch is sent',
    'these three are not sent',
    'these three are not sent',
  ],
};
