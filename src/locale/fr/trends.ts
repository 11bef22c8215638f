import { list, plural } from '../grammar.js';
import type { TrendWords } from '../words.js';

export const trends: TrendWords = {
  trendTitle: 'Évolutions',
  trendDate: 'Jour',
  trendAverage: (length) => `Moyenne sur ${length}`,
  trendCustom: 'Période comparée',
  trendComparedDate: 'Comparé à',
  trendChange: 'Variation',
  trendUnfinished: 'Pas encore terminé',
  trendCut: (span, length) => `Seulement ${span} (${length}), coupé par la période`,
  trendUnusual: (observed, expected) => `Inhabituel : ${observed}, environ ${expected} attendu`,
  trendNothingCompared: 'Rien à comparer',
  trendWeekends: 'Week-ends grisés',
  trendNotes: 'Remarques',
  trendGrowing: (change, length) => `En hausse : ${change} en moyenne sur les derniers ${length}`,
  trendDeclining: (change, length) => `En baisse : ${change} en moyenne sur les derniers ${length}`,
  trendSteady: (length) => `Pas de changement net sur les derniers ${length}`,
  trendSpiking: (value, when, times) =>
    times === null ? `Pic : ${value} (${when})` : `Pic : ${value} (${when}), ${times} fois la valeur habituelle`,
  trendTooShort: (known, needed) => `Pas assez de données pour une tendance : ${known}, il en faut ${needed}`,
  trendAgainst: (current, compared, change) => `${current} contre ${compared} (${change})`,
  trendUnusualFound: (values) =>
    plural('fr', values, {
      one: `${values.text} valeur inhabituelle`,
      many: `${values.text} de valeurs inhabituelles`,
      other: `${values.text} valeurs inhabituelles`,
    }),
  trendUnusualNeeds: (least) =>
    plural('fr', least, {
      one: `Les valeurs inhabituelles sont signalées à partir de ${least.text} du même genre`,
      many: `Les valeurs inhabituelles sont signalées à partir de ${least.text} du même genre`,
      other: `Les valeurs inhabituelles sont signalées à partir de ${least.text} du même genre`,
    }),
  trendMissing: (metrics) => `Non communiqué : ${list('fr', metrics)}`,
  trendSummary: ({ title, span, first, last, highest, highestAt }) =>
    `${title}, ${span} : de ${first} à ${last}, maximum ${highest} (${highestAt}).`,
  trendRule: 'Comment lire la tendance :',
  activityTitle: (metric) => `${metric} par jour de la semaine et par heure`,
  activityWeekday: 'Jour de la semaine',
  activityHour: 'Heure',
  activityWeekdayNumber: 'Jour de la semaine, 1 est lundi',
  activityHourNumber: 'Heure, 0–23',
  activityWhen: (weekday, hour) => `${weekday}, ${hour}`,
  activityBusiest: (when, value) => `Le plus actif : ${when} (${value})`,
  activityNone: 'Aucune activité à aucune heure',
  activitySummary: (title, busiest) => `${title}. ${busiest}.`,
  bandRange: (band, from, to) =>
    from === null ? `${band} : moins de ${to}` : to === null ? `${band} : à partir de ${from}` : `${band} : de ${from} à ${to}`,
  bandMore: (band, from) => `${band} : plus de ${from}`,
  'bandSpan-week': 'Ils valent pour l’évolution d’une semaine à l’autre : choisissez 7 jours, comparés à la période précédente.',
  'bandSpan-month': 'Ils valent pour l’évolution d’un mois à l’autre : choisissez 30 jours, comparés à la période précédente.',
  bandScale: (value, band, lowest, highest) => `${value} : ${band}, sur une échelle de ${lowest} à ${highest}`,
  bandGrowth: (growth) => `Croissance ${growth}`,
  bandBenchmarks: 'Repères :',
};
