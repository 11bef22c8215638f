import { list, plural } from '../grammar.js';
import type { TrendWords } from '../words.js';

export const trends: TrendWords = {
  trendTitle: 'Tendências',
  trendDate: 'Data',
  trendAverage: (length) => `Média de ${length}`,
  trendCustom: 'Período comparado',
  trendComparedDate: 'Comparado com',
  trendChange: 'Variação',
  trendUnfinished: 'Ainda não terminou',
  trendCut: (span, length) => `Só ${span} (${length}), cortado pelo período`,
  trendUnusual: (observed, expected) => `Incomum: ${observed}, esperado cerca de ${expected}`,
  trendNothingCompared: 'Nada para comparar',
  trendWeekends: 'Fins de semana sombreados',
  trendNotes: 'Notas',
  trendGrowing: (change, length) => `Em alta: ${change} em média nos últimos ${length}`,
  trendDeclining: (change, length) => `Em queda: ${change} em média nos últimos ${length}`,
  trendSteady: (length) => `Sem mudança clara nos últimos ${length}`,
  trendSpiking: (value, when, times) =>
    times === null ? `Pico: ${value} (${when})` : `Pico: ${value} (${when}), ${times} vezes o habitual`,
  trendTooShort: (known, needed) => `Dados insuficientes para uma tendência: há ${known}, são necessários ${needed}`,
  trendAgainst: (current, compared, change) => `${current} contra ${compared} (${change})`,
  trendUnusualFound: (values) =>
    plural('pt-BR', values, {
      one: `${values.text} valor incomum`,
      many: `${values.text} de valores incomuns`,
      other: `${values.text} valores incomuns`,
    }),
  trendUnusualNeeds: (least) =>
    plural('pt-BR', least, {
      one: `Valores incomuns são indicados a partir de ${least.text} do mesmo tipo`,
      many: `Valores incomuns são indicados a partir de ${least.text} do mesmo tipo`,
      other: `Valores incomuns são indicados a partir de ${least.text} do mesmo tipo`,
    }),
  trendMissing: (metrics) => `Não informado: ${list('pt-BR', metrics)}`,
  trendSummary: ({ title, span, first, last, highest, highestAt }) =>
    `${title}, ${span}: de ${first} para ${last}, máximo ${highest} (${highestAt}).`,
  trendRule: 'Como a tendência é lida:',
  activityTitle: (metric) => `${metric} por dia da semana e hora`,
  activityWeekday: 'Dia da semana',
  activityHour: 'Hora',
  activityWeekdayNumber: 'Dia da semana, 1 é segunda-feira',
  activityHourNumber: 'Hora, 0–23',
  activityWhen: (weekday, hour) => `${weekday}, ${hour}`,
  activityBusiest: (when, value) => `Mais movimentado: ${when} (${value})`,
  activityNone: 'Sem atividade em nenhuma hora',
  activitySummary: (title, busiest) => `${title}. ${busiest}.`,
  bandRange: (band, from, to) =>
    from === null ? `${band}: menos de ${to}` : to === null ? `${band}: a partir de ${from}` : `${band}: de ${from} a ${to}`,
  bandMore: (band, from) => `${band}: mais de ${from}`,
  'bandSpan-week': 'Valem para a mudança de uma semana para a seguinte: escolha 7 dias, comparados com o período anterior.',
  'bandSpan-month': 'Valem para a mudança de um mês para o seguinte: escolha 30 dias, comparados com o período anterior.',
  bandScale: (value, band, lowest, highest) => `${value}: ${band}, em uma escala de ${lowest} a ${highest}`,
  bandGrowth: (growth) => `Crescimento ${growth}`,
  bandBenchmarks: 'Referências:',
};
