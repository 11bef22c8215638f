import type { DashboardWords } from '../words.js';

export const dashboard: DashboardWords = {
  presetOverview: 'Übersicht',
  presetEngagement: 'Wiedergabezeit, Chat und Bindung',
  toolbarTitle: 'Dashboard-Einstellungen',
  toolbarInterval: 'Intervall',
  toolbarRefresh: 'Aktualisieren',
  toolbarDataAsOf: (time) => `Datenstand: ${time}`,
  streamLive: 'Live',
  streamEnded: 'Beendet',
};
