import { list, plural } from '../grammar.js';
import type { TrendWords } from '../words.js';

export const trends: TrendWords = {
  trendTitle: 'Tendencias',
  trendDate: 'Fecha',
  trendAverage: (length) => `Media de ${length}`,
  trendCustom: 'Periodo comparado',
  trendComparedDate: 'Comparado con',
  trendChange: 'Cambio',
  trendUnfinished: 'Aún no ha terminado',
  trendCut: (span, length) => `Solo ${span} (${length}), cortado por el período`,
  trendUnusual: (observed, expected) => `Inusual: ${observed}, se esperaba alrededor de ${expected}`,
  trendNothingCompared: 'Nada con que comparar',
  trendWeekends: 'Fines de semana sombreados',
  trendNotes: 'Notas',
  trendGrowing: (change, length) => `En aumento: ${change} de media en los últimos ${length}`,
  trendDeclining: (change, length) => `En descenso: ${change} de media en los últimos ${length}`,
  trendSteady: (length) => `Sin cambio claro en los últimos ${length}`,
  trendSpiking: (value, when, times) =>
    times === null ? `Pico: ${value} (${when})` : `Pico: ${value} (${when}), ${times} veces lo habitual`,
  trendTooShort: (known, needed) => `Faltan datos para una tendencia: hay ${known} y se necesitan ${needed}`,
  trendAgainst: (current, compared, change) => `${current} frente a ${compared} (${change})`,
  trendUnusualFound: (values) =>
    plural('es', values, {
      one: `${values.text} valor inusual`,
      many: `${values.text} de valores inusuales`,
      other: `${values.text} valores inusuales`,
    }),
  trendUnusualNeeds: (least) =>
    plural('es', least, {
      one: `Los valores inusuales se señalan a partir de ${least.text} del mismo tipo`,
      many: `Los valores inusuales se señalan a partir de ${least.text} del mismo tipo`,
      other: `Los valores inusuales se señalan a partir de ${least.text} del mismo tipo`,
    }),
  trendMissing: (metrics) => `Sin datos: ${list('es', metrics)}`,
  trendSummary: ({ title, span, first, last, highest, highestAt }) =>
    `${title}, ${span}: de ${first} a ${last}, máximo ${highest} (${highestAt}).`,
  trendRule: 'Cómo se lee la tendencia:',
  activityTitle: (metric) => `${metric} por día de la semana y hora`,
  activityWeekday: 'Día de la semana',
  activityHour: 'Hora',
  activityWeekdayNumber: 'Día de la semana, 1 es lunes',
  activityHourNumber: 'Hora, 0–23',
  activityWhen: (weekday, hour) => `${weekday}, ${hour}`,
  activityBusiest: (when, value) => `Mayor actividad: ${when} (${value})`,
  activityNone: 'Sin actividad a ninguna hora',
  activitySummary: (title, busiest) => `${title}. ${busiest}.`,
  bandRange: (band, from, to) =>
    from === null ? `${band}: menos de ${to}` : to === null ? `${band}: desde ${from}` : `${band}: de ${from} a ${to}`,
  bandMore: (band, from) => `${band}: más de ${from}`,
  'bandSpan-week': 'Valen para el cambio de una semana a la siguiente: elige 7 días y compáralos con el periodo anterior.',
  'bandSpan-month': 'Valen para el cambio de un mes al siguiente: elige 30 días y compáralos con el periodo anterior.',
  bandScale: (value, band, lowest, highest) => `${value}: ${band}, en una escala de ${lowest} a ${highest}`,
  bandGrowth: (growth) => `Crecimiento ${growth}`,
  bandBenchmarks: 'Referencias:',
};
