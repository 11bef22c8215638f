import { rootOf } from '../client/address.js';
import { TokenKeeper, type GetToken, type TokenSource } from '../client/token.js';
import { AnalyticsFailure, isTransient, type Failure } from '../datasets/failure.js';
import { avatarEventNames, endOf, messageOf, startOf, type AvatarEventNames } from './avatar.js';
import { waitAfter } from './backoff.js';
import { BrowserNotes } from './browser-notes.js';
import { Channel } from './channel.js';
import { Entry, type DropReason, type Outcome, type Tracked } from './entry.js';
import { actorOf, type PropertiesArgument } from './events.js';
import { Goals, type Goal } from './goals.js';
import { guarded } from './guarded.js';
import { newId } from './id.js';
import { IndexedStore } from './indexed-store.js';
import { Lane, type Limits } from './lane.js';
import { jsonOf, wellFormed } from './plain.js';
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

const longestType = 200;

const stopped: Outcome = { kind: 'dropped', reason: 'stopped' };

/** Sends what happens on a page to the analytics of a creator. Nothing it does throws into the page. */
export class Tracker {
  readonly #limits: Limits;
  readonly #timing: Timing;
  readonly #isUsable: boolean;
  readonly #root: string;
  readonly #creatorId: string;
  readonly #queue: string;
  readonly #notes: BrowserNotes;
  readonly #tokens: TokenKeeper;
  readonly #reporter = new Reporter();
  readonly #goals = new Goals();
  readonly #warned = new Set<string>();
  #usesBeacon: boolean;
  /** Of the reader who tracks now. */
  #transport: Transport;
  /** Tracked before it was known by whom. */
  #early: Entry[] = [];
  #lane: Lane | null = null;
  /** Whether what is tracked now belongs into the lane: not while another token function has not said whose its token is. */
  #isSure = false;
  #opening: Promise<unknown> | null = null;
  #store: IndexedStore | null = null;
  #visit: Visit | null = null;
  #listening: AbortController | null = null;
  #channel: Channel<string> | null = null;
  #source: TokenSource | null;
  #owner: string | null;
  /** The last withdrawal of consent when this began. */
  #withdrawal = '';
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
    this.#root = root ?? '';
    this.#creatorId = creatorId;
    this.#queue = `${root} ${creatorId}`;
    this.#notes = new BrowserNotes(this.#queue);
    this.#isUsable = root !== null && creatorId !== '';
    this.#source = getToken;
    this.#tokens = new TokenKeeper(getToken, this.#timing.timeout);
    this.#transport = this.#newTransport();
    if (onGoalComplete) this.on('goal', onGoalComplete);
    this.configure({ goals });
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

  /**
   * Sends what waits. Resolves once it is sent, or an attempt was in vain, or would be; after half a minute anyway. Answers
   * `report().held`: why nothing can be sent, if so.
   */
  flush = async (): Promise<Failure | null> => {
    if (this.#visit) {
      this.#hurry(true);
      const flushed = Promise.resolve(this.#opening).then(() => this.#lane?.flush());
      await Promise.race([flushed, new Promise((resolve) => setTimeout(resolve, this.#timing.timeout))]);
    }
    return this.#reporter.counts.held;
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

  /**
   * Whether events may be stored and sent. Withdrawn, all that was tracked before is dropped, in every tab, and every tab tracks
   * nothing until it is told `setConsent(true)` itself.
   */
  setConsent(isGiven: boolean): void {
    if (isGiven) return this.#begin();
    if (!this.#isUsable) return;
    const withdrawal = this.#notes.withdraw();
    // A page that does not track has none.
    const channel = this.#channel ?? this.#openChannel();
    channel.say(withdrawal);
    this.#withdraw(withdrawal);
    channel.close();
  }

  /** Somebody else tracks from now on: the token is asked for anew. What waits goes on waiting for the other's. */
  setOwner(owner: string | null): void {
    const next = owner || null;
    if (next && next === this.#owner) return;
    this.#owner = next;
    this.#forgetToken();
    this.#change();
    if (this.#visit) this.#findOwner();
  }

  /**
   * Other settings from now on; what waits goes on waiting. Where no owner is named, another token function may be another reader's:
   * its token is asked for, and what is tracked meanwhile belongs to whoever that is.
   */
  configure({ getToken, goals, beacon }: Pick<TrackerOptions, 'getToken' | 'goals' | 'beacon'>): void {
    if (goals) this.#goals.look(goals, (name) => this.#warn(`no pattern: ${name}`));
    if (beacon !== undefined) this.#usesBeacon = beacon;
    if (getToken === undefined || getToken === this.#source) return;
    // What the one before may still answer counts for nothing.
    if (this.#source !== null) this.#forgetToken();
    if (this.#source !== null && this.#owner === null) {
      this.#isSure = false;
      this.#lane?.stop();
      this.#opening = null;
      // Nobody could tell whether it is the same reader.
      if (this.#lane?.owner === '') this.#change();
    }
    this.#source = getToken;
    this.#tokens.use(getToken);
    if (this.#visit) this.#hurry(true);
  }

  /** Ends tracking on this page. What is in storage is sent by another. */
  stop(): void {
    this.#isStopped = true;
    this.#lane?.leave();
    this.#end(stopped);
  }

  #track(type: string, properties: unknown): Tracked {
    let given = '';
    let reason: DropReason | null = 'not-usable';
    try {
      type = wellFormed(String(type).slice(0, longestType));
      const obstacle = this.#obstacle(type);
      if (!obstacle) given = propertiesOf(type, properties);
      reason = obstacle;
    } catch {
      // A name that throws.
    }
    const entry = new Entry(newId(), type, Date.now(), given);
    this.#reporter.count('queued', entry);
    if (reason) this.#finish(entry, { kind: 'dropped', reason });
    else this.#add(entry);
    return entry;
  }

  #obstacle(type: string): DropReason | null {
    if (!this.#isUsable || type === '') return 'not-usable';
    if (this.#isStopped) return 'stopped';
    return this.#listening ? null : 'no-consent';
  }

  #add(entry: Entry): void {
    if (this.#lane && this.#isSure) {
      this.#handOver(entry);
      // Everything that waited was sent when the page began to leave.
      if (this.#isLeaving) this.#leave();
      return;
    }
    if (this.#early.push(entry) > this.#limits.waiting)
      this.#finish(this.#early.shift()!, { kind: 'dropped', reason: 'queue-full' });
    if (this.#isLeaving) this.#leave();
  }

  #handOver(entry: Entry): void {
    Object.assign(entry, this.#visit!.next(entry.at));
    this.#lane!.add(entry);
  }

  #finish(entry: Entry, outcome: Outcome): void {
    entry.finish(outcome);
    this.#reporter.finish(entry, outcome);
  }

  #lookForGoals(text: unknown, conversation: unknown): void {
    if (typeof text !== 'string' || !this.#listening || this.#isStopped) return;
    const conversationId = typeof conversation === 'string' ? conversation : undefined;
    for (const { name, pattern } of this.#goals.reach(text, conversationId)) {
      this.#track('goal_completed', { goal: name, conversationId, pattern: { source: pattern.source, flags: pattern.flags } });
      this.#reporter.tell('goal', { name, conversationId });
    }
  }

  /** A page that the browser loads ahead takes note of what happens, and nothing else, until a reader sees it. */
  #begin(): void {
    if (this.#listening || !this.#isUsable || this.#isStopped) return;
    const { signal } = (this.#listening = new AbortController());
    if (!(document as { prerendering?: boolean }).prerendering) return this.#appear(signal);
    const appear = () => {
      // Nothing has happened before there was somebody.
      for (const entry of this.#early) entry.at = Date.now();
      this.#appear(signal);
    };
    document.addEventListener('prerenderingchange', appear, { signal, once: true });
  }

  #appear(signal: AbortSignal): void {
    addEventListener('pagehide', () => this.#hide(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#show(signal), { signal });
    addEventListener('online', () => this.#hurry(true), { signal });
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#lane?.leave() : this.#hurry(false)), { signal });
    this.#channel = this.#openChannel();
    this.#visit = Visit.of(this.#queue);
    if (this.#isLater(this.#notes.withdrawal)) this.#withdrawal = this.#notes.withdrawal!;
    this.#store = this.#openStore(this.#withdrawal);
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
  #openChannel(): Channel<string> {
    return new Channel(`analytics-tracker ${this.#queue}`, (withdrawal) => this.#withdraw(withdrawal));
  }

  /** @param withdrawal its name, as whoever withdrew consent has given it */
  #withdraw(withdrawal: string): void {
    this.#withdrawal = withdrawal;
    this.#transport.end();
    this.#transport = this.#newTransport();
    this.#forgetToken();
    const keys = this.#lane?.withdraw() ?? [];
    this.#lane = null;
    this.#end({ kind: 'dropped', reason: 'consent-withdrawn' });
    this.#opening = null;
    this.#reporter.counts.held = null;
    Visit.forget(this.#queue);
    const store = this.#store ?? this.#openStore(withdrawal);
    this.#store = null;
    store.withdraw(withdrawal, keys).catch(() => this.#warn('storage not cleared'));
  }

  /** Whether consent was withdrawn elsewhere, as far as can be known at once. If so, it is obeyed. */
  #isWithdrawn(): boolean {
    const { withdrawal } = this.#notes;
    if (!this.#visit || !this.#isLater(withdrawal)) return false;
    this.#withdraw(withdrawal!);
    return true;
  }

  /** What a channel has told may be there before what localStorage tells. */
  #isLater(withdrawal: string | null): boolean {
    return Number(withdrawal) > Number(this.#withdrawal);
  }

  #openStore(withdrawal: string): IndexedStore {
    const drop = (reason: DropReason) => (count: number) => this.#reporter.add({ kind: 'dropped', reason }, count);
    return new IndexedStore({
      queue: this.#queue,
      withdrawal,
      left: this.#notes.takeLeft(),
      onCorrupt: (rows) => {
        this.#warn('set aside: no event');
        for (const row of rows) this.#reporter.finish(row, { kind: 'dropped', reason: 'corrupt' });
      },
      onCleared: drop('consent-withdrawn'),
      onLost: drop('page-closed'),
    });
  }

  #newTransport(): Transport {
    return new Transport({
      root: this.#root,
      creatorId: this.#creatorId,
      tokens: this.#tokens,
      timeout: this.#timing.timeout,
      onRequest: () => void this.#isWithdrawn(),
    });
  }

  #forgetToken(): void {
    this.#tokens.drop(new AnalyticsFailure({ kind: 'auth', reason: 'signed-out' }));
    this.#tokens.rearm();
  }

  /** Opens the lane of whoever tracks, once that is known. One attempt; `#hurry` makes another. */
  #findOwner(): void {
    const transport = this.#transport;
    const opening: Promise<unknown> = (this.#owner === null ? transport.owner() : Promise.resolve(this.#owner)).then(
      (owner) => this.#opening === opening && this.#openLane(owner),
      (error: unknown) => {
        if (this.#opening !== opening) return;
        if (error instanceof OtherOwner) return this.#meetOther(error.owner);
        const { failure } = error as AnalyticsFailure;
        if (isTransient(failure)) setTimeout(() => this.#visit && this.#hurry(false), waitAfter(++this.#failures, this.#timing));
        else this.#reporter.hold(failure);
      },
    );
    this.#opening = opening;
    void opening.finally(() => {
      if (this.#opening === opening) this.#opening = null;
    });
  }

  #openLane(owner: string | null): void {
    this.#failures = 0;
    this.#lane ??= this.#newLane(owner);
    this.#isSure = true;
    for (const entry of this.#early.splice(0)) this.#handOver(entry);
    if (!this.#isLeaving) this.#lane.start();
  }

  #newLane(owner: string | null): Lane {
    if (owner === null) this.#warn('no owner: events in memory only');
    const lane: Lane = new Lane({
      place: { queue: this.#queue, owner: owner ?? '' },
      store: owner === null ? null : this.#store,
      transport: this.#transport,
      reporter: this.#reporter,
      limits: this.#limits,
      timing: this.#timing,
      usesBeacon: () => this.#usesBeacon,
      onOtherOwner: (sub) => this.#lane === lane && this.#meetOther(sub),
      onNoStorage: () => this.#warn('no storage: events in memory only'),
      onWithdrawn: () => this.#lane === lane && this.#withdraw(this.#notes.withdrawal ?? this.#withdrawal),
    });
    return lane;
  }

  #closeLane(outcome: Outcome): void {
    this.#lane?.close(outcome);
    this.#lane = null;
    this.#isSure = false;
    for (const entry of this.#early.splice(0)) this.#finish(entry, outcome);
  }

  /** The next events are another reader's, and of a session of their own. Nothing of the one before is sent from here on. */
  #change(): void {
    this.#transport.end();
    this.#transport = this.#newTransport();
    this.#closeLane({ kind: 'dropped', reason: 'owner-changed' });
    this.#opening = null;
    this.#reporter.counts.held = null;
    Visit.forget(this.#queue);
    if (this.#visit) this.#visit = Visit.of(this.#queue);
  }

  #meetOther(sub: string | null): void {
    if (this.#owner !== null) {
      // The host says who tracks, and it has not said that this has changed.
      this.#reporter.hold({ kind: 'forbidden' });
      return;
    }
    // Tracked since there was another token function.
    const early = this.#early.splice(0);
    this.#change();
    this.#early = early;
    this.#openLane(sub);
  }

  /** What has failed may work now. Nothing is asked for while the page is away. */
  #hurry(hasChanged: boolean): void {
    if (!this.#visit || this.#isLeaving) return;
    this.#tokens.rearm();
    if (this.#lane && this.#isSure) this.#lane.hurry(hasChanged);
    else if (!this.#opening) this.#findOwner();
  }

  /** The page goes, and what is not in storage by then is known to the next one as lost. */
  #leave(): void {
    this.#visit?.leave();
    this.#lane?.leave();
    const left = this.#store?.left;
    // What was not even asked for is lost for sure.
    if (left) this.#notes.leave({ ...left, asked: left.asked + this.#early.length + (this.#lane?.atRisk ?? 0) });
  }

  /** Away, perhaps to be shown again. A page that holds a lock or a channel is not kept by the browser. */
  #hide(): void {
    if (this.#isWithdrawn()) return;
    this.#isLeaving = true;
    this.#leave();
    this.#lane?.stop();
    // Where it could not know otherwise, it is better not kept.
    if (this.#notes.withdrawal !== null) this.#channel?.close();
  }

  /** Nothing is sent before it is known that consent was not withdrawn meanwhile. */
  async #show(signal: AbortSignal): Promise<void> {
    if (this.#isWithdrawn()) return;
    const isCurrent = await this.#store?.isCurrent().catch(() => true);
    if (signal.aborted) return;
    if (isCurrent === false) return this.#withdraw(this.#notes.withdrawal ?? this.#withdrawal);
    this.#isLeaving = false;
    // Nothing is lost, nor has the next page said so.
    if (this.#store) this.#notes.leave({ ...this.#store.left, asked: 0 });
    this.#channel?.close();
    this.#channel = this.#openChannel();
    this.#visit?.resume();
    if (this.#isSure) this.#lane?.start();
    else this.#hurry(true);
  }

  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    console.warn(`analytics tracker: ${message}`);
  }
}

/** What is known of an event, and what the page says of it, as JSON. */
function propertiesOf(type: string, properties: unknown): string {
  const actor = actorOf[type];
  const given = jsonOf(properties);
  if (!actor || guarded(properties, 'actor') !== undefined) return given;
  return `{"actor":"${actor}"${given === '{}' ? '' : ','}${given.slice(1)}`;
}

/** A tracker, which tracks from now on. On a server it does nothing. Never throws: what is wrong with the options is warned of. */
export function createTracker(options: TrackerOptions): Tracker {
  try {
    return new Tracker(options);
  } catch (error) {
    console.warn('analytics tracker: not usable', error);
    return new Tracker({ apiBase: '', creatorId: '' });
  }
}
