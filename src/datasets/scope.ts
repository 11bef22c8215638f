import { familySettings } from '../families/settings.js';
import { idsIn, type IdsIn } from './setting-kinds.js';

/** The ids a question may be about, by the property name of their attribute (`subject-id` → `subjectId`). */
export const idNames = [...idsIn(familySettings), 'avatarId', 'assistantId', 'subjectId'] as const;

export type IdName = IdsIn<typeof familySettings> | 'avatarId' | 'assistantId' | 'subjectId';

export type Ids = Readonly<Partial<Record<IdName, string>>>;

/**
 * - `day` today
 * - `week`, `month`, `ytd` (the year) from their first day to today
 * - `7d`, `30d`, `90d` today and the days before, so many in all
 * - `all-time` everything there is
 */
export const rangeNames = ['day', 'week', 'month', '7d', '30d', '90d', 'ytd', 'all-time'] as const;

export type RangeName = (typeof rangeNames)[number];

/** Two calendar dates, `YYYY-MM-DD`, both of them in it. */
export interface Dates {
  readonly start: string;
  readonly end: string;
}

/** A period as the author wrote it; what it comes to depends on the zone and on now. */
export type PeriodSpec = { readonly range: RangeName } | Dates;

export const granularities = ['hourly', 'daily', 'weekly', 'monthly'] as const;

export type Granularity = (typeof granularities)[number];

export const alignments = ['date', 'weekday'] as const;

/** By `date` the first day meets the first day, and a year later the same date; by `weekday` a Monday meets a Monday. */
export type Alignment = (typeof alignments)[number];

export const comparisons = ['previous-period', 'previous-year', 'custom', 'none'] as const;

/** What a period is compared with. */
export type Comparison =
  | { readonly with: 'previous-period' | 'previous-year'; readonly align: Alignment }
  | { readonly with: 'custom'; readonly align: Alignment; readonly dates: Dates };

/** What is asked about, after every ancestor has had its say. */
export interface Scope {
  readonly ids: Ids;
  readonly period: PeriodSpec | null;
  readonly granularity: Granularity | null;
  /** Sampling interval of a timeline, whole minutes 1–60. Null leaves it to the source. */
  readonly intervalMinutes: number | null;
  /** Null for sources with periods: what is compared with is a question of its own. */
  readonly compare: Comparison | null;
  readonly segment: string | null;
  /** IANA zone in which times are shown. Null is the viewer's own. */
  readonly timeZone: string | null;
  /** The day a week begins with, 1 (Monday) to 7. Null is Monday. */
  readonly weekStart: number | null;
}

export const emptyScope: Scope = {
  ids: {},
  period: null,
  granularity: null,
  intervalMinutes: null,
  compare: null,
  segment: null,
  timeZone: null,
  weekStart: null,
};
