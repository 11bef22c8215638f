import type { MetricWords } from '../words.js';

export const metrics: MetricWords = {
  unitPerMinute: 'في الدقيقة',
  unitPercentagePoints: 'نقطة مئوية',
  metricWas: (previous, verdict) => (verdict === null ? `سابقًا ${previous}` : `سابقًا ${previous}، ${verdict}`),
  metricBetter: 'أفضل',
  metricWorse: 'أسوأ',
  metricUnchanged: 'دون تغيير',
  metricNew: 'جديد',
  metricAbout: (label) => `حول: ${label}`,
  metricFormula: 'طريقة الحساب:',
  metricCaution: 'يُراعى:',
  metricSaid: (label, value) => `${label}: ${value}`,
  metricsSummary: (said) => said.join('؛ '),
};
