import type { Words } from '../locale/words.js';

/** A message that says something about its arguments. */
export type SentenceKey = { [Key in keyof Words]: Words[Key] extends string ? never : Key }[keyof Words];

type Arguments<Key extends SentenceKey> = Parameters<Words[Key]>;

const rows = (count: number) => ({ count, text: String(count) });

const timeline = { span: 'SPAN', first: '23', last: '87', highest: '891', highestAt: 'WHEN', reportedPeak: '892', gaps: rows(5) };
const retention = { left: '29 %', end: 'END', half: 'HALF', dropOffs: rows(5) };
const breakdown = { title: 'TITLE', first: ['ONE', 'TWO', 'THREE'], more: rows(5), rest: 'REST' };

/** Arguments of every message, as they come, and without what may be missing. Numbers are five where a sentence agrees with them. */
export const sentenceSamples: { readonly [Key in SentenceKey]: readonly Arguments<Key>[] } = {
  cardMore: [['HEADING']],
  cardAsOf: [['TIME']],
  cardStale: [
    ['TITLE', { text: 'TIME', isToday: true }],
    ['TITLE', { text: 'WHEN', isToday: false }],
  ],
  cardZone: [['UTC']],
  cardTableCaption: [['HEADING', 'TIME']],
  cardMessage: [['TITLE', 'ADVICE']],
  liveUpdated: [['HEADING']],
  liveEmpty: [['HEADING', 'TITLE']],
  liveFailed: [['HEADING', 'TITLE']],
  noteUnreadable: [[rows(5), 'rows[3].at']],
  noteCurrency: [['USDC']],
  noteZone: [['ZONE']],
  noteOtherCurrency: [['USD'], [null]],
  noteCompared: [['NOTE']],
  cautioned: [['4832', 'CAUTION']],
  cautionMost: [['100%']],
  noteDropped: [[rows(5), '97', 'rows[3].at']],
  noteDuplicates: [[rows(5)]],
  noteClamped: [['ANSWERED', 'ASKED']],
  notePartial: [['PART', 'WHY']],
  tableRowsNotShown: [[rows(5)]],
  failureMissingAdvice: [['stream-id']],
  failureNotUsableAdvice: [['metric']],
  failureInvalidAdvice: [['interval'], [null]],
  failureRateLimitedAdvice: [[{ text: 'TIME', isToday: true }], [{ text: 'WHEN', isToday: false }], [null]],
  failureServerAdvice: [[503]],
  failureMalformedAdvice: [['rows[3].at'], ['']],
  failureOtherSubjectAdvice: [['s1', 's2']],
  failureUnsupportedAdvice: [['funnel', 'rooms']],
  compareDays: [[rows(5)]],
  compareHours: [[rows(5)]],
  comparePerDay: [[rows(5), { count: 30, text: '30' }]],
  spanDays: [[rows(5)]],
  spanHours: [[rows(5)]],
  spanOf: [['WHAT', 'SPAN']],
  metricWasIn: [
    ['SPAN', '600', '4832', 'VERDICT'],
    ['SPAN', '600', '4832', null],
  ],
  metricWas: [
    ['4832', 'VERDICT'],
    ['4832', null],
  ],
  metricAbout: [['LABEL']],
  metricSaid: [['LABEL', '4832']],
  unitReactions: [[rows(5)]],
  metricsSummary: [[['ONE', 'TWO']]],
  timelineReportedPeak: [['892']],
  timelineSampled: [['EVERY']],
  timelineSummary: [[timeline], [{ ...timeline, reportedPeak: null, gaps: rows(0) }]],
  plotAt: [['891', 'WHEN']],
  retentionHalf: [['HALF']],
  retentionIntro: [['LENGTH', '−12 %']],
  retentionDropOff: [
    ['−12 %', 'WHEN', 'REASON'],
    ['−12 %', 'WHEN', null],
  ],
  retentionSummary: [[retention], [{ ...retention, half: null, dropOffs: rows(0) }]],
  breakdownAll: [['62']],
  breakdownSummary: [[breakdown], [{ ...breakdown, more: rows(0), rest: null }]],
  mapRange: [
    ['200', '299'],
    ['1000', null],
  ],
  sessionsCompare: [['STREAM']],
  sessionsHint: [[rows(8)]],
  sessionsMost: [[rows(8)]],
  sessionsShown: [
    [rows(6), rows(45)],
    [rows(6), null],
  ],
  sessionsTogether: [[rows(6)]],
  sessionsSortBy: [['COLUMN']],
  sessionsAt: [['WHEN', ['ONE', 'TWO']]],
  sessionsSummary: [
    [rows(6), rows(45)],
    [rows(6), null],
  ],
  metricReached: [
    ['WHEN', 'STREAM'],
    ['WHEN', null],
    [null, 'STREAM'],
  ],
  exportAs: [['JSON']],
  exportBusy: [['RECEIVED']],
  exportSaved: [['NAME.csv']],
  toolbarDataAsOf: [['TIME']],
  periodLastDays: [[rows(5)]],
  trendAverage: [['LENGTH']],
  trendCut: [['Jan 1 – 4', '4 days']],
  trendUnusual: [['343', '120']],
  trendGrowing: [['+12 %', 'LENGTH']],
  trendDeclining: [['−12 %', 'LENGTH']],
  trendSteady: [['LENGTH']],
  trendSpiking: [
    ['343', 'WHEN', '2.4'],
    ['343', 'WHEN', null],
  ],
  trendTooShort: [['SAMPLE', 'NEEDED']],
  trendAgainst: [['343', '120', '+12 %']],
  trendUnusualFound: [[rows(5)]],
  trendUnusualNeeds: [[rows(4)]],
  trendMissing: [[['ONE', 'TWO']]],
  trendSummary: [[{ title: 'TITLE', span: 'SPAN', first: '23', last: '87', highest: '891', highestAt: 'WHEN' }]],
  activityTitle: [['METRIC']],
  activityWhen: [['WEEKDAY', 'HOUR']],
  activityBusiest: [['WHEN', '343']],
  activitySummary: [['TITLE', 'BUSIEST']],
  bandRange: [
    ['BAND', '20 %', '40 %'],
    ['BAND', null, '40 %'],
    ['BAND', '20 %', null],
  ],
  bandMore: [['BAND', '60 %']],
  bandScale: [['343', 'BAND', '0', '500']],
  bandGrowth: [['+12 %']],
  funnelFromFirst: [['60 %']],
  funnelFromStep: [['60 %', 'STEP']],
  funnelReference: [['60 %']],
  funnelBelow: [['60 %']],
  funnelSaid: [
    ['STEP', '5200', '60 %'],
    ['STEP', '5200', null],
  ],
  funnelSummary: [[{ steps: ['ONE', 'TWO'], drop: { step: 'STEP', share: '26 %' } }], [{ steps: ['ONE', 'TWO'], drop: null }]],
  columnBefore: [['COLUMN']],
  bandSaid: [['4.2', 'BAND']],
  satisfactionWeighs: [['40 %']],
  satisfactionAlarm: [['3.5']],
  detailTrend: [['12', '18', '31']],
  patternFound: [['TIMES', 'HELD', 'OF']],
  patternHour: [['HOUR']],
  patternMonths: [[['JULY', 'AUGUST']]],
  notEnoughData: [['HAVE', 'NEEDED']],
  patternsOver: [['SPAN']],
  insightFell: [['LABEL', 'FROM', 'TO']],
  insightUnsure: [['FELL']],
  insightRose: [['LABEL', 'FROM', 'TO']],
  insightSame: [['LABEL', 'VALUE']],
  insightBelow: [['LABEL', 'VALUE', 'LEAST']],
  insightOfBefore: [['STEP']],
  reviewTrending: [['TOPICS']],
  reviewGoalMet: [['LABEL', 'VALUE', 'GOAL']],
  reviewGoalOver: [['LABEL', 'VALUE', 'GOAL']],
  reviewGoalMissed: [['LABEL', 'VALUE', 'GOAL', 'SHARE']],
  reviewUncovered: [['SHARE']],
  reviewLowest: [['LABEL', 'SCORE']],
  reviewReference: [['SAID', 'REFERENCE']],
  reviewSpan: [['SPAN', 'BEFORE']],
  reviewChecked: [['DONE', 'ALL']],
  glossaryFound: [['FOUND', 'ALL']],
};

/** What of a message's arguments is text, or a number, that has to be found again in what it says. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  if ('count' in value && 'text' in value) return value.count === 0 ? [] : [String(value.text)];
  return Object.values(value).flatMap(textsOf);
}
