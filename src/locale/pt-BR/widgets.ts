import { plural } from '../grammar.js';
import type { WidgetWords } from '../words.js';

export const widgets: WidgetWords = {
  'part-metrics': 'métricas',
  'part-timeline': 'evolução',
  'part-retention': 'retenção',
  'part-breakdown': 'detalhamento',
  'part-sessions': 'lives',
  'part-comparison': 'comparação',
  timelineTitle: 'Espectadores simultâneos',
  timelineTime: 'Horário',
  timelineViewers: 'Espectadores',
  timelineReportedPeak: (value) => `Pico informado ${value}`,
  timelineHighestSample: 'Maior amostra',
  timelineSampled: (every) => `Uma amostra a cada ${every}`,
  timelineSummary: ({ span, first, last, highest, highestAt, reportedPeak, gaps }) =>
    `Espectadores simultâneos, ${span}: de ${first} a ${last}, máximo de ${highest} às ${highestAt}` +
    (reportedPeak === null ? '' : `; pico informado ${reportedPeak}`) +
    (gaps.count === 0
      ? ''
      : plural('pt-BR', gaps, {
          one: `; ${gaps.text} lacuna`,
          many: `; ${gaps.text} de lacunas`,
          other: `; ${gaps.text} lacunas`,
        })) +
    '.',
  timelineResetZoom: 'Mostrar tudo',
  plotAt: (value, where) => `${where}: ${value}`,
  plotNoData: 'Sem dados',
  plotMissing: 'Falta o gráfico; os números estão na tabela. Tente novamente; se não resolver, recarregue a página.',
  retentionTitle: 'Retenção de público',
  retentionMinute: 'Minuto',
  retentionShare: 'Ainda assistindo',
  retentionLost: 'Perda',
  retentionReason: 'Motivo',
  retentionHalf: (at) => `Metade já tinha saído aos ${at}`,
  retentionMoreThanHalf: 'Mais da metade ficou até o fim',
  retentionNoDrops: 'Nenhuma queda significativa',
  retentionIntro: (length, change) => `Primeiros ${length}: ${change}`,
  retentionDropOff: (change, at, reason) => (reason === null ? `${change} aos ${at}` : `${change} aos ${at}: ${reason}`),
  retentionSummary: ({ left, end, half, dropOffs }) =>
    `Retenção de público: restavam ${left} aos ${end}; ` +
    (half === null ? 'mais da metade ficou até o fim' : `metade já tinha saído aos ${half}`) +
    (dropOffs.count === 0
      ? ''
      : plural('pt-BR', dropOffs, {
          one: `; ${dropOffs.text} queda significativa`,
          many: `; ${dropOffs.text} de quedas significativas`,
          other: `; ${dropOffs.text} quedas significativas`,
        })) +
    '.',
  gridTitle: 'Principais métricas',
  gridMetric: 'Métrica',
  gridValue: 'Valor',
  gridPrevious: 'Antes',
  gridUnit: 'Unidade',
};
