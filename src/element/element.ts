import { ContextConsumer } from '@lit/context';
import type { PropertyValues } from 'lit';
import type { Session, SessionEvent } from '../client/session.js';
import type { Instant } from '../datasets/data.js';
import { useWordsOf } from '../families/registry.js';
import { StyledElement } from '../theme/styled-element.js';
import { attributeOf, settingProperties, unquoted } from './attributes.js';
import { undefinedProviders } from './undefined-providers.js';
import { RefreshTimer } from './refresh-timer.js';
import { SessionFactory } from './session-factory.js';
import { settingRows, type SettingName, type SettingProperties } from './setting-table.js';
import { completed, inherit, noSettings, readSettings, type Settings } from './settings.js';
import { onRootContextChange, getRootContext, analyticsContext, type AnalyticsContext } from './context.js';

export type { SessionEvent } from '../client/session.js';

const settingNames = settingRows.map(([name]) => name);

/** Sessions whose end has been told; one event each until it works again. */
const endReported = new WeakSet<Session>();

/**
 * The base of every element of the library: the shared attributes, what is inherited from the elements around it,
 * and the session and tick that come of both.
 *
 * @fires {CustomEvent<{}>} analytics-auth-required - No token, or none the server takes: sign the reader in. Once a session, until it works again.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- The properties are made of the table, as Lit makes them.
export abstract class AnalyticsElement extends StyledElement {
  static override properties = settingProperties;

  /** What holds for this element: its own settings over those around it. Null while a provider around it is not ready. */
  protected context: AnalyticsContext | null = null;

  /** The element's own settings, read and checked. */
  protected ownValues: Settings = noSettings;

  readonly #warned = new Set<string>();
  readonly #sessionFactory = new SessionFactory();
  readonly #timer = new RefreshTimer(() => this.onTick());
  #inherited: AnalyticsContext | null | undefined;
  #last: { inherited: AnalyticsContext; own: Settings; defaults: Partial<Settings> | null; now: Instant } | null = null;
  #now: Instant = 0;
  #requestedAt: Instant = 0;
  #unsubscribeRoot: (() => void) | null = null;
  #unsubscribeSession: (() => void) | null = null;
  #subscribedSession: Session | null = null;

  readonly #consumer = new ContextConsumer(this, {
    context: analyticsContext,
    subscribe: true,
    callback: (inherited) => {
      this.#inherited = inherited;
      this.requestUpdate();
    },
  });

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value === null ? null : unquoted(value));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribeRoot = onRootContextChange(() => this.requestUpdate());
    this.#subscribeTo(this.context?.session ?? null);
    if (this.hasUpdated) this.requestUpdate();
    for (const tag of undefinedProviders(this))
      void customElements.whenDefined(tag).then(() => this.isConnected && this.#consumer.hostConnected());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inherited = undefined;
    this.#unsubscribeRoot?.();
    this.#timer.stop();
    this.#subscribeTo(null);
  }

  /** Asks everything this element is responsible for again, and for a new token where the last try for one failed. */
  refresh(): void {
    this.#advance();
    this.#requestedAt = this.#now;
    this.context?.session?.rearm();
  }

  /** The automatic refresh: as a refresh, but it does not wake a session that has ended. */
  protected onTick(): void {
    this.#advance();
  }

  #advance(): void {
    this.#now = Math.max(Date.now(), (this.context?.now ?? 0) + 1);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || settingNames.some((name) => changed.has(name))) this.ownValues = this.#read();
    // Undefined: no provider has answered, so there is none, unless one is waiting for its definition.
    const inherited =
      undefinedProviders(this).length > 0 ? null : this.#inherited === undefined ? getRootContext() : this.#inherited;
    this.context = inherited && this.#resolve(inherited, this.ownSettings());
    this.#subscribeTo(this.isConnected ? (this.context?.session ?? null) : null);
    if (this.isConnected) this.#timer.run(this.ownValues.refreshSeconds ?? 0);
  }

  /** The settings this element adds to those around it; a dashboard lays its toolbar's choices over them. */
  protected ownSettings(): Settings {
    return this.ownValues;
  }

  /** What holds where nobody has set anything, here or around. */
  protected defaults(): Partial<Settings> | null {
    return null;
  }

  #read(): Settings {
    const raw: Partial<Record<SettingName, unknown>> = {};
    for (const name of settingNames) raw[name] = this[name];
    return readSettings(raw, (name, expected) => {
      const value = raw[name];
      const key = `${name} ${typeof value === 'string' || typeof value === 'number' ? value : typeof value}`;
      if (this.#warned.has(key)) return;
      this.#warned.add(key);
      console.warn(`<${this.localName}>: ${attributeOf(name)} should be ${expected}`);
    });
  }

  #resolve(inherited: AnalyticsContext, own: Settings): AnalyticsContext {
    const last = this.#last;
    const defaults = this.defaults();
    if (this.context && last?.inherited === inherited && last.own === own && last.defaults === defaults && last.now === this.#now)
      return this.context;
    this.#last = { inherited: inherited, own, defaults, now: this.#now };
    const settings = completed(inherit(inherited.settings, own), defaults);
    if (settings.sources) useWordsOf(settings.sources);
    const isOwnAccess = (['getToken', 'tokenUrl', 'owner'] as const).some((name) => settings[name] !== inherited.settings[name]);
    const sessionFactory = isOwnAccess ? this.#sessionFactory.setCredentials(settings) : inherited.sessionFactory;
    const session = sessionFactory.sessionFor(settings.apiBase);
    return {
      ...inherited,
      settings,
      sessionFactory: sessionFactory,
      session,
      // Who has a refresh of its own goes by that, and by what somebody asks for.
      now: Math.max(own.refreshSeconds === undefined ? inherited.now : inherited.requestedAt, this.#now),
      requestedAt: Math.max(inherited.requestedAt, this.#requestedAt),
      dashboard: session === inherited.session ? inherited.dashboard : null,
    };
  }

  /** Listens to the session, whoever holds it; the first element that hears of its end tells the page. */
  #subscribeTo(session: Session | null): void {
    if (session === this.#subscribedSession) return;
    this.#unsubscribeSession?.();
    this.#subscribedSession = session;
    this.#unsubscribeSession =
      session?.subscribe((event) => {
        if (event === 'auth-required' && !endReported.has(session)) {
          endReported.add(session);
          this.emit('auth-required', {});
        } else if (event !== 'auth-required') {
          endReported.delete(session);
        }
        this.sessionChanged(event);
      }) ?? null;
  }

  /** Called when the session ends, may work again, or is signed out, and when something was changed in it. */
  protected sessionChanged(event: SessionEvent): void {
    void event;
  }

  /** Sends an `analytics-…` event up through the page. Returns whether the host let it pass. */
  protected emit(name: string, detail: unknown, cancelable = false): boolean {
    /** @ignore Not an event by itself: each has its own `@fires`. */
    return this.dispatchEvent(new CustomEvent(`analytics-${name}`, { detail, bubbles: true, composed: true, cancelable }));
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type
export interface AnalyticsElement extends SettingProperties {}
