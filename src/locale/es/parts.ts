import { list, plural } from '../grammar.js';
import type { PartsWords } from '../words.js';

export const parts: PartsWords = {
  funnelTitle: 'Embudo de conversión',
  funnelStep: 'Paso',
  funnelWho: 'A quién se cuenta',
  funnelCount: 'Usuarios',
  funnelOfFirst: 'Parte del primer paso',
  funnelOfPrevious: 'Parte del paso anterior',
  funnelFromFirst: (share) => `${share} del primer paso`,
  funnelFromStep: (share, step) => `${share} de «${step}»`,
  funnelBiggestDrop: 'Mayor caída',
  funnelReference: (share) => `Referencia: ${share}`,
  funnelBelow: (reference) => `Por debajo de la referencia de ${reference}`,
  funnelSaid: (step, count, share) => `${step} ${count}${share === null ? '' : ` (${share})`}`,
  funnelSummary: ({ steps, drop }) =>
    `Embudo de conversión, partes del primer paso: ${list('es', steps)}` +
    (drop === null ? '.' : `; mayor caída en ${drop.step}, adonde llegó ${drop.share} del paso anterior.`),
  columnBefore: (column) => `${column}, antes`,
  adviceTitle: 'Qué puede ayudar',
  bandSaid: (value, band) => `${value}, ${band}`,
  satisfactionParts: 'De qué se compone',
  satisfactionWeight: 'Peso',
  satisfactionWeighs: (weight) => `pesa ${weight}`,
  satisfactionAlarm: (least) => `Por debajo de ${least}: la calidad requiere actuar ya.`,
  revenueLines: 'Ingresos a lo largo del tiempo',
  segmentWho: 'Quiénes son',
  segmentStrategy: 'Estrategia',
  contentTitle: 'Rendimiento del contenido',
  contentDevices: 'Dispositivos en los que se vio',
  topicUse: 'Cómo aprovecharlo',
  detailClose: 'Cerrar',
  detailQuestions: 'Preguntas de ejemplo',
  detailTrend: (first, last, highest) => `A lo largo del tiempo: de ${first} a ${last}, máximo ${highest}`,
  questionExample: 'Por ejemplo:',
  questionAnswer: 'Tu persona debería:',
  metricMatters: 'Por qué importa:',
  unitReactions: (count) =>
    plural('es', count, {
      one: `${count.text} reacción`,
      many: `${count.text} de reacciones`,
      other: `${count.text} reacciones`,
    }),
  'part-trend': 'La tendencia',
  'part-funnel': 'El embudo',
  'part-activity': 'Las horas de la semana',
  'part-detail': 'Los detalles',
};
