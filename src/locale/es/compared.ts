import { plural } from '../grammar.js';
import type { ComparedWords } from '../words.js';

export const compared: ComparedWords = {
  compareDays: (days) =>
    plural('es', days, {
      one: 'Los cambios comparan el primer día de cada periodo.',
      many: `Los cambios comparan los primeros ${days.text} de días de cada periodo.`,
      other: `Los cambios comparan los primeros ${days.text} días de cada periodo.`,
    }),
  compareHours: (hours) =>
    plural('es', hours, {
      one: 'Los cambios comparan la primera hora de cada día.',
      many: `Los cambios comparan las primeras ${hours.text} de horas de cada día.`,
      other: `Los cambios comparan las primeras ${hours.text} horas de cada día.`,
    }),
  comparePerDay: (days, before) =>
    `Los cambios comparan medias por día: de ${plural('es', days, { one: `${days.text} día`, many: `${days.text} de días`, other: `${days.text} días` })} con ${before.text} anteriores.`,
  'compare-open': 'Hoy no ha terminado; se podrá comparar a partir de mañana.',
  'compare-not-added': 'Lo que no se puede sumar no se compara aquí.',
  'compare-not-covered': 'El otro periodo no está completo, así que no se compara nada.',
  'compare-not-grouped': 'El otro periodo no está disponible con esta agrupación, así que no se dibuja.',
  spanDays: (days) =>
    plural('es', days, {
      one: 'primer día',
      many: `primeros ${days.text} de días`,
      other: `primeros ${days.text} días`,
    }),
  spanHours: (hours) =>
    plural('es', hours, {
      one: 'primera hora',
      many: `primeras ${hours.text} de horas`,
      other: `primeras ${hours.text} horas`,
    }),
  spanPerDay: 'por día',
  spanOf: (what, span) => `${what}, ${span}`,
  metricWasIn: (span, current, previous, verdict) =>
    verdict === null ? `${span}: ${current}, antes ${previous}` : `${span}: ${current}, antes ${previous}, ${verdict}`,
};
