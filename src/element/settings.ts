import { emptyScope, type Comparison, type Dates, type Ids, type PeriodSpec, type Scope } from '../datasets/scope.js';
import type { SettingKind } from '../datasets/setting-kinds.js';
import { sourcesForIds } from '../families/registry.js';
import { settingRows, type SettingName, type SettingValues, type SingleSettings } from './setting-table.js';

/** What an author may set on an element or with `configure()`, as written. */
export type Raw = { readonly [Name in SettingName]?: unknown };

/** The same, read and checked. A member is absent where nothing usable was set. */
export interface Settings extends SingleSettings {
  /** Whom to ask, in this order: a question goes to the first that can answer it. `source` alone, where the author named one. */
  readonly sources?: readonly string[];
  readonly ids: Ids;
  readonly period?: PeriodSpec;
  /** Null is the wish to compare with nothing, whatever is compared around. */
  readonly compare?: Comparison | null;
}

export const noSettings: Settings = { ids: {} };

/** Called with a setting whose value cannot be used, and what would be; the value is then as good as not set. */
export type Complain = (name: SettingName, expected: string) => void;

/** Reads what an author wrote. An empty attribute counts as not set: templates and CMSs write them. */
export function readSettings(raw: Raw, complain: Complain): Settings {
  const single: Record<string, unknown> = {};
  const ids: Record<string, unknown> = {};
  const parts: Record<string, unknown> = {};
  for (const [name, row] of settingRows) {
    const value = readSetting(name, raw[name], row, complain);
    const { group } = row;
    if (value !== undefined) (group === 'ids' ? ids : group === 'period' || group === 'compare' ? parts : single)[name] = value;
  }
  const period = readPeriod(parts, complain);
  const compare = readComparison(parts, complain);
  return {
    ...(single as SingleSettings),
    ids,
    ...(period && { period }),
    ...(compare !== undefined && { compare }),
  };
}

function readSetting(name: SettingName, raw: unknown, row: SettingKind, complain: Complain): unknown {
  const written = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : raw;
  if (written === undefined || written === null || (written === '' && !(row.isEmptyUsable && raw === ''))) return undefined;
  const value = row.read(written);
  if (value !== undefined) return value;
  complain(name, row.expected);
  return row.keepsUnusable && typeof written === 'string' ? written : undefined;
}

function readPeriod(parts: SettingValues, complain: Complain): PeriodSpec | undefined {
  const { dateRange: range } = parts;
  return readDates(parts, 'startDate', 'endDate', complain) ?? (range && { range });
}

function readDates(
  parts: SettingValues,
  startName: 'startDate' | 'compareStartDate',
  endName: 'endDate' | 'compareEndDate',
  complain: Complain,
): Dates | undefined {
  const { [startName]: start, [endName]: end } = parts;
  if (start !== undefined && end !== undefined) {
    if (start <= end) return { start, end };
    complain(startName, 'a date no later than the end');
  } else if (start !== undefined || end !== undefined) {
    complain(start === undefined ? startName : endName, start === undefined ? 'set where the end is' : 'set where the start is');
  }
  return undefined;
}

function readComparison(parts: SettingValues, complain: Complain): Comparison | null | undefined {
  const { compare: other, compareAlign: alignment } = parts;
  const dates = readDates(parts, 'compareStartDate', 'compareEndDate', complain);
  const align = alignment ?? 'date';
  if (other === 'none') return null;
  if (other === 'custom') {
    if (dates) return { with: other, align, dates };
    complain('compare', 'set with compare-start-date and compare-end-date where it is custom');
  } else if (other) {
    return { with: other, align };
  } else if (dates ?? alignment) {
    complain('compare', 'set where its dates or its alignment are');
  }
  return undefined;
}

/** The members of a group of settings. */
const membersOf = (settings: Settings, group: SettingKind['group']): object =>
  Object.fromEntries(
    settingRows.flatMap(([name, row]) => (row.group === group ? [[name, (settings as SettingValues)[name]]] : [])),
  );

/**
 * A nearer element's settings over a farther one's. Single settings replace one by one; the groups
 * {granularity, interval}, {compare…} and {api base, token} inherit whole, so a nearer member silences the farther rest.
 * A token function is never handed on to another origin than the one it was given for.
 */
export function inherit(far: Settings, near: Settings): Settings {
  const result: { -readonly [Name in keyof Settings]: Settings[Name] } = { ...far, ...near, ids: { ...far.ids, ...near.ids } };
  if (near.granularity !== undefined || near.intervalMinutes !== undefined) Object.assign(result, membersOf(near, 'buckets'));
  const nearToken = near.getToken !== undefined || near.tokenUrl !== undefined;
  const elsewhere = near.apiBase !== undefined && far.apiBase !== undefined && originOf(near.apiBase) !== originOf(far.apiBase);
  if (nearToken || elsewhere) Object.assign(result, membersOf(near, 'token'));
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

const scopeNames = Object.keys(emptyScope) as readonly (keyof Scope)[];

export const scopeOf = (settings: Settings): Scope => ({
  ...emptyScope,
  ...Object.fromEntries(scopeNames.map((name) => [name, settings[name] ?? null])),
});

/** What the settings say of what benchmarks depend on; null where nothing. */
export function benchmarkOf(settings: Settings, part: NonNullable<SettingKind['benchmark']>): string | null {
  const row = settingRows.find(([name, { benchmark }]) => benchmark === part && (settings as SettingValues)[name] !== undefined);
  return row ? String((settings as SettingValues)[row[0]]) : null;
}
