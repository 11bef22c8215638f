import { plural } from '../grammar.js';
import type { DashboardWords, PeriodWords } from '../words.js';

export const dashboard: DashboardWords & PeriodWords = {
  presetOverview: 'Vue d’ensemble',
  presetEngagement: 'Durée de visionnage et fidélité',
  presetLoyalty: 'Utilisateurs et fidélité',
  toolbarTitle: 'Réglages du tableau de bord',
  toolbarInterval: 'Intervalle',
  toolbarRefresh: 'Actualiser',
  toolbarDataAsOf: (time) => `Données au ${time}`,
  streamLive: 'En direct',
  streamEnded: 'Terminé',
  periodLabel: 'Période',
  periodAllTime: 'Depuis le début',
  periodLastDays: (days) =>
    plural('fr', days, {
      one: `Dernier ${days.text} jour`,
      many: `Derniers ${days.text} de jours`,
      other: `Derniers ${days.text} jours`,
    }),
  periodCustom: 'Dates au choix',
  periodFrom: 'Du',
  periodTo: 'Au',
  periodApply: 'Appliquer',
  periodIncomplete: 'Choisissez les deux dates.',
  periodBackwards: 'La première date est après la dernière.',
  periodNotOffered: 'Cette période n’est pas disponible ici.',
  compareLabel: 'Comparer à',
  compareNone: 'Rien',
  comparePeriod: 'Période précédente',
  compareYear: 'Année précédente',
  compareAlign: 'Aligner par',
  compareByDate: 'Jour du mois',
  compareByWeekday: 'Jour de la semaine',
  compareNothingBefore: 'Rien ne précède toute la période : il n’y a rien à comparer.',
  compareNoHours: 'La journée n’est pas finie et pourra être comparée à partir de demain.',
  periodGranularity: 'Regrouper par',
};
