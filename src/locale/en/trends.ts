import { list, plural } from '../grammar.js';
import type { TrendWords } from '../words.js';
import { reading } from './reading.js';

export const trends: TrendWords = {
  trendTitle: 'Trends',
  trendDate: 'Date',
  trendAverage: (length) => `Average of ${length}`,
  trendCustom: 'Compared period',
  trendComparedDate: 'Compared with',
  trendChange: 'Change',
  trendUnfinished: 'Not over yet',
  trendCut: (span, length) => `Only ${span} (${length}), cut by the period`,
  trendUnusual: (observed, expected) => `Unusual: ${observed}, expected about ${expected}`,
  trendNothingCompared: 'Nothing to compare with',
  trendWeekends: 'Weekends shaded',
  trendNotes: 'Notes',
  ...reading,
  trendAgainst: (current, compared, change) => `${current} against ${compared} (${change})`,
  trendUnusualFound: (values) =>
    plural('en', values, { one: `${values.text} unusual value`, other: `${values.text} unusual values` }),
  trendUnusualNeeds: (least) =>
    plural('en', least, {
      one: `Unusual values are told from ${least.text} of a kind on`,
      other: `Unusual values are told from ${least.text} of a kind on`,
    }),
  trendMissing: (metrics) => `Not reported: ${list('en', metrics)}`,
  trendSummary: ({ title, span, first, last, highest, highestAt }) =>
    `${title}, ${span}: from ${first} to ${last}, highest ${highest} (${highestAt}).`,
  trendRule: 'How a trend is read:',
  activityTitle: (metric) => `${metric} by weekday and hour`,
  activityWeekday: 'Weekday',
  activityHour: 'Hour',
  activityWeekdayNumber: 'Weekday, 1 is Monday',
  activityHourNumber: 'Hour, 0–23',
  activityWhen: (weekday, hour) => `${weekday}, ${hour}`,
  activityBusiest: (when, value) => `Busiest: ${when} (${value})`,
  activityNone: 'No activity at any hour',
  activitySummary: (title, busiest) => `${title}. ${busiest}.`,
  bandRange: (band, from, to) =>
    from === null ? `${band}: under ${to}` : to === null ? `${band}: from ${from}` : `${band}: ${from} to ${to}`,
  bandMore: (band, from) => `${band}: more than ${from}`,
  'bandSpan-week': 'These are for the change from one week to the next: choose 7 days, compared with the period before.',
  'bandSpan-month': 'These are for the change from one month to the next: choose 30 days, compared with the period before.',
  bandScale: (value, band, lowest, highest) => `${value}: ${band}, on a scale from ${lowest} to ${highest}`,
  bandGrowth: (growth) => `Growth ${growth}`,
  bandBenchmarks: 'Benchmarks:',
};
