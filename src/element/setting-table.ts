import { clearUrl, dataUrl, rootOf } from '../client/address.js';
import type { GetToken } from '../client/session.js';
import { alignments, comparisons, granularities, rangeNames } from '../datasets/scope.js';
import {
  date,
  id,
  oneOf,
  ofText,
  text,
  wholeNumber,
  zone,
  type SettingKind,
  type SettingTable,
} from '../datasets/setting-kinds.js';
import type { CsvFormat } from '../datasets/table.js';
import { familySettings } from '../families/settings.js';

/** The shortest time between two automatic refreshes, seconds: each one fetches the whole answer again. */
export const refreshFloor = 15;

// On a server there is no page that an address could be of.
const address = (isUsable: (written: string) => boolean, expected: string) =>
  ({
    ...ofText((written) => (typeof document === 'undefined' || isUsable(written) ? written : undefined), expected),
    keepsUnusable: true,
  }) as const;

/** What it answers is checked when it does. */
const isFunction = (written: unknown): written is GetToken => typeof written === 'function';

const tokenFunction: SettingKind<GetToken, GetToken> = {
  read: (written) => (isFunction(written) ? written : undefined),
  expected: 'a function',
};

const clear = 'an address such as https://api.example.com, or one of this page that begins with /';

const weekStarts = { monday: 1, sunday: 7 } as const;
type WeekStart = keyof typeof weekStarts;
const isWeekStart = (written: string): written is WeekStart => Object.hasOwn(weekStarts, written);

/**
 * Every setting that a widget, a provider, a dashboard and `configure()` share: the one table that properties, attributes,
 * reader, manifest, types of frameworks and editors, and the list in README.md are made of.
 *
 * What stands before a row describes it: `@type` of the attribute where that is not text, `@default` what holds where nobody
 * sets it, `@uses` the source that alone has a use for it, where not all have.
 */
export const settingTable = {
  /**
   * Where the API lives: `https://api.example.com`, or a path of the page that begins with `/` or `./`; empty is the page's own
   * origin. The token goes to this origin only.
   */
  apiBase: {
    ...address((written) => rootOf(written) !== null, `${clear}, without query or password`),
    isEmptyUsable: true,
  },
  /** A URL of the page's own origin that answers `{ "token": "…" }`, asked with the page's cookies. */
  tokenUrl: {
    ...address(
      (written) => clearUrl(written)?.origin === globalThis.origin,
      'an address of this page’s origin that begins with /',
    ),
    group: 'token',
  },
  /**
   * Answers the token, or null while there is none yet. Called afresh each time; may be asynchronous.
   *
   * @type {GetToken}
   */
  getToken: { ...tokenFunction, group: 'token', attribute: false },
  /** Whose data this is. A change drops the token and everything shown before. */
  owner: { ...text, group: 'token', attribute: false },
  /**
   * The API's name: `stream`, `creator`, or that of a source of your own; it alone is asked.
   *
   * @default that of the ids; where there are ids of several, each question goes to the one that has the answer
   */
  source: text,
  ...familySettings,
  /**
   * The avatar asked about, for a source of your own.
   *
   * @uses own
   */
  avatarId: id,
  /**
   * The assistant asked about, for a source of your own.
   *
   * @uses own
   */
  assistantId: id,
  /**
   * The subject asked about, for a source of your own.
   *
   * @uses own
   */
  subjectId: id,
  /**
   * A named period, for sources that take one; streams do not. `day` is today; `week`, `month` and `ytd` run from their first
   * day to today; `7d` is today and the six days before.
   *
   * @default the source's own
   * @uses creator, own
   */
  dateRange: { ...oneOf(rangeNames), group: 'period' },
  /**
   * First day of a period, `YYYY-MM-DD`, inclusive; needs `end-date`.
   *
   * @uses creator, own
   */
  startDate: { ...date, group: 'period' },
  /**
   * Last day of a period, inclusive.
   *
   * @uses creator, own
   */
  endDate: { ...date, group: 'period' },
  /**
   * Bucket size, for sources that have one.
   *
   * @default one that suits the period
   * @uses creator, own
   */
  granularity: { ...oneOf(granularities), group: 'buckets' },
  /**
   * Sampling interval of a timeline, whole minutes 1–60.
   *
   * @type {number}
   * @default the source's own; of streams 5
   * @uses stream, own
   */
  intervalMinutes: { ...wholeNumber(1, 60), group: 'buckets' },
  /**
   * What to compare the period with; `all-time` is compared with nothing. Of a stream, `previous-period` is the one before it in
   * its channel, which `channel-id` names.
   */
  compare: { ...oneOf(comparisons), group: 'compare' },
  /**
   * With `compare="custom"`: the first day to compare with, `YYYY-MM-DD`, inclusive.
   *
   * @uses creator, own
   */
  compareStartDate: { ...date, group: 'compare' },
  /**
   * With `compare="custom"`: the last day to compare with, inclusive.
   *
   * @uses creator, own
   */
  compareEndDate: { ...date, group: 'compare' },
  /**
   * Which days are laid over each other: the first over the first (`date`), or Monday over Monday.
   *
   * @default `date`
   * @uses creator, own
   */
  compareAlign: { ...oneOf(alignments), group: 'compare' },
  /**
   * A segment of the audience, for sources that know segments.
   *
   * @uses own
   */
  segment: text,
  /**
   * IANA zone in which times are shown.
   *
   * @default the reader's own
   */
  timeZone: zone,
  /**
   * The day a week begins with.
   *
   * @default that of the language around
   */
  weekStart: {
    ...ofText<1 | 7, WeekStart>(
      (written) => (isWeekStart(written) ? weekStarts[written] : undefined),
      Object.keys(weekStarts).join(', '),
    ),
    values: Object.keys(weekStarts),
  },
  /**
   * How a table is saved: `standard` with commas between cells and points in numbers, `excel` as Excel opens it in the reader's
   * language, with semicolons and decimal commas where that has them.
   *
   * @default `standard`
   */
  csvFormat: oneOf<CsvFormat>(['standard', 'excel']),
  /**
   * Asks again every so many seconds while the page is visible, and of a stream while it is on air; at least 15, 0 for never.
   *
   * @type {number}
   * @default 0
   */
  refreshSeconds: ofText<number, number | string>((written) => {
    const seconds = Number(written);
    return Number.isFinite(seconds) && seconds >= 0 ? seconds && Math.max(seconds, refreshFloor) : undefined;
  }, 'a number of seconds, 0 for never'),
  /**
   * A URL with the data itself, `https://…` or a file of the page, such as `data/viewers.json`, fetched without token: a dataset's
   * own JSON, or with `source` what that API answers.
   */
  src: address((written) => dataUrl(written) !== null, `${clear}, without password`),
} as const satisfies SettingTable;

type Table = typeof settingTable;

export type SettingName = keyof Table;

/** The settings as properties of an element, raw as the author wrote them. None is ever written back. */
export type SettingProperties = {
  -readonly [Name in keyof Table]: Table[Name] extends SettingKind<unknown, infer Written> ? Written | null | undefined : never;
};

type ValueOf<Name extends SettingName> = Table[Name] extends SettingKind<infer Value> ? Value : never;

/** What was read of each. A member is absent where nothing usable was set. */
export type SettingValues = { readonly [Name in keyof Table]?: ValueOf<Name> };

/** The same of those that stand for themselves, not as a part of something. */
export type SingleSettings = {
  readonly [Name in keyof Table as Table[Name] extends { group: 'ids' | 'period' | 'compare' } ? never : Name]?: ValueOf<Name>;
};

export const settingRows = Object.entries(settingTable) as readonly (readonly [SettingName, SettingKind])[];
