import type { GetToken, TokenSource } from '../client/token.js';
import { subjectAttribute, subjectName } from '../families/ingest.js';
import { tokenFrom } from '../client/token-url.js';
import type { Goal } from './goals.js';
import { trackPage } from './page-events.js';
import type { Moments } from './report.js';
import { Tracker } from './tracker.js';

/** What became of an event: which moment of its life this is, and of a loss the reason. */
export interface TrackDetail {
  readonly moment: 'queued' | 'committed' | 'sent' | 'duplicate' | 'rejected' | 'dropped';
  readonly id: string;
  readonly type: string;
  readonly reason?: string;
}

export type GoalDetail = Moments['goal'];

const moments = ['queued', 'committed', 'sent', 'duplicate', 'rejected', 'dropped'] as const;

const outward = { bubbles: true, composed: true };

/** On a server there is nothing to extend. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * Tracks what happens on the page, without a script: elements with `data-analytics-event`, and avatars. Shows nothing.
 *
 * @tag analytics-tracker
 * @attr {string} api-base - Where the API lives; `""` is the page's own origin.
 * @attr {string} creator-id - Whose analytics the events are part of.
 * @attr {string} token-url - An address on the page's own origin that answers `{ "token": "…" }`.
 * @attr {string} owner - Names who tracks, in any text that is no secret; left out, it is the `sub` of the token.
 * @attr {boolean} wait-for-consent - While it is there, nothing is stored or sent; setting it later drops what waits.
 * @attr {boolean} beacon - Sends by `sendBeacon`, with a token for ingestion in the body, when the page goes away.
 * @attr {string} observe - A CSS selector of avatar elements, whose events are tracked: `my-avatar`.
 * @fires {CustomEvent<TrackDetail>} analytics-track - What became of an event, at each moment of its life.
 * @fires {CustomEvent<GoalDetail>} analytics-goal - A conversation has reached a goal.
 */
export class AnalyticsTracker extends Base {
  static readonly tag = 'analytics-tracker';
  static readonly observedAttributes = [
    'api-base',
    subjectAttribute,
    'token-url',
    'owner',
    'wait-for-consent',
    'beacon',
    'observe',
  ] as const;

  #tracker: Tracker | null = null;
  #stop: AbortController | null = null;
  /** Ends the observation of avatars. */
  #unobserve: AbortController | null = null;
  #getToken: GetToken | null = null;
  #goals: readonly Goal[] = [];
  #isChanging = false;
  /** What was set since the last time, by attribute. */
  readonly #changed = new Set<string>();

  /** Mints a token, as for the widgets. It wins over `token-url`. */
  get getToken(): GetToken | null {
    return this.#getToken;
  }

  set getToken(value: GetToken | null) {
    if (value === this.#getToken) return;
    this.#getToken = value;
    this.#change('token-url');
  }

  /** Patterns to look for in the texts of the reader's messages. */
  get goals(): readonly Goal[] {
    return this.#goals;
  }

  set goals(value: readonly Goal[]) {
    this.#goals = value;
    this.#change('goals');
  }

  /** The tracker of this element, for scripts: `track()`, `flush()`, `report()`; null while it is not on a page. */
  get tracker(): Tracker | null {
    return this.#tracker;
  }

  connectedCallback(): void {
    if (!this.#tracker) this.#change(subjectAttribute);
  }

  disconnectedCallback(): void {
    // A move is not a leave.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'wait-for-consent' && this.#tracker) this.#tracker.setConsent(!this.#has(name));
    else if (name === 'owner' && this.#tracker) this.#tracker.setOwner(after);
    else this.#change(name);
  }

  /** Takes up, once for all of them, what one task sets. Only another address or subject begins anew: what waits goes on waiting. */
  #change(name: string): void {
    this.#changed.add(name);
    if (this.#isChanging) return;
    this.#isChanging = true;
    queueMicrotask(() => {
      this.#isChanging = false;
      const changed = new Set(this.#changed);
      this.#changed.clear();
      if (!this.#tracker || !this.isConnected || changed.has('api-base') || changed.has(subjectAttribute)) this.#restart();
      else this.#adjust(this.#tracker, changed);
    });
  }

  #restart(): void {
    this.#end();
    if (this.isConnected && this.hasAttribute(subjectAttribute)) this.#begin();
  }

  #adjust(tracker: Tracker, changed: ReadonlySet<string>): void {
    tracker.configure({
      ...(changed.has('token-url') && { getToken: this.#tokenSource() }),
      beacon: this.#has('beacon'),
      ...(changed.has('goals') && { goals: this.#goals }),
    });
    if (changed.has('observe')) this.#observe(tracker);
  }

  #tokenSource(): GetToken | TokenSource | null {
    const tokenUrl = this.getAttribute('token-url');
    return this.#getToken ?? (tokenUrl ? tokenFrom(tokenUrl) : null);
  }

  #begin(): void {
    const { signal } = (this.#stop = new AbortController());
    const tracker = new Tracker({
      apiBase: this.getAttribute('api-base') ?? '',
      [subjectName]: this.getAttribute(subjectAttribute) ?? '',
      getToken: this.#tokenSource(),
      owner: this.getAttribute('owner'),
      consent: !this.#has('wait-for-consent'),
      beacon: this.#has('beacon'),
      goals: this.#goals,
    });
    this.#tracker = tracker;
    for (const moment of moments)
      tracker.on(moment, (detail) =>
        this.dispatchEvent(new CustomEvent('analytics-track', { detail: { moment, ...detail }, ...outward })),
      );
    tracker.on('goal', (detail) => this.dispatchEvent(new CustomEvent('analytics-goal', { detail, ...outward })));
    trackPage(tracker, signal);
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#observe(tracker), { signal });
    else this.#observe(tracker);
  }

  #observe(tracker: Tracker): void {
    this.#unobserve?.abort();
    const { signal } = (this.#unobserve = new AbortController());
    const selector = this.getAttribute('observe');
    if (!selector) return;
    let found: Element[] = [];
    try {
      found = [...document.querySelectorAll(selector)];
    } catch {
      // Not a selector: as if nothing were there.
    }
    if (found.length === 0) console.warn(`<analytics-tracker>: nothing to observe: ${selector}`);
    for (const element of found) signal.addEventListener('abort', tracker.observe(element));
  }

  #end(): void {
    this.#stop?.abort();
    this.#unobserve?.abort();
    this.#tracker?.stop();
    this.#tracker = null;
  }

  #has(name: string): boolean {
    return this.hasAttribute(name) && this.getAttribute(name) !== 'false';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'analytics-tracker': AnalyticsTracker;
  }
}
