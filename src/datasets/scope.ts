/** The ids a question may be about, by the property name of their attribute (`stream-id` → `streamId`). */
export const idNames = ['contentId', 'creatorId', 'streamId', 'channelId', 'avatarId', 'assistantId', 'subjectId'] as const;

export type IdName = (typeof idNames)[number];

export type Ids = Readonly<Partial<Record<IdName, string>>>;

export type RangeName = '7d' | '30d' | '90d' | 'ytd' | 'all-time';

/** A period as the author wrote it; what it comes to depends on the zone and on now. Dates are inclusive calendar dates, `YYYY-MM-DD`. */
export type PeriodSpec = { readonly range: RangeName } | { readonly start: string; readonly end: string };

export type Granularity = 'hourly' | 'daily' | 'weekly' | 'monthly';

/** What is asked about, after every ancestor has had its say. */
export interface Scope {
  readonly ids: Ids;
  readonly period: PeriodSpec | null;
  readonly granularity: Granularity | null;
  /** Sampling interval of a timeline, whole minutes 1–60. Null leaves it to the source. */
  readonly intervalMinutes: number | null;
  readonly compare: 'previous-period' | null;
  readonly segment: string | null;
  /** IANA zone in which times are shown. Null is the viewer's own. */
  readonly timeZone: string | null;
}

export const emptyScope: Scope = {
  ids: {},
  period: null,
  granularity: null,
  intervalMinutes: null,
  compare: null,
  segment: null,
  timeZone: null,
};
