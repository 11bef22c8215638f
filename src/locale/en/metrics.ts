import type { MetricWords } from '../words.js';

export const metrics: MetricWords = {
  unitPerMinute: 'per min',
  unitPercentagePoints: 'pp',
  metricWas: (previous, verdict) => (verdict === null ? `was ${previous}` : `was ${previous}, ${verdict}`),
  metricBetter: 'better',
  metricWorse: 'worse',
  metricUnchanged: 'unchanged',
  metricNew: 'New',
  metricAbout: (label) => `About ${label}`,
  metricFormula: 'How it is worked out:',
  metricCaution: 'Keep in mind:',
  metricSaid: (label, value) => `${label}: ${value}`,
  metricsSummary: (said) => said.join('; '),
};
