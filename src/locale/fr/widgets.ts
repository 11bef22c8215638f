import { plural } from '../grammar.js';
import type { WidgetWords } from '../words.js';

export const widgets: WidgetWords = {
  'part-metrics': 'indicateurs',
  'part-timeline': 'évolution',
  'part-retention': 'rétention',
  'part-breakdown': 'répartition',
  'part-sessions': 'streams',
  'part-comparison': 'comparaison',
  timelineTitle: 'Spectateurs simultanés',
  timelineTime: 'Heure',
  timelineViewers: 'Spectateurs',
  timelineReportedPeak: (value) => `Pic communiqué ${value}`,
  timelineHighestSample: 'Mesure la plus haute',
  timelineSampled: (every) => `Une mesure toutes les ${every}`,
  timelineSummary: ({ span, first, last, highest, highestAt, reportedPeak, gaps }) =>
    `Spectateurs simultanés, ${span} : de ${first} à ${last}, maximum ${highest} à ${highestAt}` +
    (reportedPeak === null ? '' : ` ; pic communiqué ${reportedPeak}`) +
    (gaps.count === 0
      ? ''
      : plural('fr', gaps, {
          one: ` ; ${gaps.text} interruption`,
          many: ` ; ${gaps.text} d’interruptions`,
          other: ` ; ${gaps.text} interruptions`,
        })) +
    '.',
  timelineResetZoom: 'Tout afficher',
  plotAt: (value, where) => `${where} : ${value}`,
  plotNoData: 'Aucune donnée',
  plotMissing: 'Le graphique manque ; les chiffres sont dans le tableau. Réessayez ; si cela ne suffit pas, rechargez la page.',
  retentionTitle: 'Rétention d’audience',
  retentionMinute: 'Minute',
  retentionShare: 'Encore présents',
  retentionLost: 'Perte',
  retentionReason: 'Motif',
  retentionHalf: (at) => `La moitié était partie à ${at}`,
  retentionMoreThanHalf: 'Plus de la moitié est restée jusqu’à la fin',
  retentionNoDrops: 'Aucune chute notable',
  retentionIntro: (length, change) => `Premières ${length} : ${change}`,
  retentionDropOff: (change, at, reason) => (reason === null ? `${change} à ${at}` : `${change} à ${at} : ${reason}`),
  retentionSummary: ({ left, end, half, dropOffs }) =>
    `Rétention d’audience : ${left} encore présents à ${end} ; ` +
    (half === null ? 'plus de la moitié est restée jusqu’à la fin' : `la moitié était partie à ${half}`) +
    (dropOffs.count === 0
      ? ''
      : plural('fr', dropOffs, {
          one: ` ; ${dropOffs.text} baisse notable`,
          many: ` ; ${dropOffs.text} de baisses notables`,
          other: ` ; ${dropOffs.text} baisses notables`,
        })) +
    '.',
  gridTitle: 'Indicateurs clés',
  gridMetric: 'Indicateur',
  gridValue: 'Valeur',
  gridPrevious: 'Avant',
  gridUnit: 'Unité',
};
