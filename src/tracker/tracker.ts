import { rootOf } from '../client/address.js';
import type { Failure } from '../datasets/failure.js';
import { avatarEventNames, endOf, messageOf, startOf, type AvatarEventNames } from './avatar.js';
import { subjectName } from '../families/ingest.js';
import { BrowserNotes } from './browser-notes.js';
import { Channel } from './channel.js';
import { Entry, type DropReason, type Outcome, type Tracked } from './entry.js';
import { actorOf, type PropertiesArgument } from './events.js';
import { Goals } from './goals.js';
import { safeGet } from './safe-get.js';
import { newId } from './id.js';
import { IndexedStore } from './indexed-store.js';
import { defaultLimits, type TrackerOptions } from './options.js';
import { Owners } from './owners.js';
import { safeJson, wellFormed } from './safe-json.js';
import { Reporter, type Moments, type Report } from './report.js';
import { defaultTiming, type Timing } from './transport.js';
import { VisitSession } from './visit-session.js';

const longestType = 200;

const stopped: Outcome = { kind: 'dropped', reason: 'stopped' };

/** Sends what happens on a page to an analytics API. Nothing it does throws into the page. */
export class Tracker {
  readonly #timing: Timing;
  readonly #isUsable: boolean;
  readonly #queueName: string;
  readonly #notes: BrowserNotes;
  readonly #owners: Owners;
  readonly #reporter = new Reporter();
  readonly #goals = new Goals();
  readonly #warned = new Set<string>();
  #usesBeacon: boolean;
  #store: IndexedStore | null = null;
  #listening: AbortController | null = null;
  #channel: Channel<string> | null = null;
  /** The last withdrawal of consent when this began. */
  #withdrawal = '';
  #isStopped = false;

  /** @param timing for tests */
  constructor(options: TrackerOptions, timing: Partial<Timing> = {}) {
    const {
      apiBase,
      [subjectName]: subject,
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
    this.#timing = { ...defaultTiming, ...timing };
    this.#queueName = `${root} ${subject}`;
    this.#notes = new BrowserNotes(this.#queueName);
    this.#isUsable = root !== null && subject !== '';
    this.#owners = new Owners({
      root: root ?? '',
      subject,
      queueName: this.#queueName,
      source: getToken,
      owner: owner || null,
      limits: { ...defaultLimits, ...limits },
      timing: this.#timing,
      reporter: this.#reporter,
      usesBeacon: () => this.#usesBeacon,
      warn: (message) => this.#warn(message),
      onRequest: () => void this.#isWithdrawn(),
      onWithdrawn: () => this.#withdraw(this.#notes.withdrawal ?? this.#withdrawal),
      onLeave: (atRisk) => {
        const left = this.#store?.left;
        if (left) this.#notes.noteLeft({ ...left, asked: left.asked + atRisk });
      },
    });
    if (onGoalComplete) this.on('goal', onGoalComplete);
    this.configure({ goals });
    if (isPage && !this.#isUsable) this.#warn(`no usable apiBase or ${subjectName}`);
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
    this.#lookForGoals(safeGet(about, 'text'), safeGet(properties, 'conversationId'));
    return tracked;
  };

  /** Functions to hand to an avatar component that calls functions: `<Avatar {...tracker.avatar} />`. */
  readonly avatar = {
    onMessage: (message: unknown): void => {
      const properties = messageOf(message);
      this.#track('avatar_message', properties);
      if ((properties['role'] ?? 'user') === 'user')
        this.#lookForGoals(safeGet(message, 'content'), properties['conversationId']);
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
      element?.addEventListener(name, (event) => this.avatar[handler as keyof AvatarEventNames](safeGet(event, 'detail')), stop);
    return () => stop.abort();
  }

  /**
   * Sends what waits. Resolves once it is sent, or an attempt was in vain, or would be; after half a minute anyway. Answers
   * `report().held`: why nothing can be sent, if so.
   */
  flush = async (): Promise<Failure | null> => {
    if (this.#owners.isTracking) {
      this.#owners.retryNow(true);
      await Promise.race([this.#owners.flush(), new Promise((resolve) => setTimeout(resolve, this.#timing.timeout))]);
    }
    return this.#reporter.counts.held;
  };

  /** Calls a function at a moment in the life of events. Returns what ends it. */
  on<M extends keyof Moments>(moment: M, listener: (detail: Moments[M]) => void): () => void {
    return this.#reporter.on(moment, listener);
  }

  /** What has become of events so far, for developers. */
  report(): Report {
    const { waiting, storage } = this.#owners;
    return { ...structuredClone(this.#reporter.counts), waiting, storage };
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
    channel.post(withdrawal);
    this.#withdraw(withdrawal);
    channel.close();
  }

  /** Somebody else tracks from now on: the token is asked for anew. What waits goes on waiting for the other's. */
  setOwner(owner: string | null): void {
    this.#owners.name(owner || null);
  }

  /**
   * Other settings from now on; what waits goes on waiting. Where no owner is named, another token function may be another reader's:
   * its token is asked for, and what is tracked meanwhile belongs to whoever that is.
   */
  configure({ getToken, goals, beacon }: Pick<TrackerOptions, 'getToken' | 'goals' | 'beacon'>): void {
    if (goals) this.#goals.look(goals, (name) => this.#warn(`no pattern: ${name}`));
    if (beacon !== undefined) this.#usesBeacon = beacon;
    if (getToken !== undefined) this.#owners.use(getToken);
  }

  /** Ends tracking on this page. What is in storage is sent by another. */
  stop(): void {
    this.#isStopped = true;
    this.#owners.flushOnHide();
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
    if (!reason) this.#owners.add(entry);
    else {
      const outcome: Outcome = { kind: 'dropped', reason };
      entry.finish(outcome);
      this.#reporter.finish(entry, outcome);
    }
    return entry;
  }

  #obstacle(type: string): DropReason | null {
    if (!this.#isUsable || type === '') return 'not-usable';
    if (this.#isStopped) return 'stopped';
    return this.#listening ? null : 'no-consent';
  }

  #lookForGoals(text: unknown, conversation: unknown): void {
    if (typeof text !== 'string' || !this.#listening || this.#isStopped) return;
    const conversationId = typeof conversation === 'string' ? conversation : undefined;
    for (const { name, pattern } of this.#goals.reach(text, conversationId)) {
      this.#track('goal_completed', { goal: name, conversationId, pattern: { source: pattern.source, flags: pattern.flags } });
      this.#reporter.emit('goal', { name, conversationId });
    }
  }

  /** A page that the browser loads ahead takes note of what happens, and nothing else, until a reader sees it. */
  #begin(): void {
    if (this.#listening || !this.#isUsable || this.#isStopped) return;
    const { signal } = (this.#listening = new AbortController());
    if (!(document as { prerendering?: boolean }).prerendering) return this.#appear(signal);
    const appear = () => {
      this.#owners.appear();
      this.#appear(signal);
    };
    document.addEventListener('prerenderingchange', appear, { signal, once: true });
  }

  #appear(signal: AbortSignal): void {
    addEventListener('pagehide', () => this.#hide(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#show(signal), { signal });
    addEventListener('online', () => this.#owners.retryNow(true), { signal });
    const turn = () => (document.hidden ? this.#owners.flushOnHide() : this.#owners.retryNow(false));
    document.addEventListener('visibilitychange', turn, { signal });
    this.#channel = this.#openChannel();
    if (this.#isLater(this.#notes.withdrawal)) this.#withdrawal = this.#notes.withdrawal!;
    this.#store = this.#openStore(this.#withdrawal);
    this.#owners.begin(this.#store);
  }

  /** Ends what `#begin` has begun. What is not in storage is lost. */
  #end(outcome: Outcome): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#channel?.close();
    this.#channel = null;
    this.#owners.end(outcome);
  }

  /** Consent holds for all tabs, and for all owners: it is the one person's at this browser. */
  #openChannel(): Channel<string> {
    return new Channel(`analytics-tracker ${this.#queueName}`, (withdrawal) => this.#withdraw(withdrawal));
  }

  /** @param withdrawal its name, as whoever withdrew consent has given it */
  #withdraw(withdrawal: string): void {
    this.#withdrawal = withdrawal;
    const keys = this.#owners.withdraw();
    this.#end({ kind: 'dropped', reason: 'consent-withdrawn' });
    VisitSession.forget(this.#queueName);
    const store = this.#store ?? this.#openStore(withdrawal);
    this.#store = null;
    store.withdraw(withdrawal, keys).catch(() => this.#warn('storage not cleared'));
  }

  /** Whether consent was withdrawn elsewhere, as far as can be known at once. If so, it is obeyed. */
  #isWithdrawn(): boolean {
    const { withdrawal } = this.#notes;
    if (!this.#owners.isTracking || !this.#isLater(withdrawal)) return false;
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
      queueName: this.#queueName,
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

  #hide(): void {
    if (this.#isWithdrawn()) return;
    this.#owners.pause();
    // Where it could not know otherwise, it is better not kept.
    if (this.#notes.withdrawal !== null) this.#channel?.close();
  }

  /** Nothing is sent before it is known that consent was not withdrawn meanwhile. */
  async #show(signal: AbortSignal): Promise<void> {
    if (this.#isWithdrawn()) return;
    const isCurrent = await this.#store?.isCurrent().catch(() => true);
    if (signal.aborted) return;
    if (isCurrent === false) return this.#withdraw(this.#notes.withdrawal ?? this.#withdrawal);
    // Nothing is lost, nor has the next page said so.
    if (this.#store) this.#notes.noteLeft({ ...this.#store.left, asked: 0 });
    this.#channel?.close();
    this.#channel = this.#openChannel();
    this.#owners.resume();
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
  const given = safeJson(properties);
  if (!actor || safeGet(properties, 'actor') !== undefined) return given;
  return `{"actor":"${actor}"${given === '{}' ? '' : ','}${given.slice(1)}`;
}

/** A tracker, which tracks from now on. On a server it does nothing. Never throws: what is wrong with the options is warned of. */
export function createTracker(options: TrackerOptions): Tracker {
  try {
    return new Tracker(options);
  } catch (error) {
    console.warn('analytics tracker: not usable', error);
    return new Tracker({ apiBase: '', [subjectName]: '' });
  }
}
