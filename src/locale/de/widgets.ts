import { plural } from '../grammar.js';
import type { WidgetWords } from '../words.js';

export const widgets: WidgetWords = {
  'part-metrics': 'Kennzahlen',
  'part-timeline': 'Zeitverlauf',
  'part-retention': 'Zuschauerbindung',
  'part-breakdown': 'Aufschlüsselung',
  'part-sessions': 'Streams',
  'part-comparison': 'Vergleich',
  timelineTitle: 'Gleichzeitige Zuschauer',
  timelineTime: 'Zeit',
  timelineViewers: 'Zuschauer',
  timelineReportedPeak: (value) => `Gemeldeter Höchstwert ${value}`,
  timelineHighestSample: 'Höchster Messwert',
  timelineSampled: (every) => `Messintervall: ${every}`,
  timelineSummary: ({ span, first, last, highest, highestAt, reportedPeak, gaps }) =>
    `Gleichzeitige Zuschauer, ${span}: von ${first} auf ${last}, höchstens ${highest} um ${highestAt}` +
    (reportedPeak === null ? '' : `; gemeldeter Höchstwert ${reportedPeak}`) +
    (gaps.count === 0 ? '' : plural('de', gaps, { one: `; ${gaps.text} Lücke`, other: `; ${gaps.text} Lücken` })) +
    '.',
  timelineResetZoom: 'Alles anzeigen',
  plotAt: (value, where) => `${where}: ${value}`,
  plotNoData: 'Keine Daten',
  plotMissing:
    'Das Diagramm fehlt, die Zahlen stehen in der Tabelle. Versuchen Sie es erneut; hilft das nicht, laden Sie die Seite neu.',
  retentionTitle: 'Zuschauerbindung',
  retentionMinute: 'Minute',
  retentionShare: 'Noch dabei',
  retentionLost: 'Verlust',
  retentionReason: 'Grund',
  retentionHalf: (at) => `Die Hälfte war nach ${at} weg`,
  retentionMoreThanHalf: 'Mehr als die Hälfte blieb bis zum Ende',
  retentionNoDrops: 'Keine deutlichen Einbrüche',
  retentionIntro: (length, change) => `In den ersten ${length}: ${change}`,
  retentionDropOff: (change, at, reason) => (reason === null ? `${change} bei ${at}` : `${change} bei ${at}: ${reason}`),
  retentionSummary: ({ left, end, half, dropOffs }) =>
    `Zuschauerbindung: nach ${end} waren noch ${left} dabei; ` +
    (half === null ? 'mehr als die Hälfte blieb bis zum Ende' : `die Hälfte war nach ${half} weg`) +
    (dropOffs.count === 0
      ? ''
      : plural('de', dropOffs, {
          one: `; ${dropOffs.text} deutlicher Rückgang`,
          other: `; ${dropOffs.text} deutliche Rückgänge`,
        })) +
    '.',
  gridTitle: 'Wichtige Kennzahlen',
  gridMetric: 'Kennzahl',
  gridValue: 'Wert',
  gridPrevious: 'Zuvor',
  gridUnit: 'Einheit',
};
