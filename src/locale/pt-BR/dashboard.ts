import { plural } from '../grammar.js';
import type { DashboardWords, PeriodWords } from '../words.js';

export const dashboard: DashboardWords & PeriodWords = {
  presetOverview: 'Visão geral',
  presetEngagement: 'Tempo de exibição e fidelidade',
  presetLoyalty: 'Usuários e fidelidade',
  toolbarTitle: 'Configurações do painel',
  toolbarInterval: 'Intervalo',
  toolbarRefresh: 'Atualizar',
  toolbarDataAsOf: (time) => `Dados de ${time}`,
  streamLive: 'Ao vivo',
  streamEnded: 'Encerrada',
  periodLabel: 'Período',
  periodAllTime: 'Todo o período',
  periodLastDays: (days) =>
    plural('pt-BR', days, {
      one: `Último ${days.text} dia`,
      many: `Últimos ${days.text} de dias`,
      other: `Últimos ${days.text} dias`,
    }),
  periodCustom: 'Datas personalizadas',
  periodFrom: 'De',
  periodTo: 'Até',
  periodApply: 'Aplicar',
  periodIncomplete: 'Escolha as duas datas.',
  periodBackwards: 'A primeira data é posterior à última.',
  periodNotOffered: 'Este período não está disponível aqui.',
  compareLabel: 'Comparar com',
  compareNone: 'Nada',
  comparePeriod: 'Período anterior',
  compareYear: 'Ano anterior',
  compareAlign: 'Alinhar por',
  compareByDate: 'Data',
  compareByWeekday: 'Dia da semana',
  compareNothingBefore: 'Não há nada antes de todo o período para comparar.',
  compareNoHours: 'Hoje não acabou e poderá ser comparado a partir de amanhã.',
  periodGranularity: 'Agrupar por',
};
