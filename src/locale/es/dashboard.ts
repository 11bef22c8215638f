import type { DashboardWords } from '../words.js';

export const dashboard: DashboardWords = {
  presetOverview: 'Resumen',
  presetEngagement: 'Tiempo de visualización, chat y fidelidad',
  toolbarTitle: 'Ajustes del panel',
  toolbarInterval: 'Intervalo',
  toolbarRefresh: 'Actualizar',
  toolbarDataAsOf: (time) => `Datos al ${time}`,
  streamLive: 'En directo',
  streamEnded: 'Finalizado',
};
