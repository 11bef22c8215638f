import { rootOf } from '../client/address.js';
import { claimsOf } from '../client/claims.js';
import type { GetToken, TokenSource } from '../client/token.js';
import { isTransient, type AnalyticsFailure } from '../datasets/failure.js';
import { avatarEventNames, endOf, messageOf, startOf, type AvatarEventNames } from './avatar.js';
import { waitAfter } from './backoff.js';
import { Entry, type DropReason, type Outcome, type Tracked } from './entry.js';
import { actorOf, type PropertiesArgument } from './events.js';
import { reachedBy, targetsOf, type Goal, type Target } from './goals.js';
import { guarded } from './guarded.js';
import { newId } from './id.js';
import { IndexedStore } from './indexed-store.js';
import { Lane, type Limits } from './lane.js';
import { jsonOf } from './plain.js';
import { Reporter, type Moments, type Report } from './report.js';
import { defaultTiming, OtherOwner, Transport, type Timing } from './transport.js';
import { Visit } from './visit.js';

export interface TrackerOptions {
  /** Origin of the API, and a path where it has one; `''` is the page's own origin. */
  readonly apiBase: string;
  /** Whose analytics the events are part of. */
  readonly creatorId: string;
  /** Mints a token for whoever tracks, as for the widgets. */
  readonly getToken?: GetToken | TokenSource | null;
  /**
   * Names who tracks, in any text that is no secret: it is stored beside the events. Left out, it is the `sub` of the token, and
   * nothing is stored before there is one.
   */
  readonly owner?: string | null;
  /** Whether events may be stored and sent. Default true; with false, `setConsent(true)` begins. */
  readonly consent?: boolean;
  /** Looked for in the texts of the reader's messages. */
  readonly goals?: readonly Goal[];
  /** Called when a conversation reaches a goal for the first time on this page. */
  readonly onGoalComplete?: (goal: Moments['goal']) => void;
  /** When the page goes away, sends by `sendBeacon` with a token for ingestion in the body, and not by `fetch` with the header. */
  readonly beacon?: boolean;
  readonly limits?: Partial<Limits>;
}

const defaultLimits: Limits = { events: 100, bytes: 60_000, delay: 5_000, waiting: 10_000, age: 7 * 24 * 3_600_000 };

/** So many goals that were reached are remembered, then it begins anew. */
const mostReached = 1_000;

const longestType = 200;

/** Sends what happens on a page to the analytics of a creator. Nothing it does throws into the page. */
export class Tracker {
  readonly #usesBeacon: boolean;
  readonly #limits: Limits;
  readonly #timing: Timing;
  readonly #isUsable: boolean;
  readonly #queue: string;
  readonly #transport: Transport;
  readonly #reporter = new Reporter();
  readonly #targets: readonly Target[];
  readonly #reached = new Set<string>();
  readonly #warned = new Set<string>();
  /** Tracked before it was known by whom. */
  #early: Entry[] = [];
  #lane: Lane | null = null;
  #opening: Promise<void> | null = null;
  #store: IndexedStore | null = null;
  #visit: Visit | null = null;
  #listening: AbortController | null = null;
  #channel: BroadcastChannel | null = null;
  #owner: string | null;
  /** Whose the token is; undefined before there is one. */
  #sub: string | null | undefined;
  /** Of asking whose the token is, in a row. */
  #failures = 0;
  #isLeaving = false;
  #isStopped = false;

  /** @param timing for tests */
  constructor(options: TrackerOptions, timing: Partial<Timing> = {}) {
    const {
      apiBase,
      creatorId,
      getToken = null,
      owner,
      consent = true,
      beacon = false,
      goals = [],
      onGoalComplete,
      limits,
    } = options;
    const isPage = typeof document !== 'undefined';
    const root = isPage ? rootOf(apiBase) : null;
    this.#usesBeacon = beacon;
    this.#limits = { ...defaultLimits, ...limits };
    this.#timing = { ...defaultTiming, ...timing };
    this.#owner = owner || null;
    this.#queue = `${root} ${creatorId}`;
    this.#isUsable = root !== null && creatorId !== '';
    this.#transport = new Transport(root ?? '', creatorId, getToken, this.#timing, (token) => this.#admit(token));
    if (onGoalComplete) this.on('goal', onGoalComplete);
    this.#targets = targetsOf(goals, (name) => this.#warn(`no pattern: ${name}`));
    if (isPage && !this.#isUsable) this.#warn('no usable apiBase or creatorId');
    if (consent) this.#begin();
  }

  /**
   * Takes note of something that has happened. Returns at once and never throws; the promises of what it returns tell when the
   * event is safe, and what became of it.
   *
   * @param about the text is looked through for goals, and not sent
   */
  track = <T extends string>(type: T, ...more: [...PropertiesArgument<T>, about?: { readonly text: string }]): Tracked => {
    const [properties, about]: readonly unknown[] = more;
    const tracked = this.#track(type, properties);
    this.#lookForGoals(guarded(about, 'text'), guarded(properties, 'conversationId'));
    return tracked;
  };

  /** Functions to hand to an avatar component that calls functions: `<Avatar {...tracker.avatar} />`. */
  readonly avatar = {
    onMessage: (message: unknown): void => {
      const properties = messageOf(message);
      this.#track('avatar_message', properties);
      if ((properties['role'] ?? 'user') === 'user')
        this.#lookForGoals(guarded(message, 'content'), properties['conversationId']);
    },
    onConversationStart: (conversation: unknown): void => {
      this.#track('avatar_conversation_started', startOf(conversation));
    },
    onConversationEnd: (conversation: unknown): void => {
      this.#track('avatar_conversation_ended', endOf(conversation));
    },
  };

  /**
   * Tracks the events of an avatar element, whose `detail` is the message or the conversation.
   *
   * @param names what its events are called, where not `message`, `conversation-start` and `conversation-end`
   * @returns what ends it
   */
  observe(element: EventTarget | null | undefined, names: Partial<AvatarEventNames> = {}): () => void {
    const stop = new AbortController();
    for (const [handler, name] of Object.entries({ ...avatarEventNames, ...names }))
      element?.addEventListener(name, (event) => this.avatar[handler as keyof AvatarEventNames](guarded(event, 'detail')), stop);
    return () => stop.abort();
  }

  /** Sends what waits. Resolves once it is sent, or an attempt was in vain; after half a minute anyway. */
  flush = async (): Promise<void> => {
    if (!this.#listening) return;
    this.#hurry();
    const flushed = Promise.resolve(this.#opening).then(() => this.#lane?.flush());
    await Promise.race([flushed, new Promise((resolve) => setTimeout(resolve, this.#timing.timeout))]);
  };

  /** Calls a function at a moment in the life of events. Returns what ends it. */
  on<M extends keyof Moments>(moment: M, listener: (detail: Moments[M]) => void): () => void {
    return this.#reporter.on(moment, listener);
  }

  /** What has become of events so far, for developers. */
  report(): Report {
    const lane = this.#lane;
    return {
      ...structuredClone(this.#reporter.counts),
      waiting: this.#early.length + (lane?.waiting ?? 0),
      storage: lane && (lane.isDurable ? 'indexeddb' : 'memory'),
    };
  }

  /** Whether events may be stored and sent. Withdrawn, all that wait are dropped, in every tab. */
  setConsent(isGiven: boolean): void {
    if (isGiven) this.#begin();
    else {
      this.#channel?.postMessage('withdrawn');
      this.#withdraw();
    }
  }

  /** Somebody else tracks from now on: the token is asked for anew. What waits goes on waiting for the other's. */
  setOwner(owner: string | null): void {
    const next = owner || null;
    if (next && next === this.#owner) return;
    this.#owner = next;
    this.#sub = undefined;
    this.#transport.forget();
    this.#change('owner-changed');
    if (this.#listening) this.#findOwner();
  }

  /** Ends tracking on this page. What is in storage is sent by another. */
  stop(): void {
    this.#isStopped = true;
    this.#leave();
    this.#end({ kind: 'dropped', reason: 'stopped' });
  }

  #track(type: string, properties: unknown): Tracked {
    const now = Date.now();
    const id = newId();
    let rest = '';
    let reason: DropReason | null = 'not-usable';
    try {
      type = String(type).slice(0, longestType);
      const obstacle = this.#obstacle(type);
      if (!obstacle) rest = this.#restOf(type, now, properties);
      reason = obstacle;
    } catch {
      // A name that throws.
    }
    const entry = new Entry(id, type, now, rest);
    this.#reporter.count('queued', entry);
    if (reason) this.#finish(entry, { kind: 'dropped', reason });
    else this.#add(entry);
    return entry;
  }

  #obstacle(type: string): DropReason | null {
    if (!this.#isUsable || type === '') return 'not-usable';
    if (this.#isStopped) return 'stopped';
    return this.#visit ? null : 'no-consent';
  }

  #restOf(type: string, now: number, properties: unknown): string {
    const { session, sequence } = this.#visit!.next(now);
    const actor = actorOf[type];
    const given = jsonOf(properties);
    const isImplied = actor && guarded(properties, 'actor') === undefined;
    const known = isImplied ? `{"actor":"${actor}"${given === '{}' ? '' : ','}${given.slice(1)}` : given;
    return `"session_id":${JSON.stringify(session)},"sequence":${sequence},"properties":${known}}`;
  }

  #add(entry: Entry): void {
    if (this.#lane) {
      this.#lane.add(entry);
      // Everything that waited was sent when the page began to leave.
      if (this.#isLeaving) this.#lane.leave();
      return;
    }
    if (this.#early.push(entry) > this.#limits.waiting)
      this.#finish(this.#early.shift()!, { kind: 'dropped', reason: 'queue-full' });
  }

  #finish(entry: Entry, outcome: Outcome): void {
    entry.finish(outcome);
    this.#reporter.finish(entry, outcome);
  }

  #lookForGoals(text: unknown, conversation: unknown): void {
    if (typeof text !== 'string' || !this.#visit || this.#isStopped) return;
    const conversationId = typeof conversation === 'string' ? conversation : undefined;
    for (const { name, pattern } of reachedBy(text, this.#targets)) {
      const key = JSON.stringify([name, conversationId]);
      if (this.#reached.has(key)) continue;
      if (this.#reached.size >= mostReached) this.#reached.clear();
      this.#reached.add(key);
      this.#track('goal_completed', { goal: name, conversationId, pattern: { source: pattern.source, flags: pattern.flags } });
      this.#reporter.tell('goal', { name, conversationId });
    }
  }

  #begin(): void {
    if (this.#listening || !this.#isUsable || this.#isStopped) return;
    const listening = (this.#listening = new AbortController());
    addEventListener('pagehide', () => this.#hide(), listening);
    addEventListener('pageshow', ({ persisted }) => persisted && this.#show(), listening);
    addEventListener('online', () => this.#hurry(), listening);
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#leave() : this.#hurry()), listening);
    this.#listen();
    this.#visit = new Visit(Date.now());
    this.#store = this.#openStore();
    this.#findOwner();
  }

  /** Ends what `#begin` has begun. What is not in storage is lost. */
  #end(outcome: Outcome): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#channel?.close();
    this.#channel = null;
    this.#closeLane(outcome);
    this.#visit = null;
  }

  /** Consent holds for all tabs, and for all owners: it is the one person's at this browser. */
  #listen(): void {
    this.#channel = new BroadcastChannel(`analytics-tracker ${this.#queue}`);
    this.#channel.onmessage = ({ data }) => data === 'withdrawn' && this.#withdraw();
  }

  #withdraw(): void {
    const outcome: Outcome = { kind: 'dropped', reason: 'consent-withdrawn' };
    const own = this.#lane?.drop(outcome);
    this.#end(outcome);
    this.#transport.forget();
    this.#sub = undefined;
    Visit.forget();
    if (!this.#isUsable) return;
    const store = this.#store ?? this.#openStore();
    this.#store = null;
    store
      .clear(this.#queue)
      .then((rows) => rows.forEach((row) => own?.has(row.id) || this.#reporter.finish(row, outcome)))
      .catch(() => this.#warn('storage not cleared'));
  }

  #openStore(): IndexedStore {
    return new IndexedStore((rows) => {
      this.#warn('set aside: no event');
      for (const row of rows) this.#reporter.finish(row, { kind: 'dropped', reason: 'corrupt' });
    });
  }

  /** Opens the lane of whoever tracks, once that is known. One attempt; `#hurry` makes another. */
  #findOwner(): void {
    const { signal } = this.#listening!;
    const opening = this.#askOwner().then(
      (owner) => this.#openLane(owner, signal),
      ({ failure }: AnalyticsFailure) => {
        if (signal.aborted) return;
        if (isTransient(failure)) setTimeout(() => this.#hurry(), waitAfter(++this.#failures, this.#timing));
        else this.#reporter.hold(failure);
      },
    );
    this.#opening = opening;
    void opening.finally(() => {
      if (this.#opening === opening) this.#opening = null;
    });
  }

  async #askOwner(): Promise<string | null> {
    return this.#owner ?? (this.#sub = claimsOf(await this.#transport.tokens.take()).sub);
  }

  #openLane(owner: string | null, signal: AbortSignal): void {
    const store = owner === null ? null : this.#store;
    if (signal.aborted || this.#lane || owner !== (this.#owner ?? this.#sub)) return;
    if (owner === null) this.#warn('no owner: events in memory only');
    const lane = new Lane({
      place: { queue: this.#queue, owner: owner ?? '' },
      store,
      transport: this.#transport,
      reporter: this.#reporter,
      limits: this.#limits,
      timing: this.#timing,
      usesBeacon: this.#usesBeacon,
      onOtherOwner: (sub) => this.#lane === lane && this.#meetOther(sub),
      onNoStorage: () => this.#warn('no storage: events in memory only'),
    });
    this.#lane = lane;
    for (const entry of this.#early.splice(0)) lane.add(entry);
    if (!this.#isLeaving) lane.start();
  }

  #closeLane(outcome: Outcome): void {
    this.#lane?.stop();
    // Memory has no other page that would send it.
    if (this.#lane?.isDurable === false) this.#lane.drop(outcome);
    this.#lane = null;
    for (const entry of this.#early.splice(0)) this.#finish(entry, outcome);
  }

  /** The next events are another reader's, and of a session of their own. */
  #change(reason: DropReason): void {
    this.#closeLane({ kind: 'dropped', reason });
    this.#opening = null;
    this.#reporter.counts.held = null;
    Visit.forget();
    if (this.#visit) this.#visit = new Visit(Date.now());
  }

  #admit(token: string): void {
    const { sub } = claimsOf(token);
    this.#sub ??= sub;
    if (sub !== this.#sub) throw new OtherOwner(sub);
  }

  #meetOther(sub: string | null): void {
    if (this.#owner !== null) {
      // The host says who tracks, and it has not said that this has changed.
      this.#reporter.hold({ kind: 'forbidden' });
      return;
    }
    this.#sub = sub;
    this.#transport.forgetBeacon();
    this.#change('owner-changed');
    this.#openLane(sub, this.#listening!.signal);
  }

  /** What has failed may work now. */
  #hurry(): void {
    this.#transport.tokens.rearm();
    if (this.#lane) this.#lane.hurry();
    else if (this.#listening && !this.#opening) this.#findOwner();
  }

  #leave(): void {
    this.#visit?.keep();
    this.#lane?.leave();
  }

  /** Away, perhaps to be shown again. A page that holds a lock or a channel is not kept by the browser. */
  #hide(): void {
    this.#leave();
    this.#isLeaving = true;
    this.#lane?.stop();
    this.#channel?.close();
    this.#channel = null;
  }

  #show(): void {
    this.#isLeaving = false;
    this.#listen();
    this.#lane?.start();
  }

  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    console.warn(`analytics tracker: ${message}`);
  }
}

/** A tracker, which tracks from now on. On a server it does nothing. */
export const createTracker = (options: TrackerOptions): Tracker => new Tracker(options);
