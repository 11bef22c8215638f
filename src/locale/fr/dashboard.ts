import type { DashboardWords } from '../words.js';

export const dashboard: DashboardWords = {
  presetOverview: 'Vue d’ensemble',
  presetEngagement: 'Durée de visionnage, chat et fidélité',
  toolbarTitle: 'Réglages du tableau de bord',
  toolbarInterval: 'Intervalle',
  toolbarRefresh: 'Actualiser',
  toolbarDataAsOf: (time) => `Données au ${time}`,
  streamLive: 'En direct',
  streamEnded: 'Terminé',
};
