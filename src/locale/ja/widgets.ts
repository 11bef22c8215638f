import type { WidgetWords } from '../words.js';

export const widgets: WidgetWords = {
  'part-metrics': '指標',
  'part-timeline': '推移',
  'part-retention': '視聴維持率',
  'part-breakdown': '内訳',
  'part-sessions': '配信一覧',
  'part-comparison': '比較',
  timelineTitle: '同時視聴者数',
  timelineTime: '時刻',
  timelineViewers: '視聴者数',
  timelineReportedPeak: (value) => `報告された最大値${value}`,
  timelineHighestSample: '計測上の最大値',
  timelineSampled: (every) => `計測間隔：${every}`,
  timelineSummary: ({ span, first, last, highest, highestAt, reportedPeak, gaps }) =>
    `同時視聴者数、${span}：${first}から${last}、最大は${highestAt}の${highest}` +
    (reportedPeak === null ? '' : `、報告された最大値は${reportedPeak}`) +
    (gaps.count === 0 ? '' : `、欠測${gaps.text}か所`) +
    '。',
  timelineResetZoom: 'すべて表示',
  plotAt: (value, where) => `${where}：${value}`,
  plotNoData: 'データなし',
  plotMissing: 'グラフを表示できません。数値は表で確認できます。再試行しても解決しない場合は、ページを再読み込みしてください。',
  retentionTitle: '視聴維持率',
  retentionMinute: '経過時間',
  retentionShare: '視聴継続',
  retentionLost: '離脱',
  retentionReason: '理由',
  retentionHalf: (at) => `${at}までに半数が離脱`,
  retentionMoreThanHalf: '半数以上が最後まで視聴',
  retentionNoDrops: '大きな離脱はありません',
  retentionIntro: (length, change) => `最初の${length}：${change}`,
  retentionDropOff: (change, at, reason) => (reason === null ? `${at}で${change}` : `${at}で${change}：${reason}`),
  retentionSummary: ({ left, end, half, dropOffs }) =>
    `視聴維持率：${end}の時点で${left}が視聴を継続、` +
    (half === null ? '半数以上が最後まで視聴' : `${half}までに半数が離脱`) +
    (dropOffs.count === 0 ? '' : `、大きな離脱${dropOffs.text}か所`) +
    '。',
  gridTitle: '主な指標',
  gridMetric: '指標',
  gridValue: '値',
  gridPrevious: '前回',
  gridUnit: '単位',
};
