import { plural } from '../grammar.js';
import type { CardWords } from '../words.js';

export const card: CardWords = {
  cardMore: (heading) => `Mehr: ${heading}`,
  cardShowTable: 'Tabelle anzeigen',
  cardShowChart: 'Diagramm anzeigen',
  cardDownloadCsv: 'CSV herunterladen',
  cardDownloadPng: 'PNG herunterladen',
  cardNotSaved: 'Die Datei wurde nicht gespeichert',
  cardTryAgain: 'Erneut versuchen',
  cardLoading: 'Wird geladen',
  cardAsOf: (time) => `Stand: ${time}`,
  cardStale: (title, when) => `${title}. Stand der Daten: ${when.text}; die Aktualisierung ist fehlgeschlagen`,
  cardZone: (zone) => `Zeitangaben in ${zone}`,
  cardNotReported: 'Keine Angabe',
  cardTableCaption: (heading, time) => `${heading}, Stand: ${time}`,
  cardMessage: (title, advice) => `${title}. ${advice}`,
  liveUpdated: (heading) => `${heading}: aktualisiert`,
  liveEmpty: (heading, title) => `${heading}: ${title}`,
  liveFailed: (heading, title) => `${heading}: Laden fehlgeschlagen. ${title}`,
  noteUnreadable: (values, first) =>
    plural('de', values, {
      one: `${values.text} Wert war nicht lesbar und gilt als nicht gemeldet (${first})`,
      other: `${values.text} Werte waren nicht lesbar und gelten als nicht gemeldet (zuerst: ${first})`,
    }),
  noteCurrency: (given) => `Die Währung „${given}“ ist nicht bekannt; Beträge sind bloße Zahlen`,
  noteZone: (given) => `Die Zeitzone „${given}“ ist nicht bekannt; Tage und Zeiten sind in UTC`,
  noteOtherCurrency: (currency) =>
    currency === null
      ? 'Beträge werden nicht verglichen: die Währung der früheren ist nicht bekannt'
      : `Beträge werden nicht verglichen: die früheren sind in ${currency}`,
  noteCompared: (note) => `Im Vergleichszeitraum: ${note}`,
  caution: 'Vorsicht',
  cautioned: (value, caution) => `${value} (${caution})`,
  cautionMost: (most) => `Wie gemeldet, obwohl höchstens ${most} möglich sind`,
  noteDropped: (rows, of, first) =>
    plural('de', rows, {
      one: `${rows.text} von ${of} Zeilen war nicht lesbar und fehlt hier (${first})`,
      other: `${rows.text} von ${of} Zeilen waren nicht lesbar und fehlen hier (zuerst: ${first})`,
    }),
  noteDuplicates: (rows) =>
    plural('de', rows, {
      one: `${rows.text} Zeile wiederholte eine andere; es zählt die letzte`,
      other: `${rows.text} Zeilen wiederholten andere; es zählt jeweils die letzte`,
    }),
  noteClamped: (answered, asked) => `Intervall der Antwort: ${answered} (angefragt: ${asked})`,
  noteFallback: 'Der Endpunkt „summary“ hat nicht geantwortet; die Werte stammen von den einzelnen Endpunkten',
  noteLive: 'Der Stream ist noch nicht zu Ende; erst danach lässt er sich mit dem vorigen vergleichen',
  notePartial: (part, why) => `Nicht geladen: ${part} (${why})`,
  tableRowsNotShown: (rows) =>
    plural('de', rows, {
      one: `${rows.text} weitere Zeile wird nicht angezeigt; die CSV-Datei enthält alle`,
      other: `${rows.text} weitere Zeilen werden nicht angezeigt; die CSV-Datei enthält alle`,
    }),
};
