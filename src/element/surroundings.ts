import { createContext } from '@lit/context';
import type { GetToken, Session } from '../client/session.js';
import type { Instant } from '../datasets/data.js';
import type { Failure } from '../datasets/failure.js';
import type { Ids } from '../datasets/scope.js';
import type { SettingName } from './attributes.js';
import { Focus } from './focus.js';
import { RefreshTimer } from './refresh-timer.js';
import { Access, endEverySession } from './sessions.js';
import { inherit, noSettings, readSettings, type Raw, type Settings } from './settings.js';

/** What came of a widget's question. */
export interface Report {
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
export interface Board {
  hear(report: Report): void;
}

/** Everything an element takes from the elements around it. A new object at every change. */
export interface Surroundings {
  readonly settings: Settings;
  readonly session: Session | null;
  /** Where that session came from, for elements with another api base. */
  readonly access: Access;
  /** The tick: all that share it ask the same question at the same now. */
  readonly now: Instant;
  /** The latest tick somebody asked for; the others came by themselves and need not wake what has ended. */
  readonly wanted: Instant;
  readonly focus: Focus;
  /** The dashboard around that has the same session. */
  readonly board: Board | null;
}

/**
 * What a provider tells those inside; null means: not ready yet, wait. The key carries the version, so that two
 * versions on a page do not hear each other.
 */
export const surroundingsContext = createContext<Surroundings | null>(Symbol.for('analytics-elements/surroundings/0.1'));

const pageOpened = Date.now();
const access = new Access();
const listeners = new Set<() => void>();
let root: Surroundings = {
  settings: noSettings,
  session: null,
  access,
  now: pageOpened,
  wanted: pageOpened,
  focus: new Focus(),
  board: null,
};

/** What an element without any provider around it has: what `configure()` said, and one tick for the page. */
export const rootSurroundings = (): Surroundings => root;

export function onRootChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(part: Partial<Surroundings>): void {
  root = { ...root, ...part };
  listeners.forEach((listener) => listener());
}

const timer = new RefreshTimer(() => change({ now: Date.now() }));

/** Page-wide settings: the same names as the attributes, in camelCase. */
export type Configuration = { readonly [Name in Exclude<SettingName, 'getToken'>]?: string | number | null } & {
  readonly getToken?: GetToken | null;
};

let raw: Raw = {};

/**
 * Sets page-wide defaults for every analytics element: `configure({ apiBase, getToken, streamId, … })`. May be
 * called before or after the elements are there, and again: members named anew replace, `undefined` clears.
 * A value that cannot be used is told on the console and ignored.
 */
export function configure(configuration: Configuration): void {
  raw = { ...raw, ...configuration };
  const settings = inherit(
    noSettings,
    readSettings(raw, (name, expected) => {
      // What was wrong in an earlier call has been told.
      if (name in configuration) console.warn(`analytics-elements: configure(): ${name} should be ${expected}`);
    }),
  );
  change({ settings, session: access.give(settings).to(settings.apiBase) });
  if (typeof document !== 'undefined') timer.run(settings.refreshSeconds ?? 0);
}

/** Ends every session of the page: all tokens and everything shown are dropped. A provider's `logout()` ends its own. */
export function logout(): void {
  endEverySession();
}
