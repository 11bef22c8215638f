import { plural } from '../grammar.js';
import type { WidgetWords } from '../words.js';

export const widgets: WidgetWords = {
  'part-metrics': 'The metrics',
  'part-timeline': 'The timeline',
  'part-retention': 'The retention',
  'part-breakdown': 'The breakdown',
  'part-sessions': 'The streams',
  'part-comparison': 'The comparison',
  timelineTitle: 'Concurrent viewers',
  timelineTime: 'Time',
  timelineViewers: 'Viewers',
  timelineReportedPeak: (value) => `Reported peak ${value}`,
  timelineHighestSample: 'Highest sample',
  timelineSampled: (every) => `Sampled every ${every}`,
  timelineSummary: ({ span, first, last, highest, highestAt, reportedPeak, gaps }) =>
    `Concurrent viewers, ${span}: from ${first} to ${last}, highest ${highest} at ${highestAt}` +
    (reportedPeak === null ? '' : `; reported peak ${reportedPeak}`) +
    (gaps.count === 0 ? '' : plural('en', gaps, { one: `; ${gaps.text} gap`, other: `; ${gaps.text} gaps` })) +
    '.',
  timelineResetZoom: 'Show all',
  plotAt: (value, where) => `${value} at ${where}`,
  plotNoData: 'No data',
  plotMissing: 'The chart is missing; the table has the numbers. Try again; if that does not help, reload the page.',
  retentionTitle: 'Audience retention',
  retentionMinute: 'Minute',
  retentionShare: 'Still watching',
  retentionLost: 'Lost',
  retentionReason: 'Reason',
  retentionHalf: (at) => `Half had left by ${at}`,
  retentionMoreThanHalf: 'More than half stayed to the end',
  retentionNoDrops: 'No significant drops',
  retentionIntro: (length, change) => `First ${length}: ${change}`,
  retentionDropOff: (change, at, reason) => `${change} at ${at}${reason === null ? '' : `: ${reason}`}`,
  retentionSummary: ({ left, end, half, dropOffs }) =>
    `Audience retention: ${left} left at ${end}; ${half === null ? 'more than half stayed to the end' : `half had left by ${half}`}` +
    (dropOffs.count === 0
      ? ''
      : plural('en', dropOffs, {
          one: `; ${dropOffs.text} significant drop`,
          other: `; ${dropOffs.text} significant drops`,
        })) +
    '.',
  gridTitle: 'Key metrics',
  gridMetric: 'Metric',
  gridValue: 'Value',
  gridPrevious: 'Before',
  gridUnit: 'Unit',
};
