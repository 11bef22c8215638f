import { plural } from '../grammar.js';
import type { ComparedWords } from '../words.js';

export const compared: ComparedWords = {
  compareDays: (days) =>
    plural('fr', days, {
      one: 'Les évolutions comparent le premier jour de chaque période.',
      many: `Les évolutions comparent les premiers ${days.text} de jours de chaque période.`,
      other: `Les évolutions comparent les ${days.text} premiers jours de chaque période.`,
    }),
  compareHours: (hours) =>
    plural('fr', hours, {
      one: 'Les évolutions comparent la première heure de chaque jour.',
      many: `Les évolutions comparent les premiers ${hours.text} d’heures de chaque jour.`,
      other: `Les évolutions comparent les ${hours.text} premières heures de chaque jour.`,
    }),
  comparePerDay: (days, before) =>
    `Les évolutions comparent des moyennes par jour : ${plural('fr', days, { one: `${days.text} jour`, many: `${days.text} de jours`, other: `${days.text} jours` })} et ${before.text} avant.`,
  'compare-open': 'La journée n’est pas finie ; la comparaison sera possible à partir de demain.',
  'compare-not-added': 'Ce qui ne s’additionne pas n’est pas comparé ici.',
  'compare-not-covered': 'L’autre période n’est pas entièrement couverte : rien n’est comparé.',
  'compare-not-grouped': 'L’autre période n’est pas disponible avec ce regroupement : elle n’est pas tracée.',
  spanDays: (days) =>
    plural('fr', days, {
      one: 'premier jour',
      many: `premiers ${days.text} de jours`,
      other: `${days.text} premiers jours`,
    }),
  spanHours: (hours) =>
    plural('fr', hours, {
      one: 'première heure',
      many: `premiers ${hours.text} d’heures`,
      other: `${hours.text} premières heures`,
    }),
  spanPerDay: 'par jour',
  spanOf: (what, span) => `${what}, ${span}`,
  metricWasIn: (span, current, previous, verdict) =>
    verdict === null ? `${span} : ${current}, avant : ${previous}` : `${span} : ${current}, avant : ${previous}, ${verdict}`,
};
