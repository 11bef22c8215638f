import { plural } from '../grammar.js';
import type { ComparedWords } from '../words.js';

export const compared: ComparedWords = {
  compareDays: (days) =>
    plural('pt-BR', days, {
      one: 'As variações comparam o primeiro dia de cada período.',
      many: `As variações comparam os primeiros ${days.text} de dias de cada período.`,
      other: `As variações comparam os primeiros ${days.text} dias de cada período.`,
    }),
  compareHours: (hours) =>
    plural('pt-BR', hours, {
      one: 'As variações comparam a primeira hora de cada dia.',
      many: `As variações comparam as primeiras ${hours.text} de horas de cada dia.`,
      other: `As variações comparam as primeiras ${hours.text} horas de cada dia.`,
    }),
  comparePerDay: (days, before) =>
    `As variações comparam médias por dia: de ${plural('pt-BR', days, { one: `${days.text} dia`, many: `${days.text} de dias`, other: `${days.text} dias` })} com ${before.text} antes.`,
  'compare-open': 'Hoje não acabou; dá para comparar a partir de amanhã.',
  'compare-not-added': 'O que não pode ser somado não é comparado aqui.',
  'compare-not-covered': 'O outro período não está completo, por isso nada é comparado.',
  'compare-not-grouped': 'O outro período não está disponível com esse agrupamento, por isso não é desenhado.',
  spanDays: (days) =>
    plural('pt-BR', days, {
      one: 'primeiro dia',
      many: `primeiros ${days.text} de dias`,
      other: `primeiros ${days.text} dias`,
    }),
  spanHours: (hours) =>
    plural('pt-BR', hours, {
      one: 'primeira hora',
      many: `primeiras ${hours.text} de horas`,
      other: `primeiras ${hours.text} horas`,
    }),
  spanPerDay: 'por dia',
  spanOf: (what, span) => `${what}, ${span}`,
  metricWasIn: (span, current, previous, verdict) =>
    verdict === null ? `${span}: ${current}, antes: ${previous}` : `${span}: ${current}, antes: ${previous}, ${verdict}`,
};
