import { isCalendarDate } from './instant.js';
import { readZone } from './zone.js';

/** How what an author writes in a setting is read. A row of a table of settings is one of these. */
export interface SettingKind<Value = unknown, Written = unknown> {
  /** The value of what was written, of a text without the blanks around it; undefined where that cannot be used. */
  readonly read: (written: unknown) => Value | undefined;
  /** What could be used, for a message. */
  readonly expected: string;
  /** All that could be written, where that is a few words. */
  readonly values?: readonly string[];
  /**
   * - `ids` an id that questions are about
   * - `period`, `compare` a part of what is put together, so that a nearer one replaces it whole
   * - `buckets`, `token` those of a group inherit together: a nearer one silences the farther rest
   */
  readonly group?: 'ids' | 'period' | 'compare' | 'buckets' | 'token';
  /** The part of what benchmarks depend on that it says. */
  readonly benchmark?: 'size' | 'stage';
  /** A property only. */
  readonly attribute?: false;
  /** Whether an empty text is a value. */
  readonly isEmptyUsable?: true;
  /** Whether a text that cannot be used stays, so that what needs it fails instead of doing without. */
  readonly keepsUnusable?: true;
  /** Of the type of the property only; never there. */
  readonly written?: Written;
}

/** A table of settings, by the name of the property; the attribute is the same in kebab case. */
export type SettingTable = Readonly<Record<string, SettingKind>>;

export const ofText = <Value, Written = string>(
  read: (text: string) => Value | undefined,
  expected: string,
): SettingKind<Value, Written> => ({
  read: (written) => (typeof written === 'string' ? read(written) : undefined),
  expected,
});

export const text = ofText((written) => written, 'a text');

/** An id that questions are about. */
export const id = { ...text, group: 'ids' } as const;

export const oneOf = <Word extends string>(values: readonly Word[]): SettingKind<Word, Word> => ({
  ...ofText<Word, Word>((written) => values.find((value) => value === written), values.join(', ')),
  values,
});

export const wholeNumber = (least: number, most: number): SettingKind<number, number | string> =>
  ofText((written) => {
    const number = Number(written);
    return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  }, `a whole number from ${least} to ${most}`);

/** A calendar date, `YYYY-MM-DD`. */
export const date = ofText((written) => (isCalendarDate(written) ? written : undefined), 'a date such as 2026-04-25');

/** An IANA time zone. */
export const zone = ofText((written) => readZone(written) ?? undefined, 'an IANA zone such as Europe/Berlin');

/** The names of the settings of a table that are ids, in its order. */
export type IdsIn<Table extends SettingTable> = {
  [Name in keyof Table & string]: Table[Name] extends { group: 'ids' } ? Name : never;
}[keyof Table & string];

export const idsIn = <Table extends SettingTable>(table: Table): readonly IdsIn<Table>[] =>
  Object.keys(table).filter((name): name is IdsIn<Table> => table[name]?.group === 'ids');
