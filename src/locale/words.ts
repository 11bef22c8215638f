import type { Translation } from '@shoelace-style/localize';
import type { NoCountry } from '../datasets/countries.js';
import type { Provenance } from '../datasets/question.js';
import type { FamilyWords } from '../families/words.js';
import type { Quantity, When } from './grammar.js';
import { languages } from './languages.js';
import type { BreakdownNames, Names, PartWords } from './word-keys.js';

/** The frame of every widget: actions, states, notes, and what is said aloud. */
export interface CardWords {
  /** The name of the button that opens a widget's menu. */
  cardMore: (heading: string) => string;
  cardShowTable: string;
  cardShowChart: string;
  cardDownloadCsv: string;
  cardDownloadPng: string;
  /** Before what to do about it: `cardMessage`. */
  cardNotSaved: string;
  cardTryAgain: string;
  cardLoading: string;
  cardAsOf: (time: string) => string;
  /** What failed, and that older data is shown. */
  cardStale: (title: string, when: When) => string;
  cardZone: (zone: string) => string;
  cardNotReported: string;
  cardTableCaption: (heading: string, time: string) => string;
  /** A message that stands in one line: its title and its advice. */
  cardMessage: (title: string, advice: string) => string;
  liveUpdated: (heading: string) => string;
  liveEmpty: (heading: string, title: string) => string;
  liveFailed: (heading: string, title: string) => string;
  noteUnreadable: (values: Quantity, first: string) => string;
  /** What an answer names as its currency, and as its time zone. */
  noteCurrency: (given: string) => string;
  noteZone: (given: string) => string;
  /** A note about the period compared with. */
  /** Money before is in this currency, null is an unknown one, and not in that of now. */
  noteOtherCurrency: (currency: string | null) => string;
  noteCompared: (note: string) => string;
  /** The head of the column of cautions, and what a mark means. */
  caution: string;
  /** A value with what is to be said of it. */
  cautioned: (value: string, caution: string) => string;
  /** About a value that cannot be true: the most that can. */
  cautionMost: (most: string) => string;
  noteDropped: (rows: Quantity, of: string, first: string) => string;
  noteDuplicates: (rows: Quantity) => string;
  /** Both are lengths of time, already written out: `5 min`. */
  noteClamped: (answered: string, asked: string) => string;
  noteFallback: string;
  /** Why a stream is compared with nothing. */
  noteLive: string;
  notePartial: (part: string, why: string) => string;
  tableRowsNotShown: (rows: Quantity) => string;
}

/** What failed and what to do about it: a title and an advice each. */
export interface FailureWords {
  failureMissingTitle: string;
  failureMissingAdvice: (attribute: string) => string;
  /** Neither an id nor a source: the attribute most often forgotten is an id. */
  failureMissingSubject: string;
  failureNotUsableTitle: string;
  failureNotUsableAdvice: (attribute: string) => string;
  failureRejectedTitle: string;
  failureRejectedAdvice: string;
  failureSignedOutTitle: string;
  failureSignedOutAdvice: string;
  failureNoTokenTitle: string;
  failureNoTokenAdvice: string;
  failureProviderFailedTitle: string;
  failureProviderFailedAdvice: string;
  failureProviderTimeoutTitle: string;
  failureProviderTimeoutAdvice: string;
  failureNotATokenTitle: string;
  failureNotATokenAdvice: string;
  failureForbiddenTitle: string;
  failureForbiddenAdvice: string;
  failureNotFoundTitle: string;
  failureNotFoundAdvice: string;
  /** Removed for good (410). */
  failureGoneTitle: string;
  failureGoneAdvice: string;
  /** Something else is changing it (409). */
  failureConflictTitle: string;
  failureConflictAdvice: string;
  /** An answer too big for a browser, or for the server (413). */
  failureTooLargeTitle: string;
  failureTooLargeAdvice: string;
  /** Something else came in the place of a file, or nothing: what, and that nothing was saved. */
  failureNoFileTitle: string;
  failureNoFileNothing: string;
  failureNoFilePage: string;
  failureNoFileOther: string;
  /** Withheld by law (451). */
  failureLegalTitle: string;
  failureLegalAdvice: string;
  failureInvalidTitle: string;
  failureInvalidAdvice: (field: string | null) => string;
  failureRateLimitedTitle: string;
  failureRateLimitedAdvice: (when: When | null) => string;
  failureOfflineTitle: string;
  failureOfflineAdvice: string;
  failureCodeTitle: string;
  failureCodeAdvice: string;
  failureTimeoutTitle: string;
  failureTimeoutAdvice: string;
  failureServerTitle: string;
  failureServerAdvice: (status: number) => string;
  failureMalformedTitle: string;
  failureMalformedAdvice: (path: string) => string;
  failureOtherSubjectTitle: string;
  failureOtherSubjectAdvice: (asked: string, answered: string) => string;
  failureUnsupportedTitle: string;
  failureUnsupportedAdvice: (dataset: string, source: string) => string;
  failureOriginTitle: string;
  failureOriginAdvice: string;
  failureRedirectTitle: string;
  failureRedirectAdvice: string;
  emptyNoneYetTitle: string;
  emptyNoneYetAdvice: string;
  emptyNoneInRangeTitle: string;
  emptyNoneInRangeAdvice: string;
  emptyFilteredOutTitle: string;
  emptyFilteredOutAdvice: string;
  emptyPendingTitle: string;
  emptyPendingAdvice: string;
}

export interface MetricWords {
  unitPerMinute: string;
  unitPercentagePoints: string;
  /** What a value was before, and whether that is better or worse where that is said. */
  metricWas: (previous: string, verdict: string | null) => string;
  metricBetter: string;
  metricWorse: string;
  metricUnchanged: string;
  /** In the place of a percentage: nothing was before, something is now. */
  metricNew: string;
  /** The name of the button that shows the definition. */
  metricAbout: (label: string) => string;
  /** Both stand before a sentence. */
  metricFormula: string;
  metricCaution: string;
  metricSaid: (label: string, value: string) => string;
  /** Several metrics, each as `metricSaid` says it. */
  metricsSummary: (said: readonly string[]) => string;
}

export interface TimelineSummary {
  readonly span: string;
  readonly first: string;
  readonly last: string;
  readonly highest: string;
  readonly highestAt: string;
  readonly reportedPeak: string | null;
  readonly gaps: Quantity;
}

export interface RetentionSummary {
  /** What was left at the last point, and when that was: `29%`, `30 min`. */
  readonly left: string;
  readonly end: string;
  /** When half had left; null where more than half stayed. */
  readonly half: string | null;
  readonly dropOffs: Quantity;
}

export interface WidgetWords extends PartWords<'metrics' | 'timeline' | 'retention' | 'breakdown' | 'sessions' | 'comparison'> {
  timelineTitle: string;
  timelineTime: string;
  timelineViewers: string;
  timelineReportedPeak: (value: string) => string;
  timelineHighestSample: string;
  timelineSampled: (every: string) => string;
  timelineSummary: (summary: TimelineSummary) => string;
  timelineResetZoom: string;
  /** A value under the cursor: `891 at 10:15`. */
  plotAt: (value: string, where: string) => string;
  plotNoData: string;
  plotMissing: string;
  retentionTitle: string;
  retentionMinute: string;
  retentionShare: string;
  retentionLost: string;
  retentionReason: string;
  retentionHalf: (at: string) => string;
  retentionMoreThanHalf: string;
  retentionNoDrops: string;
  retentionIntro: (length: string, change: string) => string;
  retentionDropOff: (change: string, at: string, reason: string | null) => string;
  retentionSummary: (summary: RetentionSummary) => string;
  gridTitle: string;
  gridMetric: string;
  gridValue: string;
  gridPrevious: string;
  gridUnit: string;
}

export interface BreakdownSummary {
  readonly title: string;
  /** The largest parts, each with its share. */
  readonly first: readonly string[];
  readonly more: Quantity;
  /** What is left over, with its share; null where nothing is. */
  readonly rest: string | null;
}

export interface StreamingWords extends BreakdownNames<'country'>, Names<'country', NoCountry>, Names<'provenance', Provenance> {
  breakdownOther: string;
  breakdownCode: string;
  breakdownShare: string;
  breakdownSearch: string;
  breakdownNoMatch: string;
  breakdownAll: (count: string) => string;
  breakdownFewer: string;
  breakdownSummary: (summary: BreakdownSummary) => string;
  mapTitle: string;
  /** Stands before a list. */
  mapUnplaced: string;
  /** A class of the legend, both ends in it; null is without end. */
  mapRange: (from: string, to: string | null) => string;
  chatTitle: string;
  sessionsTitle: string;
  sessionsStream: string;
  sessionsId: string;
  sessionsStarted: string;
  sessionsEnded: string;
  sessionsCompare: (stream: string) => string;
  sessionsHint: (most: Quantity) => string;
  sessionsMost: (most: Quantity) => string;
  sessionsMore: string;
  sessionsShown: (shown: Quantity, total: Quantity | null) => string;
  sessionsTogether: (shown: Quantity) => string;
  sessionsNotAdded: string;
  sessionsSortBy: (column: string) => string;
  sessionsLines: string;
  /** What the lines are at a moment of the streams: `5 min`, and each line with its value. */
  sessionsAt: (at: string, lines: readonly string[]) => string;
  sessionsSummary: (shown: Quantity, total: Quantity | null) => string;
  /** When and in which stream a value was reached; either may be unknown. */
  metricReached: (when: string | null, stream: string | null) => string;
  exportTitle: string;
  exportAs: (format: string) => string;
  exportBusy: (received: string) => string;
  exportCancel: string;
  exportCancelled: string;
  exportSaved: (name: string) => string;
}

export interface DashboardWords {
  presetOverview: string;
  presetEngagement: string;
  presetLoyalty: string;
  toolbarTitle: string;
  toolbarInterval: string;
  toolbarRefresh: string;
  toolbarDataAsOf: (time: string) => string;
  streamLive: string;
  streamEnded: string;
}

/** What a line over time says in one sentence. */
export interface TrendSummary {
  readonly title: string;
  readonly span: string;
  readonly first: string;
  readonly last: string;
  readonly highest: string;
  readonly highestAt: string;
}

/** What only metrics over time, the hours of a week and benchmarks need. */
/** What a series over time is said to do. */
export interface ReadingWords {
  /** What a line does: the change of its average, over the latest such length of time. */
  trendGrowing: (change: string, length: string) => string;
  trendDeclining: (change: string, length: string) => string;
  trendSteady: (length: string) => string;
  /** A value that stands alone, when, and how many times what is usual it is; null where that was nothing. */
  trendSpiking: (value: string, when: string, times: string | null) => string;
  /** How many buckets are known, and how many it takes. */
  trendTooShort: (known: string, needed: string) => string;
}

export interface TrendWords extends ReadingWords {
  trendTitle: string;
  trendDate: string;
  /** A rolling average over a length of time: `7 days`. */
  trendAverage: (length: string) => string;
  trendCustom: string;
  /** The head of the dates that are compared with. */
  trendComparedDate: string;
  trendChange: string;
  /** Of the bucket that may still grow. */
  trendUnfinished: string;
  /** @param span the days that a week or month is of @param length how many that are */
  trendCut: (span: string, length: string) => string;
  trendUnusual: (observed: string, expected: string) => string;
  trendNothingCompared: string;
  trendWeekends: string;
  trendNotes: string;
  trendAgainst: (current: string, compared: string, change: string) => string;
  trendUnusualFound: (values: Quantity) => string;
  trendUnusualNeeds: (least: Quantity) => string;
  trendMissing: (metrics: readonly string[]) => string;
  trendSummary: (summary: TrendSummary) => string;
  /** Stands before a sentence. */
  trendRule: string;
  activityTitle: (metric: string) => string;
  activityWeekday: string;
  activityHour: string;
  /** Heads of the same as numbers, in a file. */
  activityWeekdayNumber: string;
  activityHourNumber: string;
  /** A weekday and an hour: `Monday`, `9 – 10 AM`. */
  activityWhen: (weekday: string, hour: string) => string;
  activityBusiest: (when: string, value: string) => string;
  activityNone: string;
  activitySummary: (title: string, busiest: string) => string;
  /** A band with its ends; null is without end. */
  bandRange: (band: string, from: string | null, to: string | null) => string;
  /** A band of what is more than its end. */
  bandMore: (band: string, from: string) => string;
  /** Why a growth is in none of its bands: which one they are for. */
  'bandSpan-week': string;
  'bandSpan-month': string;
  /** Where a value lies, and on which scale. */
  bandScale: (value: string, band: string, lowest: string, highest: string) => string;
  bandGrowth: (growth: string) => string;
  /** Stands before a list. */
  bandBenchmarks: string;
}

/** What is said of findings, reviews, terms and downloads of a period. */
export interface AdviceWords {
  /** In the place of findings and questions, where the source has no rules. */
  emptyNoRulesTitle: string;
  emptyNoRulesAdvice: string;
  insightTitle: string;
  insightPatterns: string;
  insightChanges: string;
  insightDrops: string;
  /** How many times the rest it is, and in how many of the weeks, weekdays or years. */
  patternFound: (times: string, held: string, of: string) => string;
  patternHour: (hour: string) => string;
  patternMonths: (months: readonly string[]) => string;
  patternNotFound: string;
  insightNoData: string;
  /** What there is, and what it takes: `2 weeks`, `4 weeks`. */
  notEnoughData: (have: string, needed: string) => string;
  patternsOver: (span: string) => string;
  adviceCause: string;
  adviceAction: string;
  adviceSteps: string;
  adviceFixes: string;
  adviceNotInData: string;
  /** What fell, from what to what, with units. */
  insightFell: (label: string, from: string, to: string) => string;
  insightRose: (label: string, from: string, to: string) => string;
  insightSame: (label: string, value: string) => string;
  insightBelow: (label: string, value: string, least: string) => string;
  insightHeld: string;
  /** @param fell what became of the value, as a sentence without a full stop */
  insightUnsure: (fell: string) => string;
  /** After a fall that may be of the weekdays: a weekend against workdays. */
  insightOtherWeekdays: (fell: string) => string;
  insightNothingBefore: string;
  insightUnchanged: string;
  insightOfBefore: (step: string) => string;
  insightFinding: string;
  insightEvidence: string;
  'review-weekly-title': string;
  'review-monthly-title': string;
  reviewQuestion: string;
  reviewTrending: (topics: string) => string;
  reviewGoalMet: (label: string, value: string, goal: string) => string;
  reviewGoalMissed: (label: string, value: string, goal: string, share: string) => string;
  /** Of what should fall, and is more than its goal. */
  reviewGoalOver: (label: string, value: string, goal: string) => string;
  reviewNoGoal: string;
  reviewLowest: (label: string, score: string) => string;
  /** A value with its name, and what it is in the documentation. */
  reviewReference: (said: string, reference: string) => string;
  reviewSpan: (span: string, before: string) => string;
  reviewChecked: (done: string, all: string) => string;
  glossaryTitle: string;
  glossarySearch: string;
  glossaryFound: (found: string, all: string) => string;
  'term-session': string;
  'term-conversion': string;
  'term-retention': string;
}

/** What every page may need at once: in English it is there from the beginning. */
export interface FirstWords
  extends Translation, CardWords, FailureWords, MetricWords, WidgetWords, StreamingWords, DashboardWords {}

/** The choices of a period in a dashboard's toolbar. */
export interface PeriodWords {
  periodLabel: string;
  periodAllTime: string;
  /** That many days, the last of them today. */
  periodLastDays: (days: Quantity) => string;
  periodCustom: string;
  /** The first and the last date of a period. */
  periodFrom: string;
  periodTo: string;
  periodApply: string;
  periodIncomplete: string;
  periodBackwards: string;
  periodNotOffered: string;
  compareLabel: string;
  compareNone: string;
  comparePeriod: string;
  compareYear: string;
  /** Stands before the two ways in which days are laid over each other, the next two. */
  compareAlign: string;
  compareByDate: string;
  compareByWeekday: string;
  /** Why nothing is compared with: there is nothing before, or today is not over and does not come by the hour. */
  compareNothingBefore: string;
  compareNoHours: string;
  /** Stands before the sizes of bucket: hour, day, week, month. */
  periodGranularity: string;
}

/** What changes are between where those are not two whole periods, and why there are none. */
export interface ComparedWords {
  compareDays: (days: Quantity) => string;
  compareHours: (hours: Quantity) => string;
  comparePerDay: (days: Quantity, before: Quantity) => string;
  'compare-open': string;
  'compare-not-added': string;
  'compare-not-covered': string;
  'compare-not-grouped': string;
  /** The same as an addition to a value or the head of a column. */
  spanDays: (days: Quantity) => string;
  spanHours: (hours: Quantity) => string;
  spanPerDay: string;
  /** A value or the head of a column, and what part of its period it is of. */
  spanOf: (what: string, span: string) => string;
  /** A value of a part of its period, what it was before, and whether that is better or worse where that is said. */
  metricWasIn: (span: string, current: string, previous: string, verdict: string | null) => string;
}

export interface FunnelSummary {
  /** Each step as `funnelSaid` says it. */
  readonly steps: readonly string[];
  /** The step with the biggest drop, and the share of the one before that got there; null where no step loses anybody. */
  readonly drop: { readonly step: string; readonly share: string } | null;
}

/** What widgets say that show numbers in parts: funnel, satisfaction, revenue, segments, content, details. */
export interface PartsWords extends PartWords<'trend' | 'funnel' | 'activity' | 'detail'> {
  /** Stands before a sentence: why a metric matters. */
  metricMatters: string;
  /** A number of likes, shares, comments and conversations, with what it is of. */
  unitReactions: (count: Quantity) => string;
  funnelTitle: string;
  funnelStep: string;
  funnelWho: string;
  funnelCount: string;
  funnelOfFirst: string;
  funnelOfPrevious: string;
  funnelFromFirst: (share: string) => string;
  funnelFromStep: (share: string, step: string) => string;
  funnelBiggestDrop: string;
  funnelReference: (share: string) => string;
  funnelBelow: (reference: string) => string;
  /** A step with its count and its share of the first one; null is not known. */
  funnelSaid: (step: string, count: string, share: string | null) => string;
  funnelSummary: (summary: FunnelSummary) => string;
  /** A column with what it was in the period compared with. */
  columnBefore: (column: string) => string;
  adviceTitle: string;
  /** A value and the band it lies in. */
  bandSaid: (value: string, band: string) => string;
  satisfactionParts: string;
  satisfactionWeight: string;
  satisfactionWeighs: (weight: string) => string;
  satisfactionAlarm: (least: string) => string;
  revenueLines: string;
  /** Both are heads of columns; the second also stands before a sentence. */
  segmentWho: string;
  segmentStrategy: string;
  contentTitle: string;
  /** The devices of a piece of content, beside those of the audience. */
  contentDevices: string;
  /** The head of what may be done with a breakdown by topic. */
  topicUse: string;
  detailClose: string;
  detailQuestions: string;
  detailTrend: (first: string, last: string, highest: string) => string;
  /** Both stand before a sentence. */
  questionExample: string;
  questionAnswer: string;
}

/** Lists that a reader can change, and the forms for it. Only pages with such a list fetch them. */
export interface ManagedWords extends PartWords<'segments'> {
  managedSave: string;
  managedSaving: string;
  managedCancel: string;
  managedDiscard: string;
  managedEdit: string;
  managedDelete: string;
  managedDeleting: string;
  /** The name of a button that does something with one thing of the list. */
  managedAct: (action: string, name: string) => string;
  managedDeleteAsk: (name: string) => string;
  managedDeleteNote: string;
  /** @param why the title of the failure, without a full stop */
  managedNotSaved: (why: string) => string;
  managedNotDeleted: (why: string) => string;
  /** No answer came: what was written may have been stored. */
  managedMaybeSaved: string;
  managedMaybeDeleted: string;
  managedSaved: (name: string) => string;
  managedDeleted: (name: string) => string;
  /** Why something was not saved or deleted, in the middle of a sentence. */
  managedRefused: string;
  managedReadOnly: string;
  managedStaleTitle: string;
  managedStaleAdvice: string;
  managedLoadNewest: string;
  managedNewest: string;
  managedGone: string;
  /** What is stored in a field that the reader has changed. */
  managedStored: (value: string) => string;
  managedRequired: string;
  managedTooLong: (most: Quantity) => string;
  managedWhole: (least: string, most: string) => string;
  managedNotTaken: string;
  /** What the server says, in its own words. */
  managedServerSays: (message: string) => string;
  managedDuplicate: string;
  managedEmpty: string;
  savedSegments: string;
  savedSegmentNew: string;
  savedSegmentName: string;
  savedSegmentLeast: string;
  savedSegmentMost: string;
  savedSegmentMostHint: string;
  savedSegmentWindow: string;
  savedSegmentDays: (days: Quantity) => string;
  /** Who is in a segment; without a most, there is no end. */
  savedSegmentRule: (least: string, most: string | null, window: Quantity) => string;
}

/** The words of the library in one language that no family has. */
export interface SharedWords extends FirstWords, AdviceWords, ComparedWords, PartsWords, PeriodWords, TrendWords {}

/** Every word of the library in one language. Keys are flat, so that a host may replace some of them. */
export interface Words extends SharedWords, ManagedWords, FamilyWords {}

/**
 * Replaces words, or adds a language: `registerWords({ $code: 'de', $name: 'Deutsch', $dir: 'ltr', timelineTitle: 'Publikum' })`.
 * These come before the library's own, and what they leave out is the library's. A code may name a region (`de-at`); its
 * words come before those of the language. Widgets on the page follow at once.
 */
export const registerWords = (...translations: readonly (Translation & Partial<Words>)[]): void =>
  languages.replace(translations);
