import { clearUrl, dataUrl, rootOf } from '../client/address.js';
import type { GetToken } from '../client/session.js';
import { isCalendarDate } from '../datasets/instant.js';
import {
  alignments,
  granularities,
  idNames,
  rangeNames,
  type Alignment,
  type Comparison,
  type Dates,
  type Granularity,
  type IdName,
  type Ids,
  type PeriodSpec,
  type Scope,
} from '../datasets/scope.js';
import { sizes, stages, type Size, type Stage } from '../metrics/bands.js';
import { sourcesForIds } from '../families/registry.js';
import { readZone } from '../datasets/zone.js';
import type { CsvFormat } from '../datasets/table.js';
import type { SettingName } from './attributes.js';

/** What an author may set on an element or with `configure()`, as written. */
export type Raw = { readonly [Name in SettingName]?: unknown };

/** The same, read and checked. A member is absent where nothing usable was set. */
export interface Settings {
  readonly apiBase?: string;
  readonly tokenUrl?: string;
  readonly getToken?: GetToken;
  readonly owner?: string;
  /** The source the author named, where no nearer element has ids of another. It alone is asked. */
  readonly source?: string;
  /** Whom to ask, in this order: a question goes to the first that can answer it. */
  readonly sources?: readonly string[];
  readonly ids: Ids;
  readonly period?: PeriodSpec;
  readonly granularity?: Granularity;
  readonly intervalMinutes?: number;
  /** Null is the wish to compare with nothing, whatever is compared around. */
  readonly compare?: Comparison | null;
  readonly segment?: string;
  /** How many follow the creator, which decides what is a good number of conversations. */
  readonly creatorSize?: Size;
  /** How long the creator has been at it, which decides what growth is on target. */
  readonly creatorStage?: Stage;
  readonly timeZone?: string;
  readonly weekStart?: number;
  readonly csvFormat?: CsvFormat;
  readonly refreshSeconds?: number;
  readonly src?: string;
}

export const noSettings: Settings = { ids: {} };

const comparisons = ['previous-period', 'previous-year', 'custom', 'none'] as const;
const csvFormats = ['standard', 'excel'] as const satisfies readonly CsvFormat[];
const weekStarts = ['monday', 'sunday'] as const;

/** The shortest time between two automatic refreshes, seconds: each one fetches the whole answer again. */
export const refreshFloor = 15;

/** Called with a setting whose value cannot be used, and what would be; the value is then as good as not set. */
export type Complain = (name: SettingName, expected: string) => void;

/** Reads what an author wrote. An empty attribute counts as not set: templates and CMSs write them. */
export function readSettings(raw: Raw, complain: Complain): Settings {
  const text = (name: SettingName, expected = 'a text'): string | undefined => {
    const value = raw[name];
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || undefined;
    complain(name, expected);
    return undefined;
  };
  const checked = <T>(name: SettingName, read: (value: string) => T | undefined, expected: string): T | undefined => {
    const value = text(name, expected);
    if (value === undefined) return undefined;
    const result = read(value);
    if (result === undefined) complain(name, expected);
    return result;
  };
  const oneOf = <T extends string>(name: SettingName, values: readonly T[]) =>
    checked(name, (value) => values.find((known) => known === value), values.join(', '));
  const whole = (name: SettingName, least: number, most: number) =>
    checked(
      name,
      (value) => {
        const number = Number(value);
        return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
      },
      `a whole number from ${least} to ${most}`,
    );
  const date = (name: SettingName) =>
    checked(name, (value) => (isCalendarDate(value) ? value : undefined), 'a date such as 2026-04-25');

  const ids: Partial<Record<IdName, string>> = {};
  for (const name of idNames) {
    const value = text(name);
    if (value !== undefined) ids[name] = value;
  }
  const settings: { -readonly [Name in keyof Settings]: Settings[Name] } = { ids };
  const set = <Name extends keyof Settings>(name: Name, value: Settings[Name] | undefined) => {
    if (value !== undefined) settings[name] = value;
  };
  // An address that cannot be used stays: what has it is then set up wrongly, and does not ask the server of an element around.
  const address = (name: 'apiBase' | 'tokenUrl' | 'src', isUsable: (value: string) => boolean, expected: string) => {
    const value = text(name, expected);
    // On a server there is no page that it could be of.
    if (value !== undefined && typeof document !== 'undefined' && !isUsable(value)) complain(name, expected);
    set(name, value);
  };
  const clear = 'an address such as https://api.example.com, or one of this page that begins with /';
  // Empty on purpose: the page's own origin.
  if (raw.apiBase === '') settings.apiBase = '';
  else address('apiBase', (value) => rootOf(value) !== null, `${clear}, without query or password`);
  address(
    'tokenUrl',
    (value) => clearUrl(value)?.origin === globalThis.origin,
    'an address of this page’s origin that begins with /',
  );
  if (typeof raw.getToken === 'function') settings.getToken = raw.getToken as GetToken;
  else if (raw.getToken !== undefined && raw.getToken !== null) complain('getToken', 'a function');
  set('owner', text('owner'));
  set('source', text('source'));
  const dates = (start: 'startDate' | 'compareStartDate', end: 'endDate' | 'compareEndDate') =>
    readDates(start, date(start), end, date(end), complain);
  const range = oneOf('dateRange', rangeNames);
  set('period', dates('startDate', 'endDate') ?? (range && { range }));
  set('granularity', oneOf('granularity', granularities));
  set('intervalMinutes', whole('intervalMinutes', 1, 60));
  set(
    'compare',
    readComparison(
      oneOf('compare', comparisons),
      dates('compareStartDate', 'compareEndDate'),
      oneOf('compareAlign', alignments),
      (expected) => complain('compare', expected),
    ),
  );
  set('segment', text('segment'));
  set('creatorSize', oneOf('creatorSize', sizes));
  set('creatorStage', oneOf('creatorStage', stages));
  set(
    'timeZone',
    checked('timeZone', (value) => readZone(value) ?? undefined, 'an IANA zone such as Europe/Berlin'),
  );
  const weekStart = oneOf('weekStart', weekStarts);
  set('weekStart', weekStart && (weekStart === 'monday' ? 1 : 7));
  set('csvFormat', oneOf('csvFormat', csvFormats));
  set(
    'refreshSeconds',
    checked(
      'refreshSeconds',
      (value) => {
        const seconds = Number(value);
        return Number.isFinite(seconds) && seconds >= 0 ? seconds && Math.max(seconds, refreshFloor) : undefined;
      },
      'a number of seconds, 0 for never',
    ),
  );
  address('src', (value) => dataUrl(value) !== null, `${clear}, without password`);
  return settings;
}

function readDates(
  startName: SettingName,
  start: string | undefined,
  endName: SettingName,
  end: string | undefined,
  complain: Complain,
): Dates | undefined {
  if (start !== undefined && end !== undefined) {
    if (start <= end) return { start, end };
    complain(startName, 'a date no later than the end');
  } else if (start !== undefined || end !== undefined) {
    complain(start === undefined ? startName : endName, start === undefined ? 'set where the end is' : 'set where the start is');
  }
  return undefined;
}

function readComparison(
  other: (typeof comparisons)[number] | undefined,
  dates: Dates | undefined,
  alignment: Alignment | undefined,
  complain: (expected: string) => void,
): Comparison | null | undefined {
  const align = alignment ?? 'date';
  if (other === 'none') return null;
  if (other === 'custom') {
    if (dates) return { with: other, align, dates };
    complain('set with compare-start-date and compare-end-date where it is custom');
  } else if (other) {
    return { with: other, align };
  } else if (dates ?? alignment) {
    complain('set where its dates or its alignment are');
  }
  return undefined;
}

/**
 * A nearer element's settings over a farther one's. Single settings replace one by one; the groups
 * {granularity, interval}, {compare…} and {api base, token} inherit whole, so a nearer member silences the farther rest.
 * A token function is never handed on to another origin than the one it was given for.
 */
export function inherit(far: Settings, near: Settings): Settings {
  const result: { -readonly [Name in keyof Settings]: Settings[Name] } = { ...far, ...near, ids: { ...far.ids, ...near.ids } };
  if (near.granularity !== undefined || near.intervalMinutes !== undefined) {
    result.granularity = near.granularity;
    result.intervalMinutes = near.intervalMinutes;
  }
  const nearToken = near.getToken !== undefined || near.tokenUrl !== undefined;
  const elsewhere = near.apiBase !== undefined && far.apiBase !== undefined && originOf(near.apiBase) !== originOf(far.apiBase);
  if (nearToken || elsewhere) {
    result.getToken = near.getToken;
    result.tokenUrl = near.tokenUrl;
    result.owner = near.owner;
  }
  const ofIds = sourcesForIds(near.ids);
  result.source = near.source ?? (ofIds.length > 0 ? undefined : far.source);
  result.sources = result.source !== undefined ? [result.source] : [...new Set([...ofIds, ...(far.sources ?? [])])];
  return result;
}

/** Settings with what holds where nobody has set anything. A source that the author named stays; one that follows from ids does not. */
export function completed(settings: Settings, defaults: Partial<Settings> | null): Settings {
  if (!defaults) return settings;
  // A document alone is of no API.
  const isFree = settings.source === undefined && settings.src === undefined;
  const sources = (isFree && defaults.sources) || settings.sources;
  return { ...defaults, ...settings, sources };
}

function originOf(base: string): string | null {
  try {
    return new URL(base, document.baseURI).origin;
  } catch {
    return null;
  }
}

export const scopeOf = (settings: Settings): Scope => ({
  ids: settings.ids,
  period: settings.period ?? null,
  granularity: settings.granularity ?? null,
  intervalMinutes: settings.intervalMinutes ?? null,
  compare: settings.compare ?? null,
  segment: settings.segment ?? null,
  timeZone: settings.timeZone ?? null,
  weekStart: settings.weekStart ?? null,
});
