import { list } from '../grammar.js';
import type { PartsWords } from '../words.js';

export const parts: PartsWords = {
  funnelTitle: 'Funil de conversão',
  funnelStep: 'Etapa',
  funnelWho: 'Quem é contado',
  funnelCount: 'Usuários',
  funnelOfFirst: 'Parte da primeira etapa',
  funnelOfPrevious: 'Parte da etapa anterior',
  funnelFromFirst: (share) => `${share} da primeira etapa`,
  funnelFromStep: (share, step) => `${share} de “${step}”`,
  funnelBiggestDrop: 'Maior queda',
  funnelReference: (share) => `Referência: ${share}`,
  funnelBelow: (reference) => `Abaixo da referência de ${reference}`,
  funnelSaid: (step, count, share) => `${step} ${count}${share === null ? '' : ` (${share})`}`,
  funnelSummary: ({ steps, drop }) =>
    `Funil de conversão, partes da primeira etapa: ${list('pt-BR', steps)}` +
    (drop === null ? '.' : `; maior queda em ${drop.step}, aonde chegou ${drop.share} da etapa anterior.`),
  columnBefore: (column) => `${column}, antes`,
  adviceTitle: 'O que pode ajudar',
  bandSaid: (value, band) => `${value}, ${band}`,
  satisfactionParts: 'De que se compõe',
  satisfactionWeight: 'Peso',
  satisfactionWeighs: (weight) => `pesa ${weight}`,
  satisfactionAlarm: (least) => `Abaixo de ${least}: a qualidade exige ação imediata.`,
  revenueLines: 'Receita ao longo do tempo',
  segmentWho: 'Quem são',
  segmentStrategy: 'Estratégia',
  contentTitle: 'Desempenho do conteúdo',
  contentDevices: 'Dispositivos em que foi visto',
  topicUse: 'Como aproveitar',
  detailClose: 'Fechar',
  detailQuestions: 'Perguntas de exemplo',
  detailTrend: (first, last, highest) => `Ao longo do tempo: de ${first} a ${last}, máximo ${highest}`,
  questionExample: 'Por exemplo:',
  questionAnswer: 'Sua persona deveria:',
};
