import { createContext } from '@lit/context';
import type { Session } from '../client/session.js';
import type { Instant } from '../datasets/data.js';
import type { Failure } from '../datasets/failure.js';
import type { Ids } from '../datasets/scope.js';
import type { SettingProperties } from './setting-table.js';
import { SharedCursor } from './shared-cursor.js';
import { RefreshTimer } from './refresh-timer.js';
import { SessionFactory, endEverySession } from './session-factory.js';
import { inherit, noSettings, readSettings, type Raw, type Settings } from './settings.js';

/** What came of a widget's question. */
export interface WidgetReport {
  readonly widget: Element;
  /** What it was about. */
  readonly ids: Ids;
  readonly failure: Failure | null;
  /** Null where there is no answer. */
  readonly asOf: Instant | null;
  /** Whether the subject is still going on; null where the answer does not say. */
  readonly live: boolean | null;
}

/** A dashboard, as its widgets see it: it tells of an ended session and of the time of the data once for all of them. */
export interface DashboardLink {
  report(report: WidgetReport): void;
}

/** Everything an element takes from the elements around it. A new object at every change. */
export interface AnalyticsContext {
  readonly settings: Settings;
  readonly session: Session | null;
  /** Where that session came from, for elements with another api base. */
  readonly sessionFactory: SessionFactory;
  /** The tick: all that share it ask the same question at the same now. */
  readonly now: Instant;
  /** The latest tick somebody asked for; the others came by themselves and need not wake what has ended. */
  readonly requestedAt: Instant;
  readonly cursor: SharedCursor;
  /** The dashboard around that has the same session. */
  readonly dashboard: DashboardLink | null;
}

/**
 * What a provider tells those inside; null means: not ready yet, wait. The key carries the version, so that two
 * versions on a page do not hear each other.
 */
export const analyticsContext = createContext<AnalyticsContext | null>(Symbol.for('analytics-elements/context/0.1'));

const pageOpened = Date.now();
const sessionFactory = new SessionFactory();
const listeners = new Set<() => void>();
let rootContext: AnalyticsContext = {
  settings: noSettings,
  session: null,
  sessionFactory: sessionFactory,
  now: pageOpened,
  requestedAt: pageOpened,
  cursor: new SharedCursor(),
  dashboard: null,
};

/** What an element without any provider around it has: what `configure()` said, and one tick for the page. */
export const getRootContext = (): AnalyticsContext => rootContext;

export function onRootContextChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function updateRoot(part: Partial<AnalyticsContext>): void {
  rootContext = { ...rootContext, ...part };
  listeners.forEach((listener) => listener());
}

const timer = new RefreshTimer(() => updateRoot({ now: Date.now() }));

/** Page-wide settings: the same names as the attributes, in camelCase. */
export type Configuration = Readonly<Partial<SettingProperties>>;

let configured: Raw = {};

/**
 * Sets page-wide defaults for every analytics element: `configure({ apiBase, getToken, subjectId, … })`. May be
 * called before or after the elements are there, and again: members named anew replace, `undefined` clears.
 * A value that cannot be used is told on the console and ignored.
 */
export function configure(configuration: Configuration): void {
  configured = { ...configured, ...configuration };
  const settings = inherit(
    noSettings,
    readSettings(configured, (name, expected) => {
      // What was wrong in an earlier call has been told.
      if (name in configuration) console.warn(`analytics-elements: configure(): ${name} should be ${expected}`);
    }),
  );
  updateRoot({ settings, session: sessionFactory.setCredentials(settings).sessionFor(settings.apiBase) });
  if (typeof document !== 'undefined') timer.run(settings.refreshSeconds ?? 0);
}

/** Ends every session of the page: all tokens and everything shown are dropped. A provider's `logout()` ends its own. */
export function logout(): void {
  endEverySession();
}
