import { plural } from '../grammar.js';
import type { WidgetWords } from '../words.js';

export const widgets: WidgetWords = {
  'part-metrics': 'Métricas',
  'part-timeline': 'Evolución',
  'part-retention': 'Retención',
  'part-breakdown': 'Desglose',
  'part-sessions': 'Streams',
  'part-comparison': 'Comparación',
  timelineTitle: 'Espectadores simultáneos',
  timelineTime: 'Hora',
  timelineViewers: 'Espectadores',
  timelineReportedPeak: (value) => `Máximo notificado ${value}`,
  timelineHighestSample: 'Muestra más alta',
  timelineSampled: (every) => `Una muestra cada ${every}`,
  timelineSummary: ({ span, first, last, highest, highestAt, reportedPeak, gaps }) =>
    `Espectadores simultáneos, ${span}: de ${first} a ${last}, máximo ${highest} a las ${highestAt}` +
    (reportedPeak === null ? '' : `; máximo notificado ${reportedPeak}`) +
    (gaps.count === 0
      ? ''
      : plural('es', gaps, {
          one: `; ${gaps.text} hueco`,
          many: `; ${gaps.text} de huecos`,
          other: `; ${gaps.text} huecos`,
        })) +
    '.',
  timelineResetZoom: 'Ver todo',
  plotAt: (value, where) => `${where}: ${value}`,
  plotNoData: 'Sin datos',
  plotMissing: 'Falta el gráfico; las cifras están en la tabla. Vuelve a intentarlo; si no funciona, recarga la página.',
  retentionTitle: 'Retención de la audiencia',
  retentionMinute: 'Minuto',
  retentionShare: 'Siguen viendo',
  retentionLost: 'Pérdida',
  retentionReason: 'Motivo',
  retentionHalf: (at) => `La mitad se había ido a los ${at}`,
  retentionMoreThanHalf: 'Más de la mitad se quedó hasta el final',
  retentionNoDrops: 'Sin caídas significativas',
  retentionIntro: (length, change) => `Primeros ${length}: ${change}`,
  retentionDropOff: (change, at, reason) => (reason === null ? `${change} a los ${at}` : `${change} a los ${at}: ${reason}`),
  retentionSummary: ({ left, end, half, dropOffs }) =>
    `Retención de la audiencia: quedaba el ${left} a los ${end}; ` +
    (half === null ? 'más de la mitad se quedó hasta el final' : `la mitad se había ido a los ${half}`) +
    (dropOffs.count === 0
      ? ''
      : plural('es', dropOffs, {
          one: `; ${dropOffs.text} caída importante`,
          many: `; ${dropOffs.text} de caídas importantes`,
          other: `; ${dropOffs.text} caídas importantes`,
        })) +
    '.',
  gridTitle: 'Métricas clave',
  gridMetric: 'Métrica',
  gridValue: 'Valor',
  gridPrevious: 'Antes',
  gridUnit: 'Unidad',
};
