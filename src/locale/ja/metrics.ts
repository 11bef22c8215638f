import type { MetricWords } from '../words.js';

export const metrics: MetricWords = {
  unitPerMinute: '/分',
  unitPercentagePoints: 'ポイント',
  metricWas: (previous, verdict) => (verdict === null ? `前回は${previous}` : `前回は${previous}、${verdict}`),
  metricBetter: '改善',
  metricWorse: '悪化',
  metricUnchanged: '変化なし',
  metricNew: '新規',
  metricAbout: (label) => `${label}について`,
  metricFormula: '計算方法：',
  metricCaution: '注意点：',
  metricSaid: (label, value) => `${label}：${value}`,
  metricsSummary: (said) => said.join('、'),
};
