import { list, plural } from '../grammar.js';
import type { StreamingWords } from '../words.js';

export const streaming: StreamingWords = {
  'breakdown-country-title': 'Länder',
  'breakdown-country-part': 'Land',
  'breakdown-country-count': 'Zuschauer',
  breakdownOther: 'Sonstige',
  'country-AN': 'Niederländische Antillen',
  'country-AP': 'Asien oder Pazifik (Land unbekannt)',
  'country-EU': 'Europa (Land unbekannt)',
  'country-A1': 'Anonymer Proxy',
  'country-A2': 'Satellitenanbieter',
  'country-T1': 'Tor-Netzwerk',
  'country-XX': 'Unbekannt',
  breakdownCode: 'Code',
  breakdownShare: 'Anteil',
  breakdownSearch: 'Suchen',
  breakdownNoMatch: 'Keine Treffer',
  breakdownAll: (count) => `Alle ${count} anzeigen`,
  breakdownFewer: 'Weniger anzeigen',
  breakdownSummary: ({ title, first, more, rest }) =>
    `${title}: ${more.count === 0 ? list('de', first) : list('de', [...first, `${more.text} weitere`], 'and')}` +
    (rest === null ? '' : `; ${rest}`) +
    '.',
  mapTitle: 'Publikum nach Ländern',
  mapUnplaced: 'Nicht auf der Karte:',
  mapRange: (from, to) => (to === null ? `${from} und mehr` : `${from}–${to}`),
  chatTitle: 'Chat',
  'provenance-geoip': 'Länder nach IP-Adresse (GeoIP), die nur als SHA-256-Hash gespeichert wird',
  'provenance-stored-messages': 'Gezählt aus gespeicherten Nachrichten',
  sessionsTitle: 'Streams',
  sessionsStream: 'Stream',
  sessionsId: 'Stream-ID',
  sessionsStarted: 'Beginn',
  sessionsEnded: 'Ende',
  sessionsCompare: (stream) => `${stream} vergleichen`,
  sessionsHint: (most) =>
    plural('de', most, {
      one: `Wählen Sie ${most.text} Stream, um seine Zuschauerzahlen zu sehen.`,
      other: `Wählen Sie bis zu ${most.text} Streams, um ihre Zuschauerzahlen übereinanderzulegen.`,
    }),
  sessionsMost: (most) =>
    plural('de', most, {
      one: `${most.text} Stream ist gewählt; wählen Sie ihn ab, um einen anderen zu wählen.`,
      other: `${most.text} Streams sind gewählt; wählen Sie einen ab, um einen anderen zu wählen.`,
    }),
  sessionsMore: 'Weitere laden',
  sessionsShown: (shown, total) => (total === null ? `${shown.text} angezeigt` : `${shown.text} von ${total.text} angezeigt`),
  sessionsTogether: (shown) =>
    plural('de', shown, { one: `${shown.text} angezeigter`, other: `Die ${shown.text} angezeigten zusammen` }),
  sessionsNotAdded: 'Nicht addierbar',
  sessionsSortBy: (column) => `Nach „${column}“ sortieren`,
  sessionsLines: 'Zuschauer ab Beginn jedes Streams',
  sessionsAt: (at, lines) => `${at}: ${list('de', lines)}`,
  sessionsSummary: (shown, total) =>
    total === null
      ? plural('de', shown, { one: `${shown.text} Stream.`, other: `${shown.text} Streams.` })
      : plural('de', total, {
          one: `${shown.text} von ${total.text} Stream.`,
          other: `${shown.text} von ${total.text} Streams.`,
        }),
  metricReached: (when, stream) => (when && stream ? `${when}, in ${stream}` : (when ?? stream ?? '')),
  exportTitle: 'Export',
  exportAs: (format) => `${format} herunterladen`,
  exportBusy: (received) => `Wird heruntergeladen, bisher ${received}`,
  exportCancel: 'Abbrechen',
  exportCancelled: 'Abgebrochen. Es wurde nichts gespeichert.',
  exportSaved: (name) => `Gespeichert als ${name}`,
};
