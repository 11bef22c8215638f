import { expect } from '@open-wc/testing';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { http, HttpResponse } from 'msw';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { createHandlers, EventLog, issueToken, type StoredEvent } from '../mock.js';
import { until } from '../testing/until.js';
import type { TrackerOptions } from './options.js';
import { Tracker } from './tracker.js';

let log = new EventLog();
/** The handlers stay while the log changes. */
const events: Pick<EventLog, 'take' | 'all'> = { take: (...given) => log.take(...given), all: (...given) => log.all(...given) };
const network = defineNetwork({
  handlers: createHandlers({ events: events as EventLog }),
  onUnhandledFrame: 'bypass',
  context: { quiet: true },
  sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
});

const apiBase = 'https://api.example.test';
let trackers: Tracker[] = [];
let count = 0;

/** A tracker of its own creator, so that no test finds what another has left. */
function make(options: Partial<TrackerOptions> = {}): Tracker {
  const tracker = new Tracker(
    {
      apiBase,
      creatorId: `studio-${++count}`,
      getToken: () => issueToken(),
      ...options,
      limits: { delay: 20, ...options.limits },
    },
    { backoff: 10, longestBackoff: 50 },
  );
  trackers.push(tracker);
  return tracker;
}

/** Of the last tracker's creator: what others have left may come later. */
const stored = async (number: number, creator = `studio-${count}`): Promise<StoredEvent[]> => {
  await until(() => log.all(creator).length >= number, `${number} events are stored`);
  return log.all(creator);
};

describe('a tracker', () => {
  before(() => network.enable());
  after(() => network.disable());
  beforeEach(() => {
    log = new EventLog();
    trackers = [];
  });
  afterEach(() => trackers.forEach((tracker) => tracker.stop()));

  it('tells when an event is safe, and what became of it', async () => {
    const tracked = make().track('message_sent', { conversationId: 'c1', role: 'user', length: 42 });
    expect(await tracked.committed).to.equal(true);
    expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
    const [event] = await stored(1);
    expect(event).to.deep.include({ event_id: tracked.id, type: 'message_sent' });
    expect(event?.properties).to.deep.equal({ actor: 'user', conversationId: 'c1', role: 'user', length: 42 });
  });

  it('stores and sends what is tracked the moment another is safe', async () => {
    const tracker = make();
    await tracker.track('one').committed;
    expect(await tracker.track('two').outcome).to.deep.equal({ kind: 'sent' });
  });

  it('tells bot and human apart', async () => {
    const tracker = make();
    tracker.track('message_sent', { conversationId: 'c1', actor: 'human' });
    tracker.track('bot_response', { conversationId: 'c1' });
    tracker.track('human_handoff', { conversationId: 'c1' });
    tracker.track('resolution', { conversationId: 'c1', actor: 'human' });
    expect((await stored(4)).map(({ properties }) => properties['actor'])).to.deep.equal(['human', 'bot', 'human', 'human']);
  });

  it('keeps the properties as they were at the call', async () => {
    const properties = { step: 1 };
    make().track('step', properties);
    properties.step = 2;
    expect((await stored(1))[0]?.properties).to.deep.equal({ step: 1 });
  });

  it('reports each moment of an event', async () => {
    const tracker = make();
    const told: string[] = [];
    for (const moment of ['queued', 'committed', 'sent'] as const)
      tracker.on(moment, ({ type }) => told.push(`${moment} ${type}`));
    await tracker.track('step').outcome;
    expect(told).to.deep.equal(['queued step', 'committed step', 'sent step']);
    expect(tracker.report()).to.deep.equal({
      queued: 1,
      committed: 1,
      sent: 1,
      duplicate: 0,
      rejected: {},
      dropped: {},
      held: null,
      waiting: 0,
      storage: 'indexeddb',
    });
  });

  it('counts an event no more as waiting when it tells that it was sent', async () => {
    const tracker = make();
    const waiting: number[] = [];
    tracker.on('sent', () => waiting.push(tracker.report().waiting));
    await tracker.track('step').outcome;
    expect(waiting).to.deep.equal([0]);
  });

  it('tells no listener that has ended', async () => {
    const tracker = make();
    let told = 0;
    tracker.on('queued', () => told++)();
    tracker.track('step');
    expect(told).to.equal(0);
  });

  const nasty: Record<string, () => unknown> = {
    'a cycle': () => {
      const self: Record<string, unknown> = {};
      return (self['self'] = self);
    },
    'a BigInt': () => ({ big: 1n }),
    'a DOM node': () => ({ node: document.documentElement }),
    'a window': () => window,
    'a getter that throws': () => ({
      get bad(): never {
        throw new Error('a getter');
      },
    }),
    'a proxy whose every trap throws': () => {
      const fail = (): never => {
        throw new Error('a trap');
      };
      return new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail });
    },
    'a text of ten megabytes': () => ({ text: 'é'.repeat(10_000_000) }),
    'nothing at all': () => null,
    'half a character': () => ({ text: '\ud800', '\udc00': 1 }),
  };
  for (const [what, properties] of Object.entries(nasty)) {
    it(`takes ${what}, and sends the event`, async () => {
      const tracked = make().track('message_sent', properties() as { conversationId: string });
      expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
    });
  }

  it('takes a name that is none', async () => {
    const tracker = make();
    for (const name of [
      '',
      {
        toString: () => {
          throw new Error('a name');
        },
      },
    ])
      expect(await tracker.track(name as string).outcome).to.deep.equal({ kind: 'dropped', reason: 'not-usable' });
  });

  /** Nothing is sent, so all that is tracked waits. */
  const unsent = { owner: 'reader', getToken: () => new Promise<never>(() => {}) };

  it('lets the page handle a click before it has given them all to the storage', async () => {
    const tracker = make(unsent);
    await tracker.track('step').committed;
    const { add } = IDBObjectStore.prototype;
    let given = 0;
    IDBObjectStore.prototype.add = function (...row) {
      if (this.name === 'events') given++;
      return add.apply(this, row);
    };
    const button = document.createElement('button');
    let givenAtClick: number | null = null;
    button.addEventListener('click', () => (givenAtClick = given));
    try {
      setTimeout(() => button.click());
      const all = Array.from({ length: 6_000 }, (_, number) => tracker.track('step', { number }));
      await Promise.all(all.map(({ committed }) => committed));
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect(given).to.equal(6_000);
    expect(givenAtClick).to.be.within(0, 2_000);
    tracker.setConsent(false);
  });

  it('keeps to the bound before it is known who tracks, drops the oldest and counts them', async () => {
    const tracker = make({ getToken: () => new Promise<never>(() => {}), limits: { waiting: 5 } });
    const all = Array.from({ length: 7 }, () => tracker.track('step'));
    for (const { outcome } of all.slice(0, 2)) expect(await outcome).to.deep.equal({ kind: 'dropped', reason: 'queue-full' });
    const { dropped, waiting } = tracker.report();
    expect({ dropped, waiting }).to.deep.equal({ dropped: { 'queue-full': 2 }, waiting: 5 });
  });

  for (const [when, before] of [
    ['at once', 0],
    ['once it stores what is tracked', 1],
  ] as const) {
    it(`takes a hundred thousand calls in a loop ${when}, keeps the last ten thousand and reports the others`, async function () {
      this.timeout(60_000);
      const tracker = make(unsent);
      for (let number = 0; number < before; number++) await tracker.track('step').committed;
      const all = Array.from({ length: 100_000 }, (_, number) => tracker.track('step', { number }));
      const isSafe = await Promise.all(all.map(({ committed }) => committed));
      const lost = 90_000 + before;
      await until(() => tracker.report().dropped['queue-full'] === lost, 'the others are counted');
      expect(tracker.report().waiting).to.equal(10_000);
      expect(isSafe.slice(-10_000).every(Boolean)).to.equal(true);
      const lots = await Promise.all(all.slice(0, 90_000).map(({ outcome }) => outcome));
      expect(lots.every((lot) => lot.kind === 'dropped' && lot.reason === 'queue-full')).to.equal(true);
      tracker.setConsent(false);
    });
  }

  it('drops and counts what is tracked without an address, and says so once', async () => {
    const tracker = make({ apiBase: 'javascript:alert(1)' });
    expect(await tracker.track('step').outcome).to.deep.equal({ kind: 'dropped', reason: 'not-usable' });
  });

  it('goes on when a listener throws', async () => {
    const tracker = make();
    const errors: unknown[] = [];
    const { onerror } = window;
    window.onerror = (message) => Boolean(errors.push(message));
    tracker.on('queued', () => {
      throw new Error('a listener');
    });
    await tracker.track('step').outcome;
    window.onerror = onerror;
    expect(errors).to.have.length(1);
  });

  it('keeps events in memory where there is no storage', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const tracker = make();
      const tracked = tracker.track('step');
      expect(await tracked.committed).to.equal(false);
      expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
      expect(tracker.report().storage).to.equal('memory');
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('goes on in memory where storage fails later', async () => {
    const tracker = make();
    await tracker.track('step').outcome;
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const tracked = tracker.track('step');
      expect(await tracked.committed).to.equal(false);
      expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
    } finally {
      IDBObjectStore.prototype.add = add;
    }
  });

  it('goes on in memory where storage fails while another tab is the one that sends', async () => {
    const sender = make();
    await sender.track('step').outcome;
    const tracker = make({ creatorId: `studio-${count}` });
    await tracker.track('step').outcome;
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await tracker.track('step').outcome).to.deep.equal({ kind: 'sent' });
    } finally {
      IDBObjectStore.prototype.add = add;
    }
  });

  it('works without sessionStorage and without locks', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    const storage = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined, configurable: true });
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
      configurable: true,
    });
    try {
      expect(await make().track('step').outcome).to.deep.equal({ kind: 'sent' });
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
      Object.defineProperty(window, 'sessionStorage', storage);
    }
  });

  const open = async (): Promise<IDBDatabase> => {
    const request = indexedDB.open('analytics-tracker');
    return new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  };
  const rowsAside = async (): Promise<number> => {
    const db = await open();
    const count = db.transaction('aside').objectStore('aside').count();
    await new Promise((resolve) => (count.onsuccess = resolve));
    db.close();
    return count.result;
  };

  it('sets aside what is no event any more, warns once, and sends the others', async () => {
    // Only to have made the storage: of this creator's events, no other tracker could find what is no event.
    await make(unsent).track('step').committed;
    const creatorId = `corrupt-${Math.random()}`;
    const db = await open();
    const transaction = db.transaction('events', 'readwrite');
    const queue = `${apiBase} ${creatorId}`;
    for (const body of ['{"event_id":', 7, '{"event_id":"other"}'])
      transaction.objectStore('events').add({ queue, owner: 'reader', id: 'bad', type: 'step', at: Date.now(), body });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const before = await rowsAside();
    try {
      // One at a time, so that they are found one after the other.
      const tracker = make({ creatorId, owner: 'reader', limits: { events: 1 } });
      const tracked = tracker.track('step');
      expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
      expect(warnings.filter((text) => text.includes('set aside'))).to.have.length(1);
      expect(tracker.report().dropped).to.deep.equal({ corrupt: 3 });
      expect(await rowsAside()).to.equal(before + 3);
    } finally {
      console.warn = warn;
    }
  });

  it('keeps what an unnamed owner tracks in memory', async () => {
    const tracker = make({ getToken: () => 'opaque' });
    expect(await tracker.track('step').committed).to.equal(false);
    expect(tracker.report().storage).to.equal('memory');
  });

  describe('in memory, while the server has trouble', () => {
    const unnamed = () => 'opaque';
    beforeEach(() => network.use(http.post('*/events', () => new HttpResponse(null, { status: 503 }))));
    afterEach(() => network.resetHandlers());

    it('keeps to the bound, drops the oldest and counts them', async () => {
      const tracker = make({ getToken: unnamed, limits: { waiting: 5 } });
      await tracker.track('first').committed;
      const all = Array.from({ length: 7 }, () => tracker.track('step'));
      for (const { outcome } of all.slice(0, 2)) expect(await outcome).to.deep.equal({ kind: 'dropped', reason: 'queue-full' });
      const { dropped, waiting } = tracker.report();
      expect({ dropped, waiting }).to.deep.equal({ dropped: { 'queue-full': 3 }, waiting: 5 });
    });

    it('drops and counts what could not be sent for too long', async () => {
      const tracker = make({ getToken: unnamed, limits: { age: 100 } });
      expect(await tracker.track('step').outcome).to.deep.equal({ kind: 'dropped', reason: 'expired' });
      expect(tracker.report().dropped).to.deep.equal({ expired: 1 });
    });
  });

  it('reaches a goal once in each conversation, and tells', async () => {
    const reached: unknown[] = [];
    const tracker = make({
      goals: [{ name: 'email_captured', trigger: { type: 'pattern', pattern: /[\w.]+@[\w.]+/ } }],
      onGoalComplete: (goal) => reached.push(goal),
    });
    const text = 'ann@example.com';
    tracker.track('message_sent', { conversationId: 'c1' }, { text });
    tracker.track('message_sent', { conversationId: 'c1' }, { text });
    tracker.track('message_sent', { conversationId: 'c2' }, { text });
    expect(reached).to.deep.equal([
      { name: 'email_captured', conversationId: 'c1' },
      { name: 'email_captured', conversationId: 'c2' },
    ]);
    const events = await stored(5);
    expect(events.find(({ type }) => type === 'goal_completed')?.properties).to.deep.equal({
      goal: 'email_captured',
      conversationId: 'c1',
      pattern: { source: '[\\w.]+@[\\w.]+', flags: '' },
    });
    expect(JSON.stringify(events)).not.to.include('ann@');
  });

  it('tracks an avatar by its events, and no text of it', async () => {
    const avatar = document.createElement('div');
    const reached: string[] = [];
    const tracker = make({
      goals: [{ name: 'thanks', trigger: { type: 'pattern', pattern: /thanks/i } }],
      onGoalComplete: ({ name }) => reached.push(name),
    });
    const stop = tracker.observe(avatar);
    const fire = (name: string, detail: unknown) => avatar.dispatchEvent(new CustomEvent(name, { detail }));
    fire('conversation-start', { id: 'c1', avatarId: 'a1' });
    fire('message', { role: 'assistant', avatarId: 'a1', conversationId: 'c1', content: 'thanks for asking' });
    fire('message', { role: 'user', avatarId: 'a1', conversationId: 'c1', content: 'Thanks!' });
    fire('message', null);
    fire('conversation-end', { id: 'c1', duration: 272, messageCount: 7 });
    stop();
    fire('message', { role: 'user', content: 'no more' });
    const events = await stored(6);
    expect(events.map(({ type, properties }) => [type, properties])).to.deep.equal([
      ['avatar_conversation_started', { conversationId: 'c1', avatarId: 'a1' }],
      ['avatar_message', { role: 'assistant', avatarId: 'a1', conversationId: 'c1', length: 17 }],
      ['avatar_message', { role: 'user', avatarId: 'a1', conversationId: 'c1', length: 7 }],
      ['goal_completed', { goal: 'thanks', conversationId: 'c1', pattern: { source: 'thanks', flags: 'i' } }],
      ['avatar_message', {}],
      ['avatar_conversation_ended', { conversationId: 'c1', duration: 272, messageCount: 7 }],
    ]);
    expect(reached).to.deep.equal(['thanks']);
  });

  it('takes it well that there is no avatar', () => {
    expect(() => make().observe(null)()).not.to.throw();
  });

  it('goes on with the session in the next tracker of the tab, in order', async () => {
    const first = make();
    await first.track('one').outcome;
    first.stop();
    const creatorId = `studio-${count}`;
    await make({ creatorId }).track('two').outcome;
    const [one, two] = await stored(2, creatorId);
    expect(two?.session_id).to.equal(one?.session_id);
    expect(two!.sequence!).to.be.greaterThan(one!.sequence!);
  });

  it('begins another session after half an hour without an event', async () => {
    const { now } = Date;
    const tracker = make();
    await tracker.track('one').outcome;
    try {
      Date.now = () => now() + 31 * 60_000;
      await tracker.track('two').outcome;
    } finally {
      Date.now = now;
    }
    const [one, two] = await stored(2);
    expect(two?.session_id).to.not.equal(one?.session_id);
  });

  it('takes note of nothing after it was stopped', async () => {
    const tracker = make();
    tracker.stop();
    expect(await tracker.track('step').outcome).to.deep.equal({ kind: 'dropped', reason: 'stopped' });
  });
});
