import { list } from '../grammar.js';
import type { PartsWords } from '../words.js';

export const parts: PartsWords = {
  funnelTitle: 'Entonnoir de conversion',
  funnelStep: 'Étape',
  funnelWho: 'Qui est compté',
  funnelCount: 'Utilisateurs',
  funnelOfFirst: 'Part de la première étape',
  funnelOfPrevious: 'Part de l’étape précédente',
  funnelFromFirst: (share) => `${share} de la première étape`,
  funnelFromStep: (share, step) => `${share} de « ${step} »`,
  funnelBiggestDrop: 'Plus forte baisse',
  funnelReference: (share) => `Référence : ${share}`,
  funnelBelow: (reference) => `Sous la référence de ${reference}`,
  funnelSaid: (step, count, share) => `${step} ${count}${share === null ? '' : ` (${share})`}`,
  funnelSummary: ({ steps, drop }) =>
    `Entonnoir de conversion, parts de la première étape : ${list('fr', steps)}` +
    (drop === null ? '.' : ` ; plus forte baisse à ${drop.step}, où est arrivé ${drop.share} de l’étape précédente.`),
  columnBefore: (column) => `${column}, avant`,
  adviceTitle: 'Ce qui peut aider',
  bandSaid: (value, band) => `${value}, ${band}`,
  satisfactionParts: 'De quoi il se compose',
  satisfactionWeight: 'Poids',
  satisfactionWeighs: (weight) => `compte pour ${weight}`,
  satisfactionAlarm: (least) => `Sous ${least} : la qualité demande d’agir tout de suite.`,
  revenueLines: 'Revenus au fil du temps',
  segmentWho: 'Qui ils sont',
  segmentStrategy: 'Stratégie',
  contentTitle: 'Performance du contenu',
  contentDevices: 'Appareils sur lesquels il a été vu',
  topicUse: 'Comment s’en servir',
  detailClose: 'Fermer',
  detailQuestions: 'Exemples de questions',
  detailTrend: (first, last, highest) => `Au fil du temps : de ${first} à ${last}, maximum ${highest}`,
  questionExample: 'Par exemple :',
  questionAnswer: 'Votre persona devrait :',
};
