import { plural } from '../grammar.js';
import type { ComparedWords } from '../words.js';

export const compared: ComparedWords = {
  compareDays: (days) =>
    plural('de', days, {
      one: 'Änderungen vergleichen jeweils den ersten Tag.',
      other: `Änderungen vergleichen jeweils die ersten ${days.text} Tage.`,
    }),
  compareHours: (hours) =>
    plural('de', hours, {
      one: 'Änderungen vergleichen jeweils die erste Stunde des Tages.',
      other: `Änderungen vergleichen jeweils die ersten ${hours.text} Stunden des Tages.`,
    }),
  comparePerDay: (days, before) =>
    `Änderungen vergleichen Durchschnitte pro Tag: ${plural('de', days, { one: `${days.text} Tag`, other: `${days.text} Tage` })} mit ${before.text} davor.`,
  'compare-open': 'Heute ist noch nicht vorbei; ein Vergleich ist ab morgen möglich.',
  'compare-not-added': 'Was sich nicht addieren lässt, wird hier nicht verglichen.',
  'compare-not-covered': 'Der andere Zeitraum ist nicht vollständig erfasst, daher wird nichts verglichen.',
  'compare-not-grouped': 'Der andere Zeitraum ist so gruppiert nicht verfügbar und wird daher nicht gezeichnet.',
  spanDays: (days) => plural('de', days, { one: 'erster Tag', other: `erste ${days.text} Tage` }),
  spanHours: (hours) => plural('de', hours, { one: 'erste Stunde', other: `erste ${hours.text} Stunden` }),
  spanPerDay: 'pro Tag',
  spanOf: (what, span) => `${what}, ${span}`,
  metricWasIn: (span, current, previous, verdict) =>
    verdict === null ? `${span}: ${current}, zuvor ${previous}` : `${span}: ${current}, zuvor ${previous}, ${verdict}`,
};
