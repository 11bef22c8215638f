import { list, plural } from '../grammar.js';
import type { TrendWords } from '../words.js';

export const trends: TrendWords = {
  trendTitle: '推移',
  trendDate: '日付',
  trendAverage: (length) => `${length}の平均`,
  trendCustom: '比較期間',
  trendComparedDate: '比較対象',
  trendChange: '変化',
  trendUnfinished: 'まだ終わっていません',
  trendCut: (span, length) => `${span}のみ（${length}）：期間で切れています`,
  trendUnusual: (observed, expected) => `通常と異なる値：${observed}（予想は約${expected}）`,
  trendNothingCompared: '比較対象なし',
  trendWeekends: '網掛けは週末',
  trendNotes: 'メモ',
  trendGrowing: (change, length) => `増加：直近${length}の平均で${change}`,
  trendDeclining: (change, length) => `減少：直近${length}の平均で${change}`,
  trendSteady: (length) => `横ばい：直近${length}`,
  trendSpiking: (value, when, times) =>
    times === null ? `急増：${when}に${value}` : `急増：${when}に${value}、通常の${times}倍`,
  trendTooShort: (known, needed) => `傾向を読むにはデータが足りません：${known}（必要：${needed}）`,
  trendAgainst: (current, compared, change) => `${current}（比較対象は${compared}、${change}）`,
  trendUnusualFound: (values) => plural('ja', values, { other: `通常と異なる値：${values.text}件` }),
  trendUnusualNeeds: (least) => plural('ja', least, { other: `通常と異なる値は、同種の値が${least.text}件以上で判定します` }),
  trendMissing: (metrics) => `報告なし：${list('ja', metrics, 'and')}`,
  trendSummary: ({ title, span, first, last, highest, highestAt }) =>
    `${title}、${span}：${first}から${last}、最高${highest}（${highestAt}）。`,
  trendRule: '傾向の読み方：',
  activityTitle: (metric) => `${metric}（曜日・時間別）`,
  activityWeekday: '曜日',
  activityHour: '時間',
  activityWhen: (weekday, hour) => `${weekday}、${hour}`,
  activityBusiest: (when, value) => `最も多い時間：${when}（${value}）`,
  activityNone: 'どの時間にも活動なし',
  activitySummary: (title, busiest) => `${title}。${busiest}。`,
  bandRange: (band, from, to) =>
    from === null ? `${band}：${to}未満` : to === null ? `${band}：${from}以上` : `${band}：${from}～${to}`,
  bandScale: (value, band, lowest, highest) => `${value}：${band}（目盛りは${lowest}から${highest}）`,
  bandGrowth: (growth) => `成長率${growth}`,
  bandBenchmarks: '目安：',
};
