import type { DashboardWords } from '../words.js';

export const dashboard: DashboardWords = {
  presetOverview: 'Visão geral',
  presetEngagement: 'Tempo de exibição, chat e fidelidade',
  toolbarTitle: 'Configurações do painel',
  toolbarInterval: 'Intervalo',
  toolbarRefresh: 'Atualizar',
  toolbarDataAsOf: (time) => `Dados de ${time}`,
  streamLive: 'Ao vivo',
  streamEnded: 'Encerrada',
};
