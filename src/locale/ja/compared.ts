import type { ComparedWords } from '../words.js';

export const compared: ComparedWords = {
  compareDays: (days) => `変化は各期間の最初の${days.text}日間を比べています。`,
  compareHours: (hours) => `変化は各日の最初の${hours.text}時間を比べています。`,
  comparePerDay: (days, before) => `変化は1日あたりの平均（${days.text}日間と、その前の${before.text}日間）を比べています。`,
  'compare-open': '今日はまだ終わっていないため、比較できるのは明日からです。',
  'compare-not-added': '合計できない指標はここでは比較しません。',
  'compare-not-covered': '比較対象の期間のデータがすべてはないため、比較しません。',
  'compare-not-grouped': '比較対象の期間はこの集計単位では取得できないため、グラフに表示しません。',
  spanDays: (days) => `最初の${days.text}日間`,
  spanHours: (hours) => `最初の${hours.text}時間`,
  spanPerDay: '1日あたり',
  spanOf: (what, span) => `${what}（${span}）`,
  metricWasIn: (span, current, previous, verdict) =>
    verdict === null ? `${span}：${current}、前回は${previous}` : `${span}：${current}、前回は${previous}、${verdict}`,
};
