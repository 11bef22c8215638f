import { list, plural } from '../grammar.js';
import type { TrendWords } from '../words.js';

export const trends: TrendWords = {
  trendTitle: 'Verläufe',
  trendDate: 'Datum',
  trendAverage: (length) => `Durchschnitt über ${length}`,
  trendCustom: 'Vergleichszeitraum',
  trendComparedDate: 'Verglichen mit',
  trendChange: 'Veränderung',
  trendUnfinished: 'Noch nicht vorbei',
  trendCut: (span, length) => `Nur ${span} (${length}), vom Zeitraum abgeschnitten`,
  trendUnusual: (observed, expected) => `Ungewöhnlich: ${observed}, erwartet etwa ${expected}`,
  trendNothingCompared: 'Kein Vergleichswert',
  trendWeekends: 'Wochenenden schattiert',
  trendNotes: 'Anmerkungen',
  trendGrowing: (change, length) => `Wachsend: im Schnitt ${change} in der jüngsten Zeit (${length})`,
  trendDeclining: (change, length) => `Fallend: im Schnitt ${change} in der jüngsten Zeit (${length})`,
  trendSteady: (length) => `Keine deutliche Änderung in der jüngsten Zeit (${length})`,
  trendSpiking: (value, when, times) =>
    times === null ? `Ausschlag: ${value} (${when})` : `Ausschlag: ${value} (${when}), das ${times}-Fache des Üblichen`,
  trendTooShort: (known, needed) => `Zu wenig Daten für einen Verlauf: ${known}, nötig sind ${needed}`,
  trendAgainst: (current, compared, change) => `${current} gegenüber ${compared} (${change})`,
  trendUnusualFound: (values) =>
    plural('de', values, { one: `${values.text} ungewöhnlicher Wert`, other: `${values.text} ungewöhnliche Werte` }),
  trendUnusualNeeds: (least) =>
    plural('de', least, {
      one: `Ungewöhnliche Werte erst ab ${least.text} der gleichen Art`,
      other: `Ungewöhnliche Werte erst ab ${least.text} der gleichen Art`,
    }),
  trendMissing: (metrics) => `Nicht gemeldet: ${list('de', metrics)}`,
  trendSummary: ({ title, span, first, last, highest, highestAt }) =>
    `${title}, ${span}: von ${first} auf ${last}, höchstens ${highest} (${highestAt}).`,
  trendRule: 'So wird der Verlauf gelesen:',
  activityTitle: (metric) => `${metric} nach Wochentag und Stunde`,
  activityWeekday: 'Wochentag',
  activityHour: 'Stunde',
  activityWeekdayNumber: 'Wochentag, 1 ist Montag',
  activityHourNumber: 'Stunde, 0–23',
  activityWhen: (weekday, hour) => `${weekday}, ${hour}`,
  activityBusiest: (when, value) => `Am meisten los: ${when} (${value})`,
  activityNone: 'Zu keiner Stunde etwas los',
  activitySummary: (title, busiest) => `${title}. ${busiest}.`,
  bandRange: (band, from, to) =>
    from === null ? `${band}: unter ${to}` : to === null ? `${band}: ab ${from}` : `${band}: ${from} bis ${to}`,
  bandMore: (band, from) => `${band}: über ${from}`,
  'bandSpan-week':
    'Sie gelten für die Veränderung von einer Woche zur nächsten: 7 Tage wählen und mit dem Zeitraum davor vergleichen.',
  'bandSpan-month':
    'Sie gelten für die Veränderung von einem Monat zum nächsten: 30 Tage wählen und mit dem Zeitraum davor vergleichen.',
  bandScale: (value, band, lowest, highest) => `${value}: ${band}, auf einer Skala von ${lowest} bis ${highest}`,
  bandGrowth: (growth) => `Wachstum ${growth}`,
  bandBenchmarks: 'Richtwerte:',
};
