import type { MetricWords } from '../words.js';

export const metrics: MetricWords = {
  unitPerMinute: 'pro Min.',
  unitPercentagePoints: 'Pp.',
  metricWas: (previous, verdict) => (verdict === null ? `zuvor ${previous}` : `zuvor ${previous}, ${verdict}`),
  metricBetter: 'besser',
  metricWorse: 'schlechter',
  metricUnchanged: 'unverändert',
  metricNew: 'Neu',
  metricAbout: (label) => `Erläuterung: ${label}`,
  metricFormula: 'So wird gerechnet:',
  metricCaution: 'Zu beachten:',
  metricSaid: (label, value) => `${label}: ${value}`,
  metricsSummary: (said) => said.join('; '),
};
